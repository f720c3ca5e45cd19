import { randomUUID } from "node:crypto";
import { einBescheid } from "../support/foerderung/bescheid.ts";
import { eineBehoerde } from "../support/foerderung/mittel.ts";
import { einMerkmal, hatMerkmale } from "../support/foerderung/register.ts";
import type { TestApi } from "../support/welt/api.ts";
import { aKreis, eineKommune, type Mandant } from "../support/welt/tenants.ts";
import type { Command } from "./commands.ts";

const eineZusatzstelle = (kommuneId: string) => ({
  id: randomUUID(),
  kommuneId,
  beginn: "2026-01-01",
});

async function eineStadt(server: TestApi, kreis: Mandant) {
  const { id } = await eineKommune(server, kreis);
  await hatMerkmale(server, id);
  return id;
}

export const bescheidCommands: Record<string, Command> = {
  "bescheid.create": async (server) => {
    const [{ api }, kreis] = [await eineBehoerde(server), await aKreis(server)];
    const bescheid = einBescheid(kreis.id);
    return {
      run: () => api.bescheid.create.mutate(bescheid),
      again: () => api.bescheid.create.mutate(bescheid),
      refused: () => api.bescheid.create.mutate(einBescheid(kreis.id)),
    };
  },
  "zusatzstelle.create": async (server) => {
    const kreis = await aKreis(server);
    const zusatzstelle = eineZusatzstelle(await eineStadt(server, kreis));
    return {
      run: () => kreis.api.zusatzstelle.create.mutate(zusatzstelle),
      again: () => kreis.api.zusatzstelle.create.mutate(zusatzstelle),
      refused: () => kreis.api.zusatzstelle.create.mutate({ ...zusatzstelle, id: randomUUID() }),
    };
  },
  "zusatzstelleBewilligung.create": async (server) => {
    const [{ api }, kreis, nachbar] = [await eineBehoerde(server), await aKreis(server), await aKreis(server)];
    const { id: zusatzstelleId } = await kreis.api.zusatzstelle.create.mutate(
      eineZusatzstelle(await eineStadt(server, kreis)),
    );
    const grant = (organisationId: string) =>
      api.zusatzstelleBewilligung.create.mutate({ organisationId, zusatzstelleId });
    return { run: () => grant(kreis.id), again: () => grant(kreis.id), refused: () => grant(nachbar.id) };
  },
  "registermerkmal.create": async (server) => {
    const [{ api }, { id }] = [await eineBehoerde(server), await aKreis(server)];
    const merkmal = einMerkmal(id);
    return {
      run: () => api.registermerkmal.create.mutate(merkmal),
      again: () => api.registermerkmal.create.mutate(merkmal),
      refused: () => api.registermerkmal.create.mutate(einMerkmal(id)),
    };
  },
  "registermerkmalende.create": async (server) => {
    const [{ api }, { id: kommuneId }] = [await eineBehoerde(server), await aKreis(server)];
    const [merkmalId = ""] = await hatMerkmale(server, kommuneId);
    const ende = (bis: string) =>
      api.registermerkmalende.create.mutate({ kommuneId, merkmalId, bis, quelle: "Vereinbarung mit dem Kreis" });
    return { run: () => ende("2026-06-30"), again: () => ende("2026-06-30"), refused: () => ende("2026-07-01") };
  },
};
