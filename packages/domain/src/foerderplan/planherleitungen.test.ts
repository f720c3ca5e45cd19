import { expect, test } from "vitest";
import { summe } from "../grundlagen/geld.ts";
import { foerderkonditionen } from "../kondition/foerderkonditionen.ts";
import { kostenabgleich } from "./foerderplan.ts";
import { herleitungDerIstkosten, herleitungDesAbgleichs, herleitungDesSatzes } from "./planherleitungen.ts";

test.each([
  ["T9: 336.657,24 EUR mehr", 913_257_24, 576_600_00, 336_657_24, 0],
  ["auf den Cent gleich", 576_600_00, 576_600_00, 0, 0],
  ["ein Cent mehr", 576_600_01, 576_600_00, 1, 0],
  ["ein Cent weniger", 576_599_99, 576_600_00, 0, 1],
])("R39, %s: Mehr- und Minderkosten leiten sich her und fallen nie unter null", (_, ist, foerderung, mehr, minder) => {
  expect(kostenabgleich(ist, foerderung)).toEqual({ mehrCent: mehr, minderCent: minder });
  for (const [was, cent] of [
    ["planMehrkosten", mehr],
    ["planMinderkosten", minder],
  ] as const) {
    const herleitung = herleitungDesAbgleichs(was, 2022, ist, foerderung);
    expect([was, herleitung.cent]).toEqual([was, cent]);
    expect(summe(herleitung.schritte.filter((s) => s.zaehlt).map((s) => s.cent ?? 0))).toBe(cent);
    expect(herleitung.begriff.regel).toBe("R39");
  }
});

test("ein Satz nennt seine Quelle und führt zu den Konditionen, die Istkosten sagen, dass sie eingetragen sind", () => {
  const satz = foerderkonditionen(2022)?.koordination;
  if (!satz) throw new Error("ohne Satz");
  expect(herleitungDesSatzes("Koordination", satz)).toMatchObject({
    cent: 55_000_00,
    schritte: [{ cent: 55_000_00, quelle: satz.quelle, annahme: satz.annahme, verweis: { art: "konditionen" } }],
  });
  expect(herleitungDerIstkosten(2022, 913_257_24)).toMatchObject({
    cent: 913_257_24,
    schritte: [{ cent: 913_257_24 }],
  });
});
