import { describe, expect, test } from "vitest";
import { plainDate as d } from "../grundlagen/plain-date.ts";
import { refusalVon } from "../testing/refusal-von.ts";
import { decideNotizaenderung, decidePruefnotiz } from "./pruefnotiz.ts";

const stelle = {
  kopf: { art: "verwendungsnachweis", baustein: 1 },
  zeilen: [{ schluessel: "summe personal", bezeichnung: "Personal" }],
} as const;
const schreibe = (ort: string, abgeschlossenAm: string | null = null) =>
  decidePruefnotiz({ ort }, { stelle, abgeschlossenAm: abgeschlossenAm === null ? null : d(abgeschlossenAm) });

describe("eine Prüfnotiz", () => {
  test.each([
    ["allgemein", true],
    ["zeile:summe personal", true],
    ["zeile:gibt es nicht", false],
    ["feld:gibt es nicht", false],
  ])("steht am Ort „%s“: %s", (ort, ok) => {
    const decision = schreibe(ort);
    expect(decision.ok).toBe(ok);
    if (!ok) expect(refusalVon(decision)).toEqual({ reason: "notizort-unbekannt", feld: "ort" });
  });

  test("wird geschrieben und geändert, bis die Prüfung abgeschlossen ist", () => {
    expect(decideNotizaenderung({ abgeschlossenAm: null }).ok).toBe(true);
    const zu = { reason: "pruefung-schon-abgeschlossen", am: "2026-03-01" };
    expect(refusalVon(schreibe("allgemein", "2026-03-01"))).toEqual(zu);
    expect(refusalVon(decideNotizaenderung({ abgeschlossenAm: d("2026-03-01") }))).toEqual(zu);
  });
});
