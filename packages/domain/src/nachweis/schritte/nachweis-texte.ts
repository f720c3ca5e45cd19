import { alsDatum, alsEuro, alsZeitraum } from "../../grundlagen/darstellung.ts";
import { plusMonate } from "../../grundlagen/monate.ts";
import { satz, type Saetze } from "../../grundlagen/saetze.ts";
import { positionsarten, type Position } from "../../jahresrechnung/begriffe.ts";
import { pruefergebnisNamen } from "./pruefergebnisarten.ts";
import { befundNamen } from "./befundarten.ts";
import { rollenMit } from "../papier/nachweisrollen.ts";
import type { NachweisRefusal } from "./nachweis-refusal.ts";
import { nachweisdateiRefusalTexte } from "./nachweisdatei-texte.ts";
import type { Kettenmangel, Nachweismangel } from "../papier/nachweismangel.ts";
import { nachweisstandNamen, type Nachweisschritt, type Nachweisseite } from "./nachweisschritte.ts";
import { zeichnungsamtNamen, type Zeichnungsamt } from "./zeichnungsbefugnis.ts";

const getan = {
  vorbereitet: "vorbereitet",
  zurueck_an_bearbeitung: "an die Bearbeitung zurückgegeben",
  gezeichnet: "gezeichnet",
  eingereicht: "eingereicht",
  zurueckgezogen: "zurückgezogen",
  pruefung_begonnen: "in Prüfung genommen",
  zurueckgegeben: "zurückgegeben",
  geprueft: "geprüft",
  zurueck_an_pruefung: "an die Prüfung zurückgegeben",
  bescheinigt: "bescheinigt",
  bescheinigung_aufgehoben: "wieder geöffnet",
  zurueckgestelltes_verzichtet: "ohne das Zurückgestellte abgeschlossen",
  berichtigung_begonnen: "berichtigt",
  verzichtet: "erlassen",
} as const satisfies Record<Nachweisschritt, string>;

const seiten = {
  inhaber: "die Stelle, die den Nachweis schuldet",
  pruefstelle: "die Stelle darüber",
} as const satisfies Record<Nachweisseite, string>;

const aemterListe = (aemter: readonly Zeichnungsamt[]): string =>
  aemter.map((amt) => zeichnungsamtNamen[amt]).join(", ");

const kettensatz = (m: Kettenmangel): string =>
  m.art === "offen"
    ? `Der Teilnachweis von ${m.empfaengerName} ist nicht bescheinigt.`
    : `Im Teilnachweis von ${m.empfaengerName} sind ${alsEuro(m.zurueckgestelltCent)} zurückgestellt.`;

