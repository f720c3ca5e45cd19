import type { FristRefusal } from "../../fristenliste/frist-refusal.ts";
import type { AuflageRefusal } from "../../bescheid/auflage-refusal.ts";
import type { MitteilungRefusal } from "../../mitteilung/mitteilung-refusal.ts";
import type { VorlageRefusal } from "../../vorlage/vorlage-refusal.ts";
import type { AuftragRefusal } from "../../betrieb/auftrag-wiederholung.ts";
import type { JahreslaufAbbruchRefusal } from "../../jahr/jahreslauf-abbruch.ts";
import type { JahreslaufWiederholungRefusal } from "../../jahr/jahreslauf-wiederholung.ts";
import type { FoerderplanRefusal } from "../../foerderplan/foerderplangrenzen.ts";
import type { JahresergebnisRefusal } from "../../jahr/jahresergebnis.ts";
import type { JahreslaufRefusal } from "../../jahr/jahreslauf-start.ts";
import type { BescheidRefusal } from "../../bescheid/bescheid-refusal.ts";
import type { AntragRefusal } from "../../antrag/antrag-refusal.ts";
import type { KonditionRefusal } from "../../kondition/kondition-texte.ts";
import type { FortschreibungRefusal } from "../../fortschreibung/fortschreibungsablehnung.ts";
import { tag } from "./tag.ts";

