import { NachweisId } from "../../grundlagen/ids.ts";
import type { JahresabschlussRefusal } from "../../nachweis/fassung/jahresabschluss.ts";
import type { BefugnisRefusal } from "../../nachweis/schritte/befugniseintrag.ts";
import type { NachweisRefusal } from "../../nachweis/schritte/nachweis-refusal.ts";
import { tag } from "./tag.ts";

const nachweisId = NachweisId.parse("d0000000-0000-4000-8000-000000000001");

/** What is proven, signed, checked and certified. */
export const refusalsDesNachweises = [
  { reason: "jahr-abgeschlossen", regel: "R109", jahr: 2025, eingereichtAm: tag },
  { reason: "jahr-abgeschlossen", regel: "R109", jahr: null, eingereichtAm: null },
  { reason: "nachweis-besteht-schon", regel: "R70", feld: "jahr", jahr: 2023 },
  { reason: "nachweis-ohne-bescheid", regel: "R70", feld: "baustein", jahr: 2023, baustein: 2 },
  { reason: "vertrag-nicht-im-jahr", regel: "R70", feld: "jahr", jahr: 2023, von: tag, bis: tag },
  { reason: "auf-nachweis-verzichtet", regel: "R81", feld: "jahr", jahr: 2023 },
  { reason: "nachweis-schon-begonnen", regel: "R81", feld: "jahr", jahr: 2023 },
  { reason: "nachweisjahr-laeuft-noch", regel: "R71", feld: "jahr", jahr: 2026 },

  { reason: "nachweisschritt-nicht-moeglich", schritt: "gezeichnet", stand: "entwurf" },
  { reason: "falsche-seite", regel: "R85", schritt: "gezeichnet", seite: "inhaber" },
  { reason: "recht-fehlt", regel: "R85", schritt: "gezeichnet", rechte: ["nachweis:zeichnen"] },
  {
    reason: "dieselbe-person",
    regel: "R85",
    schritt: "gezeichnet",
    frueher: "vorbereitet",
    name: "Petra Probe",
  },
  { reason: "begruendung-fehlt", feld: "text", schritt: "verzichtet", mindestensZeichen: 10 },
  { reason: "rueckgabe-ohne-bemerkung", feld: "bemerkungen" },
  { reason: "bemerkung-nicht-moeglich", stand: "bescheinigt" },
  { reason: "bemerkungsort-unbekannt", feld: "ort" },
  { reason: "bemerkung-fremd", feld: "erledigt", seite: "pruefstelle" },
  { reason: "antwort-leer", feld: "text" },
  { reason: "berichtigung-nur-text", feld: "berichtigung", moeglich: "nur_text" },

  { reason: "nachweis-unvollstaendig", regel: "R87", maengel: [] },
  {
    reason: "kette-offen",
    regel: "R81",
    maengel: [
      { art: "offen", empfaengerName: "Stadt Ahlen", nachweisId: null },
      { art: "zurueckgestellt", empfaengerName: "Stadt Beckum", nachweisId, zurueckgestelltCent: 80_000 },
    ],
  },
  { reason: "inhalt-geaendert", regel: "R87", seit: "2024-02-01T09:00:00Z" },
  { reason: "fassung-veraendert", regel: "R89" },
  { reason: "zeilen-unentschieden", regel: "R83", anzahl: 2, unentschiedenCent: 100_00 },
  { reason: "pruefsumme-geht-nicht-auf", regel: "R83", erklaertCent: 100_00, verteiltCent: 99_00 },
  { reason: "stichprobe-offen", regel: "R86", anzahl: 1 },
  { reason: "bescheinigung-verwendet", regel: "R82", durch: "Verwendungsnachweis 2023, Baustein 1" },
  { reason: "verzicht-trotz-bescheinigung", regel: "R81" },
  { reason: "nichts-zurueckgestellt", regel: "R84" },
  { reason: "niemand-darf-zeichnen", regel: "R92", feld: "befugnisId", aemter: ["hauptverwaltungsbeamt"] },
  { reason: "befugnis-fehlt", regel: "R92", feld: "befugnisId", aemter: ["hauptverwaltungsbeamt", "kaemmerei"] },
  { reason: "befugnis-gilt-nicht", regel: "R92", feld: "befugnisId", von: tag, bis: null },
  { reason: "scan-fehlt", regel: "R92", feld: "dokumentId" },
  { reason: "scan-selbst-bestaetigt", regel: "R92", feld: "dokumentId", name: "Petra Probe" },

  { reason: "amt-nicht-moeglich", regel: "R92", feld: "amt", moeglich: [] },
  { reason: "amt-nicht-moeglich", regel: "R92", feld: "amt", moeglich: ["vertretungsberechtigt"] },
  { reason: "person-zeichnet-nicht", regel: "R92", feld: "benutzerId", name: "Petra Probe" },
  { reason: "befugnis-endet-vor-beginn", regel: "R92", feld: "bis", von: tag },
  {
    reason: "befugnis-ueberschneidet-sich",
    regel: "R92",
    feld: "von",
    name: "Lars Landrat",
    amt: "hauptverwaltungsbeamt",
    von: tag,
    bis: null,
  },
  { reason: "befugnis-schon-beendet", regel: "R92", feld: "bis", bisher: tag },
  { reason: "befugnis-gebraucht", regel: "R92", feld: "bis", am: tag },

  { reason: "zeile-unbekannt", feld: "schluessel" },
  { reason: "zeile-geht-nicht-auf", regel: "R83", feld: "anerkanntCent", erklaertCent: 100_00, verteiltCent: 99_00 },
  { reason: "zurueckgestellt-nur-ganz", regel: "R83", feld: "zurueckgestelltCent", erklaertCent: 100_00 },
  { reason: "kuerzung-ohne-grund", regel: "R83", feld: "grund", gekuerztCent: 1_00 },
  { reason: "kuerzung-ohne-satz", regel: "R83", feld: "satz", mindestensZeichen: 10 },
  { reason: "grund-ohne-kuerzung", regel: "R83", feld: "grund" },

  { reason: "beleg-ohne-betrag", regel: "R77", feld: "betragCent" },
  { reason: "beleg-ausserhalb-des-zeitraums", regel: "R77", feld: "tag", von: tag, bis: tag },
  { reason: "beleg-anteil-ueber-betrag", regel: "R77", feld: "zuwendungsfaehigCent", betragCent: 100_00 },
  { reason: "beleg-nummer-doppelt", regel: "R77", feld: "belegNr", belegNr: "2023-17" },
  { reason: "gutschrift-ohne-bezug", regel: "R88", feld: "bezug" },
  { reason: "bezug-ohne-gutschrift", regel: "R88", feld: "bezug" },
  { reason: "bezug-in-der-zukunft", regel: "R88", feld: "bezug", jahr: 2023 },
  { reason: "beleg-person", regel: "R77", feld: "person", istPersonal: true },
  { reason: "beleg-person", regel: "R77", feld: "person", istPersonal: false },
  { reason: "beleg-mit-namen", regel: "R77", feld: "empfaenger" },
  { reason: "beleg-ohne-empfaenger", regel: "R77", feld: "empfaenger" },
  { reason: "pseudonym-unbekannt", regel: "R77", feld: "person", pseudonym: "CM 9" },
  { reason: "belegdatei-unbekannt", feld: "dokumentId" },
  {
    reason: "belege-abgelehnt",
    regel: "R77",
    zeilen: [{ zeile: 3, feld: "tag", satz: "Der Tag der Zahlung passt nicht." }],
  },
  { reason: "belegliste-nur-traeger", regel: "R77" },

  { reason: "datei-art", feld: "datei", moeglich: ["PDF", "JPEG", "PNG"] },
  { reason: "datei-abgebrochen", feld: "datei" },
  { reason: "dateien-zu-viele", hoechstens: 500 },
  { reason: "datei-eingereicht", regel: "R90", dateiname: "Gehalt Mai.pdf" },
  { reason: "datei-schon-ersetzt", feld: "ersetzt" },
  { reason: "scan-nicht-jetzt", stand: "entwurf" },

  { reason: "stichprobe-ohne-zeilen", regel: "R86", feld: "umfang" },
  { reason: "stichprobe-umfang", regel: "R86", feld: "umfang", hoechstens: 12 },
  { reason: "stichprobe-liste-geaendert", regel: "R86", feld: "umfang" },
  { reason: "stichprobe-nur-groesser", regel: "R86", feld: "umfang", bisher: 5 },

  { reason: "jahresabschluss-ohne-rat", regel: "R109" },
  { reason: "jahresabschluss-vor-jahresende", regel: "R109", feld: "beschlossenAm", nach: tag },
  { reason: "jahresabschluss-in-der-zukunft", regel: "R109", feld: "beschlossenAm", heute: tag },
  { reason: "jahresabschluss-steht-schon", regel: "R109", feld: "beschlossenAm", beschlossenAm: tag },

  { reason: "nachweis-nicht-bearbeitbar", stand: "eingereicht" },
  { reason: "pruefung-nicht-begonnen", stand: "eingereicht" },
  { reason: "zahlen-geaendert", feld: "zahlen.ausgezahltCent", pfad: "zahlen.ausgezahltCent" },
] as const satisfies readonly (NachweisRefusal | BefugnisRefusal | JahresabschlussRefusal)[];