export const nachweisRefusalTexte: Saetze<NachweisRefusal> = {
  ...nachweisdateiRefusalTexte,

  "jahr-abgeschlossen": (r) =>
    `Der Nachweis${r.jahr === null ? " dieses Jahres" : ` für ${r.jahr}`} ist eingereicht${r.eingereichtAm === null ? "" : ` (${alsDatum(r.eingereichtAm)})`}. Was er nachweist, ändert sich nur noch mit einer Berichtigung, die auch Zahlen betrifft: bitte dort „Berichtigen“ wählen.${r.eingereichtAm === null ? "" : ` Belege bleiben mindestens bis ${alsDatum(plusMonate(r.eingereichtAm, 60))}.`}`,
  "nachweis-besteht-schon": (r) => `Für ${r.jahr} gibt es diesen Nachweis schon. Bitte den vorhandenen bearbeiten.`,
  "nachweis-ohne-bescheid": (r) =>
    `Für Baustein ${r.baustein} und ${r.jahr} liegt kein Bescheid vor; nachzuweisen ist nichts. Bitte Baustein oder Jahr prüfen.`,
  "vertrag-nicht-im-jahr": (r) =>
    `Der Vertrag gilt ${alsZeitraum(r.von, r.bis)} und damit nicht ${r.jahr}. Bitte ein anderes Jahr wählen.`,
  "auf-nachweis-verzichtet": (r) =>
    `Auf den Nachweis für ${r.jahr} hat die Stelle darüber verzichtet. Bitte wenden Sie sich an sie.`,
  "nachweis-schon-begonnen": (r) =>
    `Der Nachweis für ${r.jahr} ist inzwischen begonnen. Bitte die Seite neu laden und dort verzichten.`,
  "nachweisjahr-laeuft-noch": (r) =>
    `Das Jahr ${r.jahr} ist noch nicht zu Ende. Bitte ab dem 1. Januar ${r.jahr + 1} nachweisen.`,

  "nachweisschritt-nicht-moeglich": (r) =>
    `Ein Nachweis im Stand „${nachweisstandNamen[r.stand]}“ kann nicht ${getan[r.schritt]} werden. Bitte die Seite neu laden.`,
  "falsche-seite": (r) =>
    `Das tut ${seiten[r.seite]}, nicht Ihre Organisation. Bitte melden Sie sich dort an oder wenden Sie sich an sie.`,
  "recht-fehlt": (r) =>
    `Dafür braucht es die Rolle ${rollenMit(r.rechte).join(" oder ")}. Bitte bitten Sie eine solche Person.`,
  "dieselbe-person": (r) =>
    `Dieser Nachweis wurde von ${r.name} schon ${getan[r.frueher]}. ${gross(getan[r.schritt])} werden muss er von einer anderen Person.`,
  "begruendung-fehlt": (r) => `Bitte den Grund in mindestens ${r.mindestensZeichen} Zeichen nennen.`,
  "rueckgabe-ohne-bemerkung": () =>
    "Wer einen Nachweis zurückgibt, sagt, woran es liegt. Bitte mindestens eine Bemerkung zu einem Feld schreiben.",
  "berichtigung-nur-text": () =>
    "Auf den Zahlen dieses Nachweises baut schon ein anderer auf. Bitte nur den Text berichtigen oder zuerst den anderen Nachweis zurückgeben lassen.",

  "nachweis-unvollstaendig": (r) =>
    r.maengel.length === 1
      ? "Im Nachweis fehlt noch eine Angabe. Bitte die offene Liste abarbeiten."
      : `Im Nachweis fehlen noch ${r.maengel.length} Angaben. Bitte die offene Liste abarbeiten.`,
  "kette-offen": (r) =>
    `${r.maengel.map(kettensatz).join(" ")} Bitte zuerst dort abschließen oder mit Begründung verzichten.`,
  "inhalt-geaendert": () =>
    "Seit der Vorbereitung haben sich Angaben oder Zahlen geändert. Bitte den Nachweis zurückgeben und neu vorbereiten.",
  "fassung-veraendert": () =>
    "Die gespeicherte Fassung stimmt nicht mit ihrer Prüfsumme überein. Bitte nichts weiter tun und den Betrieb der Plattform verständigen.",
  "zeilen-unentschieden": (r) =>
    `Über ${r.anzahl === 1 ? "eine Zeile" : `${r.anzahl} Zeilen`} mit ${alsEuro(r.unentschiedenCent)} ist noch nicht entschieden. Bitte jede Zeile anerkennen, kürzen oder zurückstellen.`,
  "pruefsumme-geht-nicht-auf": (r) =>
    `Erklärt sind ${alsEuro(r.erklaertCent)}, verteilt sind ${alsEuro(r.verteiltCent)}. Bitte die Zeilen prüfen, bis beides gleich ist.`,
  "stichprobe-offen": (r) =>
    `In der Stichprobe ${r.anzahl === 1 ? "ist noch eine Zeile" : `sind noch ${r.anzahl} Zeilen`} zu entscheiden. Bitte zuerst diese Zeilen prüfen.`,
  "bescheinigung-verwendet": (r) =>
    `Diese Bescheinigung ist in „${r.durch}“ eingereicht. Bitte zuerst jenen Nachweis zurückgeben lassen.`,
  "verzicht-trotz-bescheinigung": () =>
    "Dieser Nachweis ist schon bescheinigt; auf ihn kann nicht mehr verzichtet werden. Bitte die Berichtigung abwarten.",
  "nichts-zurueckgestellt": () => "In diesem Nachweis ist nichts mehr zurückgestellt. Es ist nichts zu tun.",
  "niemand-darf-zeichnen": (r) =>
    `Zeichnen darf: ${aemterListe(r.aemter)}. Niemand ist dafür eingetragen. Bitte die Mandantenverwaltung um den Eintrag.`,
  "befugnis-fehlt": (r) =>
    `Zeichnen darf: ${aemterListe(r.aemter)}. Dafür ist die Person nicht eingetragen. Bitte eine befugte Person zeichnen lassen.`,
  "befugnis-gilt-nicht": (r) =>
    `Die Zeichnungsbefugnis gilt ${alsZeitraum(r.von, r.bis)}. Bitte eine Person zeichnen lassen, deren Befugnis an diesem Tag gilt.`,
  "scan-fehlt": () => "Zur Unterschrift auf Papier gehört der Scan. Bitte die unterschriebene Ausfertigung hochladen.",
  "scan-selbst-bestaetigt": (r) =>
    `Den Scan hat ${r.name} hochgeladen. Bitte eine zweite Person bestätigen lassen, dass Scan und Fassung übereinstimmen.`,

  "zeile-unbekannt": () => "Diese Zeile gehört nicht zu dem Nachweis. Bitte die Seite neu laden.",
  "zeile-geht-nicht-auf": (r) =>
    `Erklärt sind ${alsEuro(r.erklaertCent)}, verteilt sind ${alsEuro(r.verteiltCent)}. Bitte anerkannt, gekürzt und zurückgestellt so aufteilen, dass es aufgeht.`,
  "zurueckgestellt-nur-ganz": (r) =>
    `Eine Zeile wird als Ganzes zurückgestellt (${alsEuro(r.erklaertCent)}), ohne Kürzung und ohne Grund. Bitte anpassen.`,
  "kuerzung-ohne-grund": (r) => `Gekürzt werden ${alsEuro(r.gekuerztCent)}. Bitte den Kürzungsgrund auswählen.`,
  "kuerzung-ohne-satz": (r) => `Bitte die Kürzung in mindestens ${r.mindestensZeichen} Zeichen erklären.`,
  "grund-ohne-kuerzung": () => "Ein Kürzungsgrund steht nur bei einer Kürzung. Bitte Grund oder Betrag anpassen.",

  "beleg-ohne-betrag": () => "Ein Beleg braucht einen Betrag. Bitte einen Betrag eintragen oder die Zeile löschen.",
  "beleg-ausserhalb-des-zeitraums": (r) =>
    `Der Tag der Zahlung muss in der Zeit ${alsZeitraum(r.von, r.bis)} liegen. Bitte den Tag prüfen oder die Zeile streichen.`,
  "beleg-anteil-ueber-betrag": (r) =>
    `Zuwendungsfähig kann höchstens der Betrag selbst sein (${alsEuro(r.betragCent)}), mit demselben Vorzeichen. Bitte den Anteil anpassen.`,
  "beleg-nummer-doppelt": (r) =>
    `Der Beleg „${r.belegNr}“ steht in dieser Position schon. Bitte die Nummer prüfen oder die Zeile streichen.`,
  "gutschrift-ohne-bezug": () =>
    "Eine Gutschrift nennt die Zeile und das Jahr, zu denen sie gehört. Bitte den Bezug angeben.",
  "bezug-ohne-gutschrift": () => "Einen Bezug hat nur eine Gutschrift. Bitte das Vorzeichen prüfen oder ihn entfernen.",
  "bezug-in-der-zukunft": (r) =>
    `Die ursprüngliche Zeile kann nicht nach ${r.jahr} liegen. Bitte das Jahr des Bezugs prüfen.`,
  "beleg-person": (r) =>
    r.istPersonal
      ? "Personalkosten stehen je Stelle und Monat. Bitte Stelle, Pseudonym und Monat angeben."
      : "Stelle und Pseudonym gehören nur zu Personalkosten. Bitte die Position prüfen oder die Person entfernen.",
  "beleg-mit-namen": () => "Bei Personalkosten steht kein Name, nur das Pseudonym. Bitte das Feld Empfänger leeren.",
  "beleg-ohne-empfaenger": () => "Bitte angeben, wer das Geld bekommen oder gezahlt hat.",
  "pseudonym-unbekannt": (r) =>
    `Das Pseudonym „${r.pseudonym}“ ist auf keiner Stelle dieses Vertrags eingetragen. Bitte eines aus der Liste wählen.`,
  "belegdatei-unbekannt": () =>
    "Diese Datei gehört nicht zu den Belegen dieses Nachweises. Bitte die Datei noch einmal hochladen.",
  "belege-abgelehnt": (r) =>
    `Es wurde nichts gespeichert. ${r.zeilen.map(({ zeile, satz: grund }) => `Zeile ${zeile}: ${grund}`).join(" ")}`,
  "belegliste-nur-traeger": () =>
    "Eine Belegliste führt nur ein Träger; Kommunen weisen mit den gebuchten Kosten nach. Bitte dort eintragen.",

  "stichprobe-ohne-zeilen": () => "Es gibt keine Zeile, aus der gezogen werden könnte. Bitte ohne Stichprobe prüfen.",
  "stichprobe-umfang": (r) => `Der Umfang muss zwischen 1 und ${r.hoechstens} Zeilen liegen. Bitte anpassen.`,
  "stichprobe-liste-geaendert": () =>
    "Die Liste ist nicht mehr die, aus der gezogen wurde. Die Stichprobe bleibt, wie sie war; bitte die Seite neu laden.",
  "stichprobe-nur-groesser": (r) =>
    `Gezogen sind schon ${r.bisher} Zeilen; eine Stichprobe wird nur erweitert. Bitte einen größeren Umfang wählen.`,

  "bemerkung-nicht-moeglich": (r) =>
    `Im Stand „${nachweisstandNamen[r.stand]}“ wird nichts mehr bemerkt: besprochen wird, was eingereicht und noch nicht bescheinigt ist. Bitte die Seite neu laden.`,
  "bemerkungsort-unbekannt": () =>
    "Dieses Feld oder diese Zeile gibt es in der eingereichten Fassung nicht. Bitte ein anderes wählen.",
  "bemerkung-fremd": (r) =>
    `Dass diese Bemerkung erledigt ist, sagt, wer gefragt hat: ${seiten[r.seite]}. Bitte darauf antworten.`,
  "antwort-leer": () => "Bitte eine Antwort schreiben.",
  "frage-falsche-seite": (r) =>
    `Eine Frage mit Frist stellt und verlängert ${seiten[r.seite]}. Bitte stattdessen eine Bemerkung schreiben.`,
  "frage-nicht-jetzt": (r) =>
    r.art === "nachforderung"
      ? `Nachgefordert wird, bevor die Prüfung beginnt; der Nachweis ist im Stand „${nachweisstandNamen[r.stand]}“. Bitte während der Prüfung eine Rückfrage stellen.`
      : `Rückfragen gehören zur laufenden Prüfung; der Nachweis ist im Stand „${nachweisstandNamen[r.stand]}“. Bitte vorher fehlende Angaben nachfordern.`,
  "frage-ohne-frist": () => "Hier läuft keine Frist, die sich verlängern ließe. Bitte die Seite neu laden.",
  "antwortfrist-zu-frueh": (r) => `Der Tag muss nach dem ${alsDatum(r.nach)} liegen. Bitte einen späteren Tag wählen.`,
  "verlaengerung-ohne-grund": (r) =>
    `Bitte den Grund der Verlängerung in mindestens ${r.mindestensZeichen} Zeichen nennen.`,
  "fragen-offen": (r) =>
    r.art === "nachforderung"
      ? `Der Nachweis ist noch nicht vollständig: ${r.anzahl === 1 ? "eine Nachforderung ist" : `${r.anzahl} Nachforderungen sind`} offen. Bitte zuerst als erledigt vermerken, was da ist oder worauf es nicht mehr ankommt.`
      : `${r.anzahl === 1 ? "Eine Rückfrage ist" : `${r.anzahl} Rückfragen sind`} offen. Bitte zuerst als erledigt vermerken, was beantwortet ist oder worauf es nicht mehr ankommt.`,

  "ergebnis-trotz-kuerzung": (r) =>
    `Gekürzt oder zurückgestellt sind ${alsEuro(r.abgezogenCent)}; das Ergebnis ist dann „Kürzung“ oder „Nicht prüffähig“. Bitte das Ergebnis oder die Zeilen anpassen.`,
  "hinweis-ohne-ergebnis": () =>
    "Wer etwas anmerkt, prüft mit Hinweis. Bitte „Mit Hinweis“ wählen oder die Bemerkung leeren.",
  "kuerzung-ohne-betrag": () =>
    "Es ist nichts gekürzt. Bitte eine Zeile oder die Summe kürzen oder ein anderes Ergebnis wählen.",
  "nicht-prueffaehig-anerkannt": (r) =>
    `Anerkannt sind noch ${alsEuro(r.anerkanntCent)}. Was sich nicht prüfen lässt, wird ganz gekürzt; bitte alle Zeilen kürzen oder ein anderes Ergebnis wählen.`,
  "ergebnis-ohne-worte": (r) =>
    `Dieses Ergebnis braucht Worte. Bitte die Bemerkung in mindestens ${r.mindestensZeichen} Zeichen schreiben.`,
  "befund-einzeln-pruefen": (r) =>
    `Befund: ${r.befunde.map((b) => befundNamen[b]).join(", ")}. Bitte diesen Nachweis einzeln prüfen.`,
  "bemerkung-einzeln-pruefen": (r) =>
    `${r.anzahl === 1 ? "Eine Bemerkung ist" : `${r.anzahl} Bemerkungen sind`} offen. Bitte diesen Nachweis einzeln prüfen.`,
  "ergebnis-einzeln-pruefen": (r) =>
    `Das Ergebnis der Prüfung ist „${pruefergebnisNamen[r.ergebnis]}“. Bitte diesen Nachweis einzeln gegenlesen.`,
  "summenkuerzung-zu-hoch": (r) =>
    `Von der Summe lassen sich höchstens ${alsEuro(r.hoechstensCent)} kürzen: so viel ist noch ungekürzt. Bitte den Betrag anpassen.`,

  "nachweis-nicht-bearbeitbar": (r) =>
    `Im Stand „${nachweisstandNamen[r.stand]}“ lässt sich der Nachweis nicht ändern. Bitte die Seite neu laden.`,
  "pruefung-nicht-begonnen": (r) =>
    `Im Stand „${nachweisstandNamen[r.stand]}“ wird über keine Zeile entschieden. Bitte zuerst die Prüfung beginnen.`,
  "zahlen-geaendert": (r) =>
    `Diese Berichtigung betrifft nur den Text; geändert ist aber „${r.pfad}“. Bitte die Zahlen lassen, wie sie waren.`,
};

