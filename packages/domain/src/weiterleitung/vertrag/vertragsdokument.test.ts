import { describe, expect, test } from "vitest";
import { WeiterleitungAenderungId } from "../../grundlagen/ids.ts";
import { plainDate } from "../../grundlagen/plain-date.ts";
import { aStelle, aWeiterleitung } from "../../testing/factories.ts";
import { aenderungsvergleich, vertragsfassungen, vertragstitel } from "./vertragsdokument.ts";
import type { Vertragsaenderung } from "./weiterleitung.ts";

const ja = { angenommen: true, am: "2022-06-01T09:00:00Z", von: "Kim" } as const;
const nein = { angenommen: false, am: "2022-06-01T09:00:00Z", von: "Kim", grund: "Kein Bedarf mehr." } as const;
const ende = {
  art: "beendet",
  letzterTag: plainDate("2022-06-30"),
  grund: "Träger schließt.",
  am: "2022-06-01T09:00:00Z",
  von: "Kim",
} as const;
let gezaehlt = 0;
const aenderung = (ab: string, angaben: Partial<Vertragsaenderung> = {}): Vertragsaenderung => ({
  id: WeiterleitungAenderungId.parse(`00000000-0000-4000-8002-${String((gezaehlt += 1)).padStart(12, "0")}`),
  ab: plainDate(ab),
  vzaeHundertstel: 50,
  betragCent: 1_000_000,
  aufstockungCent: 0,
  grund: "Neuer Zuschnitt.",
  am: "2022-05-01T09:00:00Z",
  von: "Petra",
  antwort: ja,
  ...angaben,
});
const vertrag = (angaben: Parameters<typeof aWeiterleitung>[1] = {}) => aWeiterleitung(aStelle(), angaben);

describe("die Dokumente eines Vertrags", () => {
  test("sind der Vertrag und je angenommener Änderung eines, in der Reihenfolge der Tage", () => {
    const [spaet, frueh] = [aenderung("2022-09-01"), aenderung("2022-07-01")];
    const w = vertrag({
      aenderungen: [
        spaet,
        frueh,
        aenderung("2022-08-01", { antwort: nein }),
        aenderung("2022-10-01", { antwort: null }),
      ],
    });
    expect(vertragsfassungen(w).map(({ nummer, aenderung }) => [nummer, aenderung?.id])).toEqual([
      [0, undefined],
      [1, frueh.id],
      [2, spaet.id],
    ]);
  });

  test.each([
    ["angeboten", vertrag({ antwort: null }), 1],
    ["angenommen", vertrag(), 1],
    ["beendet", vertrag({ enden: [ende] }), 1],
    ["abgelehnt", vertrag({ antwort: nein }), 0],
    ["zurückgezogen", vertrag({ antwort: null, zurueckgezogenAm: "2022-01-01T09:00:00Z" }), 0],
    ["nie beantwortet, und die Stelle darüber endete", vertrag({ antwort: null, enden: [ende] }), 0],
  ])("%s: %#", (_, w, anzahl) => expect(vertragsfassungen(w)).toHaveLength(anzahl));

  test.each([
    ["vertrag", 0, "Weiterleitungsvertrag"],
    ["bescheid", 0, "Weiterleitungsbescheid"],
    ["vertrag", 2, "2. Änderungsvertrag"],
    ["bescheid", 1, "1. Änderungsbescheid"],
  ] as const)("%s Nummer %i heißt %s", (form, nummer, titel) => expect(vertragstitel(form, nummer)).toBe(titel));
});

describe("eine Änderung", () => {
  test("vergleicht dieselben Tage: was bisher bis zum Ende fällig wäre, und was neu fällig ist", () => {
    const w = vertrag({
      betragCent: 3_650_000,
      aufstockungCent: 365_000,
      aenderungen: [aenderung("2022-07-02", { aufstockungCent: 7 })],
    });
    const [, fassung] = vertragsfassungen(w);
    if (!fassung?.aenderung) throw new Error("keine Änderung");
    // 2 July to 31 December are 183 of 365 days.
    expect(aenderungsvergleich(w, fassung.aenderung)).toEqual({
      ab: "2022-07-02",
      bisher: { vzaeHundertstel: 100, betragCent: 1_830_000, aufstockungCent: 183_000 },
      neu: { vzaeHundertstel: 50, betragCent: 1_000_000, aufstockungCent: 7 },
      gesamtCent: 2_820_000,
    });
  });

  test("einer Änderung geht von der vorigen aus", () => {
    const w = vertrag({
      aenderungen: [aenderung("2022-07-01", { vzaeHundertstel: 75, betragCent: 1_840_000 }), aenderung("2022-10-01")],
    });
    const [, , fassung] = vertragsfassungen(w);
    if (!fassung?.aenderung) throw new Error("keine Änderung");
    expect(aenderungsvergleich(w, fassung.aenderung).bisher).toMatchObject({
      vzaeHundertstel: 75,
      betragCent: 920_000,
    });
  });
});
