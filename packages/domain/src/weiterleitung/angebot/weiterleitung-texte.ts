import { alsDatum, alsEuro, alsVzae, alsZeitraum } from "../../grundlagen/darstellung.ts";
import type { Saetze } from "../../grundlagen/saetze.ts";
import type { WeiterleitungRefusal, VertragRefusal } from "../vertrag/weiterleitung-refusal.ts";
import { weiterleitungsstandNamen } from "../vertrag/weiterleitung.ts";
import { vertragRefusalTexte } from "../vertrag/vertrag-texte.ts";
import type { AntwortRefusal } from "./weiterleitungsantwort.ts";

/** Also of a plan of many contracts: alone, so that its page need not know every sentence of a contract. */
export const zeitraumVerdreht = () => "Das Ende liegt vor dem Beginn. Bitte einen Tag ab dem Beginn wählen.";

export const weiterleitungRefusalTexte: Saetze<WeiterleitungRefusal | AntwortRefusal | VertragRefusal> = {
  ...vertragRefusalTexte,
  "stelle-nicht-eigen": () =>
    "Anbieten kann eine Stelle nur, wem sie bewilligt ist. Bitte eine eigene Stelle wählen, oder eine, die Sie durch einen Vertrag halten.",
  "stelle-nicht-gehalten": () =>
    "Diese Stelle halten Sie nicht durch einen angenommenen Vertrag. Bitte einen Vertrag wählen, den Sie angenommen haben.",
  "weitergabe-nicht-erlaubt": () =>
    "Ihr Vertrag erlaubt nicht, die Stelle weiterzugeben. Bitte sprechen Sie mit der Organisation, von der Sie die Stelle haben.",
  "an-sich-selbst": () =>
    "Eine Stelle lässt sich nicht an die eigene Organisation weiterleiten. Bitte einen anderen Empfänger wählen.",
  "empfaenger-art-nicht-moeglich": () =>
    "Weitergeleitet wird an kreisangehörige Kommunen und an Träger der Freien Wohlfahrtspflege. Bitte einen solchen Empfänger wählen.",
  "kommune-ausserhalb-des-kreises": (r) =>
    `${r.empfaenger} gehört nicht zu ${r.geber}. Bitte eine Kommune des eigenen Kreises oder einen Träger wählen.`,
  "traeger-nur-case-management": () =>
    "Träger der Freien Wohlfahrtspflege erhalten nur Stellen im Case Management. Bitte eine Stelle aus Baustein 2 wählen.",
  "traeger-nur-an-traeger": () =>
    "Ein Träger gibt eine Stelle nur an einen anderen Träger weiter. Bitte einen Träger wählen.",
  "empfaenger-steht-darueber": () =>
    "Von diesem Empfänger kommt die Stelle selbst; an ihn lässt sie sich nicht weitergeben, nur zurückgeben. Bitte einen anderen Empfänger wählen.",
  "baustein1-nur-durch-kreis": () =>
    "Stellen aus Baustein 1 leitet nur ein Kreis weiter. Bitte eine andere Stelle wählen, oder die Bezirksregierung um einen Bescheid bitten, der mehr erlaubt.",
  "baustein1-nur-koordination": () =>
    "Aus Baustein 1 werden nur Koordinationsstellen weitergeleitet. Bitte eine solche Stelle wählen, oder die Bezirksregierung um einen Bescheid bitten, der mehr erlaubt.",
  "baustein1-nicht-weiter": () =>
    "Eine Koordinationsstelle gibt die Kommune nicht weiter. Bitte die Erlaubnis zum Weiterleiten weglassen.",
  "kommune-ohne-zusatzstelle": (r) =>
    `Eine Koordinationsstelle erhält nur eine Kommune mit eigener Ausländerbehörde, eigenem Jugendamt und Integrationsrat; für ${r.jahr} ist ihr keine Zusatzstelle bewilligt. Bitte eine andere Kommune wählen oder die Zusatzstelle zuerst beantragen.`,
  "zeitraum-verdreht": zeitraumVerdreht,
  "zeitraum-ausserhalb-der-stelle": (r) =>
    `Die Weiterleitung muss im Zeitraum der Stelle liegen (${alsZeitraum(r.von, r.bis)}). Bitte die Tage anpassen.`,
  "zeitraum-ausserhalb-des-vertrags": (r) =>
    `Die Weitergabe muss im Zeitraum Ihres eigenen Vertrags liegen (${alsZeitraum(r.von, r.bis)}). Bitte die Tage anpassen.`,
  "nachweis-nicht-vor-eigenem": (r) =>
    r.eigenerAm === null
      ? "Der Nachweis muss fällig sein, bevor der Geber selbst nachweisen muss. Bitte einen früheren Tag wählen."
      : `Der Nachweis muss vor Ihrem eigenen fällig sein, also vor dem ${alsDatum(r.eigenerAm)}. Bitte einen früheren Tag wählen.`,
  "nachweis-nicht-nach-ende": (r) =>
    `Der Nachweis kann erst nach dem Ende am ${alsDatum(r.ende)} fällig sein. Bitte einen späteren Tag wählen.`,
  "teil-zu-klein": (r) =>
    `Weitergeleitet werden mindestens ${alsVzae(r.mindestensHundertstel)}. Bitte einen größeren Teil anbieten.`,
  "teil-nicht-frei": (r) =>
    `Am ${alsDatum(r.am)} sind von dieser Stelle noch ${alsVzae(r.freiHundertstel)} frei. Bitte einen kleineren Teil oder einen anderen Zeitraum wählen.`,
  "rest-zu-klein": (r) =>
    `Es blieben ${alsVzae(r.restHundertstel)} übrig; kein Teil darf kleiner als ${alsVzae(r.mindestensHundertstel)} sein. Bitte die ganze Stelle oder einen kleineren Teil anbieten.`,
  "hoechstbetrag-fehlt": () =>
    "Werden tatsächliche Kosten erstattet, braucht es einen Höchstbetrag je VZÄ und Jahr. Bitte den Höchstbetrag eintragen.",
  "hoechstbetrag-nur-bei-ist-kosten": () =>
    "Eine Pauschale hat keinen Höchstbetrag je VZÄ. Bitte den Höchstbetrag leeren oder tatsächliche Kosten wählen.",
  "betrag-ueber-hoechstbetrag": (r) =>
    `Nach Höchstbetrag, Anteil und Zeitraum sind es höchstens ${alsEuro(r.hoechstensCent)}. Bitte den Betrag oder den Höchstbetrag anpassen.`,
  "betrag-zu-hoch": (r) =>
    r.grundlage === "foerdersatz"
      ? `Aus der Förderung lassen sich für Anteil und Zeitraum höchstens ${alsEuro(r.hoechstensCent)} weitergeben. Bitte den Rest als Aufstockung aus eigenen Mitteln eintragen.`
      : `Von dem Geld, das Sie für diese Stelle erhalten, sind höchstens ${alsEuro(r.hoechstensCent)} übrig. Bitte den Rest als Aufstockung aus eigenen Mitteln eintragen.`,
  "begruendung-zu-kurz": (r) =>
    r.regel === "R8"
      ? `Koordinationsstellen bilden ein Team. Bitte in mindestens ${r.mindestensZeichen} Zeichen begründen, warum diese Stelle woanders angebunden wird.`
      : `Für die Weiterleitung an einen Träger bitte das Konzept in mindestens ${r.mindestensZeichen} Zeichen begründen.`,
  "jmd-mbe-erklaerung-fehlt": () =>
    "Bitte bestätigen, dass die Stelle nicht zum Personal von Jugendmigrationsdienst oder Migrationsberatung (JMD, MBE) gehört.",
  "traegeranteil-ueberschritten": (r) =>
    `Am ${alsDatum(r.am)} lägen bei Trägern ${alsVzae(r.traegerHundertstel)} von ${alsVzae(r.baustein2Hundertstel)} in Baustein 2; erlaubt sind höchstens zwei Drittel. Bitte einen kleineren Teil anbieten.`,
  "zusatzstelle-anderer-kommune": (r) =>
    `Eine Zusatzstelle ist ${r.kommunen.join(" und ")} vorbehalten; für andere bleiben ${alsVzae(r.freiHundertstel)} Koordination. Bitte zuerst dort anbieten; lehnt die Kommune ab, wird die Stelle frei.`,
  "mehr-als-gehalten": () =>
    "An mindestens einem Tag wäre mehr von der Stelle weitergegeben, als gehalten wird. Bitte Anteil und Zeitraum neu prüfen; inzwischen hat sich etwas geändert.",
  "mehr-geld-als-erhalten": () =>
    "Es würde mehr Geld weitergegeben, als für diese Stelle ankommt. Bitte den Betrag verkleinern oder den Rest als Aufstockung eintragen.",
  "zwei-drittel-ueberschritten": () =>
    "Damit lägen im Kreis mehr als zwei Drittel von Baustein 2 bei Trägern. Bitte einen kleineren Teil anbieten oder mit dem Kreis sprechen.",
  "nur-empfaenger-antwortet": () => "Auf ein Angebot antwortet nur die Organisation, der es gilt.",
  "nur-geber-zieht-zurueck": () => "Ein Angebot zieht nur die Organisation zurück, die es gemacht hat.",
  "angebot-nicht-mehr-offen": (r) =>
    `Dieses Angebot ist nicht mehr offen (${weiterleitungsstandNamen[r.stand]}). Bitte bei Bedarf ein neues Angebot machen oder erbitten.`,
  "angebot-inzwischen-erledigt": () =>
    "Dieses Angebot wurde inzwischen beantwortet, zurückgezogen oder ist hinfällig. Bitte laden Sie die Seite neu.",
};
