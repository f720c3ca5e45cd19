import { anteiligerBetrag } from "../grundlagen/anteiliger-betrag.ts";
import { alsEuro } from "../grundlagen/darstellung.ts";
import { malGeteilt } from "../grundlagen/geld.ts";
import { WeiterleitungAenderungId } from "../grundlagen/ids.ts";
import { jahresbeginn } from "../grundlagen/plain-date.ts";
import { satz } from "../grundlagen/saetze.ts";
import { satzDerFunktion } from "../kondition/foerderkonditionen.ts";
import { lageZurAenderung, type Angebotslage } from "../weiterleitung/angebot/angebotslage.ts";
import { weiterleitungRefusalTexte } from "../weiterleitung/angebot/weiterleitung-texte.ts";
import { nachSatz } from "../weiterleitung/grenzen/betragsgrenze.ts";
import type { AenderungEingabe } from "../weiterleitung/vertrag/vertragseingaben.ts";
import { decideAenderung } from "../weiterleitung/vorgang/vertragsaenderung.ts";
import { standAb } from "../weiterleitung/vorgang/vertragsvorschlag.ts";
import type { BenannterVertrag, Fortschreibungslage } from "./fortschreibungslage.ts";
import type { Wert } from "./fortschreibungszeile.ts";
import { gedeckelt } from "./gedeckelt.ts";
import { satzwert } from "./stellenfortschreibung.ts";

export type Satzaenderung =
  | { art: "vorschlag"; aenderung: AenderungEingabe; werte: Wert[] }
  /** The rate changes, and the law lets nobody propose the change: why not. */
  | { art: "unmoeglich"; satz: string };

/**
 * A contract with the owner that runs on while the rate of its post changes: the same part of the new rate, from the
 * first day of the year on. Undefined where nothing changes, or a change of that day or later is there already.
 */
export function satzaenderung(
  { jahr, heute, organisation, konditionen, idAus }: Fortschreibungslage,
  w: BenannterVertrag,
  gelesen: Angebotslage | undefined,
): Satzaenderung | undefined {
  const { alt, neu } = konditionen;
  const ab = jahresbeginn(jahr);
  const geaendert = w.aenderungen.some((a) => a.ab >= ab && a.antwort?.angenommen !== false);
  if (w.herkunftId !== null || !alt || !neu || !gelesen || geaendert) return undefined;
  const altSatz = satzDerFunktion(alt, w.funktion).cent;
  const neuSatz = satzDerFunktion(neu, w.funktion).cent;
  const { vzaeHundertstel, betragCent, aufstockungCent } = standAb(w, ab);
  const rest = { von: ab, bis: w.ende, vzaeHundertstel };
  const [nachAltem, nachNeuem] = [anteiligerBetrag(() => altSatz, rest), nachSatz(gelesen, rest)];
  if (altSatz === neuSatz || nachAltem === 0 || nachNeuem === undefined) return undefined;
  const neuCent = gedeckelt(w, rest, Math.min(nachNeuem, malGeteilt(nachNeuem, betragCent, nachAltem)));
  if (neuCent === betragCent) return undefined;
  const aenderung = {
    // A change that was declined keeps its id; the next one is another.
    id: WeiterleitungAenderungId.parse(idAus("satzaenderung", w.id, jahr, w.aenderungen.length)),
    weiterleitungId: w.id,
    ab,
    vzaeHundertstel,
    betragCent: neuCent,
    aufstockungCent,
    grund: `Fördersatz ${jahr}: ${alsEuro(neuSatz)} statt ${alsEuro(altSatz)} je VZÄ und Jahr.`,
  };
  const vorhaben = { weiterleitung: w, organisationId: organisation.id, heute, aenderung };
  const entscheidung = decideAenderung(lageZurAenderung(gelesen, vorhaben));
  if (!entscheidung.ok) return { art: "unmoeglich", satz: satz(weiterleitungRefusalTexte, entscheidung.refusal) };
  const betrag = { name: "Betrag bis zum Ende", alt: alsEuro(betragCent), neu: alsEuro(neuCent), annahme: false };
  return { art: "vorschlag", aenderung, werte: [satzwert(konditionen, w.funktion), betrag] };
}
