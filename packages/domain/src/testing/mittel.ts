import type { Bescheid } from "../bescheid/bescheid-angaben.ts";
import { BescheidId, KonditionId } from "../grundlagen/ids.ts";
import { AuszahlungId, MittelabrufId, type Auszahlung, type Mittelabruf } from "../mittelabruf/mittelabruf-angaben.ts";
import { plainDate } from "../grundlagen/plain-date.ts";
import { neueOrganisationId } from "./factories.ts";

let gezaehlt = 0;
const uuid = (): string => `00000000-0000-4000-8001-${String((gezaehlt += 1)).padStart(12, "0")}`;

export const neueMittelabrufId = () => MittelabrufId.parse(uuid());
export const neueAuszahlungId = () => AuszahlungId.parse(uuid());

/** Leverkusen's Baustein 1 of 2022: 238,100.00 EUR (T1 and T3). */
export const aBescheid = (angaben: Partial<Bescheid> = {}): Bescheid => ({
  id: BescheidId.parse(uuid()),
  organisationId: neueOrganisationId(),
  jahr: 2022,
  baustein: 1,
  art: "erstbescheid",
  vorgaengerId: null,
  antragId: null,
  instrument: "zuwendung",
  aktenzeichen: "36.01-KIM-2022-1",
  datum: plainDate("2022-01-20"),
  von: plainDate("2022-01-01"),
  bis: plainDate("2022-12-31"),
  nachweisFaelligAm: plainDate("2023-06-30"),
  vakanzMethode: "tagesgenau",
  verrechnung: "innerhalb_der_kategorie",
  zeichnungskreis: "verwaltungsleitung",
  weiterleitungBaustein1: false,
  konditionId: KonditionId.parse(uuid()),
  vzaeHundertstel: 300,
  personalCent: 16_000_000,
  arbeitsplaetzeCent: 2_910_000,
  massnahmenCent: 4_900_000,
  massnahmenAufteilung: null,
  nebenbestimmungen: "",
  am: "2022-01-20T09:00:00.000Z",
  vonName: "Berta Behörde",
  ...angaben,
});

/** A call under the Bescheid; `bewilligt` null leaves it undecided. */
export const anAbruf = (
  bescheid: Bescheid,
  { bewilligt = null, ...angaben }: Partial<Mittelabruf> & { bewilligt?: boolean | null } = {},
): Mittelabruf => ({
  id: neueMittelabrufId(),
  bescheidId: bescheid.id,
  gegenstand: bescheid.baustein === 1 ? "begleitung" : null,
  betragCent: 4_000_000,
  termin: plainDate("2022-02-15"),
  benoetigtBis: plainDate("2022-04-15"),
  begruendung: "Gehälter",
  am: "2022-02-01T09:00:00.000Z",
  vonName: "Karin Koordination",
  entscheidung:
    bewilligt === null
      ? null
      : {
          bewilligt,
          grund: bewilligt ? null : "Nicht nachvollziehbar.",
          am: "2022-02-03T09:00:00.000Z",
          vonName: "Berta Behörde",
        },
  ...angaben,
});

export const eineAuszahlung = (bescheid: Bescheid, angaben: Partial<Auszahlung> = {}): Auszahlung => ({
  id: neueAuszahlungId(),
  bescheidId: bescheid.id,
  mittelabrufId: null,
  betragCent: 4_000_000,
  ausgezahltAm: plainDate("2022-02-15"),
  am: "2022-02-15T09:00:00.000Z",
  vonName: "Berta Behörde",
  ...angaben,
});
