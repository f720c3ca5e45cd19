import { BescheidEingabe, type Bescheid } from "../bescheid/bescheid-angaben.ts";
import { decideBescheid, type BescheidLage, type BeschiedenerAntrag } from "../bescheid/bescheid.ts";
import { AntragId, BescheidId, KonditionId } from "../grundlagen/ids.ts";
import { foerderkonditionen } from "../kondition/foerderkonditionen.ts";
import { anOrganisation } from "./factories.ts";
import { einMerkmal } from "./register.ts";
import { refusalVon } from "./refusal-von.ts";

export const leverkusen = anOrganisation({ art: "kreisfreie_stadt", name: "Leverkusen" });
export const bescheidId = (n: number) => BescheidId.parse(`b0000000-0000-4000-8000-${String(n).padStart(12, "0")}`);
export const antragId = AntragId.parse("a0000000-0000-4000-8000-000000000001");
export const konditionId = KonditionId.parse("c0000000-0000-4000-8000-000000000001");

/** Baustein 1 of Leverkusen in 2022 (T1 and T3). */
export const eineBescheidEingabe = (angaben: Partial<BescheidEingabe> = {}): BescheidEingabe => ({
  ...BescheidEingabe.parse({
    id: bescheidId(99),
    organisationId: leverkusen.id,
    jahr: 2022,
    baustein: 1,
    art: "erstbescheid",
    antragId,
    aktenzeichen: "36.02.01-KIM",
    datum: "2022-01-15",
    von: "2022-01-01",
    bis: "2022-12-31",
    nachweisFaelligAm: "2023-06-30",
    vzaeHundertstel: 300,
    personalCent: 16_000_000,
    arbeitsplaetzeCent: 2_910_000,
    massnahmenCent: 4_900_000,
  }),
  ...angaben,
});

export const einErlassenerBescheid = (n: number, angaben: Partial<Bescheid> = {}): Bescheid => {
  const { ohneAntrag: _, ...eingabe } = eineBescheidEingabe({ id: bescheidId(n) });
  return {
    ...eingabe,
    instrument: "zuwendung",
    vakanzMethode: "tagesgenau",
    verrechnung: "innerhalb_der_kategorie",
    zeichnungskreis: "verwaltungsleitung",
    konditionId,
    am: "2022-01-15T09:00:00Z",
    vonName: "Carsten Vogt",
    ...angaben,
  };
};

export const einBeschiedenerAntrag = (angaben: Partial<BeschiedenerAntrag> = {}): BeschiedenerAntrag => ({
  id: antragId,
  organisationId: leverkusen.id,
  jahr: 2022,
  baustein: 1,
  eingereicht: true,
  ...angaben,
});

export const ohneSachkosten = { arbeitsplaetzeCent: 0, massnahmenCent: 0 };

const konditionen = (jahr: number) => {
  const werte = foerderkonditionen(jahr);
  return werte && { id: konditionId, konditionen: werte };
};

/** Decides on Leverkusen's handed-in application with no Bescheid before it, unless told otherwise. */
export const entscheide = (eingabe: Partial<BescheidEingabe> = {}, lage: Partial<BescheidLage> = {}) =>
  decideBescheid({
    organisation: leverkusen,
    bescheide: [],
    antrag: einBeschiedenerAntrag(),
    konditionen: konditionen(eingabe.jahr ?? 2022),
    merkmale: [einMerkmal({ art: "auslaenderbehoerde" })],
    ...lage,
    eingabe: eineBescheidEingabe(eingabe),
  });
export const ablehnung = (...argumente: Parameters<typeof entscheide>) => refusalVon(entscheide(...argumente));
