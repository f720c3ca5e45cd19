import { z } from "../grundlagen/zod.ts";
import { accept, refuse, type Decision } from "../grundlagen/decision.ts";
import { erstesFoerderjahr, foerderkonditionen, letztesFoerderjahr } from "./foerderkonditionen.ts";
import { pflichttext } from "../grundlagen/eingabefelder.ts";
import { KonditionId } from "../grundlagen/ids.ts";
import { geltendeFassung, type Fassungsnummer, type Konditionsfassung } from "./konditionsfassung.ts";
import { normalform } from "../grundlagen/normalform.ts";
import { istLesbar } from "../grundlagen/text.ts";
import { ohneWert, konditionsaenderungen, type Konditionsaenderung } from "./kondition-positionen.ts";
import type { KonditionRefusal } from "./kondition-texte.ts";
import { KonditionenWerte, type Begleitungskonditionen, type Fristen, type Vakanzregeln } from "./konditionen-werte.ts";

export const letztesKonditionsjahr = 2100;

/** A new Fassung for a year as the ministry hands it in; the id is the client's. */
export const KonditionVorschlag = z.strictObject({
  id: KonditionId,
  jahr: z.int("Bitte ein Jahr angeben."),
  werte: KonditionenWerte,
  begruendung: pflichttext(4000, {
    zeichen: 10,
    sonst: "Bitte mit mindestens 10 Zeichen begründen, warum die Fassung nötig ist.",
  }),
  abloesung: z.boolean(),
});
export type KonditionVorschlag = z.infer<typeof KonditionVorschlag>;

export type KonditionVorgeschlagen = { type: "KonditionVorgeschlagen"; fassung: number };

type Vorschlagslage = {
  fassungen: readonly Konditionsfassung[];
  /** Bescheide of the year. */ bescheide: number;
  vorschlag: KonditionVorschlag;
};

/** The next Fassung of a year. A year with Bescheide is superseded, never changed: they keep their Fassung. */
export function decideVorschlag({
  fassungen,
  bescheide,
  vorschlag,
}: Vorschlagslage): Decision<KonditionVorgeschlagen, KonditionRefusal> {
  const { jahr, werte, abloesung } = vorschlag;
  if (jahr < erstesFoerderjahr || jahr > letztesKonditionsjahr)
    return refuse({
      reason: "konditionsjahr-ausserhalb",
      feld: "jahr",
      jahr,
      von: erstesFoerderjahr,
      bis: letztesKonditionsjahr,
    });
  const geltend = geltendeFassung(fassungen, jahr);
  const aenderungen = konditionsaenderungen(geltend?.werte ?? null, werte);
  if (geltend && aenderungen.length === 0)
    return refuse({ reason: "fassung-unveraendert", jahr, fassung: geltend.fassung });
  const belegmangel = aenderungen.map(unbelegt).find((mangel) => mangel !== undefined);
  if (belegmangel) return refuse(belegmangel);
  if (bescheide > 0 && !abloesung)
    return refuse({ reason: "jahr-hat-bescheide", feld: "abloesung", jahr, anzahl: bescheide });
  return accept({
    type: "KonditionVorgeschlagen",
    fassung: Math.max(0, ...fassungen.filter((f) => f.jahr === jahr).map((f) => f.fassung)) + 1,
  });
}

/**
 * What a proposal for the year starts from: the year's published Fassung, or else that of the last published year
 * before it.
 */
export function konditionsgrundlage<T extends Fassungsnummer>(fassungen: readonly T[], jahr: number): T | undefined {
  const jahre = fassungen.filter((f) => f.freigegebenAm !== null && f.jahr <= jahr).map((f) => f.jahr);
  return geltendeFassung(fassungen, Math.max(...jahre));
}

/**
 * What bounds Prozessbegleitung in the year: published for it, else for the last year before it, else as researched.
 */
export function begleitungskonditionen(fassungen: readonly Konditionsfassung[], jahr: number): Begleitungskonditionen {
  const grundlage =
    konditionsgrundlage(fassungen, jahr)?.werte ??
    foerderkonditionen(Math.min(Math.max(jahr, erstesFoerderjahr), letztesFoerderjahr));
  if (!grundlage) throw new RangeError(`Keine Konditionen für ${jahr}`);
  return grundlage.prozessbegleitung;
}

/** Values carried into another year are assumptions until somebody proves them (regeln.md section 14). */
export function konditionsvorlage(
  grundlage: Pick<Konditionsfassung, "jahr" | "werte">,
  jahr: number,
): KonditionenWerte {
  const { teilhoechstbetraege, prozessbegleitung, instrumente, vakanz, fristen, zeichnung, ...betraege } =
    grundlage.werte;
  if (grundlage.jahr === jahr) return grundlage.werte;
  const angenommen = <T extends object>(wert: T) => ({ ...wert, annahme: true });
  const angenommeneVakanz = ({ personal, arbeitsplaetze }: Vakanzregeln): Vakanzregeln => ({
    personal: angenommen(personal),
    arbeitsplaetze: angenommen(arbeitsplaetze),
  });
  const angenommeneFristen = ({ nachweis, rueckzahlung, mittel }: Fristen): Fristen => ({
    nachweis: angenommen(nachweis),
    rueckzahlung: rueckzahlung && angenommen(rueckzahlung),
    mittel: angenommen(mittel),
  });
  return {
    koordination: angenommen(betraege.koordination),
    assistenz: angenommen(betraege.assistenz),
    caseManagement: angenommen(betraege.caseManagement),
    baustein3: angenommen(betraege.baustein3),
    arbeitsplatz: angenommen(betraege.arbeitsplatz),
    massnahmenHoechstbetrag: angenommen(betraege.massnahmenHoechstbetrag),
    teilhoechstbetraege: {
      veranstaltungen: teilhoechstbetraege.veranstaltungen && angenommen(teilhoechstbetraege.veranstaltungen),
      massnahmen: teilhoechstbetraege.massnahmen && angenommen(teilhoechstbetraege.massnahmen),
    },
    prozessbegleitung: {
      beratung: angenommen(prozessbegleitung.beratung),
      austausch: angenommen(prozessbegleitung.austausch),
      tagessatz: angenommen(prozessbegleitung.tagessatz),
    },
    instrumente: { 1: angenommen(instrumente[1]), 2: angenommen(instrumente[2]), 3: angenommen(instrumente[3]) },
    vakanz: {
      zuwendung: angenommeneVakanz(vakanz.zuwendung),
      fachbezogene_pauschale: angenommeneVakanz(vakanz.fachbezogene_pauschale),
    },
    zeichnung: { 1: angenommen(zeichnung[1]), 2: angenommen(zeichnung[2]), 3: angenommen(zeichnung[3]) },
    fristen: {
      1: angenommeneFristen(fristen[1]),
      2: angenommeneFristen(fristen[2]),
      3: angenommeneFristen(fristen[3]),
    },
  };
}

// Within a year a new value under the old source would pass for proven; one decree may well set two years differently.
function unbelegt({ alt, neu }: Konditionsaenderung): KonditionRefusal | undefined {
  const feld = `werte.${neu.feld}.quelle`;
  if (neu.text === ohneWert) return undefined;
  if (!istLesbar(neu.quelle)) return { reason: "quelle-fehlt", feld, name: neu.name };
  if (alt && alt.text !== neu.text && normalform(alt.quelle) === normalform(neu.quelle))
    return { reason: "quelle-gehoert-zum-alten-wert", feld, name: neu.name, alt: alt.text, neu: neu.text };
  return undefined;
}
