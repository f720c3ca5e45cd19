import type { Teilzeit } from "../grundlagen/anteiliger-betrag.ts";
import { alsDatum, alsEuro, alsVzae, alsZeitraum } from "../grundlagen/darstellung.ts";
import { malGeteilt, type Cent } from "../grundlagen/geld.ts";
import type { StelleId, WeiterleitungId } from "../grundlagen/ids.ts";
import { jahresbeginn, jahresende, minDate, type PlainDate } from "../grundlagen/plain-date.ts";
import { satz } from "../grundlagen/saetze.ts";
import { tagegewicht } from "../grundlagen/tagegewicht.ts";
import type { Stelle } from "../stelle/stelle.ts";
import { lageZumAngebot, type Angebotslage } from "../weiterleitung/angebot/angebotslage.ts";
import { angebotsvorschlag, betragsvorschlag, erhaltenFuer } from "../weiterleitung/angebot/angebotsvorschlag.ts";
import { decideWeiterleitung } from "../weiterleitung/angebot/weiterleitung-angebot.ts";
import { weiterleitungRefusalTexte } from "../weiterleitung/angebot/weiterleitung-texte.ts";
import { nachSatz } from "../weiterleitung/grenzen/betragsgrenze.ts";
import type { AenderungEingabe } from "../weiterleitung/vertrag/vertragseingaben.ts";
import { ueberzusagen, zusagensatz, type Zusage } from "../weiterleitung/vertrag/zusagen.ts";
import {
  letzteAenderungAb,
  umfangAm,
  vertragsbetragIm,
  wirksamesEnde,
} from "../weiterleitung/vertrag/vertragsverlauf.ts";
import { istLebendig, type VergebenerTeil, type WeiterleitungAngebot } from "../weiterleitung/vertrag/weiterleitung.ts";
import { uebernommen } from "../weiterleitung/vorgang/vertragsuebergang.ts";
import { standAb } from "../weiterleitung/vorgang/vertragsvorschlag.ts";
import { folgtAuf, vomSelbenAn } from "./anstehendes.ts";
import { fortschreibungshinweisText, hindernisText, type Hindernis } from "./fortschreibung-texte.ts";
import { teilschluessel, type BenannterVertrag, type Fortschreibungslage } from "./fortschreibungslage.ts";
import type { Fortschreibungszeile, Wert, Zeilenstand } from "./fortschreibungszeile.ts";
import { gedeckelt } from "./gedeckelt.ts";
import { satzaenderung } from "./satzaenderung.ts";
import { ohneGegenstand, satzwert } from "./stellenfortschreibung.ts";

/**
 * Contract after contract: what is proposed before counts as offered for those after it (R12, what is left of a post).
 * A contract is never lengthened: the proposal is an offer of its own that the receiver answers.
 */
export function schreibeVertraegeFort(
  lage: Fortschreibungslage,
  dann: ReadonlyMap<StelleId, Stelle>,
): Fortschreibungszeile[] {
  const neue: VergebenerTeil[] = [];
  const vergebene = new Set<string>();
  return lage.gegebene
    .filter((w) => betrifft(w, lage.jahr) && !lage.gegebene.some((n) => n.vorgaengerId === w.id && istLebendig(n)))
    .map((w): Fortschreibungszeile => {
      const folge = folgeVon(lage, w, dann, neue, vergebene);
      if (folge.art === "angebot") neue.push(alsTeil(folge.angebot, w));
      return {
        gegenstand: { art: "vertrag", id: w.id },
        titel: w.stelleBezeichnung,
        worum: folge.art === "aenderung" ? `${w.empfaengerName}, Änderung des laufenden Vertrags` : w.empfaengerName,
        werte: folge.art === "angebot" ? werte(lage, w, folge.angebot) : folge.art === "aenderung" ? folge.werte : [],
        hinweise: "hinweise" in folge ? folge.hinweise : [],
        stand: standVon(lage, w, folge),
      };
    });
}

/** Ran in the year before, whoever ended it, and was a contract at all. */
const betrifft = (w: BenannterVertrag, jahr: number): boolean =>
  w.antwort?.angenommen === true &&
  w.beginn < jahresbeginn(jahr) &&
  w.beginn <= wirksamesEnde(w) &&
  wirksamesEnde(w) >= jahresbeginn(jahr - 1);

