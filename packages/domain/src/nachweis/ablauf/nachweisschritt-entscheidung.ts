import { accept, refuse, type Decision } from "../../grundlagen/decision.ts";
import { istAusfuehrlich } from "../../grundlagen/text.ts";
import { hatRecht } from "../../organisation/rollen.ts";
import { moeglicheBerichtigung } from "../schritte/berichtigungsart.ts";
import type { NachweisRefusal } from "../schritte/nachweis-refusal.ts";
import type { Nachweislage, Schrittangaben } from "./nachweislage.ts";
import {
  mitBegruendung,
  nachSchritt,
  zustaendig,
  Nachweisschritt,
  type Nachweisstand,
} from "../schritte/nachweisschritte.ts";
import { letzterVorgang, nachweislauf, type Nachweislauf } from "./nachweisstand.ts";
import { vorgeschlagenesErgebnis } from "../pruefung/pruefergebnis.ts";
import type { Pruefergebnis } from "../schritte/pruefergebnisarten.ts";
import { pruefsumme } from "../pruefung/zeilenpruefung.ts";
import { vieraugengrenze } from "./vieraugen.ts";
import { vorpruefung } from "./vorpruefung.ts";

export type NachweisschrittGetan = {
  type: "NachweisschrittGetan";
  schritt: Nachweisschritt;
  nach: Nachweisstand;
  /** The version the act belongs to. */
  version: number;
  text: string | null;
  /** R93: of a check and of a certificate; null on every other step. */
  ergebnis: Pruefergebnis | null;
};

export const begruendungMindestens = 10;

/** One door for every step: state, side, right, person, reason, then the pre-check of the step (R85, R87). */
export function decideNachweisschritt(
  schritt: Nachweisschritt,
  lage: Nachweislage,
  angaben: Schrittangaben = {},
): Decision<NachweisschrittGetan, NachweisRefusal> {
  const lauf = nachweislauf(lage.vorgaenge, lage.verwendetDurch !== null);
  const verwendet = verwendungsgrenze(schritt, lage, lauf);
  if (verwendet) return refuse(verwendet);
  const nach = nachSchritt(lauf.stand, schritt);
  if (nach === undefined) return refuse({ reason: "nachweisschritt-nicht-moeglich", schritt, stand: lauf.stand });
  const refusal =
    zustaendigkeitsgrenze(schritt, lage) ??
    vieraugengrenze(schritt, lauf, lage.akteur.benutzerId) ??
    angabengrenze(schritt, lage, angaben) ??
    vorpruefung(schritt, lage, lauf, angaben);
  if (refusal) return refuse(refusal);
  return accept({
    type: "NachweisschrittGetan",
    schritt,
    nach,
    version: lauf.version,
    text: angaben.text ?? null,
    ergebnis: ergebnisDes(schritt, lage, lauf, angaben),
  });
}

function ergebnisDes(
  schritt: Nachweisschritt,
  { zeilen, entscheidungen }: Nachweislage,
  lauf: Nachweislauf,
  { ergebnis, text }: Schrittangaben,
): Pruefergebnis | null {
  const summen = pruefsumme(zeilen, entscheidungen);
  if (schritt === "geprueft") return ergebnis ?? vorgeschlagenesErgebnis(summen, text ?? null);
  if (schritt !== "bescheinigt") return null;
  const geprueft = letzterVorgang(lauf, "geprueft");
  return geprueft?.angaben.ergebnis ?? vorgeschlagenesErgebnis(summen, geprueft?.text ?? null);
}

/** R82 by its name, where the table alone would only say "not now". */
const verwendungsgrenze = (
  schritt: Nachweisschritt,
  { verwendetDurch }: Nachweislage,
  { stand }: Nachweislauf,
): NachweisRefusal | undefined =>
  stand === "verwendet" &&
  verwendetDurch !== null &&
  (schritt === "bescheinigung_aufgehoben" || schritt === "zurueckgestelltes_verzichtet")
    ? { reason: "bescheinigung-verwendet", regel: "R82", durch: verwendetDurch }
    : undefined;

function zustaendigkeitsgrenze(
  schritt: Nachweisschritt,
  { inhaberId, pruefstelleId, akteur }: Pick<Nachweislage, "inhaberId" | "pruefstelleId" | "akteur">,
): NachweisRefusal | undefined {
  const { seite, rechte } = zustaendig[schritt];
  if (akteur.organisationId !== (seite === "inhaber" ? inhaberId : pruefstelleId))
    return { reason: "falsche-seite", regel: "R85", schritt, seite };
  return rechte.some((recht) => hatRecht(akteur.rollen, recht))
    ? undefined
    : { reason: "recht-fehlt", regel: "R85", schritt, rechte };
}

function angabengrenze(
  schritt: Nachweisschritt,
  lage: Nachweislage,
  { text, bemerkungen, berichtigung }: Schrittangaben,
): NachweisRefusal | undefined {
  if (mitBegruendung.includes(schritt) && !istAusfuehrlich(text ?? "", begruendungMindestens))
    return { reason: "begruendung-fehlt", feld: "text", schritt, mindestensZeichen: begruendungMindestens };
  if (schritt === "zurueckgegeben" && (bemerkungen ?? []).length + lage.offeneBemerkungen === 0)
    return { reason: "rueckgabe-ohne-bemerkung", feld: "bemerkungen" };
  if (schritt !== "berichtigung_begonnen") return undefined;
  const moeglich = moeglicheBerichtigung({
    verwendet: lage.verwendetDurch !== null,
    spaetererBautDarauf: lage.spaetererBautDarauf,
  });
  return berichtigung === "auch_zahlen" && moeglich === "nur_text"
    ? { reason: "berichtigung-nur-text", feld: "berichtigung", moeglich }
    : undefined;
}

/** What a person of this side may try now: the buttons. What still stands in the way the step itself says. */
export const angeboteneSchritte = (
  lage: Pick<Nachweislage, "inhaberId" | "pruefstelleId" | "akteur" | "vorgaenge" | "verwendetDurch">,
): Nachweisschritt[] => {
  const { stand } = nachweislauf(lage.vorgaenge, lage.verwendetDurch !== null);
  return Nachweisschritt.options.filter(
    (schritt) => nachSchritt(stand, schritt) !== undefined && !zustaendigkeitsgrenze(schritt, lage),
  );
};
