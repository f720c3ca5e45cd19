import { BenutzerId, plainDate } from "@kim/domain/grundlagen";
import { Nachweisschritt, nachweislauf, Vorgangsangaben, type Nachweisvorgang } from "@kim/domain/nachweis";
import { expect, test } from "vitest";
import { schrittTexte } from "./schritt-texte.ts";
import { wegpunkte } from "./wegpunkte.ts";

const lauf = (...schritte: Nachweisschritt[]) => nachweislauf(schritte.map(vorgang), false);
const kurz = (...schritte: Nachweisschritt[]) =>
  wegpunkte(lauf(...schritte)).map(({ name, lage, act }) => `${name} ${lage} ${act?.wer ?? "-"}`);

test("ein Entwurf steht am Anfang, und niemand hat etwas getan", () => {
  expect(kurz()).toEqual([
    "Entwurf jetzt -",
    "Vorbereitet offen -",
    "Gezeichnet offen -",
    "Eingereicht offen -",
    "In Prüfung offen -",
    "Geprüft offen -",
    "Bescheinigt offen -",
  ]);
});

test("was erreicht ist, nennt die Person; nach einer Rückgabe beginnt der Weg neu", () => {
  expect(kurz("vorbereitet", "gezeichnet", "eingereicht").slice(0, 5)).toEqual([
    "Entwurf erreicht -",
    "Vorbereitet erreicht vorbereitet 0",
    "Gezeichnet erreicht gezeichnet 1",
    "Eingereicht jetzt eingereicht 2",
    "In Prüfung offen -",
  ]);
  expect(kurz("vorbereitet", "gezeichnet", "eingereicht", "pruefung_begonnen", "zurueckgegeben")[0]).toBe(
    "Entwurf jetzt -",
  );
});

test("wer vorbereitet hat und zurückbekam, steht nicht mehr am Weg", () => {
  expect(kurz("vorbereitet", "zurueck_an_bearbeitung")[1]).toBe("Vorbereitet offen -");
});

test("auf Papier nennt der Weg, wer unterschrieben und wer bestätigt hat", () => {
  const zeichnung = {
    weg: "papier" as const,
    name: "Vera Vertretung",
    amt: "Kämmerei",
    am: plainDate("2026-03-01"),
    dokumentId: null,
  };
  const gezeichnet = { ...vorgang("gezeichnet", 1), angaben: Vorgangsangaben.parse({ zeichnung }) };
  const [, , punkt] = wegpunkte(nachweislauf([vorgang("vorbereitet", 0), gezeichnet], false));
  expect(punkt?.act).toMatchObject({
    wer: "Vera Vertretung",
    zusatz: "Kämmerei, auf Papier, bestätigt von gezeichnet 1",
  });
});

test("nach einem Verzicht gibt es keinen Weg mehr", () => {
  expect(kurz("verzichtet")).toEqual([]);
});

test("jeder Schritt hat seine eigenen Worte", () => {
  const namen = Nachweisschritt.options.map((schritt) => schrittTexte[schritt].name);
  expect(new Set(namen).size).toBe(namen.length);
});

function vorgang(schritt: Nachweisschritt, i: number): Nachweisvorgang {
  return {
    schritt,
    am: `2026-03-0${i + 1}T10:00:00Z`,
    tag: plainDate(`2026-03-0${i + 1}`),
    vonId: BenutzerId.parse("00000000-0000-4000-8000-000000000001"),
    vonName: `${schritt} ${i}`,
    text: null,
    pruefsumme: null,
    angaben: Vorgangsangaben.parse({}),
    berichtigung: null,
  };
}
