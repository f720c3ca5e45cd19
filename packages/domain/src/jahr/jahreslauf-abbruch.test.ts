import { expect, test } from "vitest";
import { JahreslaufId } from "../grundlagen/ids.ts";
import { decideJahreslaufAbbruch } from "./jahreslauf-abbruch.ts";

const id = JahreslaufId.parse("00000000-0000-4000-8000-000000000001");

test("Ein laufender Jahreslauf lässt sich stoppen", () => {
  expect(decideJahreslaufAbbruch({ id, beendetAm: null })).toEqual({
    ok: true,
    event: { type: "JahreslaufAbgebrochen", laufId: id },
  });
});

test("Ein beendeter Jahreslauf lässt sich nicht stoppen", () => {
  expect(decideJahreslaufAbbruch({ id, beendetAm: "2026-01-02T05:01:00.000Z" })).toEqual({
    ok: false,
    refusal: { reason: "jahreslauf-schon-beendet" },
  });
});
