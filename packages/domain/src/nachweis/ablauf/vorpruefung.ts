import type { NachweisRefusal } from "../schritte/nachweis-refusal.ts";
import type { Nachweislage, Schrittangaben } from "./nachweislage.ts";
import { kettenmaengel } from "./kette.ts";
import type { Rueckfrageart } from "../schritte/rueckfrageart.ts";
import type { Nachweisschritt } from "../schritte/nachweisschritte.ts";
import { letzterVorgang, type Nachweislauf } from "./nachweisstand.ts";
import { zeichnungsgrenze } from "./zeichnungsgrenze.ts";
import { ergebnisgrenze } from "../pruefung/pruefergebnis.ts";
import { gehtAuf, pruefsumme } from "../pruefung/zeilenpruefung.ts";

export type Vorpruefung =
  | "vollstaendig"
  | "kette"
  | "unveraendert"
  | "befugnis"
  | "unversehrt"
  | "zeilen"
  | "stichprobe"
  | "ergebnis"
  | "nachforderungen"
  | "rueckfragen"
  | "unverwendet"
  | "unbescheinigt"
  | "zurueckgestellt";

/** R87: what is asked before which step, in this order; every step asks it anew, after a reopening too. */
export const vorpruefungen = {
  vorbereitet: ["vollstaendig", "kette"],
  zurueck_an_bearbeitung: [],
  gezeichnet: ["vollstaendig", "kette", "unveraendert", "befugnis"],
  eingereicht: ["vollstaendig", "kette", "unveraendert"],
  zurueckgezogen: ["unversehrt"],
  pruefung_begonnen: ["unversehrt", "nachforderungen"],
  zurueckgegeben: ["unversehrt"],
  geprueft: ["unversehrt", "zeilen", "stichprobe", "rueckfragen", "ergebnis"],
  zurueck_an_pruefung: ["unversehrt"],
  bescheinigt: ["unversehrt", "zeilen", "stichprobe", "ergebnis"],
  bescheinigung_aufgehoben: ["unverwendet", "unversehrt"],
  zurueckgestelltes_verzichtet: ["unverwendet", "unversehrt", "zurueckgestellt"],
  berichtigung_begonnen: ["unversehrt"],
  verzichtet: ["unbescheinigt"],
} as const satisfies Record<Nachweisschritt, readonly Vorpruefung[]>;

/** The first thing that stands in the way of the step. */
export function vorpruefung(
  schritt: Nachweisschritt,
  lage: Nachweislage,
  lauf: Nachweislauf,
  angaben: Schrittangaben,
): NachweisRefusal | undefined {
  for (const name of vorpruefungen[schritt]) {
    const refusal = fragen[name](lage, lauf, angaben);
    if (refusal) return refusal;
  }
  return undefined;
}

type Frage = (lage: Nachweislage, lauf: Nachweislauf, angaben: Schrittangaben) => NachweisRefusal | undefined;

const fragen = {
  vollstaendig: ({ maengel }) => {
    // What is open below has a refusal of its own, with the names.
    const sperrende = maengel.filter(
      ({ sperrt, reason }) => sperrt && reason !== "teilnachweis-offen" && reason !== "zurueckgestelltes-offen",
    );
    return sperrende.length > 0 ? { reason: "nachweis-unvollstaendig", regel: "R87", maengel: sperrende } : undefined;
  },
  kette: ({ glieder }) => {
    const maengel = kettenmaengel(glieder);
    return maengel.length > 0 ? { reason: "kette-offen", regel: "R81", maengel } : undefined;
  },
  unveraendert: ({ pruefsummeJetzt }, lauf) => {
    const vorbereitet = letzterVorgang(lauf, "vorbereitet");
    return vorbereitet && vorbereitet.pruefsumme !== pruefsummeJetzt
      ? { reason: "inhalt-geaendert", regel: "R87", seit: vorbereitet.am }
      : undefined;
  },
  befugnis: (lage, _, angaben) => zeichnungsgrenze(lage, angaben.zeichnung ?? { weg: "elektronisch" }),
  unversehrt: ({ fassungSha256, vorgaenge }) =>
    vorgaenge.findLast((v) => v.schritt === "eingereicht")?.pruefsumme === fassungSha256
      ? undefined
      : { reason: "fassung-veraendert", regel: "R89" },
  zeilen: ({ zeilen, entscheidungen }) => {
    const summe = pruefsumme(zeilen, entscheidungen);
    if (summe.unentschieden > 0)
      return {
        reason: "zeilen-unentschieden",
        regel: "R83",
        anzahl: summe.unentschieden,
        unentschiedenCent: summe.unentschiedenCent,
      };
    const { erklaertCent, anerkanntCent, gekuerztCent, zurueckgestelltCent } = summe;
    const verteiltCent = anerkanntCent + gekuerztCent + zurueckgestelltCent;
    const jede = zeilen.every((zeile) => {
      const entscheidung = entscheidungen.find((e) => e.schluessel === zeile.schluessel);
      return entscheidung !== undefined && gehtAuf({ ...entscheidung, erklaertCent: zeile.erklaertCent });
    });
    return jede && verteiltCent === erklaertCent
      ? undefined
      : { reason: "pruefsumme-geht-nicht-auf", regel: "R83", erklaertCent, verteiltCent };
  },
  stichprobe: ({ stichprobe, entscheidungen }) => {
    const entschieden = new Set(entscheidungen.map((e) => e.schluessel));
    const offen = stichprobe?.schluessel.filter((schluessel) => !entschieden.has(schluessel)) ?? [];
    return offen.length > 0 ? { reason: "stichprobe-offen", regel: "R86", anzahl: offen.length } : undefined;
  },
  ergebnis: ({ zeilen, entscheidungen }, lauf, angaben) => {
    const geprueft = letzterVorgang(lauf, "geprueft");
    // The second reader certifies what the checker found, in the checker's words.
    const text = geprueft ? geprueft.text : (angaben.text ?? null);
    const ergebnis = geprueft ? geprueft.angaben.ergebnis : angaben.ergebnis;
    return ergebnis ? ergebnisgrenze(ergebnis, pruefsumme(zeilen, entscheidungen), text) : undefined;
  },
  nachforderungen: ({ offeneFragen }) => fragengrenze("nachforderung", offeneFragen),
  rueckfragen: ({ offeneFragen }) => fragengrenze("rueckfrage", offeneFragen),
  unverwendet: ({ verwendetDurch }) =>
    verwendetDurch === null ? undefined : { reason: "bescheinigung-verwendet", regel: "R82", durch: verwendetDurch },
  unbescheinigt: (_, { bescheinigung }) =>
    bescheinigung ? { reason: "verzicht-trotz-bescheinigung", regel: "R81" } : undefined,
  zurueckgestellt: ({ zeilen, entscheidungen }, { bescheinigung }) =>
    pruefsumme(zeilen, entscheidungen).zurueckgestelltCent === 0 || bescheinigung?.zurueckgestelltesVerzichtet
      ? { reason: "nichts-zurueckgestellt", regel: "R84" }
      : undefined,
} as const satisfies Record<Vorpruefung, Frage>;

const fragengrenze = (art: Rueckfrageart, offene: Nachweislage["offeneFragen"]): NachweisRefusal | undefined =>
  offene[art] === 0 ? undefined : { reason: "fragen-offen", art, anzahl: offene[art] };
