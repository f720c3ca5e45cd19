import { expect, test } from "vitest";
import { verteilungsmangelText } from "./verteilung-texte.ts";

test.each([
  [{ hundertstel: 119, fehltHundertstel: 0, haelftenFrei: 4 }, "1,00 VZÄ oder 1,50 VZÄ zuteilen"],
  [{ hundertstel: 119, fehltHundertstel: 0, haelftenFrei: 2 }, "Bitte 1,00 VZÄ zuteilen"],
  [{ hundertstel: 150, fehltHundertstel: 50, haelftenFrei: 2 }, "Es fehlen 0,50 VZÄ an freien Stellen"],
])("fehlt die passende Stelle wie bei %j, sagt der Satz: %s", (fall, teil) => {
  expect(
    verteilungsmangelText({ reason: "keine-passende-stelle", regel: "R2", empfaenger: "Ahlen", ...fall }),
  ).toContain(teil);
});
