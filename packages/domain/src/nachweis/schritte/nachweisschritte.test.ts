import { describe, expect, test } from "vitest";
import { Rolle } from "../../organisation/rollen.ts";
import { refusalVon } from "../../testing/refusal-von.ts";
import { nachweislage, personen, schrittangaben, wege, wer } from "../../testing/nachweis.ts";
import { angeboteneSchritte, decideNachweisschritt } from "../ablauf/nachweisschritt-entscheidung.ts";
import { Nachweisschritt, Nachweisstand, nachSchritt, uebergaenge, zustaendig } from "./nachweisschritte.ts";

const alle = Nachweisstand.options.flatMap((stand) =>
  Nachweisschritt.options.map((schritt) => [stand, schritt] as const),
);

test("jeder Stand ist auf dem kürzesten Weg zu erreichen, und nur die Schritte der Tabelle sind möglich", () => {
  for (const [stand, schritt] of alle) {
    const decision = decideNachweisschritt(schritt, nachweislage(stand, schritt), schrittangaben);
    const nach = nachSchritt(stand, schritt);
    if (nach === undefined) expect([stand, schritt, decision.ok]).toEqual([stand, schritt, false]);
    else expect([stand, schritt, decision]).toMatchObject([stand, schritt, { ok: true, event: { nach } }]);
  }
});

describe("R85: jede Rolle in jedem Stand", () => {
  test.each(Nachweisstand.options)("%s: möglich ist ein Schritt genau der zuständigen Seite und Rolle", (stand) => {
    for (const seite of ["inhaber", "pruefstelle"] as const)
      for (const rolle of Rolle.options) {
        const akteur = {
          ...personen[seite === "inhaber" ? "bearbeitung" : "pruefung"],
          benutzerId: personen.gegenlesen.benutzerId,
          rollen: [rolle],
        };
        const angeboten = angeboteneSchritte({ ...nachweislage(stand, "vorbereitet"), akteur });
        const erwartet = Nachweisschritt.options.filter(
          (schritt) =>
            nachSchritt(stand, schritt) !== undefined &&
            zustaendig[schritt].seite === seite &&
            rechteVon[rolle].includes(zustaendigkeit[schritt]),
        );
        expect([rolle, angeboten.toSorted()]).toEqual([rolle, erwartet.toSorted()]);
        for (const schritt of Nachweisschritt.options) {
          const decision = decideNachweisschritt(schritt, nachweislage(stand, schritt, { akteur }), schrittangaben);
          if (!angeboten.includes(schritt)) expect([rolle, schritt, decision.ok]).toEqual([rolle, schritt, false]);
        }
      }
  });

  // Written down a second time, by hand: who may do what.
  const rechteVon: Record<Rolle, readonly string[]> = {
    koordination: ["vorbereiten", "einreichen", "prüfen"],
    finanzen: ["vorbereiten", "einreichen", "prüfen"],
    ki_leitung: ["zeichnen", "einreichen", "prüfen"],
    zeichnung: ["zeichnen", "einreichen"],
    bewilligungsbehoerde: ["prüfen"],
    case_management: [],
    pruefung: [],
    mandantenverwaltung: [],
    ministerium: [],
    pruefeinsicht: [],
  };
  const zustaendigkeit = {
    vorbereitet: "vorbereiten",
    zurueck_an_bearbeitung: "zeichnen",
    gezeichnet: "zeichnen",
    eingereicht: "einreichen",
    zurueckgezogen: "einreichen",
    pruefung_begonnen: "prüfen",
    zurueckgegeben: "prüfen",
    geprueft: "prüfen",
    zurueck_an_pruefung: "prüfen",
    bescheinigt: "prüfen",
    bescheinigung_aufgehoben: "prüfen",
    zurueckgestelltes_verzichtet: "prüfen",
    berichtigung_begonnen: "vorbereiten",
    verzichtet: "prüfen",
  } as const satisfies Record<Nachweisschritt, string>;
});

test("R85: die andere Seite und ein Dritter tun den Schritt nicht", () => {
  const fremd = { ...personen.zeichnung, organisationId: personen.pruefung.organisationId };
  expect(
    refusalVon(decideNachweisschritt("gezeichnet", nachweislage("vorbereitet", "gezeichnet", { akteur: fremd }))),
  ).toEqual({
    reason: "falsche-seite",
    regel: "R85",
    schritt: "gezeichnet",
    seite: "inhaber",
  });
});

test("aus verwendet und verzichtet führt kein Weg zurück, der Zahlen ändert", () => {
  expect(Object.keys(uebergaenge.verwendet)).toEqual(["berichtigung_begonnen"]);
  expect(uebergaenge.verzichtet).toEqual({});
  expect(Object.keys(wege).sort()).toEqual([...Nachweisstand.options].sort());
  expect(Object.keys(wer).sort()).toEqual([...Nachweisschritt.options].sort());
});
