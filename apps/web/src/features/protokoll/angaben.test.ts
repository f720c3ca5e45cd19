import { expect, test } from "vitest";
import { angaben } from "./angaben.ts";

test("jede Angabe ist eine Zeile mit ihrem Weg; Leeres fehlt", () => {
  expect(
    angaben({
      id: "x",
      rollen: ["finanzen", "pruefung"],
      antwort: { angenommen: false, grund: "Kein Bedarf" },
      posten: [{ cent: 1 }, { cent: 0 }],
      leer: null,
      text: "",
    }),
  ).toEqual([
    "id: x",
    "rollen: finanzen, pruefung",
    "antwort.angenommen: nein",
    "antwort.grund: Kein Bedarf",
    "posten.1.cent: 1",
    "posten.2.cent: 0",
  ]);
  expect(angaben({})).toEqual([]);
});
