import { malGeteilt, type Cent } from "../../grundlagen/geld.ts";
import type { PlainDate } from "../../grundlagen/plain-date.ts";
import { tagegewicht } from "../../grundlagen/tagegewicht.ts";
import { vertragsbetrag } from "./vertragsverlauf.ts";
import { weiterleitungsstand, type Vertragsaenderung, type Vertragsform, type Weiterleitung } from "./weiterleitung.ts";

/** Set by the platform, or a signed copy that one of the sides brought. */
export type Dokumentart = "erzeugt" | "unterschrieben";

/** A document the contract calls for: the contract itself, or one accepted change of it. */
export type Vertragsfassung = { nummer: 0; aenderung: null } | { nummer: number; aenderung: AngenommeneAenderung };

export type AngenommeneAenderung = Vertragsaenderung & { angenommenAm: string };

type Verlauf = Pick<Weiterleitung, "antwort" | "zurueckgezogenAm" | "enden" | "aenderungen">;

/** None once nobody can accept the offer any more: there is nothing left to sign. */
export function vertragsfassungen(w: Verlauf): Vertragsfassung[] {
  const stand = weiterleitungsstand(w);
  if (stand === "abgelehnt" || stand === "zurueckgezogen" || (stand === "angeboten" && w.enden.length > 0)) return [];
  return [{ nummer: 0, aenderung: null }, ...angenommene(w).map((aenderung, i) => ({ nummer: i + 1, aenderung }))];
}

/** Share and money before and from the day of the change; both amounts are for the days from `ab` to the agreed end. */
export type Aenderungsvergleich = { ab: PlainDate; bisher: Umfang; neu: Umfang; gesamtCent: Cent };
type Umfang = { vzaeHundertstel: number; betragCent: Cent; aufstockungCent: Cent };

/** `aenderung` is one of the contract's accepted changes; those after it are left out. */
export function aenderungsvergleich(w: Weiterleitung, aenderung: AngenommeneAenderung): Aenderungsvergleich {
  const alle = angenommene(w);
  const stelle = alle.findIndex(({ id }) => id === aenderung.id);
  const davor = stelle > 0 ? alle[stelle - 1] : undefined;
  const stufe = davor ?? { ...w, ab: w.beginn };
  const rest = (cent: Cent) => malGeteilt(cent, tagegewicht(aenderung.ab, w.ende), tagegewicht(stufe.ab, w.ende));
  return {
    ab: aenderung.ab,
    bisher: {
      vzaeHundertstel: stufe.vzaeHundertstel,
      betragCent: rest(stufe.betragCent),
      aufstockungCent: rest(stufe.aufstockungCent),
    },
    neu: {
      vzaeHundertstel: aenderung.vzaeHundertstel,
      betragCent: aenderung.betragCent,
      aufstockungCent: aenderung.aufstockungCent,
    },
    gesamtCent: vertragsbetrag({ ...w, enden: [], aenderungen: alle.slice(0, stelle + 1) }),
  };
}

/** What the generated document is called, also as a file. */
export function vertragstitel(form: Vertragsform, nummer: number): string {
  if (nummer === 0) return form === "vertrag" ? "Weiterleitungsvertrag" : "Weiterleitungsbescheid";
  return form === "vertrag" ? `${nummer}. Änderungsvertrag` : `${nummer}. Änderungsbescheid`;
}

// The database refuses a change before an accepted one: the order of days is the order in which they were agreed.
const angenommene = ({ aenderungen }: Pick<Weiterleitung, "aenderungen">): AngenommeneAenderung[] =>
  aenderungen
    .flatMap((a) => (a.antwort?.angenommen ? [{ ...a, angenommenAm: a.antwort.am }] : []))
    .toSorted((a, b) => (a.ab < b.ab ? -1 : 1));
