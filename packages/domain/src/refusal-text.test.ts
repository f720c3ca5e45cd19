import { expect, test } from "vitest";
import { plainDate } from "./plain-date.ts";
import { refusalText, type Refusal } from "./refusal-text.ts";
import { stelleHinweisText } from "./stelle-texte.ts";

const tag = plainDate("2022-03-01");
const zeitraum = { von: tag, bis: null };

const alle = {
  "keine-eigenen-stellen": { reason: "keine-eigenen-stellen" },
  "ende-vor-beginn": { reason: "ende-vor-beginn", feld: "ende" },
  "stellenanteil-zu-klein": { reason: "stellenanteil-zu-klein", regel: "R1", feld: "vzaeHundertstel", mindestensHundertstel: 50 },
  "hoechstzahl-ueberschritten": {
    reason: "hoechstzahl-ueberschritten",
    regel: "R3",
    feld: "vzaeHundertstel",
    funktion: "koordination",
    hoechstensHundertstel: 250,
    summeHundertstel: 300,
    am: tag,
  },
  "kontingent-fehlt": { reason: "kontingent-fehlt", regel: "R4", feld: "beginn", baustein: 2, jahr: 2022 },
  "kontingent-ueberschritten": {
    reason: "kontingent-ueberschritten",
    regel: "R4",
    feld: "vzaeHundertstel",
    jahr: 2022,
    kontingentHundertstel: 500,
    summeHundertstel: 600,
  },
  "inzwischen-geaendert": { reason: "inzwischen-geaendert" },
  "besetzung-ausserhalb": { reason: "besetzung-ausserhalb", feld: "ende", pseudonym: "CM 1", ...zeitraum },
  "weiterleitung-ausserhalb": { reason: "weiterleitung-ausserhalb", feld: "ende", von: tag, bis: tag },
  "anteil-schon-vergeben": { reason: "anteil-schon-vergeben", feld: "vzaeHundertstel", vergebenHundertstel: 75, am: tag },
  "ende-nach-bisherigem-ende": { reason: "ende-nach-bisherigem-ende", feld: "ende", bisher: tag },
  "stellenteil-nicht-gehalten": { reason: "stellenteil-nicht-gehalten", feld: "stelleId" },
  "bis-vor-von": { reason: "bis-vor-von", feld: "bis" },
  "ausserhalb-der-stelle": { reason: "ausserhalb-der-stelle", feld: "von", ...zeitraum },
  "anteil-ueberschritten": { reason: "anteil-ueberschritten", feld: "vzaeHundertstel", gehaltenHundertstel: 100, freiHundertstel: 40, am: tag },
  "bis-nach-bisherigem-bis": { reason: "bis-nach-bisherigem-bis", feld: "bis", bisher: tag },
  "stelle-nicht-eigen": { reason: "stelle-nicht-eigen", feld: "stelleId" },
  "an-sich-selbst": { reason: "an-sich-selbst", feld: "empfaengerId" },
  "empfaenger-art-nicht-moeglich": { reason: "empfaenger-art-nicht-moeglich", feld: "empfaengerId" },
  "kommune-ausserhalb-des-kreises": {
    reason: "kommune-ausserhalb-des-kreises",
    feld: "empfaengerId",
    empfaenger: "Stadt Neudorf",
    geber: "Kreis Musterhausen",
  },
  "traeger-nur-case-management": { reason: "traeger-nur-case-management", feld: "empfaengerId" },
  "zeitraum-verdreht": { reason: "zeitraum-verdreht", feld: "ende" },
  "zeitraum-ausserhalb-der-stelle": { reason: "zeitraum-ausserhalb-der-stelle", feld: "ende", ...zeitraum },
  "nachweis-nicht-nach-ende": { reason: "nachweis-nicht-nach-ende", feld: "nachweisFaelligAm", ende: tag },
  "teil-zu-klein": { reason: "teil-zu-klein", regel: "R2", feld: "vzaeHundertstel", mindestensHundertstel: 50 },
  "teil-nicht-frei": { reason: "teil-nicht-frei", feld: "vzaeHundertstel", freiHundertstel: 50, am: tag },
  "rest-zu-klein": { reason: "rest-zu-klein", regel: "R2", feld: "vzaeHundertstel", restHundertstel: 49, mindestensHundertstel: 50 },
  "begruendung-zu-kurz": { reason: "begruendung-zu-kurz", regel: "R13", feld: "begruendung", mindestensZeichen: 30 },
  "jmd-mbe-erklaerung-fehlt": { reason: "jmd-mbe-erklaerung-fehlt", regel: "R13", feld: "jmdMbeErklaerung" },
  "traegeranteil-ueberschritten": {
    reason: "traegeranteil-ueberschritten",
    regel: "R12",
    feld: "vzaeHundertstel",
    traegerHundertstel: 400,
    baustein2Hundertstel: 500,
  },
  "nur-empfaenger-antwortet": { reason: "nur-empfaenger-antwortet" },
  "nur-geber-zieht-zurueck": { reason: "nur-geber-zieht-zurueck" },
  "angebot-nicht-mehr-offen": { reason: "angebot-nicht-mehr-offen", stand: "zurueckgezogen" },
  "kein-foerderjahr": { reason: "kein-foerderjahr", feld: "jahr", jahr: 2019 },
  "zahl-negativ": { reason: "zahl-negativ", feld: "massnahmen_cent", wert: -1 },
  "funktion-anderer-baustein": { reason: "funktion-anderer-baustein", feld: "stellen[0].baustein", erwarteterBaustein: 1 },
  "teile-ungleich-summe": { reason: "teile-ungleich-summe", feld: "stellen[0].davon", teileHundertstel: 101, summeHundertstel: 100 },
  "planteil-zu-klein": { reason: "planteil-zu-klein", regel: "R1", feld: "stellen[0].vzae_hundertstel", teilHundertstel: 49, mindestensHundertstel: 50 },
  "planhoechstzahl-ueberschritten": {
    reason: "planhoechstzahl-ueberschritten",
    regel: "R3",
    feld: "stellen[0].vzae_hundertstel",
    funktion: "assistenz",
    summeHundertstel: 51,
    hoechstensHundertstel: 50,
  },
  "keine-stelle-im-jahr": { reason: "keine-stelle-im-jahr", feld: "jahr", jahr: 2022 },
  "kein-jahreslauf-fuer-diese-organisation": { reason: "kein-jahreslauf-fuer-diese-organisation" },
  "jahr-noch-nicht-begonnen": { reason: "jahr-noch-nicht-begonnen", feld: "jahr", jahr: 2027 },
  "jahr-vor-dem-programm": { reason: "jahr-vor-dem-programm", feld: "jahr", jahr: 2019, erstesJahr: 2020 },
} as const satisfies { [R in Refusal["reason"]]: Extract<Refusal, { reason: R }> };

test.each<Refusal>(Object.values(alle))("$reason hat einen vollständigen deutschen Satz", (refusal) => {
  const text = refusalText(refusal);
  expect(text).toMatch(/^[A-ZÄÖÜ0-9-].{20,}\.$/);
  expect(text).not.toMatch(/undefined|NaN|null[^,. ]|\$\{/);
});

test("ein Satz nennt die Zahlen seines Falls", () => {
  expect(refusalText(alle["traegeranteil-ueberschritten"])).toBe(
    "Bei Trägern lägen 4,00 VZÄ von 5,00 VZÄ in Baustein 2; erlaubt sind höchstens zwei Drittel. Bitte einen kleineren Teil anbieten.",
  );
  expect(refusalText({ reason: "zahl-negativ", feld: "stellen[0].vzae_hundertstel", wert: -50 })).toContain("-0,50 VZÄ");
});

test("R8: auch der Hinweis sagt, was zu tun ist", () => {
  expect(stelleHinweisText({ reason: "getrennte-anbindung-ohne-begruendung", regel: "R8", feld: "anbindungBegruendung" })).toContain("begründen");
});
