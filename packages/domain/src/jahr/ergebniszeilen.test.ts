import { expect, test } from "vitest";
import { summe } from "../grundlagen/geld.ts";
import { plainDate } from "../grundlagen/plain-date.ts";
import { betragsarten } from "../jahresrechnung/begriffe.ts";
import type { Herleitung } from "../jahresrechnung/herleitung-aus-teilen.ts";
import { herleitungDerSumme, herleitungDerZeile } from "../jahresrechnung/herleitung.ts";
import { aBesetzung, aStelle } from "../testing/factories.ts";
import { ergebnisVon } from "../testing/jahresergebnis.ts";
import { herleitungDesPostens, postenDes, stellenDes } from "./ergebniszeilen.ts";
import { Jahresergebnis } from "./jahresergebnis-schema.ts";

const stellen = [aStelle({ funktion: "koordination" }), aStelle({ funktion: "koordination" }), aStelle()];
const gespeichert = Jahresergebnis.parse(
  JSON.parse(
    JSON.stringify(
      ergebnisVon({
        stellen,
        besetzungen: stellen.map((stelle) => aBesetzung(stelle, { von: plainDate("2022-03-01") })),
        massnahmenPlanCent: 1_234_567,
      }),
    ),
  ),
);

/** What the figure says of itself, and what its steps come to. */
const zahlen = ({ schritte, cent }: Herleitung) => [
  cent,
  summe(schritte.filter((s) => s.zaehlt).map((s) => s.cent ?? 0)),
];

test.each(betragsarten)("aus dem gespeicherten Ergebnis leitet sich her, ohne neu zu rechnen: %s", (art) => {
  for (const zeile of stellenDes(gespeichert))
    expect(zahlen(herleitungDerZeile(gespeichert, zeile, art))).toEqual([zeile[art], zeile[art]]);
  for (const zeile of postenDes(gespeichert))
    expect(zahlen(herleitungDesPostens(gespeichert, zeile, art))).toEqual([zeile[art], zeile[art]]);
  const gesamt = gespeichert.summe[art];
  expect(zahlen(herleitungDerSumme("Summe", gespeichert.zeilen, art))).toEqual([gesamt, gesamt]);
});

test("Arbeitsplätze zweier Stellen stehen in einer Zeile und nennen in ihrer Herleitung beide", () => {
  const arbeitsplaetze = postenDes(gespeichert).find(({ position }) => position === "arbeitsplatz_koordination");
  if (!arbeitsplaetze) throw new Error("Die Arbeitsplätze fehlen");
  expect(herleitungDesPostens(gespeichert, arbeitsplaetze, "planCent").schritte.map((s) => s.cent)).toEqual([
    970_000, 970_000,
  ]);
});
