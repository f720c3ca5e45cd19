import { z } from "../grundlagen/zod.ts";
import { accept, refuse, type Decision } from "../grundlagen/decision.ts";
import { pflichtzeile } from "../grundlagen/eingabefelder.ts";
import { Betrag, type Cent } from "../grundlagen/geld.ts";
import type { OrganisationId } from "../grundlagen/ids.ts";
import { jahrVon, PlainDate } from "../grundlagen/plain-date.ts";
import type { Saetze } from "../grundlagen/saetze.ts";

export const EinnahmeId = z.uuid("Unbekannte Einnahme.").brand("EinnahmeId");
export type EinnahmeId = z.infer<typeof EinnahmeId>;

export const Einnahmeart = z.enum(
  ["eigenmittel", "dritte", "spende", "oeffentlich", "sonstige"],
  "Bitte die Art der Einnahme auswählen.",
);
export type Einnahmeart = z.infer<typeof Einnahmeart>;

export const einnahmeartNamen = {
  eigenmittel: "Eigenmittel",
  dritte: "Leistungen Dritter",
  spende: "Spende",
  oeffentlich: "Andere öffentliche Förderung",
  sonstige: "Sonstige Einnahme",
} as const satisfies Record<Einnahmeart, string>;

/** Income connected with the purpose (R36), in cents; the state's own payments are not entered here but paid out. */
export type Einnahme = {
  id: EinnahmeId;
  organisationId: OrganisationId;
  jahr: number;
  art: Einnahmeart;
  bezeichnung: string;
  datum: PlainDate;
  betragCent: Cent;
  version: number;
};

const felder = { art: Einnahmeart, bezeichnung: pflichtzeile(200), datum: PlainDate, betragCent: Betrag };

export const EinnahmeEingabe = z.strictObject({
  id: EinnahmeId,
  jahr: z
    .int("Bitte ein Förderjahr eingeben.")
    .min(2020, "Das Programm gibt es seit 2020.")
    .max(2100, "Bitte ein Förderjahr eingeben."),
  ...felder,
});
export type EinnahmeEingabe = z.infer<typeof EinnahmeEingabe>;

export const EinnahmeAenderung = z.strictObject({ id: EinnahmeId, version: z.int().min(1), ...felder });
export type EinnahmeAenderung = z.infer<typeof EinnahmeAenderung>;

export type EinnahmeRefusal =
  | { reason: "einnahme-ohne-betrag"; regel: "R36"; feld: "betragCent" }
  | { reason: "einnahme-ausserhalb-des-jahres"; regel: "R36"; feld: "datum"; jahr: number };

export const einnahmeRefusalTexte: Saetze<EinnahmeRefusal> = {
  "einnahme-ohne-betrag": () => "Eine Einnahme braucht einen Betrag über 0,00 EUR. Bitte einen Betrag eintragen.",
  "einnahme-ausserhalb-des-jahres": (r) =>
    `Das Datum liegt nicht im Förderjahr ${r.jahr}. Bitte das Datum ändern oder das Förderjahr wechseln.`,
};

type Einnahmewerte = Pick<Einnahme, "jahr" | "betragCent" | "datum">;

export type EinnahmeErfasst<E extends Einnahmewerte = Omit<Einnahme, "organisationId" | "version">> = {
  type: "EinnahmeErfasst";
  einnahme: E;
};

/** R36: for a new income and a changed one alike. */
export function decideEinnahme<E extends Einnahmewerte>(einnahme: E): Decision<EinnahmeErfasst<E>, EinnahmeRefusal> {
  const { jahr, betragCent, datum } = einnahme;
  if (betragCent === 0) return refuse({ reason: "einnahme-ohne-betrag", regel: "R36", feld: "betragCent" });
  if (jahrVon(datum) !== jahr)
    return refuse({ reason: "einnahme-ausserhalb-des-jahres", regel: "R36", feld: "datum", jahr });
  return accept({ type: "EinnahmeErfasst", einnahme });
}
