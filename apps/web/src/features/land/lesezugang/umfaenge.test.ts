import { expect, test } from "vitest";
import { mitUmfaengen } from "./umfaenge.ts";

test("was angehakt ist, wird zur Liste; ohne Haken ist sie leer", () => {
  expect(mitUmfaengen({ zweck: "x", umfaenge: { stand: true, verlauf: false } })).toEqual({
    zweck: "x",
    umfaenge: ["stand"],
  });
  expect(mitUmfaengen({ zweck: "x" })).toEqual({ zweck: "x", umfaenge: [] });
});
