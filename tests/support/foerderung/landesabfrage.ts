import { randomUUID } from "node:crypto";
import type { Abfragefeld, Antwortzeile, LandesabfrageInhalt } from "@kim/domain/landesabfrage";
import type { z } from "zod";
import type { Besuch, TestApi } from "../welt/api.ts";
import { aMandant, type Mandant } from "../welt/tenants.ts";

type Inhalt = z.input<typeof LandesabfrageInhalt>;
type Feld = z.input<typeof Abfragefeld>;
type Zeile = z.input<typeof Antwortzeile>;

/** An office that asks, with nobody else's drafts. */
export const einAmt = (server: TestApi): Promise<Mandant> =>
  aMandant(server, { art: "bezirksregierung", rollen: ["bewilligungsbehoerde"] });

/** A required count, unless told otherwise. */
export const einFeld = (angaben: Partial<Feld> = {}): Feld => ({
  id: randomUUID(),
  art: "ganzzahl",
  bezeichnung: "Beratene Personen",
  hinweis: "",
  pflicht: true,
  optionen: [],
  quelle: null,
  ...angaben,
});

/** Complete: it can be put to these bodies. */
export const einAbfrageinhalt = (
  an: readonly { id: string }[],
  felder: readonly Feld[] = [einFeld()],
  angaben: Partial<Inhalt> = {},
): Inhalt => ({
  titel: "Beratene Personen",
  anlass: "Bericht an den Landtag.",
  frist: "2026-10-15",
  felder: [...felder],
  empfaenger: { art: "auswahl", ids: an.map(({ id }) => id) },
  ...angaben,
});

/** A draft; its version is 2. Answers its id. */
export async function hatAbfrageentwurf({ api }: Besuch, inhalt: Inhalt): Promise<string> {
  const { id } = await api.landesabfrage.create.mutate({ id: randomUUID(), vorlageId: null });
  await api.landesabfrage.update.mutate({ id, version: 1, inhalt });
  return id;
}

export const stellt = ({ api }: Besuch, landesabfrageId: string, version = 2) =>
  api.abfragestellung.create.mutate({ id: randomUUID(), landesabfrageId, version });

export const schliesst = ({ api }: Besuch, landesabfrageId: string) =>
  api.abfrageschluss.create.mutate({ id: randomUUID(), landesabfrageId });

export const erinnert = ({ api }: Besuch, landesabfrageId: string) =>
  api.abfrageerinnerung.create.mutate({ id: randomUUID(), landesabfrageId });

export const ziehtZurueck = ({ api }: Besuch, landesabfrageId: string) =>
  api.abfragerueckzug.create.mutate({ id: randomUUID(), landesabfrageId, grund: "Der Bericht entfällt ganz." });

/** Put to these bodies. Answers its id. */
export async function hatAbfrage(
  amt: Besuch,
  an: readonly { id: string }[],
  felder?: readonly Feld[],
  angaben: Partial<Inhalt> = {},
): Promise<string> {
  const id = await hatAbfrageentwurf(amt, einAbfrageinhalt(an, felder, angaben));
  await stellt(amt, id);
  return id;
}

export const eineZeile = ({ id }: Pick<Feld, "id">, wert: Zeile["wert"], grund: string | null = null): Zeile => ({
  feldId: id,
  wert,
  grund,
});

export const antwortet = ({ api }: Besuch, landesabfrageId: string, zeilen: Zeile[], ersetzt = 0) =>
  api.abfrageantwort.create.mutate({ id: randomUUID(), landesabfrageId, ersetzt, zeilen });

export const entwirft = ({ api }: Besuch, landesabfrageId: string, zeilen: Zeile[], version = 0) =>
  api.antwortentwurf.update.mutate({ landesabfrageId, version, zeilen });
