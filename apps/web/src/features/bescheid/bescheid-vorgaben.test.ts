import { AntragId, BescheidId, KonditionId, OrganisationId, plainDate } from "@kim/domain/grundlagen";
import { foerderkonditionen } from "@kim/domain/kondition";
import { expect, test } from "vitest";
import { grundlage, moeglicheArten, vorgaben, type Vorschlag } from "./bescheid-vorgaben.ts";

const id = "11111111-1111-4111-8111-111111111111";
const organisation = { id: OrganisationId.parse(id), name: "Leverkusen", art: "kreisfreie_stadt" } as const;
const konditionen = foerderkonditionen(2022) ?? null;
const leer: Vorschlag = {
  zugesagtCent: null,
  organisation,
  konditionen,
  geltender: null,
  vorjahr: false,
  kontingent: null,
  zusatzHundertstel: 0,
  antrag: null,
  merkmale: [],
};
const kontingent = { jahr: 2022, vzaeHundertstel: 300, quelle: "Vorlage" };
const antrag = {
  id: AntragId.parse(id),
  koordinationHundertstel: 200,
  assistenzHundertstel: 0,
  caseManagementHundertstel: 0,
  vzaeHundertstel: 200,
  personalCent: 11_000_000,
  arbeitsplaetzeCent: 1_900_000,
  massnahmenCent: 0,
};
const geltender = {
  id: BescheidId.parse(id),
  organisationId: organisation.id,
  organisationName: "Leverkusen",
  organisationArt: "kreisfreie_stadt",
  jahr: 2022,
  baustein: 1,
  art: "erstbescheid",
  vorgaengerId: null,
  antragId: null,
  instrument: "zuwendung",
  aktenzeichen: "36.02-1",
  datum: plainDate("2022-01-15"),
  von: plainDate("2022-03-01"),
  bis: plainDate("2022-12-31"),
  nachweisFaelligAm: plainDate("2023-05-31"),
  vakanzMethode: "monatsgenau",
  verrechnung: "keine",
  zeichnungskreis: "verwaltungsleitung_oder_kaemmerei",
  weiterleitungBaustein1: false,
  konditionId: KonditionId.parse(id),
  vzaeHundertstel: 250,
  personalCent: 1,
  arbeitsplaetzeCent: 2,
  massnahmenCent: 3,
  massnahmenAufteilung: null,
  nebenbestimmungen: "",
  am: "2022-01-15T09:00:00Z",
  vonName: "Carsten Vogt",
} as const satisfies Vorschlag["geltender"];
const start = (vorschlag: Partial<Vorschlag>) =>
  vorgaben({ ...leer, ...vorschlag }, { jahr: 2022, baustein: 1 }, new Date("2022-01-20T10:00:00Z"));

test("ohne Bescheid des Jahres beginnt eine Kette, mit einem wird er geändert", () => {
  expect(moeglicheArten({ geltender: null, vorjahr: false })).toEqual(["erstbescheid"]);
  expect(moeglicheArten({ geltender: null, vorjahr: true })).toEqual(["anschlussbescheid", "erstbescheid"]);
  expect(moeglicheArten({ geltender, vorjahr: true })).toEqual(["aenderungsbescheid"]);
});

test("aus dem Kontingent werden die Beträge nach den Konditionen des ganzen Jahres", () => {
  expect(start({ kontingent })).toMatchObject({
    von: "2022-01-01",
    bis: "2022-12-31",
    nachweisFaelligAm: "2023-03-31",
    vakanzMethode: "tagesgenau",
    verrechnung: "innerhalb_der_kategorie",
    zeichnungskreis: "verwaltungsleitung",
    vzaeHundertstel: 300,
    betraege: { personalCent: 16_000_000, arbeitsplaetzeCent: 2_910_000, massnahmenCent: 4_900_000 },
  });
});

test("der geltende Bescheid geht dem Kontingent vor, der Antrag beiden", () => {
  expect(start({ kontingent, geltender })).toMatchObject({
    von: "2022-03-01",
    nachweisFaelligAm: "2023-05-31",
    vakanzMethode: "monatsgenau",
    verrechnung: "keine",
    zeichnungskreis: "verwaltungsleitung_oder_kaemmerei",
    vzaeHundertstel: 250,
    betraege: { personalCent: 1 },
  });
  expect(start({ kontingent, geltender, antrag })).toMatchObject({
    vzaeHundertstel: 200,
    betraege: { personalCent: 11_000_000 },
  });
  expect(grundlage({ antrag, geltender, kontingent }).assistenzHundertstel).toBe(0);
});

test("R74: ab 2023 werden die drei Teile der Maßnahmen vorgeschlagen, auch zu einem Antrag über eine Summe", () => {
  const neu = { konditionen: foerderkonditionen(2023) ?? null };
  const voll = { veranstaltungenCent: 10_000_00, massnahmenCent: 30_000_00, begleitungCent: 9_000_00 };
  const aufteilung = (vorschlag: Partial<Vorschlag>) => start({ ...neu, ...vorschlag }).betraege?.massnahmenAufteilung;
  expect(aufteilung({ kontingent })).toEqual(voll);
  expect(aufteilung({ antrag: { ...antrag, massnahmenCent: 24_500_00 } })).toEqual({
    veranstaltungenCent: 5_000_00,
    massnahmenCent: 15_000_00,
    begleitungCent: 4_500_00,
  });
  expect(aufteilung({ geltender: { ...geltender, massnahmenAufteilung: voll } })).toEqual(voll);
  expect(start({ antrag }).betraege?.massnahmenAufteilung).toBeNull();
});

test("wo nichts vorliegt, wird kein Betrag erfunden", () => {
  expect(start({})).toMatchObject({ vzaeHundertstel: undefined, betraege: undefined });
});
