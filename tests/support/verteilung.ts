import { randomUUID } from "node:crypto";
import type { VerteilungInhalt } from "@kim/domain/verteilung";
import type { z } from "zod";
import { hatStelle } from "./antraege.ts";
import type { Mandant } from "./tenants.ts";

type Inhalt = z.input<typeof VerteilungInhalt>;

/** A distribution of case management posts of 2026, one whole post free, as it was drafted. Answers its id. */
export async function hatVerteilung(kreis: Mandant): Promise<string> {
  await hatStelle(kreis);
  const { id } = await kreis.api.verteilung.create.mutate({
    id: randomUUID(),
    jahr: 2026,
    funktion: "case_management",
  });
  return id;
}

/** 1,00 by own shares in hundredths of the Kommunen named. */
export const einVerteilungsinhalt = (
  anteile: readonly [{ id: string }, number][],
  angaben: Partial<Inhalt> = {},
): Inhalt => ({
  gesamtHundertstel: anteile.reduce((summe, [, gewicht]) => summe + gewicht, 0),
  beginn: "2026-06-15",
  ende: "2026-12-31",
  nachweisFaelligAm: "2027-03-31",
  zweck: "Case Management vor Ort",
  begruendung: "",
  jeVzaeCent: 5_700_000,
  schluessel: { art: "eigene", werte: anteile.map(([{ id }, gewicht]) => ({ organisationId: id, gewicht })) },
  zusammenlegungen: [],
  zuteilungen: [],
  traeger: [],
  ...angaben,
});

export const einVerzicht = (
  verteilungId: string,
  kommune: { id: string },
  vzaeHundertstel: number,
  zugunsten?: { id: string },
) => ({
  id: randomUUID(),
  verteilungId,
  organisationId: kommune.id,
  zugunstenId: zugunsten?.id ?? null,
  vzaeHundertstel,
  grund: "Kein eigener Bedarf in diesem Jahr.",
});

/** What the page sends when the coordinator confirms the offers: one for each part as it was calculated. */
export const dieAngebote = (
  id: string,
  version: number,
  teile: readonly { stelleId: string; empfaengerId: string; vzaeHundertstel: number; betragCent: number }[],
) => ({
  id,
  version,
  teile: teile.map(({ stelleId, empfaengerId, vzaeHundertstel, betragCent }) => ({
    id: randomUUID(),
    stelleId,
    empfaengerId,
    vzaeHundertstel,
    betragCent,
  })),
});