type Folge =
  | { art: "angebot"; angebot: WeiterleitungAngebot; hinweise: string[] }
  | { art: "aenderung"; aenderung: AenderungEingabe; werte: Wert[] }
  | { art: "gehindert"; satz: string; regel: string | null }
  | { art: "laeuft"; satz: string; hinweise: string[] }
  | { art: "erledigt"; satz: string };

function folgeVon(
  lage: Fortschreibungslage,
  w: BenannterVertrag,
  dann: ReadonlyMap<StelleId, Stelle>,
  neue: readonly VergebenerTeil[],
  vergebene: Set<string>,
): Folge {
  const { jahr, konditionen } = lage;
  const ende = wirksamesEnde(w);
  if (ende >= jahresbeginn(jahr)) return laeuftWeiter(lage, w, neue);
  const nachfolger = lage.gegebene.find((n) => folgtAuf(n, w, jahr) && !vergebene.has(n.id));
  if (nachfolger) {
    vergebene.add(nachfolger.id);
    const angenommen = nachfolger.antwort?.angenommen === true;
    return { art: "erledigt", satz: angenommen ? "Der Folgevertrag ist angenommen." : "Angeboten, noch ohne Antwort." };
  }
  const vorzeitig = w.enden.find(({ letzterTag }) => letzterTag === ende && letzterTag < w.ende);
  if (vorzeitig) return gehindert({ reason: "endete-vorzeitig", am: ende, grund: satzende(vorzeitig.grund) });
  if (ende < jahresende(jahr - 1)) return gehindert({ reason: "endet-vor-jahresende", am: ende });
  const alteHerkunft = lage.erhaltene.find(({ id }) => id === w.herkunftId) ?? null;
  const herkunft = herkunftIm(lage, w);
  if (w.herkunftId !== null && herkunft === null)
    return gehindert({ reason: "herkunft-fehlt", geber: alteHerkunft?.geberName ?? "der Geber", jahr });
  if (w.herkunftId === null && konditionen.neu === null) return gehindert({ reason: "ohne-konditionen", jahr });
  const gelesen = lage.angebotslagen.get(teilschluessel({ stelleId: w.stelleId, herkunftId: herkunft?.id ?? null }));
  const empfaenger = gelesen?.moeglicheEmpfaenger.find(({ id }) => id === w.empfaengerId);
  if (!gelesen || !empfaenger) return gehindert({ reason: "empfaenger-nicht-mehr-moeglich", name: w.empfaengerName });
  const stelle = dann.get(w.stelleId) ?? gelesen.stelle;
  const angebotslage: Angebotslage = { ...gelesen, stelle, bestehende: [...gelesen.bestehende, ...neue] };
  const angebot = folgeangebot(lage, w, angebotslage, alteHerkunft);
  const entscheidung = decideWeiterleitung(lageZumAngebot(angebotslage, angebot, empfaenger));
  if (!entscheidung.ok) {
    const { refusal } = entscheidung;
    const regel = "regel" in refusal && refusal.regel ? refusal.regel : null;
    return { art: "gehindert", satz: satz(weiterleitungRefusalTexte, refusal), regel };
  }
  return { art: "angebot", angebot, hinweise: hinweise(lage, w, gelesen.stelle, angebot, neue) };
}

/** Nothing to offer; another rate asks for a change. */
function laeuftWeiter(lage: Fortschreibungslage, w: BenannterVertrag, neue: readonly VergebenerTeil[]): Folge {
  const gelesen = lage.angebotslagen.get(teilschluessel(w));
  const satzNeu = satzaenderung(lage, w, gelesen && { ...gelesen, bestehende: [...gelesen.bestehende, ...neue] });
  if (satzNeu?.art === "vorschlag") return { ...satzNeu, art: "aenderung" };
  return {
    art: "laeuft",
    satz: `Läuft weiter bis ${alsDatum(wirksamesEnde(w))}.`,
    hinweise: satzNeu ? [`Der Fördersatz ändert sich, der Vertrag lässt sich aber nicht ändern: ${satzNeu.satz}`] : [],
  };
}

