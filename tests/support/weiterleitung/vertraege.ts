import { randomUUID } from "node:crypto";
import type { TestApi } from "../welt/api.ts";
import { einAngebot, hatStelle } from "../welt/stellen.ts";
import { aKreis, aMandant, eineKommune, type Mandant } from "../welt/tenants.ts";

export const grund = "Die Aufgaben werden im Kreis neu verteilt.";

type Angaben = NonNullable<Parameters<typeof einAngebot>[2]>;

/** A post of the Kreis, given to a Kommune that may pass it on, and accepted. */
export async function hatVertrag(
  geber: Mandant,
  empfaenger: Mandant,
  angaben: Angaben = {},
  stelle: Parameters<typeof hatStelle>[1] = {},
): Promise<{ stelleId: string; weiterleitungId: string }> {
  const stelleId = await hatStelle(geber, stelle);
  return {
    stelleId,
    weiterleitungId: await gibt(geber, empfaenger, stelleId, { weiterleitungErlaubt: true, ...angaben }),
  };
}

/** Offers a post or a held part of it; the receiver accepts. Answers the contract's id. */
export async function gibt(
  geber: Mandant,
  empfaenger: Mandant,
  stelleId: string,
  angaben: Angaben = {},
): Promise<string> {
  const { id: weiterleitungId } = await geber.api.weiterleitung.create.mutate(
    einAngebot(stelleId, empfaenger, angaben),
  );
  await empfaenger.api.weiterleitungAntwort.create.mutate({ weiterleitungId, antwort: { angenommen: true } });
  return weiterleitungId;
}

/** The part of a holder, offered further: half of it, its proof a month before the holder's own. */
export const eineWeitergabe = (stelleId: string, herkunftId: string, empfaenger: Mandant, angaben: Angaben = {}) =>
  einAngebot(stelleId, empfaenger, { herkunftId, vzaeHundertstel: 50, nachweisFaelligAm: "2027-02-28", ...angaben });

export const einEnde = (weiterleitungId: string, letzterTag = "2026-08-31") => ({
  id: randomUUID(),
  weiterleitungId,
  letzterTag,
  grund,
});

/** From July on half a post, paid like `einAngebot`. */
export const eineAenderung = (
  weiterleitungId: string,
  angaben: { ab?: string; vzaeHundertstel?: number; betragCent?: number } = {},
) => ({
  id: randomUUID(),
  weiterleitungId,
  ab: "2026-07-01",
  vzaeHundertstel: 50,
  betragCent: 50 * 184 * 120,
  grund,
  ...angaben,
});

export const einUebergang = (weiterleitungId: string, empfaenger: Mandant, ab = "2026-09-01") => ({
  id: randomUUID(),
  weiterleitungId,
  empfaengerId: empfaenger.id,
  ab,
  art: "umzug" as const,
  grund,
});

export const einEntwurf = (
  stelleId: string,
  angaben: { id?: string; herkunftId?: string; inhalt?: { zweck?: string; empfaengerId?: string } } = {},
) => ({ id: randomUUID(), stelleId, inhalt: { zweck: "Case Management vor Ort" }, ...angaben });

/** A Kreis, two of its Kommunen, a Träger, and another Kreis that has nothing to do with them. */
export async function aKette(
  server: TestApi,
): Promise<Record<"kreis" | "mitte" | "nachbar" | "traeger" | "fremd", Mandant>> {
  const [kreis, fremd, traeger] = await Promise.all([
    aKreis(server),
    aKreis(server),
    aMandant(server, { art: "traeger" }),
  ]);
  const [mitte, nachbar] = await Promise.all([eineKommune(server, kreis), eineKommune(server, kreis)]);
  return { kreis, mitte, nachbar, traeger, fremd };
}
