import { alsDatum, alsZeitraum } from "../grundlagen/darstellung.ts";
import { accept, refuse, type Decision } from "../grundlagen/decision.ts";
import { offenesDatum, pflichttext } from "../grundlagen/eingabefelder.ts";
import { OrganisationId, RegistermerkmalId } from "../grundlagen/ids.ts";
import { addDays, PlainDate } from "../grundlagen/plain-date.ts";
import type { Saetze } from "../grundlagen/saetze.ts";
import { istAusfuehrlich } from "../grundlagen/text.ts";
import { ueberschneidet } from "../grundlagen/zeitraum.ts";
import { z } from "../grundlagen/zod.ts";
import type { OrganisationArt } from "./organisation.ts";
import { hatMerkmale, Merkmalart, merkmalNamen, type Registermerkmal } from "./registermerkmal.ts";

const Quelle = pflichttext(1000);

export const MerkmalEingabe = z.strictObject({
  id: RegistermerkmalId,
  kommuneId: OrganisationId,
  art: Merkmalart,
  von: PlainDate,
  bis: offenesDatum,
  quelle: Quelle,
  annahme: z.boolean().default(false),
});
export type MerkmalEingabe = z.infer<typeof MerkmalEingabe>;

export const MerkmalendeEingabe = z.strictObject({
  kommuneId: OrganisationId,
  merkmalId: RegistermerkmalId,
  /** Last day on which it holds. */
  bis: offenesDatum,
  /** It never held: the entry was wrong from its first day. */
  nie: z.boolean().default(false),
  quelle: Quelle,
});
export type MerkmalendeEingabe = z.infer<typeof MerkmalendeEingabe>;

export type RegisterRefusal =
  | { reason: "merkmal-nur-kommunen"; feld: "kommuneId" }
  | { reason: "merkmal-ohne-quelle"; feld: "quelle"; mindestensZeichen: number }
  | { reason: "merkmal-endet-vor-beginn"; feld: "bis"; von: PlainDate }
  | {
      reason: "merkmal-ueberschneidet-sich";
      feld: "von";
      art: Merkmalart;
      von: PlainDate;
      bis: PlainDate | null;
      annahme: boolean;
    }
  | { reason: "merkmalende-ohne-tag"; feld: "bis" }
  | { reason: "merkmal-schon-beendet"; feld: "bis"; bisher: PlainDate };

export type MerkmalEingetragen = { type: "MerkmalEingetragen"; merkmal: Registermerkmal };
export type MerkmalBeendet = { type: "MerkmalBeendet"; id: RegistermerkmalId; bis: PlainDate; quelle: string };

export const quelleMindestens = 10;

/** The Bezirksregierung records what a Kommune has; a proof may stand beside an assumption and wins. */
export function decideMerkmal({
  kommune,
  vorhandene,
  eingabe,
}: {
  kommune: { art: OrganisationArt };
  /** Every fact of the Kommune. */
  vorhandene: readonly Registermerkmal[];
  eingabe: MerkmalEingabe;
}): Decision<MerkmalEingetragen, RegisterRefusal> {
  const { art, von, bis, quelle, annahme } = eingabe;
  if (!hatMerkmale(kommune.art)) return refuse({ reason: "merkmal-nur-kommunen", feld: "kommuneId" });
  if (!istAusfuehrlich(quelle, quelleMindestens)) return refuse(ohneQuelle);
  if (bis !== null && bis < von) return refuse({ reason: "merkmal-endet-vor-beginn", feld: "bis", von });
  const anderes = vorhandene.find(
    (m) => m.art === art && !(m.annahme && !annahme) && hatGegolten(m) && ueberschneidet(m, { von, bis }),
  );
  if (anderes)
    return refuse({
      reason: "merkmal-ueberschneidet-sich",
      feld: "von",
      art,
      von: anderes.von,
      bis: anderes.bis,
      annahme: anderes.annahme,
    });
  return accept({ type: "MerkmalEingetragen", merkmal: eingabe });
}

/** It ends a fact, or says that it never held; an end may be moved forward, never back. */
export function decideMerkmalende(
  merkmal: Registermerkmal,
  eingabe: Omit<MerkmalendeEingabe, "kommuneId" | "merkmalId">,
): Decision<MerkmalBeendet, RegisterRefusal> {
  const bis = letzterTag(merkmal, eingabe);
  if (bis === null) return refuse({ reason: "merkmalende-ohne-tag", feld: "bis" });
  if (!istAusfuehrlich(eingabe.quelle, quelleMindestens)) return refuse(ohneQuelle);
  if (!eingabe.nie && bis < merkmal.von)
    return refuse({ reason: "merkmal-endet-vor-beginn", feld: "bis", von: merkmal.von });
  if (merkmal.bis !== null && bis >= merkmal.bis)
    return refuse({ reason: "merkmal-schon-beendet", feld: "bis", bisher: merkmal.bis });
  return accept({ type: "MerkmalBeendet", id: merkmal.id, bis, quelle: eingabe.quelle });
}

/** What the end asks for: the day before the first where it never held. */
export const letzterTag = (
  { von }: Pick<Registermerkmal, "von">,
  { bis, nie }: Pick<MerkmalendeEingabe, "bis" | "nie">,
): PlainDate | null => (nie ? addDays(von, -1) : bis);

export const hatGegolten = ({ von, bis }: Pick<Registermerkmal, "von" | "bis">): boolean => bis === null || bis >= von;

const ohneQuelle = {
  reason: "merkmal-ohne-quelle",
  feld: "quelle",
  mindestensZeichen: quelleMindestens,
} as const satisfies RegisterRefusal;

export const registerRefusalTexte: Saetze<RegisterRefusal> = {
  "merkmal-nur-kommunen": () =>
    "Merkmale führt das Register nur für Kreise, Städte und Gemeinden. Bitte eine Kommune wählen.",
  "merkmal-ohne-quelle": (r) =>
    `Jeder Eintrag im Register nennt, worauf er beruht. Bitte die Quelle in mindestens ${r.mindestensZeichen} Zeichen angeben.`,
  "merkmal-endet-vor-beginn": (r) =>
    `Das Merkmal beginnt am ${alsDatum(r.von)}. Bitte keinen früheren letzten Tag angeben; hat es nie bestanden, bitte das ankreuzen oder den Eintrag weglassen.`,
  "merkmal-ueberschneidet-sich": (r) =>
    `Für „${merkmalNamen[r.art]}“ steht schon ${r.annahme ? "eine Annahme" : "ein Beleg"} im Register: ${alsZeitraum(r.von, r.bis)}. Bitte zuerst diesen Eintrag beenden oder einen anderen Zeitraum angeben.`,
  "merkmalende-ohne-tag": () =>
    "Es fehlt der letzte Tag. Bitte ihn angeben oder ankreuzen, dass das Merkmal nie bestanden hat.",
  "merkmal-schon-beendet": (r) =>
    `Dieser Eintrag endet schon am ${alsDatum(r.bisher)}. Bitte einen früheren Tag angeben; gilt das Merkmal länger, bitte es neu eintragen.`,
};
