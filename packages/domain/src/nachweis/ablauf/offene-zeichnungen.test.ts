import { describe, expect, test } from "vitest";
import { plainDate as d } from "../../grundlagen/plain-date.ts";
import { aStelle, aWeiterleitung } from "../../testing/factories.ts";
import { eineBefugnis } from "../../testing/nachweis.ts";
import { Nachweisschritt } from "../schritte/nachweisschritte.ts";
import { offeneZeichnungen, zeichnungsluecken } from "./offene-zeichnungen.ts";

type Lage = Parameters<typeof zeichnungsluecken>[0];
const einBescheid: Lage["bescheide"][number] = {
  jahr: 2025,
  baustein: 2,
  instrument: "zuwendung",
  zeichnungskreis: "verwaltungsleitung",
  nachweisFaelligAm: d("2026-06-30"),
};
const einVertrag = (angaben: Partial<Lage["vertraege"][number]> = {}): Lage["vertraege"][number] => ({
  ...aWeiterleitung(aStelle(), {
    beginn: d("2024-07-01"),
    ende: d("2026-12-31"),
    nachweisFaelligAm: d("2027-03-31"),
  }),
  geberName: "Kreis Warendorf",
  ...angaben,
});
const lage = (angaben: Partial<Lage> = {}): Lage => ({
  befugnisse: [],
  bescheide: [],
  nachweise: [],
  vertraege: [],
  art: "kreis",
  heute: d("2026-03-01"),
  ...angaben,
});
const papiere = (angaben: Partial<Lage>) =>
  offeneZeichnungen(lage(angaben)).map(({ papier, faelligAm }) => [papier, faelligAm]);

describe("was noch zu zeichnen ist", () => {
  test.each([
    ["2026-06-30", 1],
    ["2026-07-01", 0],
  ])("ein Bescheid ohne Nachweis, solange die Frist nicht vorbei ist: am %s %i", (heute, anzahl) => {
    expect(papiere({ bescheide: [einBescheid], heute: d(heute) })).toHaveLength(anzahl);
  });

  test("das Papier folgt dem Bescheid, die Ämter auch", () => {
    const pauschale = { ...einBescheid, instrument: "fachbezogene_pauschale" } as const;
    const kreis = { zeichnungskreis: "verwaltungsleitung_oder_kaemmerei" } as const;
    expect(offeneZeichnungen(lage({ bescheide: [{ ...pauschale, ...kreis }] }))).toEqual([
      {
        papier: "Verwendungsbestätigung 2025, Baustein 2",
        faelligAm: "2026-06-30",
        aemter: ["hauptverwaltungsbeamt", "allgemeine_vertretung", "kaemmerei"],
      },
    ]);
  });

  test("von einem Vertrag jedes begonnene Jahr, dessen Frist noch kommt; das letzte mit dem Tag des Vertrags", () => {
    expect(papiere({ vertraege: [einVertrag()], art: "traeger", heute: d("2026-01-31") })).toEqual([
      ["Teilnachweis 2025 für Kreis Warendorf", "2026-01-31"],
      ["Teilnachweis 2026 für Kreis Warendorf", "2027-03-31"],
    ]);
    expect(papiere({ vertraege: [einVertrag()], art: "traeger", heute: d("2026-02-01") })).toHaveLength(1);
    expect(papiere({ vertraege: [einVertrag({ antwort: null })], heute: d("2026-01-31") })).toEqual([]);
  });

  test("ein begonnener Nachweis, auch nach der Frist und mit der seinen", () => {
    const begonnen = {
      jahr: 2025,
      baustein: 2,
      weiterleitungId: null,
      faelligAm: d("2026-05-31"),
      schritt: null,
    } as const;
    const heute = d("2026-12-01");
    expect(papiere({ bescheide: [einBescheid], nachweise: [begonnen], heute })).toEqual([
      ["Verwendungsnachweis 2025, Baustein 2", "2026-05-31"],
    ]);
    const vertrag = einVertrag();
    const desVertrags = { ...begonnen, weiterleitungId: vertrag.id };
    expect(papiere({ vertraege: [vertrag], nachweise: [desVertrags], heute })).toEqual([
      ["Teilnachweis 2025 für Kreis Warendorf", "2026-05-31"],
      ["Teilnachweis 2026 für Kreis Warendorf", "2027-03-31"],
    ]);
  });

  test("nach jedem Schritt: zu zeichnen ist, was bearbeitet wird oder vorbereitet ist", () => {
    const danach = Nachweisschritt.options.filter(
      (schritt) =>
        papiere({
          bescheide: [einBescheid],
          nachweise: [{ jahr: 2025, baustein: 2, weiterleitungId: null, faelligAm: d("2026-06-30"), schritt }],
        }).length > 0,
    );
    expect(danach).toEqual([
      "vorbereitet",
      "zurueck_an_bearbeitung",
      "zurueckgezogen",
      "zurueckgegeben",
      "berichtigung_begonnen",
    ]);
  });
});

describe("R92: die letzte Befugnis endet vor der Frist", () => {
  const bis = (tag: string, amt: "hauptverwaltungsbeamt" | "kaemmerei" = "hauptverwaltungsbeamt") =>
    eineBefugnis({ amt, bis: d(tag) });
  const tage = (angaben: Partial<Lage>) =>
    zeichnungsluecken(lage({ bescheide: [einBescheid], ...angaben })).map(({ letzterTag }) => letzterTag);

  test.each([
    ["2026-03-31", []],
    ["2026-04-01", ["2026-05-31"]],
  ])("gesagt wird es 60 Tage vorher: am %s %j", (heute, erwartet) => {
    expect(tage({ befugnisse: [bis("2026-05-31")], heute: d(heute) })).toEqual(erwartet);
  });

  test("eine Befugnis, deren Amt der Bescheid nicht nennt, zählt nicht", () => {
    expect(tage({ befugnisse: [bis("2026-12-31")] })).toEqual([]);
    expect(tage({ befugnisse: [bis("2026-12-31", "kaemmerei")] })).toEqual([null]);
    const mitKaemmerei = { ...einBescheid, zeichnungskreis: "verwaltungsleitung_oder_kaemmerei" } as const;
    expect(tage({ bescheide: [mitKaemmerei], befugnisse: [bis("2026-12-31", "kaemmerei")] })).toEqual([]);
  });

  test("je letztem Tag eine Lücke, die nächste zuerst, mit ihren Papieren nach Frist", () => {
    const spaeter = { ...einBescheid, baustein: 3, nachweisFaelligAm: d("2026-12-31") } as const;
    const mitKaemmerei = { ...einBescheid, baustein: 1, zeichnungskreis: "verwaltungsleitung_oder_kaemmerei" } as const;
    expect(
      zeichnungsluecken(
        lage({
          bescheide: [spaeter, einBescheid, mitKaemmerei],
          befugnisse: [bis("2026-03-31"), bis("2026-04-15", "kaemmerei")],
        }),
      ).map(({ letzterTag, papiere: zu }) => [letzterTag, zu.map(({ papier }) => papier)]),
    ).toEqual([
      ["2026-03-31", ["Verwendungsnachweis 2025, Baustein 2", "Verwendungsnachweis 2025, Baustein 3"]],
      ["2026-04-15", ["Verwendungsnachweis 2025, Baustein 1"]],
    ]);
  });
});
