import { expect, test } from "vitest";
import { mitSchluesseln } from "./mit-schluesseln.ts";

test("aus der Liste der Bausteine werden ihre Schlüssel 1 bis 3", () => {
  const instrumente: unknown[] = [];
  instrumente[1] = { instrument: "zuwendung" };
  instrumente[3] = { instrument: "fachbezogene_pauschale", annahme: true };
  expect(mitSchluesseln({ jahr: 2027, werte: { instrumente } })).toEqual({
    jahr: 2027,
    werte: {
      instrumente: { 1: { instrument: "zuwendung" }, 3: { instrument: "fachbezogene_pauschale", annahme: true } },
    },
  });
});
