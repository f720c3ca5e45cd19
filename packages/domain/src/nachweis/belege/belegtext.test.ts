import { describe, expect, test } from "vitest";
import { plainDate as d } from "../../grundlagen/plain-date.ts";
import { neueStelleId } from "../../testing/factories.ts";
import { leseBelegtext } from "./belegtext.ts";
import { decideBelegzeilen } from "./belegzeilen.ts";

const stelleId = neueStelleId();
const personen = [{ stelleId, pseudonym: "CM 1" }];
const lies = (text: string) =>
  leseBelegtext(text, { stelleId, personen, position: "case_management", neueId: neueStelleId });
const zeile = (...zellen: string[]) => zellen.join("\t");

describe("Zeilen aus einer Tabellenkalkulation", () => {
  test("kommen in der Reihenfolge des Formulars", () => {
    const [gehalt, saal, gutschrift] = lies(
      [
        zeile("LA 05", "31.05.2026", "", "Gehalt Mai", "4.800,00 €", "", "4.750,00", "cm–1", "Mai"),
        zeile("R 7", "2026-06-01", "Bürgerhaus", "Saal", "120", "Veranstaltungen"),
        zeile("R 8", "02.06.2026", "Bürgerhaus", "Storno", "-120,00", "veranstaltungen", "", "", "", "R 7", "2026"),
      ].join("\r\n"),
    ).map((gelesen) => gelesen.zeile);
    expect(gehalt).toMatchObject({
      belegNr: "LA 05",
      tag: "2026-05-31",
      betragCent: 480_000,
      zuwendungsfaehigCent: 475_000,
      position: "case_management",
      person: { stelleId, pseudonym: "CM 1", monat: 5 },
      bezug: null,
      dokumentId: null,
    });
    expect(saal).toMatchObject({ empfaenger: "Bürgerhaus", betragCent: 12_000, zuwendungsfaehigCent: 12_000 });
    expect(gutschrift).toMatchObject({ betragCent: -12_000, bezug: { belegNr: "R 7", jahr: 2026 }, person: null });
  });

  test("oder wie die erste Zeile ihre Spalten nennt; eine laufende Nummer stört nicht", () => {
    const gelesen = lies(
      [
        zeile("Lfd. Nr.", "Datum", "Beleg-Nr.", "Betrag", "Zweck", "Einzahler", "Kostenart"),
        zeile("1", "1.6.2026", "R 7", "12,50", "Saal", "Bürgerhaus", "Personal Koordination"),
        "",
        zeile("", "", "", "", "", "", ""),
      ].join("\n"),
    );
    expect(gelesen).toHaveLength(1);
    expect(gelesen[0]).toMatchObject({ nummer: 2, fehler: [] });
    expect(gelesen[0]?.zeile).toMatchObject({ belegNr: "R 7", tag: "2026-06-01", betragCent: 1_250, grund: "Saal" });
  });

  test("eine Zelle mit Umbruch oder Anführungszeichen ist eine Zelle", () => {
    const [eine, zweite] = lies(
      `R 7\t01.06.2026\t"Bürger\nhaus ""Mitte"""\tSaal\t10\tVeranstaltungen\nR 8\t02.06.2026\tHaus "Mitte"\tSaal\t1\tVeranstaltungen\n`,
    );
    expect(eine?.zeile?.empfaenger).toBe('Bürger haus "Mitte"');
    expect(zweite?.zeile?.empfaenger).toBe('Haus "Mitte"');
  });

  test.each([
    ["ein unmöglicher Tag", zeile("1", "31.02.2026", "E", "G", "1", "Maßnahmen gesamt"), ["tag", "position"]],
    ["ein Betrag in anderer Schreibweise", zeile("1", "01.06.2026", "E", "G", "1,234.50"), ["betragCent"]],
    ["kein Betrag", zeile("1", "01.06.2026", "E", "G", ""), ["betragCent"]],
    ["kein Grund und keine Nummer", zeile("", "01.06.2026", "E", "", "1"), ["belegNr", "grund"]],
    ["ein Monat, den es nicht gibt", zeile("1", "01.06.2026", "", "G", "1", "", "", "CM 1", "13"), ["person"]],
    ["ein Monat in Rätseln", zeile("1", "01.06.2026", "", "G", "1", "", "", "CM 1", "Lenz"), ["person"]],
    ["ein Bezug ohne Jahr", zeile("1", "01.06.2026", "", "G", "-1", "", "", "CM 1", "5", "7"), ["bezug"]],
  ])("%s wird am Feld gesagt, und die Zeile ist keine", (_, text, felder) => {
    const [gelesen] = lies(text);
    expect(gelesen?.zeile).toBeNull();
    expect(gelesen?.fehler.map(({ zeile: n, feld }) => [n, feld])).toEqual(felder.map((feld) => [1, feld]));
  });
});

test("R77: viele Zeilen auf einmal gelten alle oder keine; genannt wird jede, die nicht geht", () => {
  const lage = {
    zeitraum: { von: d("2026-01-01"), bis: d("2026-12-31") },
    faelligAm: d("2027-01-31"),
    personen,
    dateien: new Set<never>(),
    andere: [],
    inhaberArt: "traeger",
  } as const;
  const zeilen = (...nummern: string[]) =>
    nummern.flatMap((nr) => lies(zeile(nr, "01.06.2026", "Haus", "Saal", "1", "Veranstaltungen"))[0]?.zeile ?? []);
  expect(decideBelegzeilen(lage, zeilen("1", "2", "3"))).toMatchObject({ ok: true, event: { length: 3 } });
  expect(decideBelegzeilen(lage, zeilen("1", "2", "1", "2"))).toMatchObject({
    ok: false,
    refusal: {
      reason: "belege-abgelehnt",
      zeilen: [
        { zeile: 3, feld: "belegNr" },
        { zeile: 4, feld: "belegNr" },
      ],
    },
  });
});
