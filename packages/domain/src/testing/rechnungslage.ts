import type { Ausgabe } from "../ausgabe/ausgabe-angaben.ts";
import type { Bescheid } from "../bescheid/bescheid-angaben.ts";
import { plainDate } from "../grundlagen/plain-date.ts";
import type { Rechnungslage } from "../jahresrechnung/rechnungslage.ts";
import type { Stelle } from "../stelle/stelle.ts";
import { aBesetzung, anOrganisation, aStelle } from "./factories.ts";
import { aBescheid, anAusgabe } from "./foerderlage.ts";
import { konditionenVon } from "./kondition.ts";

const organisation = anOrganisation({ art: "kreisfreie_stadt" });

/** A closed 2023 unless told otherwise; each post occupied from its first day. */
export const rechnungslage2023 = (angaben: Partial<Rechnungslage> & { stellen: readonly Stelle[] }): Rechnungslage => ({
  jahr: 2023,
  organisation,
  konditionen: konditionenVon(2023),
  kontingente: [],
  besetzungen: angaben.stellen.map((stelle) => aBesetzung(stelle)),
  weiterleitungen: [],
  bescheide: [],
  abrufe: [],
  auszahlungen: [],
  ausgaben: [],
  einnahmen: [],
  massnahmenPlanCent: undefined,
  heute: plainDate("2024-01-01"),
  ...angaben,
});

export const stelle2023 = (
  funktion: Stelle["funktion"],
  vzaeHundertstel = 100,
  bezeichnung: string = funktion,
): Stelle => aStelle({ organisationId: organisation.id, funktion, vzaeHundertstel, bezeichnung });

/** Personnel cost of one month. */
export const kosten2023 = (stelle: Stelle, betragCent: number, monat = 12): Ausgabe =>
  anAusgabe(organisation.id, { jahr: 2023, stelleId: stelle.id, betragCent, monat });

export const sachkosten2023 = (angaben: Partial<Ausgabe>): Ausgabe =>
  anAusgabe(organisation.id, { jahr: 2023, eigentuemerId: null, monat: null, ...angaben });

export const bescheid2023 = (angaben: Partial<Bescheid>): Bescheid =>
  aBescheid(organisation.id, {
    jahr: 2023,
    von: plainDate("2023-01-01"),
    bis: plainDate("2023-12-31"),
    ...angaben,
  });

export const gezahltAuf = (bescheid: Bescheid, betragCent: number) => ({ bescheidId: bescheid.id, betragCent });
