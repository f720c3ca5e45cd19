import { expect, test } from "vitest";
import { StelleAnlage } from "../stelle/stelle.ts";

test("auch ohne eigenen Satz spricht ein Schema Deutsch", () => {
  const fehler = StelleAnlage.safeParse({ id: "x", unbekannt: 1 })
    .error?.issues.map(({ message }) => message)
    .join(" ");
  expect(fehler).toContain("Unbekannter Schlüssel");
  expect(fehler).not.toContain("Unrecognized");
});
