import { describe, expect, test } from "vitest";
import type { Auflagenschritt } from "../bescheid/auflage.ts";
import { AuflageId } from "../grundlagen/ids.ts";
import { plainDate } from "../grundlagen/plain-date.ts";
import { neueStelleId } from "../testing/factories.ts";
import { eineFristlage, einFristbescheid } from "../testing/fristlage.ts";
import { geltenderInhalt } from "../vorlage/vorlage.ts";
import { fristenliste } from "./fristenliste.ts";
import type { Fristauflage, Fristlage } from "./fristlage.ts";

const von = (heute: string, angaben: Partial<Fristlage>, anlass: string) =>
  fristenliste(eineFristlage(heute, angaben)).filter((frist) => frist.anlass === anlass);

describe("aus Auflagen und Mitteilungspflichten", () => {
  const auflage = (...schritte: Auflagenschritt[]): Fristauflage => ({
    id: AuflageId.parse("00000000-0000-4000-8000-0000000000a1"),
    bescheidId: einFristbescheid().id,
    art: "konzept",
    fristart: "frist",
    tag: plainDate("2026-05-02"),
    quelle: "Nr. 4.2",
    aktenzeichen: "A-1",
    baustein: 1,
    vorgaenge: schritte.map((schritt) => ({ schritt })),
  });
  const stand = (heute: string, ...schritte: Auflagenschritt[]) =>
    von(heute, { auflagen: [auflage(...schritte)] }, "auflage").map(({ am, stand: s }) => `${am} ${s}`);

  test("R102: eine Auflage endet nach ihrer Art und ist erledigt, sobald sie gemeldet ist", () => {
    expect([stand("2026-05-04"), stand("2026-05-05")]).toEqual([["2026-05-04 offen"], ["2026-05-04 ueberfaellig"]]);
    expect(stand("2026-05-05", "erfuellt")).toEqual(["2026-05-04 erledigt"]);
    expect(stand("2026-05-05", "erfuellt", "zurueckgewiesen")).toEqual(["2026-05-04 ueberfaellig"]);
    expect(stand("2026-05-05", "entfallen")).toEqual([]);
    const termin = { ...auflage(), fristart: "termin" as const };
    expect(von("2026-05-03", { auflagen: [termin] }, "auflage")).toMatchObject([{ am: "2026-05-02" }]);
  });

  const stelle = {
    id: neueStelleId(),
    bezeichnung: "geheim",
    baustein: 1 as const,
    vzaeHundertstel: 100,
    beginn: plainDate("2026-01-01"),
    ende: null,
    besetztHundertstel: 0,
    besetztBis: null,
  };
  const vakanz = (angaben: Partial<Fristlage> = {}, mitteilungen: Partial<Fristlage["mitteilungen"]> = {}) =>
    von(
      "2026-04-02",
      {
        bescheide: [einFristbescheid({ jahr: 2026 })],
        mitteilungen: { stellen: [stelle], beantwortet: [], vakanz: null, ...mitteilungen },
        ...angaben,
      },
      "mitteilung",
    );

  test("R100b: eine Vakanz von drei Monaten erscheint von selbst und verschwindet mit ihrem Schreiben", () => {
    expect(vakanz()).toMatchObject([{ am: "2026-04-01", stand: "ueberfaellig", annahme: true, regel: "R100b" }]);
    expect(JSON.stringify(vakanz())).not.toContain("geheim");
    expect(vakanz({}, { beantwortet: [`vakanz:${stelle.id}:2026-01-01`] })).toMatchObject([{ stand: "erledigt" }]);
    expect(vakanz({}, { stellen: [{ ...stelle, besetztHundertstel: 50 }] })).toEqual([]);
  });

  test("R100b: von Stellen einer Pauschale und ohne Bescheid des Jahres ist nichts mitzuteilen, abgeschaltet auch nicht", () => {
    const pauschale = einFristbescheid({ jahr: 2026, instrument: "fachbezogene_pauschale" });
    expect(vakanz({ bescheide: [pauschale] })).toEqual([]);
    expect(vakanz({ bescheide: [einFristbescheid({ jahr: 2025 })] })).toEqual([]);
    const aus = { ...geltenderInhalt("pflicht_vakanz", null), aktiv: false };
    expect(vakanz({}, { vakanz: aus })).toEqual([]);
  });
});
