import { accept, refuse, type Decision } from "../../grundlagen/decision.ts";
import { freitext, pflichttext } from "../../grundlagen/eingabefelder.ts";
import type { OrganisationId } from "../../grundlagen/ids.ts";
import { NachweisbemerkungId } from "../../grundlagen/ids.ts";
import { z } from "../../grundlagen/zod.ts";
import type { PlainDate } from "../../grundlagen/plain-date.ts";
import { hatRecht, type Recht, type Rolle } from "../../organisation/rollen.ts";
import { Bemerkungsort, bemerkungsorte, type Bemerkungsstelle } from "../fassung/bemerkungsort.ts";
import type { NachweisRefusal } from "../schritte/nachweis-refusal.ts";
import type { Nachweisseite, Nachweisstand } from "../schritte/nachweisschritte.ts";
import type { Bemerkungsart, Rueckfrageart } from "../schritte/rueckfrageart.ts";
import { EinNachweis } from "./schrittbefehl.ts";

/** A new remark on one place of the version that was submitted last. */
export const Bemerkungsbefehl = z.strictObject({
  id: NachweisbemerkungId,
  nachweis: EinNachweis,
  ort: Bemerkungsort,
  text: pflichttext(2000),
});
export type Bemerkungsbefehl = z.infer<typeof Bemerkungsbefehl>;

/** An answer to a remark; `erledigt` closes it, any later answer opens it again. */
export const Antwortbefehl = z.strictObject({
  id: NachweisbemerkungId,
  nachweis: EinNachweis,
  zuId: NachweisbemerkungId,
  text: freitext(2000),
  erledigt: z.boolean("Bitte ja oder nein angeben.").default(false),
});
export type Antwortbefehl = z.infer<typeof Antwortbefehl>;

/** What was said, never changed; `zuId` is the remark that it answers. */
export type Bemerkungseintrag = {
  id: NachweisbemerkungId;
  zuId: NachweisbemerkungId | null;
  version: number;
  ort: Bemerkungsort;
  text: string | null;
  erledigt: boolean;
  seite: Nachweisseite;
  am: string;
  vonName: string;
  /** On the first entry of a question with a day, and on each that moved that day (R106). */
  bis: PlainDate | null;
  /** Of the first entry. */
  art: Bemerkungsart;
};

/** A remark with its answers, in the order in which they were said. */
export type Bemerkungsfaden = Pick<
  Bemerkungseintrag,
  "id" | "version" | "ort" | "seite" | "erledigt" | "art" | "bis"
> & {
  /** Whoever asked said the last word and waits for an answer. */
  wartet: boolean;
  eintraege: Bemerkungseintrag[];
};

export type Bemerkungslage = {
  inhaberId: OrganisationId;
  pruefstelleId: OrganisationId;
  stand: Nachweisstand;
  /** The version that was submitted last: both sides read it, and a remark belongs to it. */
  fassung: Bemerkungsstelle | null;
  akteur: { organisationId: OrganisationId; rollen: readonly Rolle[] };
};

export type BemerkungGemacht = { type: "BemerkungGemacht"; seite: Nachweisseite };

/** Whoever works on the paper, and whoever checks it. */
export const bemerkungsrechte = {
  inhaber: ["nachweis:vorbereiten", "nachweis:zeichnen"],
  pruefstelle: ["nachweis:pruefen"],
} as const satisfies Record<Nachweisseite, readonly Recht[]>;

const abgeschlossen: readonly Nachweisstand[] = ["bescheinigt", "verwendet", "verzichtet"];

/** Both sides talk about a submitted version until it is certified: at a field, at a line, or about the whole. */
export function decideNachweisbemerkung(
  lage: Bemerkungslage,
  ort: Bemerkungsort,
): Decision<BemerkungGemacht, NachweisRefusal> {
  const refusal = gespraechsgrenze(lage);
  if (refusal) return refuse(refusal);
  return lage.fassung && bemerkungsorte(lage.fassung).some((moeglicher) => moeglicher.ort === ort)
    ? accept({ type: "BemerkungGemacht", seite: seiteDes(lage) })
    : refuse({ reason: "bemerkungsort-unbekannt", feld: "ort" });
}

/** Answering may each side; that it is done says the one that asked. */
export function decideBemerkungsantwort(
  lage: Bemerkungslage,
  faden: Pick<Bemerkungsfaden, "seite">,
  { text, erledigt }: Pick<Antwortbefehl, "text" | "erledigt">,
): Decision<BemerkungGemacht, NachweisRefusal> {
  const refusal = gespraechsgrenze(lage);
  if (refusal) return refuse(refusal);
  const seite = seiteDes(lage);
  if (erledigt && faden.seite !== seite)
    return refuse({ reason: "bemerkung-fremd", feld: "erledigt", seite: faden.seite });
  if (!erledigt && text === null) return refuse({ reason: "antwort-leer", feld: "text" });
  return accept({ type: "BemerkungGemacht", seite });
}

/** The remarks with their answers, oldest first. */
export const bemerkungsfaeden = (eintraege: readonly Bemerkungseintrag[]): Bemerkungsfaden[] =>
  eintraege
    .filter(({ zuId }) => zuId === null)
    .map((anfang) => {
      const alle = [anfang, ...eintraege.filter(({ zuId }) => zuId === anfang.id)];
      const { id, version, ort, seite, art } = anfang;
      const letzter = alle.at(-1) ?? anfang;
      const { erledigt } = letzter;
      const bis = alle.findLast((eintrag) => eintrag.bis !== null)?.bis ?? null;
      return {
        id,
        version,
        ort,
        seite,
        art,
        bis,
        erledigt,
        wartet: !erledigt && letzter.seite === seite,
        eintraege: alle,
      };
    });

/** How many remarks of the level above wait to be answered or closed. */
export const offeneDerPruefstelle = (faeden: readonly Bemerkungsfaden[]): number =>
  faeden.filter(({ seite, erledigt }) => seite === "pruefstelle" && !erledigt).length;

/** Questions with a day that are not done: what keeps the check from beginning, or from its end. */
export const offeneFragen = (faeden: readonly Bemerkungsfaden[]): Record<Rueckfrageart, number> => ({
  nachforderung: faeden.filter(({ art, erledigt }) => art === "nachforderung" && !erledigt).length,
  rueckfrage: faeden.filter(({ art, erledigt }) => art === "rueckfrage" && !erledigt).length,
});

export const seiteDes = ({ inhaberId, akteur }: Bemerkungslage): Nachweisseite =>
  akteur.organisationId === inhaberId ? "inhaber" : "pruefstelle";

export function gespraechsgrenze(lage: Bemerkungslage): NachweisRefusal | undefined {
  const { stand, fassung, akteur } = lage;
  if (!fassung || abgeschlossen.includes(stand)) return { reason: "bemerkung-nicht-moeglich", stand };
  const rechte = bemerkungsrechte[seiteDes(lage)];
  return rechte.some((recht) => hatRecht(akteur.rollen, recht))
    ? undefined
    : { reason: "recht-fehlt", regel: "R85", rechte };
}
