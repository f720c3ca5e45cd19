import { plainDate } from "@kim/domain/grundlagen";
import { vertragsstaende } from "@kim/domain/weiterleitung";
import { expect, test } from "vitest";
import { lage } from "./lage.ts";
import { angenommen, aVertrag } from "./testing/vertrag.ts";

test.each(["gegeben", "erhalten"] as const)(
  "Jeder Stand sagt der Seite, für die es „%s“ ist, wo sie steht",
  (richtung) => {
    for (const stand of vertragsstaende)
      expect(lage({ ...aVertrag(), richtung, stand }, true).text.length, stand).toBeGreaterThan(20);
  },
);

test("Wer antworten darf, wird darum gebeten; wer nicht, erfährt, wer es darf", () => {
  const w = { ...aVertrag(), richtung: "erhalten", stand: "angeboten" } as const;
  expect(lage(w, true)).toMatchObject({ tone: "warning", titel: "Bitte antworten Sie" });
  expect(lage(w, false).text).toContain("KIM-Koordination");
});

test("Ein Angebot, dessen Grundlage vor der Antwort wegfiel, verlangt von keiner Seite einen Nachweis", () => {
  const w = { ...aVertrag(), stand: "beendet" } as const;
  expect([lage({ ...w, richtung: "gegeben" }, true).titel, lage({ ...w, richtung: "erhalten" }, true).titel]).toEqual([
    "Das Angebot ist erledigt",
    "Das Angebot ist erledigt",
  ]);
});

test("Das frühere Ende zählt, und der Empfänger erfährt, was ihm bleibt", () => {
  const ende = {
    art: "zurueckgegeben",
    letzterTag: plainDate("2026-06-30"),
    grund: "Kein Personal",
    am: "2026-06-01T08:00:00Z",
    von: "Jens Pohl",
  } as const;
  const w = {
    ...aVertrag({ antwort: angenommen, enden: [ende] }),
    richtung: "erhalten",
    stand: "zurueckgegeben",
  } as const;
  expect(lage(w, true).titel).toBe("Zurückgegeben mit dem 30.06.2026");
  expect(lage(w, true).text).toContain("bleiben");
});
