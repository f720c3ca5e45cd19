import type { Verteilungsmangel } from "@kim/domain/verteilung";
import { expect, test } from "vitest";
import { erledigteSchritte, schritteGesamt } from "./fortschritt.ts";

const zuKlein: Verteilungsmangel = {
  reason: "verteilungsteil-zu-klein",
  regel: "R2",
  empfaenger: "Beelen",
  hundertstel: 12,
  fehltHundertstel: 38,
};
const frei = [{ id: "00000000-0000-4000-8000-000000000001", bezeichnung: "CM 1", freiHundertstel: 100 }] as Parameters<
  typeof erledigteSchritte
>[0]["frei"];

test.each<[string, Verteilungsmangel[], number]>([
  ["ohne Schlüssel", [zuKlein, { reason: "verteilung-ohne-schluessel" }], 1],
  ["mit einem doppelten Empfänger", [{ reason: "verteilung-empfaenger-doppelt", empfaenger: "Beelen" }], 2],
  ["mit einem zu kleinen Teil", [zuKlein], 3],
  ["ohne Betrag", [{ reason: "verteilung-ohne-betrag" }], 4],
  ["ohne Mangel", [], schritteGesamt],
])("%s ist der erste offene Schritt der mit dem Mangel", (_fall, maengel, erledigt) => {
  expect(erledigteSchritte({ maengel, frei })).toBe(erledigt);
});

test("ohne freie Stelle ist noch nichts erledigt", () => {
  expect(erledigteSchritte({ maengel: [zuKlein], frei: [] })).toBe(0);
});
