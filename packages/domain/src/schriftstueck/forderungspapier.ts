import type { Cent } from "../grundlagen/geld.ts";
import type { PlainDate } from "../grundlagen/plain-date.ts";
import { z } from "../grundlagen/zod.ts";
import type { Bescheidzeile } from "../nachweis/papier/zahlen.ts";
import type { Organisation } from "../organisation/organisation.ts";
import type { Forderungsrecht } from "../rueckforderung/rechtsgrundlage.ts";
import type {
  Rueckforderungskern,
  Rueckforderungsvorgang,
  Rueckzahlung,
} from "../rueckforderung/rueckforderungsakte.ts";
import type { Rueckforderungsschritt } from "../rueckforderung/rueckforderungsschritte.ts";
import type { Bescheidangaben as Forderungsbescheid } from "../rueckforderung/schrittangaben.ts";
import type { Zinsblatt } from "../zins/zinsblatt.ts";

/** What a creditor sends while it claims money back (nachweis.md 3.6). */
export const Forderungspapierart = z.enum([
  "anhoerung",
  "einstellung",
  "erstattungsbescheid",
  "zahlungsaufforderung",
  "stundung",
  "forderungserlass",
  "zinsbescheid",
  "zinsforderung",
  "zinsverzicht",
]);
export type Forderungspapierart = z.infer<typeof Forderungspapierart>;

export const forderungspapierartNamen = {
  anhoerung: "Anhörung",
  einstellung: "Einstellung",
  erstattungsbescheid: "Erstattungsbescheid",
  zahlungsaufforderung: "Zahlungsaufforderung",
  stundung: "Stundung",
  forderungserlass: "Erlass der Forderung",
  zinsbescheid: "Zinsbescheid",
  zinsforderung: "Zinsforderung",
  zinsverzicht: "Entscheidung über die Zinsen",
} as const satisfies Record<Forderungspapierart, string>;

const beide = (art: Forderungspapierart) => ({ verwaltungsakt: art, vertrag: art });

/** Steps that leave a paper, by the law they rest on: a body that claims by contract issues no Bescheid. */
export const forderungspapiere: Partial<
  Record<Rueckforderungsschritt, Readonly<Record<Forderungsrecht, Forderungspapierart>>>
> = {
  anhoerung_versandt: beide("anhoerung"),
  eingestellt: beide("einstellung"),
  bescheid_erlassen: { verwaltungsakt: "erstattungsbescheid", vertrag: "zahlungsaufforderung" },
  gestundet: beide("stundung"),
  forderung_erlassen: beide("forderungserlass"),
  zinsen_festgesetzt: { verwaltungsakt: "zinsbescheid", vertrag: "zinsforderung" },
  zinsen_abgesehen: beide("zinsverzicht"),
};

export const istForderungspapier = (art: string): art is Forderungspapierart =>
  Forderungspapierart.safeParse(art).success;

export type Forderungsangaben = {
  /** The first letters of its id: what both sides call it by. */
  kennung: string;
  kern: Pick<Rueckforderungskern, "grundlage" | "zinsgrundlage" | "betragCent" | "kenntnisAm" | "unwirksamAb">;
  arglistig: boolean;
  sachverhalt: string;
  glaeubiger: Pick<Organisation, "name" | "demodaten">;
  schuldner: Pick<Organisation, "name" | "ags" | "demodaten">;
  nachweis: { titel: string; version: number; zeitraum: { von: PlainDate; bis: PlainDate } };
  /** Those that the money was granted by; none where a contract passed it on. */
  bescheide: readonly Pick<Bescheidzeile, "aktenzeichen" | "datum">[];
  schritt: Pick<Rueckforderungsvorgang, "schritt" | "tag" | "text" | "angaben" | "vonName">;
  /** How the debtor was heard; null: it was not, or not yet. */
  anhoerung: {
    versandtAm: PlainDate | null;
    entfallenWeil: string | null;
    stellungnahme: { am: PlainDate; text: string } | null;
  };
  /** The Bescheid, or the invoice, that went out with this step or before it. */
  bescheid: (Forderungsbescheid & { am: PlainDate }) | null;
  zahlungen: readonly Rueckzahlung[];
  faelligAm: PlainDate | null;
  /** Before this step. */
  offenCent: Cent;
  blatt: Zinsblatt | null;
  /** By its name; null: to be filled in before it is sent. */
  verwaltungsgericht: string | null;
};
