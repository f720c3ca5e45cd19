import { plainDate } from "../grundlagen/plain-date.ts";
import type { OrganisationId } from "../grundlagen/ids.ts";
import type { Bausteinwerte } from "../landesstand/landwerte.ts";
import { landwertarten, type Landwerte } from "../landesstand/landwerte.ts";
import type { Abfragefeld } from "../landesabfrage/abfragefeld.ts";
import type { Antwortlage, Antwortzeile } from "../landesabfrage/abfrageantwort.ts";
import type { LandesabfrageInhalt } from "../landesabfrage/landesabfrage.ts";

let gezaehlt = 0;
const neueId = () => `00000000-0000-4000-8000-${String((gezaehlt += 1)).padStart(12, "0")}`;

/** A required count, unless told otherwise. */
export const einAbfragefeld = (angaben: Partial<Abfragefeld> = {}): Abfragefeld => ({
  id: neueId(),
  art: "ganzzahl",
  bezeichnung: "Beratene Personen",
  hinweis: "",
  pflicht: true,
  optionen: [],
  quelle: null,
  ...angaben,
});

/** Complete: it can be put to everybody on any day before 15 December 2026. */
export const eineLandesabfrage = (angaben: Partial<LandesabfrageInhalt> = {}): LandesabfrageInhalt => ({
  titel: "Unbesetzte Stellen",
  anlass: "Bericht an den Landtag.",
  frist: plainDate("2026-12-15"),
  felder: [einAbfragefeld()],
  empfaenger: { art: "alle" },
  ...angaben,
});

export const eineAntwortlage = (felder: readonly Abfragefeld[], angaben: Partial<Antwortlage> = {}): Antwortlage => ({
  felder,
  vorbelegungen: [],
  vorgaenge: [{ schritt: "gestellt" }],
  ...angaben,
});

export const eineAntwortzeile = (
  { id }: Pick<Abfragefeld, "id">,
  wert: Antwortzeile["wert"],
  grund: string | null = null,
): Antwortzeile => ({ feldId: id, wert, grund });

/** A recipient's figures of one Baustein; what is not named is nothing. */
export const einBausteinwert = (
  organisationId: OrganisationId,
  baustein: Bausteinwerte["baustein"],
  werte: Partial<Landwerte>,
): Bausteinwerte & { organisationId: OrganisationId } => ({
  ...(Object.fromEntries(landwertarten.map((art) => [art, 0])) as Landwerte),
  ...werte,
  baustein,
  organisationId,
});
