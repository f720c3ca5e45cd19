import type { Bescheid } from "../../bescheid/bescheid-angaben.ts";
import { pflichtzeile, offenesDatum } from "../../grundlagen/eingabefelder.ts";
import { BenutzerId, ZeichnungsbefugnisId } from "../../grundlagen/ids.ts";
import { addDays, PlainDate } from "../../grundlagen/plain-date.ts";
import { gilt } from "../../grundlagen/zeitraum.ts";
import {
  zeichnungsfunktionen,
  zeichnungsfunktionNamen,
  type Zeichnungsfunktion,
} from "../../grundlagen/zeichnungskreis.ts";
import { z } from "../../grundlagen/zod.ts";
import { istLandesstelle, type OrganisationArt } from "../../organisation/organisation.ts";

/** Who may sign for a body: the offices of a Kommune, and who represents a Träger. */
export const Zeichnungsamt = z.enum(
  ["hauptverwaltungsbeamt", "allgemeine_vertretung", "kaemmerei", "vertretungsberechtigt"],
  "Bitte die Funktion auswählen.",
);
export type Zeichnungsamt = z.infer<typeof Zeichnungsamt>;

export const zeichnungsamtNamen = {
  ...zeichnungsfunktionNamen,
  vertretungsberechtigt: "Vertretungsberechtigte Person",
} as const satisfies Record<Zeichnungsamt, string>;

/** R92: that a person may sign for its body, from a day to a day; without an account it signs on paper. */
export const Zeichnungsbefugnis = z.strictObject({
  id: ZeichnungsbefugnisId,
  benutzerId: BenutzerId.nullable(),
  name: pflichtzeile(200),
  amt: Zeichnungsamt,
  von: PlainDate,
  bis: offenesDatum,
});
export type Zeichnungsbefugnis = z.infer<typeof Zeichnungsbefugnis>;

/** R40, R92: the offices that may sign the paper of this Bescheid. */
export const aemterDesBescheids = ({ zeichnungskreis }: Pick<Bescheid, "zeichnungskreis">): readonly Zeichnungsamt[] =>
  zeichnungsfunktionen[zeichnungskreis] satisfies readonly Zeichnungsfunktion[];

/** A contract names nobody: whoever represents the Träger, or any office of the Kommune. */
export const aemterDesVertrags = (empfaengerArt: OrganisationArt): readonly Zeichnungsamt[] =>
  empfaengerArt === "traeger"
    ? ["vertretungsberechtigt"]
    : ["hauptverwaltungsbeamt", "allgemeine_vertretung", "kaemmerei"];

/** The offices a body can have; the state's sign no proof. */
export const aemterDer = (art: OrganisationArt): readonly Zeichnungsamt[] =>
  istLandesstelle(art) ? [] : aemterDesVertrags(art);

/** The powers to sign that count on a day, of these offices. */
export const geltendeBefugnisse = <B extends Pick<Zeichnungsbefugnis, "amt" | "von" | "bis">>(
  befugnisse: readonly B[],
  aemter: readonly Zeichnungsamt[],
  tag: PlainDate,
): B[] => befugnisse.filter((b) => aemter.includes(b.amt) && gilt(b, tag));

export const vorwarnungTage = 60;

/**
 * R92: the last day on which anybody can still sign before the paper is due; null while somebody can on every day up to
 * it. `warnen` from 60 days before that day on.
 */
export function zeichnungsluecke(
  befugnisse: readonly Zeichnungsbefugnis[],
  aemter: readonly Zeichnungsamt[],
  { heute, faelligAm }: { heute: PlainDate; faelligAm: PlainDate },
): { letzterTag: PlainDate | null; warnen: boolean } | null {
  let tag = heute;
  for (;;) {
    const enden = geltendeBefugnisse(befugnisse, aemter, tag).map(({ bis }) => bis);
    if (enden.length === 0) {
      const letzterTag = tag === heute ? null : addDays(tag, -1);
      return { letzterTag, warnen: letzterTag === null || addDays(letzterTag, -vorwarnungTage) <= heute };
    }
    const letztes = enden.includes(null)
      ? null
      : enden
          .flatMap((bis) => bis ?? [])
          .sort()
          .at(-1);
    if (letztes === null || letztes === undefined || letztes >= faelligAm) return null;
    tag = addDays(letztes, 1);
  }
}
