import fc from "fast-check";
import { expect, test } from "vitest";
import { leseBetrag, leseZahl, zahlAus } from "./zahl-lesen.ts";

test.each([
  ["0,00", 0],
  ["-   €", 0],
  ["–", 0],
  ["1.234,50 €", 123_450],
  ["1.234,50\u00a0€", 123_450],
  ["€ 1.234,5", 123_450],
  ["1 234,50 EUR", 123_450],
  ["1\u202f234,50", 123_450],
  ["12.345.678,90", 1_234_567_890],
  ["4583,33", 458_333],
  ["0,5", 50],
  ["１２,５０", 1_250],
  ["999.999.999,99", 99_999_999_999],
])("%s sind %i Cent", (text, wert) => expect(leseBetrag(text)).toEqual({ wert }));

test.each([
  ["-12,50", -1_250],
  ["\u221212,50 €", -1_250],
  ["12,50-", -1_250],
  ["– 12,50", -1_250],
  ["(12,50)", -1_250],
  ["-0,00", 0],
])("%s sind %i Cent, wo weniger als nichts gemeint sein darf", (text, wert) =>
  expect(leseBetrag(text, { negativ: true })).toEqual({ wert }),
);

test.each(["-12,50", "12,50-", "(12,50)"])("%s ist sonst keine Angabe", (text) =>
  expect(leseBetrag(text)).toEqual({ meldung: "Bitte eine Zahl ohne Minus angeben." }),
);

const nichtEindeutig = (text: string, gemeint: string) =>
  `„${text}“ ist nicht eindeutig. Tausender trennt ein Punkt, Nachkommastellen ein Komma: Meinten Sie ${gemeint}?`;

test.each([
  ["0.500", "0,50"],
  ["4,833.33", "4.833,33"],
  ["2.5", "2,50"],
  ["1234.5", "1.234,50"],
  ["1,234,567.80", "1.234.567,80"],
  ["4,833", "4.833,00"],
  ["1,500", "1.500,00 oder 1,50"],
  ["0,500", "0,50"],
  ["2,505", "2.505,00"],
])("%s wird mit der vermuteten Lesart abgelehnt: %s", (text, gemeint) =>
  expect(leseBetrag(text)).toEqual({ meldung: nichtEindeutig(text, gemeint) }),
);

test.each(["zwei", "1.23,4", "1,2,3", "0,505", "0.505", "1.2.3", "--1", "1'234.50"])("%s ist keine Zahl", (text) =>
  expect(leseBetrag(text)).toEqual({
    meldung: "Bitte eine Zahl mit höchstens zwei Nachkommastellen angeben, zum Beispiel 4.583,33.",
  }),
);

test("ein Betrag hat eine Grenze, und die nächste Zahl liegt darüber", () => {
  const zuViel = { meldung: "Bitte höchstens 999.999.999,99 angeben." };
  expect(leseBetrag("1.000.000.000,00")).toEqual(zuViel);
  expect(leseBetrag("9".repeat(400))).toEqual(zuViel);
});

const anteil = { nachkommastellen: 2, hoechstens: 1_000_000, einheiten: ["VZÄ"] } as const;
test.each([
  ["0,50 VZÄ", { wert: 50 }],
  ["vzä 1", { wert: 100 }],
  ["10.000,00", { wert: 1_000_000 }],
  ["10.000,01", { meldung: "Bitte höchstens 10.000,00 angeben." }],
  ["0,50 €", { meldung: "Bitte eine Zahl mit höchstens zwei Nachkommastellen angeben, zum Beispiel 4.583,33." }],
])("%s als Anteil", (text, lesung) => expect(leseZahl(text, anteil)).toEqual(lesung));

const ganz = { nachkommastellen: 0, hoechstens: 9_999 } as const;
test.each([
  ["12", { wert: 12 }],
  ["1.200", { wert: 1_200 }],
  ["9.999", { wert: 9_999 }],
  ["10.000", { meldung: "Bitte höchstens 9.999 angeben." }],
  ["12,5", { meldung: "Bitte eine ganze Zahl angeben, zum Beispiel 12." }],
  ["1,200", { meldung: nichtEindeutig("1,200", "1.200") }],
])("%s als ganze Zahl", (text, lesung) => expect(leseZahl(text, ganz)).toEqual(lesung));

test.each(["", "  ", "\u00a0", "\u200b", "€"])("nichts geschrieben ist leer: %j", (text) =>
  expect(leseBetrag(text)).toEqual({ leer: true }),
);

test("jeder Betrag, wie ihn Tabellen schreiben, wird als er selbst gelesen", () => {
  const wie = new Intl.NumberFormat("de-DE", { style: "currency", currency: "EUR" });
  fc.assert(
    fc.property(fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }), (cent) => {
      expect(leseBetrag(wie.format(cent / 100), { negativ: true })).toEqual({ wert: cent });
    }),
  );
});

test("wo kein Grund gebraucht wird, fehlt die Zahl", () => {
  expect(zahlAus("0,85", { nachkommastellen: 2, hoechstens: 100 })).toBe(85);
  expect(zahlAus("0.85", { nachkommastellen: 2, hoechstens: 100 })).toBeUndefined();
  expect(zahlAus("", { nachkommastellen: 2, hoechstens: 100 })).toBeUndefined();
});
