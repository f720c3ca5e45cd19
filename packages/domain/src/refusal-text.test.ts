import { expect, test } from "vitest";
import { plainDate } from "./plain-date.ts";
import { refusalText, type Refusal } from "./refusal-text.ts";
import { stelleHinweisText } from "./stelle-texte.ts";

const tag = plainDate("2022-03-01");
const zeitraum = { von: tag, bis: null };

const alle = {
  "keine-eigenen-stellen": { reason: "keine-eigenen-stellen" },
  "nur-baustein-3": { reason: "nur-baustein-3", feld: "funktion" },
  "vor-programmbeginn": { reason: "vor-programmbeginn", regel: "R15", feld: "beginn", ab: tag },
  "lehrkraft-des-ki": { reason: "lehrkraft-des-ki", regel: "R16", feld: "qualifikation" },
  "ende-vor-beginn": { reason: "ende-vor-beginn", feld: "ende" },
  "stellenanteil-zu-klein": { reason: "stellenanteil-zu-klein", regel: "R1", feld: "vzaeHundertstel", mindestensHundertstel: 50 },
  "hoechstzahl-ueberschritten": { reason: "hoechstzahl-ueberschritten", regel: "R3", feld: "vzaeHundertstel", funktion: "koordination", hoechstensHundertstel: 250, summeHundertstel: 300, am: tag },
  "kontingent-fehlt": { reason: "kontingent-fehlt", regel: "R4", feld: "beginn", baustein: 2, jahr: 2022 },
  "kontingent-ueberschritten": { reason: "kontingent-ueberschritten", regel: "R4", feld: "vzaeHundertstel", baustein: 2, jahr: 2022, kontingentHundertstel: 500, summeHundertstel: 600 },
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
  "kommune-ausserhalb-des-kreises": { reason: "kommune-ausserhalb-des-kreises", feld: "empfaengerId", empfaenger: "Stadt Neudorf", geber: "Kreis Musterhausen" },
  "traeger-nur-case-management": { reason: "traeger-nur-case-management", feld: "empfaengerId" },
  "zeitraum-verdreht": { reason: "zeitraum-verdreht", feld: "ende" },
  "zeitraum-ausserhalb-der-stelle": { reason: "zeitraum-ausserhalb-der-stelle", feld: "ende", ...zeitraum },
  "nachweis-nicht-nach-ende": { reason: "nachweis-nicht-nach-ende", feld: "nachweisFaelligAm", ende: tag },
  "teil-zu-klein": { reason: "teil-zu-klein", regel: "R2", feld: "vzaeHundertstel", mindestensHundertstel: 50 },
  "teil-nicht-frei": { reason: "teil-nicht-frei", feld: "vzaeHundertstel", freiHundertstel: 50, am: tag },
  "rest-zu-klein": { reason: "rest-zu-klein", regel: "R2", feld: "vzaeHundertstel", restHundertstel: 49, mindestensHundertstel: 50 },
  "begruendung-zu-kurz": { reason: "begruendung-zu-kurz", regel: "R13", feld: "begruendung", mindestensZeichen: 30 },
  "jmd-mbe-erklaerung-fehlt": { reason: "jmd-mbe-erklaerung-fehlt", regel: "R13", feld: "jmdMbeErklaerung" },
  "traegeranteil-ueberschritten": { reason: "traegeranteil-ueberschritten", regel: "R12", feld: "vzaeHundertstel", traegerHundertstel: 400, baustein2Hundertstel: 500 },
  "nur-empfaenger-antwortet": { reason: "nur-empfaenger-antwortet" },
  "nur-geber-zieht-zurueck": { reason: "nur-geber-zieht-zurueck" },
  "angebot-nicht-mehr-offen": { reason: "angebot-nicht-mehr-offen", stand: "zurueckgezogen" },
  "kein-foerderjahr": { reason: "kein-foerderjahr", feld: "jahr", jahr: 2019 },
  "zahl-negativ": { reason: "zahl-negativ", feld: "massnahmen_cent", wert: -1 },
  "funktion-anderer-baustein": { reason: "funktion-anderer-baustein", feld: "stellen[0].baustein", erwarteterBaustein: 1 },
  "teile-ungleich-summe": { reason: "teile-ungleich-summe", feld: "stellen[0].davon", teileHundertstel: 101, summeHundertstel: 100 },
  "planteil-zu-klein": { reason: "planteil-zu-klein", regel: "R1", feld: "stellen[0].vzae_hundertstel", teilHundertstel: 49, mindestensHundertstel: 50 },
  "planhoechstzahl-ueberschritten": { reason: "planhoechstzahl-ueberschritten", regel: "R3", feld: "stellen[0].vzae_hundertstel", funktion: "assistenz", summeHundertstel: 51, hoechstensHundertstel: 50 },
  "keine-stelle-im-jahr": { reason: "keine-stelle-im-jahr", feld: "jahr", jahr: 2022 },
  "kein-jahreslauf-fuer-diese-organisation": { reason: "kein-jahreslauf-fuer-diese-organisation" },
  "jahr-noch-nicht-begonnen": { reason: "jahr-noch-nicht-begonnen", feld: "jahr", jahr: 2027 },
  "jahr-vor-dem-programm": { reason: "jahr-vor-dem-programm", feld: "jahr", jahr: 2019, erstesJahr: 2020 },
  "empfaenger-nicht-moeglich": { reason: "empfaenger-nicht-moeglich", feld: "organisationId", baustein: 2 },
  "keine-konditionen": { reason: "keine-konditionen", feld: "jahr", jahr: 2030 },
  "jahr-hat-bescheid": { reason: "jahr-hat-bescheid", regel: "R33", feld: "art", jahr: 2022, aktenzeichen: "36.02.01" },
  "kein-vorjahresbescheid": { reason: "kein-vorjahresbescheid", regel: "R33", feld: "art", jahr: 2021 },
  "vorgaenger-fehlt": { reason: "vorgaenger-fehlt", regel: "R33", feld: "vorgaengerId" },
  "vorgaenger-nicht-der-neueste": { reason: "vorgaenger-nicht-der-neueste", regel: "R33", feld: "vorgaengerId", aktenzeichen: "36.02.02" },
  "vorgaenger-ueberzaehlig": { reason: "vorgaenger-ueberzaehlig", regel: "R33", feld: "vorgaengerId" },
  "zeitraum-umgekehrt": { reason: "zeitraum-umgekehrt", feld: "bis" },
  "zeitraum-ausserhalb-des-foerderjahres": { reason: "zeitraum-ausserhalb-des-foerderjahres", feld: "von", von: tag, bis: tag },
  "datum-vor-vorgaenger": { reason: "datum-vor-vorgaenger", feld: "datum", vorgaengerDatum: tag },
  "nachweis-vor-ende": { reason: "nachweis-vor-ende", regel: "R42", feld: "nachweisFaelligAm", bis: tag },
  "antrag-fehlt": { reason: "antrag-fehlt", regel: "R24", feld: "antragId" },
  "antrag-passt-nicht": { reason: "antrag-passt-nicht", feld: "antragId" },
  "antrag-nicht-eingereicht": { reason: "antrag-nicht-eingereicht", regel: "R25", feld: "antragId" },
  "grund-ohne-antrag-fehlt": { reason: "grund-ohne-antrag-fehlt", regel: "R24", feld: "nebenbestimmungen", mindestensZeichen: 20 },
  "keine-stellen-bewilligt": { reason: "keine-stellen-bewilligt", feld: "vzaeHundertstel" },
  "koordination-ueber-anspruch": { reason: "koordination-ueber-anspruch", regel: "R3", feld: "vzaeHundertstel", hoechstensHundertstel: 300 },
  "massnahmen-ueber-hoechstbetrag": { reason: "massnahmen-ueber-hoechstbetrag", feld: "massnahmenCent", hoechstensCent: 4_900_000 },
  "nur-baustein-1": { reason: "nur-baustein-1", feld: "massnahmenCent", baustein: 2 },
  "antrag-nur-fuer-empfaenger": { reason: "antrag-nur-fuer-empfaenger" },
  "antrag-nur-fuer-zuwendung": { reason: "antrag-nur-fuer-zuwendung", feld: "baustein", jahr: 2024, baustein: 2 },
  "antrag-besteht-schon": { reason: "antrag-besteht-schon", feld: "baustein", jahr: 2026, baustein: 1 },
  "antrag-nicht-aenderbar": { reason: "antrag-nicht-aenderbar", stand: "eingereicht" },
  "antragsschritt-nicht-moeglich": { reason: "antragsschritt-nicht-moeglich", schritt: "rueckfrage", stand: "abgelehnt" },
  "antragsfenster-fehlt": { reason: "antragsfenster-fehlt", jahr: 2026, baustein: 1 },
  "antragsfenster-geschlossen": { reason: "antragsfenster-geschlossen", von: tag, bis: tag },
  "antragsfenster-verdreht": { reason: "antragsfenster-verdreht", feld: "bis" },
  "antrag-unvollstaendig": { reason: "antrag-unvollstaendig", maengel: [] },
  "nur-kreise-zusatzstelle": { reason: "nur-kreise-zusatzstelle", regel: "R6" },
  "kommune-nicht-im-kreis": { reason: "kommune-nicht-im-kreis", regel: "R6", feld: "kommuneId" },
  "zusatzstelle-schon-beantragt": { reason: "zusatzstelle-schon-beantragt", feld: "kommuneId", jahr: 2022 },
  "voraussetzung-der-kommune-fehlt": { reason: "voraussetzung-der-kommune-fehlt", regel: "R6", feld: "jugendamt" },
  "verzicht-ohne-grund": { reason: "verzicht-ohne-grund", regel: "R7", feld: "verzichtGrund", mindestensZeichen: 10 },
  "konditionsjahr-ausserhalb": { reason: "konditionsjahr-ausserhalb", feld: "jahr", jahr: 2019, von: 2020, bis: 2100 },
  "fassung-unveraendert": { reason: "fassung-unveraendert", jahr: 2026, fassung: 2 },
  "quelle-fehlt": { reason: "quelle-fehlt", feld: "werte.koordination.quelle", name: "Koordination" },
  "quelle-gehoert-zum-alten-wert": { reason: "quelle-gehoert-zum-alten-wert", feld: "werte.koordination.quelle", name: "Koordination", alt: "55.000,00 EUR", neu: "57.000,00 EUR" },
  "jahr-hat-bescheide": { reason: "jahr-hat-bescheide", feld: "abloesung", jahr: 2026, anzahl: 2 },
  "fassung-schon-freigegeben": { reason: "fassung-schon-freigegeben", jahr: 2026, fassung: 2 },
  "vier-augen": { reason: "vier-augen", name: "Dr. Eva Lindner" },
  "fassung-ueberholt": { reason: "fassung-ueberholt", fassung: 2, geltend: 3 },
  "abloesung-nicht-erklaert": { reason: "abloesung-nicht-erklaert", jahr: 2026, anzahl: 1 },
  "ausgabe-ohne-betrag": { reason: "ausgabe-ohne-betrag", feld: "betragCent" },
  "vorsteuer-ueber-betrag": { reason: "vorsteuer-ueber-betrag", regel: "R37", feld: "vorsteuerCent", betragCent: 119_000 },
  "ausgabe-ausserhalb-des-jahres": { reason: "ausgabe-ausserhalb-des-jahres", feld: "datum", jahr: 2022 },
  "ausgabe-vor-programmbeginn": { reason: "ausgabe-vor-programmbeginn", regel: "R15", feld: "datum", ab: tag },
  "stelle-im-monat-nicht-gehalten": { reason: "stelle-im-monat-nicht-gehalten", feld: "monat", jahr: 2022, monat: 1 },
  "monat-schon-erfasst": { reason: "monat-schon-erfasst", feld: "monat", monat: 12, betragCent: 458_333 },
  "bedarf-fehlt": { reason: "bedarf-fehlt", regel: "R21", feld: "bedarfId" },
  "bedarf-erst-spaeter": { reason: "bedarf-erst-spaeter", regel: "R21", feld: "bedarfId", festgestelltAm: tag },
  "zeilen-abgelehnt": { reason: "zeilen-abgelehnt", zeilen: [{ zeile: 3, satz: "Dieser Betrag fehlt.", regel: null }] },
  "einnahme-ohne-betrag": { reason: "einnahme-ohne-betrag", regel: "R36", feld: "betragCent" },
  "einnahme-ausserhalb-des-jahres": { reason: "einnahme-ausserhalb-des-jahres", regel: "R36", feld: "datum", jahr: 2022 },
  "fremdfoerderung-bis-vor-von": { reason: "fremdfoerderung-bis-vor-von", feld: "bis" },
  "doppelfoerderung": { reason: "doppelfoerderung", regel: "R14", feld: "anteilHundertstel", pseudonym: "CM 1", jahr: 2022, monat: 3, anteile: [{ programm: "KIM", hundertstel: 60 }, { programm: "ESF Plus", hundertstel: 50 }], summeHundertstel: 110 },
  "prozessbegleitung-zu-viele-tage": { reason: "prozessbegleitung-zu-viele-tage", regel: "R20", feld: "tage", tagArt: "beratung", hoechstens: 6, frei: 1 },
  "prozessbegleitung-nicht-qualifiziert": { reason: "prozessbegleitung-nicht-qualifiziert", regel: "R19", feld: "qualifikationNachgewiesen" },
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
