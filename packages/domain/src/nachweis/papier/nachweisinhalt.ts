import { alsEuro } from "../../grundlagen/darstellung.ts";
import type { PlainDate } from "../../grundlagen/plain-date.ts";
import type { Organisation } from "../../organisation/organisation.ts";
import type { Baustein } from "../../stelle/stelle.ts";
import type { Nachweisangaben } from "./nachweisangaben.ts";
import { nachweisartNamen, type Nachweisart } from "./nachweisart.ts";
import { angabenAuf } from "./nachweisfelder.ts";
import type { Nachweiszahlen } from "./zahlen.ts";

export type Nachweiskopf = {
  art: Nachweisart;
  jahr: number;
  baustein: Baustein;
  inhaber: Pick<Organisation, "name" | "ags">;
  /** Whom the paper goes to: the granting authority, or the giver of the contract. */
  an: string;
  zweck: string;
  faelligAm: PlainDate;
  zeitraum: { von: PlainDate; bis: PlainDate };
};

/** Everything a paper says, as values: its head, its figures in the order of the form, what was typed. */
export type Nachweisinhalt = {
  titel: string;
  kopf: Nachweiskopf;
  stand: PlainDate;
  zahlen: Nachweiszahlen;
  angaben: ReturnType<typeof angabenAuf>;
  /** Only on a Verwendungsbestätigung: what is confirmed with legal effect. */
  bestaetigung: string | null;
};

export const nachweisinhaltDer = (
  kopf: Nachweiskopf,
  stand: PlainDate,
  zahlen: Nachweiszahlen,
  angaben: Nachweisangaben,
): Nachweisinhalt => ({
  titel: `${nachweisartNamen[kopf.art]} ${kopf.jahr}, Baustein ${kopf.baustein}`,
  kopf,
  stand,
  zahlen,
  angaben: angabenAuf(kopf.art, kopf.baustein, angaben),
  bestaetigung: zahlen.art === "verwendungsbestaetigung" ? bestaetigungssatz(kopf, zahlen.eingesetztCent) : null,
});

const aufgabenbereiche = {
  1: "strategische Koordination des Kommunalen Integrationsmanagements",
  2: "Case Management im Kommunalen Integrationsmanagement",
  3: "Ausländer- und Einbürgerungsbehörden im Kommunalen Integrationsmanagement",
} as const satisfies Record<Baustein, string>;

// § 29 Abs. 4 Haushaltsgesetz NRW: the confirmation has legal effect; nothing in it promises economy.
const bestaetigungssatz = ({ jahr, baustein }: Nachweiskopf, eingesetztCent: number): string =>
  `Hiermit wird rechtsverbindlich bestätigt, dass die Pauschalmittel im Haushaltsjahr ${jahr} in Höhe von ${alsEuro(eingesetztCent)} im Aufgabenbereich ${aufgabenbereiche[baustein]} eingesetzt wurden.`;
