import { expect, test } from "vitest";
import { mitUmfang } from "./umfang.ts";

test("alle sind null, einzelne die angehakten", () => {
  expect(mitUmfang({ zweck: "Z", jahrwahl: "alle" })).toEqual({ zweck: "Z", jahre: null, empfaenger: null });
  expect(
    mitUmfang({
      jahrwahl: "einzelne",
      jahre: { w2023: false, w2024: true, w2025: true },
      empfaengerwahl: "einzelne",
      empfaenger: { wabc: true, wdef: false },
    }),
  ).toEqual({ jahre: [2024, 2025], empfaenger: ["abc"] });
});

test("einzelne ohne Haken sind keine, nicht alle", () => {
  expect(mitUmfang({ jahrwahl: "einzelne", empfaengerwahl: "einzelne" })).toEqual({ jahre: [], empfaenger: [] });
});
