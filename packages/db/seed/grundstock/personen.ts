import type { BenutzerId } from "@kim/domain/grundlagen";
import type { Rolle } from "@kim/domain/organisation";
import { uuidOf } from "../../src/scope/ids.ts";

/** The password of every demo login; printed at start, never used outside the demo. */
export const demoPasswort = "kim-demo-2026";

export interface DemoPerson {
  id: BenutzerId;
  email: string;
  name: string;
  wer: string;
  zuweisungen: { organisation: string; rolle: Rolle }[];
}

export const demoPersonen: readonly DemoPerson[] = [
  person("kreis@kim.example", "Birgit Althoff", "Koordination im Kreis Warendorf", [["05570", "koordination"]]),
  person("zeichnung@kim.example", "Martina Overbeck", "Zeichnung im Kreis Warendorf", [["05570", "zeichnung"]]),
  person(
    "kommune@kim.example",
    "Deniz Aydın",
    "Koordination in der Stadt Ahlen, der Posten des Kreises übertragen sind",
    [["05570004", "koordination"]],
  ),
  person("verwaltung@kim.example", "Sabine Krüger", "Mandantenverwaltung der Stadt Ahlen: Personen und Protokoll", [
    ["05570004", "mandantenverwaltung"],
  ]),
  person("zeichnung-ahlen@kim.example", "Jürgen Pöppelmann", "Zeichnung in der Stadt Ahlen", [
    ["05570004", "zeichnung"],
  ]),
  person("bezirksregierung@kim.example", "Carsten Vogt", "Bezirksregierung Arnsberg", [
    ["bezreg-arnsberg", "bewilligungsbehoerde"],
  ]),
  person(
    "bezirksregierung2@kim.example",
    "Silke Reinhardt",
    "Bezirksregierung Arnsberg, zweite Person für die Prüfung",
    [["bezreg-arnsberg", "bewilligungsbehoerde"]],
  ),
  person("ministerium@kim.example", "Dr. Eva Lindner", "Ministerium", [["ministerium", "ministerium"]]),
  person("ministerium2@kim.example", "Jonas Weber", "Ministerium, zweite Person für die Freigabe", [
    ["ministerium", "ministerium"],
  ]),
  person("leverkusen@kim.example", "Farid Rahimi", "Koordination und Finanzen in Leverkusen", [
    ["05316", "koordination"],
    ["05316", "finanzen"],
  ]),
  person("zeichnung-leverkusen@kim.example", "Ralf Dierichs", "Zeichnung in Leverkusen", [["05316", "zeichnung"]]),
  person("traeger@kim.example", "Gisela Brandt", "Koordination beim Wohlfahrtsverband Warendorf", [
    ["wohlfahrt-warendorf", "koordination"],
  ]),
  person("zeichnung-traeger@kim.example", "Bernhard Averkamp", "Vertretung des Wohlfahrtsverbands Warendorf", [
    ["wohlfahrt-warendorf", "zeichnung"],
  ]),
  person(
    "drensteinfurt@kim.example",
    "Jana Wolters",
    "Koordination in Drensteinfurt, das einen Teil einer Stelle von Ahlen hält",
    [["05570016", "koordination"]],
  ),
  person("zeichnung-drensteinfurt@kim.example", "Karin Elsbernd", "Zeichnung in Drensteinfurt", [
    ["05570016", "zeichnung"],
  ]),
  person(
    "guetersloh@kim.example",
    "Thomas Brinkmann",
    "Koordination im Kreis Gütersloh, Nachbar mit demselben Träger",
    [["05754", "koordination"]],
  ),
  person("baustein3@kim.example", "Leyla Hoffmann", "Stadt Gütersloh: Kommune mit eigenem Baustein 3", [
    ["05754008", "koordination"],
    ["05754008", "finanzen"],
  ]),
  person("zeichnung-guetersloh@kim.example", "Matthias Rolfing", "Zeichnung in der Stadt Gütersloh", [
    ["05754008", "zeichnung"],
  ]),
  person("pruefung@kim.example", "Holger Peters", "Rechnungsprüfung im Kreis Warendorf", [["05570", "pruefung"]]),
  person("rpa@kim.example", "Ulrike Hagemann", "Rechnungsprüfungsamt des Kreises Warendorf, mit Einsicht auf Zeit", [
    ["05570", "pruefeinsicht"],
  ]),
  person("rechnungshof@kim.example", "Dr. Henning Brandes", "Landesrechnungshof, mit Einsicht auf Zeit", [
    ["landesrechnungshof", "pruefeinsicht"],
    ["landesrechnungshof", "mandantenverwaltung"],
  ]),
  person("mehrere@kim.example", "Ines Kowalski", "Koordination in Düsseldorf, Finanzen in Leverkusen", [
    ["05111", "koordination"],
    ["05316", "finanzen"],
  ]),
];

/** Who coordinates there; of a body nobody logs in to no name is told. */
export const koordinationIn = (organisation: string): string =>
  demoPersonen.find((p) => p.zuweisungen.some((z) => z.organisation === organisation && z.rolle === "koordination"))
    ?.name ?? "Demodaten";

function person(email: string, name: string, wer: string, zuweisungen: [string, Rolle][]): DemoPerson {
  return {
    id: uuidOf("benutzer", email) as BenutzerId,
    email,
    name,
    wer,
    zuweisungen: zuweisungen.map(([organisation, rolle]) => ({ organisation, rolle })),
  };
}
