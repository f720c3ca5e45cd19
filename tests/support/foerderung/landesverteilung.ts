import { randomUUID } from "node:crypto";
import type { LandesverteilungInhalt, Landesschluessel, Verteilgegenstand } from "@kim/domain/landesverteilung";
import type { z } from "zod";
import type { Besuch, TestApi } from "../welt/api.ts";
import { aMandant, aPerson } from "../welt/tenants.ts";

type Inhalt = z.input<typeof LandesverteilungInhalt>;

/** An authority of its own with two people: who puts something forward does not publish it. */
export async function zweiDerBehoerde(server: TestApi) {
  const erste = await aMandant(server, { art: "bezirksregierung", rollen: ["bewilligungsbehoerde"] });
  const zweite = await aPerson(server, [{ organisationId: erste.id, rollen: ["bewilligungsbehoerde"] }]);
  return { erste, zweite };
}

/** "Name;VZÄ" line by line. */
export const eineTabelle = (zeilen: readonly (readonly [{ name: string }, string])[]): Landesschluessel => ({
  art: "tabelle",
  tabelle: zeilen.map(([{ name }, vzae]) => `${name};${vzae}`).join("\n"),
  quelle: "Erlass vom 01.10.2026",
  annahme: false,
});

export const einLandesinhalt = (
  schluessel: Inhalt["szenarien"][number]["schluessel"],
  begruendung = "Nach der Zahl der Geflüchteten.",
): Inhalt => ({ begruendung, szenarien: [{ name: "Erlass", schluessel }] });

/** A draft as somebody began it; its version is 1. Answers its id. */
export async function hatLandesverteilung(
  { api }: Besuch,
  { jahr = 2027, gegenstand = "case_management" as Verteilgegenstand } = {},
): Promise<string> {
  const { id } = await api.landesverteilung.create.mutate({ id: randomUUID(), jahr, gegenstand });
  return id;
}

/** The same with this key; its version is 2. */
export async function hatEntwurf(
  wer: Besuch,
  schluessel: Inhalt["szenarien"][number]["schluessel"],
  angaben: { jahr?: number; gegenstand?: Verteilgegenstand } = {},
): Promise<string> {
  const id = await hatLandesverteilung(wer, angaben);
  await wer.api.landesverteilung.update.mutate({ id, version: 1, inhalt: einLandesinhalt(schluessel) });
  return id;
}

export const legtVor = ({ api }: Besuch, landesverteilungId: string, version = 2) =>
  api.landesvorlage.create.mutate({ id: randomUUID(), landesverteilungId, version, szenario: 0 });

export const gibtZurueck = ({ api }: Besuch, landesverteilungId: string) =>
  api.landesrueckgabe.create.mutate({ id: randomUUID(), landesverteilungId, grund: "Bitte noch einmal rechnen." });

export const veroeffentlicht = ({ api }: Besuch, landesverteilungId: string) =>
  api.landesveroeffentlichung.create.mutate({ id: randomUUID(), landesverteilungId });

/** Published by both. Answers its id. */
export async function hatVeroeffentlicht(
  { erste, zweite }: { erste: Besuch; zweite: Besuch },
  schluessel: Inhalt["szenarien"][number]["schluessel"],
  angaben: { jahr?: number; gegenstand?: Verteilgegenstand } = {},
): Promise<string> {
  const id = await hatEntwurf(erste, schluessel, angaben);
  await legtVor(erste, id);
  await veroeffentlicht(zweite, id);
  return id;
}