const gehindert = (hindernis: Hindernis): Folge => ({ art: "gehindert", satz: hindernisText(hindernis), regel: null });

const satzende = (grund: string): string => (/[.!?]$/.test(grund) ? grund : `${grund}.`);

/** What the body holds itself and would lose with the year; its giver offers what follows. */
export const erhaltenesBis = ({ jahr, erhaltene }: Fortschreibungslage): ErhaltenesEnde[] =>
  erhaltene
    .filter((w) => betrifft(w, jahr) && wirksamesEnde(w) < jahresbeginn(jahr))
    .map((w) => {
      const nachfolger = erhaltene.find((n) => folgtAuf(n, w, jahr));
      return {
        id: nachfolger?.id ?? w.id,
        titel: w.stelleBezeichnung,
        geber: w.geberName,
        am: wirksamesEnde(w),
        folge: !nachfolger ? "fehlt" : nachfolger.antwort ? "angenommen" : "angeboten",
      };
    });

export type ErhaltenesEnde = {
  /** The contract that follows, where there is one. */
  id: WeiterleitungId;
  titel: string;
  geber: string;
  am: PlainDate;
  folge: "fehlt" | "angeboten" | "angenommen";
};

/** The contract by which the body itself holds the post in the new year. */
function herkunftIm({ jahr, erhaltene }: Fortschreibungslage, w: BenannterVertrag): BenannterVertrag | null {
  if (w.herkunftId === null) return null;
  return (
    erhaltene
      .filter(
        (e) => e.stelleId === w.stelleId && e.antwort?.angenommen === true && wirksamesEnde(e) >= jahresbeginn(jahr),
      )
      .find((e) => e.beginn <= jahresbeginn(jahr)) ?? null
  );
}

function folgeangebot(
  { jahr, heute, gegebene, idAus }: Fortschreibungslage,
  w: BenannterVertrag,
  lage: Angebotslage,
  alteHerkunft: BenannterVertrag | null,
): WeiterleitungAngebot {
  const beginn = jahresbeginn(jahr);
  const ende = letzterMoeglicherTag(lage, beginn, jahresende(jahr));
  const vzaeHundertstel = umfangAm(w, w.ende);
  const teil = { von: beginn, bis: ende, vzaeHundertstel };
  const bisher = standAb(w, letzteAenderungAb(w) ?? w.beginn);
  const alterTeil = { von: letzteAenderungAb(w) ?? w.beginn, bis: w.ende, vzaeHundertstel };
  const anteilig = (cent: Cent) =>
    malGeteilt(cent, tagegewicht(beginn, ende), tagegewicht(alterTeil.von, alterTeil.bis));
  // An offer that was withdrawn or declined keeps its id; the next one is another.
  const versuch = gegebene.filter((n) => vomSelbenAn(n, w) && n.beginn > w.ende).length;
  return {
    ...uebernommen(w),
    id: idAus("fortschreibung", w.id, jahr, versuch),
    herkunftId: lage.herkunft?.id ?? null,
    empfaengerId: w.empfaengerId,
    vzaeHundertstel,
    betragCent: gedeckelt(
      w,
      teil,
      neuerBetrag(lage, alteHerkunft, alterTeil, bisher.betragCent, teil) ?? anteilig(bisher.betragCent),
    ),
    aufstockungCent: anteilig(bisher.aufstockungCent),
    beginn,
    ende,
    nachweisFaelligAm:
      angebotsvorschlag(lage, { beginn, ende, vzaeHundertstel }, heute).nachweisFaelligAm ?? w.nachweisFaelligAm,
    begruendung: w.begruendung,
    jmdMbeErklaerung: w.jmdMbeErklaerung,
  };
}

function letzterMoeglicherTag(lage: Angebotslage, beginn: PlainDate, jahresschluss: PlainDate): PlainDate {
  const gehalten = lage.herkunft === null ? lage.stelle.ende : wirksamesEnde(lage.herkunft);
  // Where nothing is held any more, the law says so of the whole year.
  return gehalten === null || gehalten < beginn ? jahresschluss : minDate(gehalten, jahresschluss);
}

