import { jahrVon, plainDate, type PlainDate } from "../../grundlagen/plain-date.ts";
import type { Body } from "../grenzen/empfaengergrenze.ts";
import type { Aenderungslage } from "../vorgang/vertragsaenderung.ts";
import type { VergebenerTeil, WeiterleitungAngebot } from "../vertrag/weiterleitung.ts";
import { einwaende, type WeiterleitungLage } from "./weiterleitung-angebot.ts";
import type { WeiterleitungRefusal } from "../vertrag/weiterleitung-refusal.ts";

/** What the law looks at for whatever its giver may offer of one part: for any days, to any of these bodies. */
export type Angebotslage = Omit<WeiterleitungLage, "empfaenger" | "eigenerNachweisAm" | "angebot"> & {
  /** To whom the part may be offered at all. */
  moeglicheEmpfaenger: readonly Body[];
  /** The owner's own proofs by year; none below the owner. */
  eigeneNachweise: readonly { jahr: number; am: PlainDate }[];
};

/** What of it counts for one offer. */
export const lageZumAngebot = (
  { eigeneNachweise, ...lage }: Omit<Angebotslage, "moeglicheEmpfaenger">,
  angebot: WeiterleitungAngebot,
  empfaenger: Body,
): WeiterleitungLage => ({
  ...lage,
  empfaenger,
  eigenerNachweisAm: eigenerNachweis(eigeneNachweise, angebot.ende),
  angebot,
});

/** What of it counts for a change of a contract: the rest of its days. */
export const lageZurAenderung = (
  lage: Omit<Angebotslage, "moeglicheEmpfaenger">,
  vorhaben: Pick<Aenderungslage, "weiterleitung" | "organisationId" | "heute" | "aenderung">,
): Aenderungslage => ({
  ...lage,
  ...vorhaben,
});

/** As it would be if a contract ended with this day. */
export const mitEnde = (lage: Angebotslage, id: VergebenerTeil["id"], letzterTag: PlainDate): Angebotslage => ({
  ...lage,
  bestehende: lage.bestehende.map((w) => (w.id === id ? { ...w, enden: [...w.enden, { letzterTag }] } : w)),
});

/** The contracts that a rule may ask about when this post is passed on: of the post, and what R6 and R12 add up. */
export const zaehltFuer =
  (stelle: Angebotslage["stelle"]) =>
  (w: VergebenerTeil): boolean =>
    w.stelleId === stelle.id ||
    (stelle.baustein === 2 && w.baustein === 2 && w.empfaengerArt === "traeger") ||
    (stelle.funktion === "koordination" && w.funktion === "koordination");

/** When the owner proves the year a day lies in. */
export const eigenerNachweis = (eigeneNachweise: Angebotslage["eigeneNachweise"], tag: PlainDate): PlainDate | null =>
  eigeneNachweise
    .filter(({ jahr }) => jahr === jahrVon(tag))
    .map(({ am }) => am)
    .sort()[0] ?? null;

/** An offer as far as it is thought out. */
export type Teilangebot = Pick<WeiterleitungAngebot, "id" | "stelleId" | "herkunftId"> & Partial<WeiterleitungAngebot>;

/** What `decideWeiterleitung` would say against what is known of an offer so far, one refusal a field. */
export function einwaendeGegen(lage: Angebotslage, teil: Teilangebot): readonly WeiterleitungRefusal[] {
  const empfaenger = lage.moeglicheEmpfaenger.find(({ id }) => id === teil.empfaengerId);
  const angebot = { ...ungesagt, empfaengerId: lage.geber.id, ...ohneLeeres(teil) };
  const bekannt = (feld: keyof WeiterleitungAngebot) =>
    feld === "empfaengerId" ? empfaenger !== undefined : teil[feld] !== undefined;
  return einwaende(lageZumAngebot(lage, angebot, empfaenger ?? lage.geber), bekannt);
}

/** Stands where nothing was said; no rule that reads it is asked. */
const ungesagt = {
  form: "vertrag",
  vzaeHundertstel: 0,
  betragCent: 0,
  bemessung: "pauschale",
  hoechstbetragJeVzaeCent: null,
  aufstockungCent: 0,
  beginn: plainDate("2020-01-01"),
  ende: plainDate("2020-01-01"),
  zweck: "",
  nachweisFaelligAm: plainDate("2020-01-01"),
  begruendung: "",
  jmdMbeErklaerung: false,
  auflagen: "",
  weiterleitungErlaubt: false,
} as const satisfies Omit<WeiterleitungAngebot, "id" | "stelleId" | "herkunftId" | "empfaengerId">;

const ohneLeeres = (teil: Teilangebot) =>
  Object.fromEntries(Object.entries(teil).filter(([, wert]) => wert !== undefined)) as Teilangebot;