const gross = (wort: string): string => `${wort.charAt(0).toUpperCase()}${wort.slice(1)}`;

const mangelTexte: Saetze<Nachweismangel> = {
  "jahr-laeuft-noch": (m) => `Das Jahr läuft noch. Nachweisen lässt es sich ab dem ${alsDatum(m.ab)}.`,
  "angabe-fehlt": (m) => `Bitte „${m.name}“ ausfüllen.`,
  "text-zu-kurz": (m) => `Bitte „${m.name}“ in mindestens ${m.mindestensZeichen} Zeichen beschreiben.`,
  "abweichung-unbegruendet": (m) =>
    `Mehr als ein Fünftel über dem Plan: ${m.positionen.join(", ")}. Bitte die Abweichung begründen.`,
  "kosten-fehlen": (m) =>
    `Besetzt, aber ohne gebuchte Kosten und damit nicht nachgewiesen: ${m.stellen.join(", ")}. Bitte die Kosten eintragen.`,
  "belegliste-weicht-ab": (m) =>
    `Belegt sind ${alsEuro(m.belegteCent)}, gebucht ${alsEuro(m.gebuchteCent)}. Bitte Belege oder Buchungen ergänzen.`,
  "belegdatei-fehlt": (m) =>
    m.anzahl === 1 ? "Zu einem Beleg fehlt die Datei." : `Zu ${m.anzahl} Belegen fehlt die Datei.`,
  "kategorie-negativ": (m) =>
    `In „${positionsname(m.position)}“ überwiegen die Gutschriften (${alsEuro(m.betragCent)}). Bitte prüfen, ob das stimmt.`,
  "identitaet-verletzt": (m) =>
    `Es geht nicht auf: ${m.name} (${alsEuro(m.linksCent)} und ${alsEuro(m.rechtsCent)}). Bitte die Eintragungen prüfen.`,
  "teilnachweis-offen": (m) =>
    `Der Teilnachweis von ${m.empfaengerName} ist nicht bescheinigt. Bitte prüfen oder mit Begründung verzichten.`,
  "zurueckgestelltes-offen": (m) =>
    `Im Teilnachweis von ${m.empfaengerName} sind ${alsEuro(m.zurueckgestelltCent)} zurückgestellt. Bitte entscheiden oder darauf verzichten.`,
  "niemand-zeichnet": (m) =>
    `Am ${alsDatum(m.am)} darf niemand zeichnen. Bitte eine Zeichnungsbefugnis eintragen lassen.`,
  "vorjahr-offen": (m) => `Aus der Prüfung des Vorjahres offen: ${m.text}`,
};

/** What is missing and how it is mended. */
export const nachweismangelText = (mangel: Nachweismangel): string => satz(mangelTexte, mangel);

const positionsname = (position: Position): string => positionsarten[position].name;
