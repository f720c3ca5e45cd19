import { expect, test } from "vitest";
import { entwurfstext, freitext, pflichttext, pflichtzeile } from "./eingabefelder.ts";
import { istAusfuehrlich, istLesbar, zeichenzahl } from "./text.ts";

const meldung = (schema: ReturnType<typeof pflichttext>, text: unknown) =>
  schema.safeParse(text).error?.issues.map(({ message }) => message);

test.each([
  ["Mu\u0308ller", "Müller"],
  ["Kreis\u00a0Unna", "Kreis Unna"],
  ["eins\u2009zwei\u3000drei\u2800vier", "eins zwei drei vier"],
  ["Inte\u00adgra\u200btion\ufeff", "Integration"],
  ["Nele\u202ehcirlU", "NelehcirlU"],
  ["\u2066Ali\u2069 \u061cReza\u200e", "Ali Reza"],
  ["T\u{e0041}M\u180e\u3164\u034f", "TM"],
  ["\u0301Rand", "Rand"],
  ["erste\r\nzweite\u2028dritte\u0085vierte", "erste\nzweite\ndritte\nvierte"],
  ["  mit\tTabulator  ", "mit\tTabulator"],
])("%j wird zu %j", (getippt, bleibt) => {
  expect(pflichttext(80).parse(getippt)).toBe(bleibt);
  expect(pflichttext(80).parse(bleibt)).toBe(bleibt);
});

test("ein Zeichen, das Han-Schrift oder ein Bild auswählt, bleibt; eines ohne sie geht", () => {
  expect(pflichttext(20).parse("葛\u{e0100}城")).toBe("葛\u{e0100}城");
  expect(pflichttext(20).parse("gut \u2764\ufe0f")).toBe("gut \u2764\ufe0f");
  expect(pflichttext(20).parse("\ufe0fT\ufe0fM 2\ufe0f")).toBe("TM 2");
});

test("ein Name steht in einer Zeile, mit einfachen Leerzeichen", () => {
  expect(pflichtzeile(40).parse(" Nele\n\tUlrich  von\u00a0 Rhein ")).toBe("Nele Ulrich von Rhein");
});

test.each(["a\u0000b", "a\u0085b\u0086", "\u009fa", "halb \ud800", "\uffff x"])(
  "%j kommt aus einer kaputten Kopie und wird abgelehnt",
  (text) => {
    for (const schema of [pflichttext(20), pflichtzeile(20), entwurfstext(20)])
      expect(meldung(schema, text)).toEqual(["Bitte unsichtbare Steuerzeichen entfernen."]);
  },
);

test.each(["", "   ", "\u200b\u00ad", "\u3164", "\u0301"])("%j ist leer", (text) => {
  expect(meldung(pflichttext(20), text)).toEqual(["Bitte ausfüllen."]);
  expect(freitext(20).parse(text)).toBeNull();
  expect(entwurfstext(20).parse(text)).toBe("");
});

test.each([
  ["...", false],
  ["– – –", false],
  ["\u{1f600}", false],
  ["7", true],
  ["م", true],
  ["დ.", true],
])("als Pflichttext sagt %j etwas: %s", (text, lesbar) => {
  expect(istLesbar(text)).toBe(lesbar);
  expect(meldung(pflichttext(20), text)).toEqual(
    lesbar ? undefined : ["Bitte mit mindestens einem Buchstaben oder einer Ziffer ausfüllen."],
  );
});

test.each([
  ["ü", 1],
  ["u\u0308", 1],
  ["\u{1f468}\u{1f3fd}", 1],
  ["நி", 1],
  ["a  \n b", 3],
  [" ab ", 2],
  ["", 0],
])("%j hat %i Zeichen", (text, anzahl) => expect(zeichenzahl(text)).toBe(anzahl));

test("gezählt wird, was man sieht: 20 Zeichen gehen, 21 nicht", () => {
  for (const zeichen of ["x", "ü", "u\u0308", "x\u0323"]) {
    expect(meldung(pflichttext(20), zeichen.repeat(20))).toBeUndefined();
    expect(meldung(pflichttext(20), zeichen.repeat(21))).toEqual(["Bitte auf höchstens 20 Zeichen kürzen."]);
  }
});

test("auch aufgetürmte Zeichen haben ein Ende: das Vierfache wird gespeichert, mehr nicht", () => {
  expect(meldung(pflichttext(20), `x${"\u0323".repeat(79)}`)).toBeUndefined();
  expect(meldung(pflichttext(20), `x${"\u0323".repeat(80)}`)).toEqual(["Bitte auf höchstens 20 Zeichen kürzen."]);
});

test("ein verlangter Grund braucht seine Zeichen, und sie sagen etwas", () => {
  const grund = pflichttext(100, { zeichen: 10, sonst: "Bitte den Grund nennen." });
  expect(meldung(grund, "123456789")).toEqual(["Bitte den Grund nennen."]);
  expect(meldung(grund, "a\u200b".repeat(9))).toEqual(["Bitte den Grund nennen."]);
  expect(meldung(grund, `a${" ".repeat(20)}b`)).toEqual(["Bitte den Grund nennen."]);
  expect(meldung(grund, "1234567890")).toBeUndefined();
  expect([istAusfuehrlich(".".repeat(30), 30), istAusfuehrlich("a".repeat(29), 30)]).toEqual([false, false]);
  expect(istAusfuehrlich("a".repeat(30), 30)).toBe(true);
});