/** The part that was agreed before, of what the giver has for it now: of the rate, or of what it holds itself. */
function neuerBetrag(
  lage: Angebotslage,
  alteHerkunft: BenannterVertrag | null,
  alterTeil: Teilzeit,
  alterBetragCent: Cent,
  teil: Teilzeit,
): Cent | undefined {
  const neu = betragsvorschlag(lage, teil);
  const alt = alteHerkunft === null ? nachSatz(lage, alterTeil) : erhaltenFuer(alteHerkunft, alterTeil);
  return neu === undefined || !alt ? undefined : Math.min(neu, malGeteilt(neu, alterBetragCent, alt));
}

const alsTeil = (angebot: WeiterleitungAngebot, w: BenannterVertrag): VergebenerTeil => ({
  ...angebot,
  funktion: w.funktion,
  baustein: w.baustein,
  empfaengerArt: w.empfaengerArt,
  antwort: null,
  zurueckgezogenAm: null,
  enden: [],
  aenderungen: [],
});

function standVon(lage: Fortschreibungslage, w: BenannterVertrag, folge: Folge): Zeilenstand {
  if (folge.art === "laeuft") return { art: "laeuft", satz: folge.satz };
  if (folge.art !== "angebot" && folge.art !== "aenderung") return folge;
  const abgelehnt = lage.ablehnungen.find((a) => a.gegenstand.art === "vertrag" && a.gegenstand.id === w.id);
  if (abgelehnt) return { art: "abgelehnt", ablehnung: ohneGegenstand(abgelehnt) };
  return {
    art: "vorschlag",
    befehl:
      folge.art === "angebot"
        ? { art: "vertrag", eingabe: folge.angebot }
        : { art: "aenderung", eingabe: folge.aenderung },
  };
}

function werte({ jahr, konditionen }: Fortschreibungslage, w: BenannterVertrag, angebot: WeiterleitungAngebot): Wert[] {
  const wert = (name: string, alt: string, neu: string): Wert => ({ name, alt, neu, annahme: false });
  const bisher = standAb(w, letzteAenderungAb(w) ?? w.beginn);
  return [
    wert("Zeitraum", alsZeitraum(w.beginn, w.ende), alsZeitraum(angebot.beginn, angebot.ende)),
    wert("Umfang", alsVzae(umfangAm(w, w.ende)), alsVzae(angebot.vzaeHundertstel)),
    ...(w.herkunftId === null ? [satzwert(konditionen, w.funktion)] : []),
    wert("Betrag im Jahr", alsEuro(vertragsbetragIm(w, jahr - 1)), alsEuro(angebot.betragCent)),
    ...(bisher.aufstockungCent > 0
      ? [wert("Eigene Aufstockung", alsEuro(bisher.aufstockungCent), alsEuro(angebot.aufstockungCent))]
      : []),
    wert("Nachweis fällig", alsDatum(w.nachweisFaelligAm), alsDatum(angebot.nachweisFaelligAm)),
  ];
}

function hinweise(
  { jahr, zusagen }: Fortschreibungslage,
  w: BenannterVertrag,
  stelle: Pick<Stelle, "ende">,
  angebot: WeiterleitungAngebot,
  neue: readonly VergebenerTeil[],
): string[] {
  const { baustein } = w;
  const eigene = w.herkunftId === null;
  const zusage = eigene ? zusagen[baustein] : undefined;
  return [
    ...(w.jmdMbeErklaerung ? [fortschreibungshinweisText({ reason: "erklaerung-uebernommen", jahr })] : []),
    ...(eigene && stelle.ende !== null && stelle.ende < angebot.beginn
      ? [fortschreibungshinweisText({ reason: "stelle-zuerst", ende: stelle.ende })]
      : []),
    ...(zusage ? ueberzusagen([mitNeuen(zusage, neue, baustein, jahr)], angebot) : []).map((z) =>
      zusagensatz(baustein, z),
    ),
  ];
}

/** What is proposed before counts as promised. */
const mitNeuen = (zusage: Zusage, neue: readonly VergebenerTeil[], baustein: number, jahr: number): Zusage => ({
  ...zusage,
  zugesagtCent: neue
    .filter((n) => n.baustein === baustein && n.herkunftId === null)
    .reduce((summe, n) => summe + vertragsbetragIm(n, jahr), zusage.zugesagtCent),
});
