import { expect, test } from "vitest";
import { freitext, pflichttext } from "./eingabefelder.ts";
import { StelleId } from "./ids.ts";

test.each(["a\u0000b", "a\u0007b", "\u007fa"])("Steuerzeichen werden am Feld genannt: %j", (text) => {
  for (const schema of [pflichttext(20), freitext(20)]) {
    expect(schema.safeParse(text).error?.issues[0]?.message).toBe("Bitte unsichtbare Steuerzeichen entfernen.");
  }
});

test.each(["eine Zeile\nnoch eine", "mit\tTabulator", "Ä ß €", "gut \u{1f600}"])(
  "gewöhnlicher Text geht durch: %j",
  (text) => {
    expect(pflichttext(40).parse(text)).toBe(text);
  },
);

test("dieselbe Stelle ist dieselbe Stelle, wie auch immer die Kennung geschrieben ist", () => {
  const klein = "1c2867be-76a4-5329-855d-410e47709f5a";
  expect(StelleId.parse(klein.toUpperCase())).toBe(klein);
});
