import { expect, test } from "vitest";
import { anteilText } from "./anteil-text.ts";

test.each([
  ["3/5", "3 von 5 VZÄ (60 %)"],
  ["2.5/4", "2,5 von 4 VZÄ (62,5 %)"],
  ["6/16", "6 von 16 VZÄ (37,5 %)"],
  ["0/6", "0 von 6 VZÄ (0 %)"],
])("%s liest sich „%s“", (anteil, text) => {
  expect(anteilText(anteil).replaceAll("\u00A0", " ")).toBe(text);
});