/** Plan, yearly result, given-up jobs, Bescheid, application and rates. */
export const refusalsDesVerfahrens = [
  { reason: "kein-foerderjahr", feld: "jahr", jahr: 2019 },
  { reason: "zahl-negativ", feld: "massnahmen_cent", wert: -1 },
  { reason: "funktion-anderer-baustein", feld: "stellen[0].baustein", erwarteterBaustein: 1 },
  { reason: "teile-ungleich-summe", feld: "stellen[0].davon", teileHundertstel: 101, summeHundertstel: 100 },
  {
    reason: "planteil-zu-klein",
    regel: "R1",
    feld: "stellen[0].vzae_hundertstel",
    teilHundertstel: 49,
    mindestensHundertstel: 50,
  },
  { reason: "zusatzstellen-nur-im-kreis", regel: "R6", feld: "zusatzstellen_hundertstel" },
  { reason: "direkt-nur-baustein-3", feld: "stellen[0].baustein" },
  {
    reason: "planhoechstzahl-ueberschritten",
    regel: "R3",
    feld: "stellen[0].vzae_hundertstel",
    funktion: "assistenz",
    summeHundertstel: 51,
    hoechstensHundertstel: 50,
  },

  { reason: "zieljahr-ausserhalb", feld: "jahr", jahr: 2024, von: 2026, bis: 2027 },
  { reason: "fortschreibung-nicht-zustaendig", art: "Förderplan" },

  { reason: "keine-stelle-im-jahr", feld: "jahr", jahr: 2022 },

  { reason: "schritt-nicht-fehlgeschlagen", status: "laeuft" },
  { reason: "jahreslauf-laeuft-schon", jahr: 2025 },
  { reason: "nichts-fehlgeschlagen" },
  { reason: "jahreslauf-schon-beendet" },
  { reason: "auftrag-nicht-aufgegeben" },
  { reason: "auftrag-nicht-wiederholbar", weil: "Der Text des Briefs ist vernichtet." },
  { reason: "kein-jahreslauf-fuer-diese-organisation" },
  { reason: "im-jahr-nichts-bewilligt", feld: "jahr", jahr: 2024 },
  { reason: "jahr-noch-nicht-begonnen", feld: "jahr", jahr: 2027 },
  { reason: "jahr-vor-dem-programm", feld: "jahr", jahr: 2019, erstesJahr: 2020 },

  { reason: "empfaenger-nicht-moeglich", feld: "organisationId", baustein: 2 },
  { reason: "behoerde-fehlt", feld: "von", am: tag },
  { reason: "keine-konditionen", feld: "jahr", jahr: 2030 },
  { reason: "jahr-hat-bescheid", regel: "R33", feld: "art", jahr: 2022, aktenzeichen: "36.02.01" },
  { reason: "kein-vorjahresbescheid", regel: "R33", feld: "art", jahr: 2021 },
  { reason: "vorgaenger-fehlt", regel: "R33", feld: "vorgaengerId" },
  { reason: "vorgaenger-nicht-der-neueste", regel: "R33", feld: "vorgaengerId", aktenzeichen: "36.02.02" },
  { reason: "vorgaenger-ueberzaehlig", regel: "R33", feld: "vorgaengerId" },
  { reason: "zeitraum-umgekehrt", feld: "bis" },
  { reason: "zeitraum-ausserhalb-des-foerderjahres", feld: "von", von: tag, bis: tag },
  { reason: "datum-vor-vorgaenger", feld: "datum", vorgaengerDatum: tag },
  { reason: "nachweis-vor-ende", regel: "R42", feld: "nachweisFaelligAm", bis: tag },
  { reason: "antrag-fehlt", regel: "R24", feld: "antragId" },
  { reason: "antrag-passt-nicht", feld: "antragId" },
  { reason: "antrag-nicht-eingereicht", regel: "R25", feld: "antragId" },
  { reason: "grund-ohne-antrag-fehlt", regel: "R24", feld: "nebenbestimmungen", mindestensZeichen: 20 },
  { reason: "keine-stellen-bewilligt", feld: "vzaeHundertstel" },
  { reason: "koordination-ueber-anspruch", regel: "R3", feld: "vzaeHundertstel", hoechstensHundertstel: 300 },
  { reason: "massnahmen-ueber-hoechstbetrag", feld: "massnahmenCent", hoechstensCent: 4_900_000 },
  { reason: "aufteilung-fehlt", regel: "R74", feld: "massnahmenAufteilung.veranstaltungenCent" },
  {
    reason: "teil-ueber-hoechstbetrag",
    regel: "R74",
    feld: "massnahmenAufteilung.begleitungCent",
    teil: "begleitungCent",
    hoechstensCent: 900_000,
  },
  {
    reason: "aufteilung-ungleich-summe",
    regel: "R74",
    feld: "massnahmenCent",
    massnahmenCent: 4_900_000,
    summeCent: 4_800_000,
  },
  { reason: "betrag-ueber-foerdersatz", regel: "R35", feld: "personalCent", hoechstensCent: 16_000_000 },
  { reason: "nur-baustein-1", feld: "massnahmenCent", baustein: 2 },

  { reason: "antrag-nur-fuer-empfaenger" },
  { reason: "antrag-nur-fuer-zuwendung", feld: "baustein", jahr: 2024, baustein: 2 },
  { reason: "antrag-besteht-schon", feld: "baustein", jahr: 2026, baustein: 1 },
  { reason: "antrag-nicht-aenderbar", stand: "eingereicht" },
  { reason: "antragsschritt-nicht-moeglich", schritt: "rueckfrage", stand: "abgelehnt" },
  { reason: "antragsfenster-fehlt", jahr: 2026, baustein: 1 },
  { reason: "antragsfenster-geschlossen", von: tag, bis: tag },
  { reason: "antragsfenster-verdreht", feld: "bis" },
  { reason: "antrag-unvollstaendig", maengel: [] },

  { reason: "konditionsjahr-ausserhalb", feld: "jahr", jahr: 2019, von: 2020, bis: 2100 },
  { reason: "fassung-unveraendert", jahr: 2026, fassung: 2 },
  { reason: "quelle-fehlt", feld: "werte.koordination.quelle", name: "Koordination" },
  {
    reason: "quelle-gehoert-zum-alten-wert",
    feld: "werte.koordination.quelle",
    name: "Koordination",
    alt: "55.000,00 EUR",
    neu: "57.000,00 EUR",
  },
  { reason: "jahr-hat-bescheide", feld: "abloesung", jahr: 2026, anzahl: 2 },
  { reason: "fassung-schon-freigegeben", jahr: 2026, fassung: 2 },
  { reason: "vier-augen", name: "Dr. Eva Lindner" },
  { reason: "fassung-ueberholt", fassung: 2, geltend: 3 },
  { reason: "abloesung-nicht-erklaert", jahr: 2026, anzahl: 1 },
  { reason: "auflage-vor-bescheid", regel: "R102", feld: "auflagen[0].tag", bescheidVom: tag },
  { reason: "frist-nicht-auf-der-tafel" },
  { reason: "nachweis-schon-eingereicht" },
  { reason: "fristverlaengerung-nicht-spaeter", regel: "R106", feld: "bis", bisher: tag },
  { reason: "fristverlaengerung-schon-vorbei", regel: "R106", feld: "bis", heute: tag },
  { reason: "frist-ohne-einvernehmen", regel: "R108", feld: "einvernehmlich", bisher: tag },
  { reason: "abstand-nach-oben", regel: "R108", feld: "abstandBestaetigt", obenAm: tag, spaetestens: tag },
  { reason: "fristverlaengerung-ohne-grund", regel: "R106", feld: "grund", mindestensZeichen: 10 },
  { reason: "auflage-andere-seite" },
  { reason: "auflage-schritt-nicht-moeglich", stand: "gemeldet" },
  { reason: "auflage-tag-in-der-zukunft", feld: "tag", heute: tag },
  { reason: "auflage-tag-zu-frueh", feld: "tag", frueheste: tag },
  { reason: "auflage-grund-fehlt", feld: "text", mindestensZeichen: 10 },
  { reason: "platzhalter-unbekannt", feld: "text", name: "Ort", platzhalter: ["Organisation", "Tag"] },
  { reason: "platzhalter-nicht-geschlossen", feld: "betreff" },
  { reason: "platzhalter-fehlt", feld: "text", name: "Fristen" },
  { reason: "pflicht-ohne-quelle", feld: "quelle" },
  { reason: "brief-nicht-abschaltbar", feld: "aktiv" },
  { reason: "mitteilung-ohne-foerderung", regel: "R100b" },
  { reason: "pflicht-nicht-aktiv", regel: "R100b", feld: "pflicht" },
  { reason: "anlass-schon-mitgeteilt", regel: "R100b" },
  { reason: "anlass-besteht-nicht", regel: "R100b" },
  { reason: "mitteilung-mit-luecke", feld: "text", stelle: "{Stelle}" },
] as const satisfies readonly (
  | AuflageRefusal
  | FristRefusal
  | MitteilungRefusal
  | VorlageRefusal
  | FoerderplanRefusal
  | JahresergebnisRefusal
  | JahreslaufRefusal
  | JahreslaufAbbruchRefusal
  | JahreslaufWiederholungRefusal
  | AuftragRefusal
  | BescheidRefusal
  | AntragRefusal
  | FortschreibungRefusal
  | KonditionRefusal
)[];
