import { randomUUID } from "node:crypto";
import { einAuflagenschritt, eineMitteilung, hatAuflage } from "../support/foerderung/auflagen.ts";
import { dieBehoerde } from "../support/foerderung/bescheid.ts";
import { hatBescheid } from "../support/foerderung/mittel.ts";
import { aKreis } from "../support/welt/tenants.ts";
import type { Command } from "./commands.ts";

const eineFassung = (text: string) => ({
  id: randomUUID(),
  schluessel: "erinnerung_einzeln" as const,
  inhalt: { betreff: "{Anlass}", text, quelle: null, annahme: false, aktiv: true },
});

/** Conditions, letters to the authority, and the words of both. */
export const mitteilungCommands: Record<string, Command> = {
  "auflagenvorgang.create": async (server) => {
    const [behoerde, kreis] = [await dieBehoerde(server), await aKreis(server)];
    const { auflage } = await hatAuflage(behoerde, kreis.id);
    const schritt = einAuflagenschritt(auflage, "erfuellt", { tag: "2026-01-15" });
    const tue = (s: typeof schritt) => kreis.api.auflagenvorgang.create.mutate(s);
    return {
      run: () => tue(schritt),
      again: () => tue(schritt),
      refused: () => tue({ ...schritt, id: randomUUID() }),
    };
  },
  "mitteilung.create": async (server) => {
    const kreis = await aKreis(server);
    await hatBescheid(server, kreis);
    const neu = eineMitteilung();
    const sende = (m: typeof neu) => kreis.api.mitteilung.create.mutate(m);
    return {
      run: () => sende(neu),
      again: () => sende(neu),
      refused: () => sende(eineMitteilung({ text: `${neu.text} Grund: {Grund}` })),
    };
  },
  "mitteilungseingang.create": async (server) => {
    const [behoerde, kreis] = [await dieBehoerde(server), await aKreis(server)];
    await hatBescheid(server, kreis);
    const { id } = await kreis.api.mitteilung.create.mutate(eineMitteilung());
    const nimmt = (inhaberId: string) =>
      behoerde.api.mitteilungseingang.create.mutate({ mitteilung: { inhaberId, id }, antwort: "Danke." });
    const anderer = await aKreis(server);
    return { run: () => nimmt(kreis.id), again: () => nimmt(kreis.id), refused: () => nimmt(anderer.id) };
  },
  "vorlagenfassung.create": async (server) => {
    const { api } = await dieBehoerde(server);
    const fassung = eineFassung("Guten Tag, bitte denken Sie daran:\n{Fristen}");
    return {
      run: () => api.vorlagenfassung.create.mutate(fassung),
      again: () => api.vorlagenfassung.create.mutate(fassung),
      refused: () => api.vorlagenfassung.create.mutate(eineFassung("Guten Tag {Name}:\n{Fristen}")),
    };
  },
};
