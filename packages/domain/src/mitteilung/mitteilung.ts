import { accept, refuse, type Decision } from "../grundlagen/decision.ts";
import { freitext, pflichttext, pflichtzeile } from "../grundlagen/eingabefelder.ts";
import { MitteilungId, OrganisationId } from "../grundlagen/ids.ts";
import { z } from "../grundlagen/zod.ts";
import { platzhalterIn } from "../vorlage/platzhalter.ts";
import { gelieferteVorlagen } from "../vorlage/lieferung.ts";
import { Vorlagenschluessel, type Vorlageninhalt } from "../vorlage/vorlage.ts";
import type { MitteilungRefusal } from "./mitteilung-refusal.ts";

/** Of the templates those of duties. */
export const Pflicht = Vorlagenschluessel.exclude(["erinnerung_gesammelt", "erinnerung_einzeln"]);
export type Pflicht = z.infer<typeof Pflicht>;

export const pflichtNamen = Object.fromEntries(
  Pflicht.options.map((pflicht) => [pflicht, gelieferteVorlagen[pflicht].titel]),
) as Record<Pflicht, string>;

/** The computed date that a letter answers, by its key in the list of dates. */
export const Mitteilungsbezug = z.templateLiteral(
  ["vakanz:", z.uuid(), ":", z.iso.date()],
  "Diesen Anlass gibt es nicht.",
);

export type Mitteilungsbezug = z.infer<typeof Mitteilungsbezug>;

export const mitteilungMindestens = 40;

/** What a body tells the granting authority, as it is sent. */
export const MitteilungEingabe = z.strictObject({
  id: MitteilungId,
  pflicht: Pflicht,
  bezug: Mitteilungsbezug.nullish().transform((bezug) => bezug ?? null),
  betreff: pflichtzeile(300),
  text: pflichttext(10_000, {
    zeichen: mitteilungMindestens,
    sonst: `Bitte in mindestens ${mitteilungMindestens} Zeichen sagen, was mitzuteilen ist.`,
  }),
});
export type MitteilungEingabe = z.infer<typeof MitteilungEingabe>;

export type Mitteilungslage = {
  inhalt: Vorlageninhalt;
  /** Whether something was granted to the body that counts. */
  gefoerdert: boolean;
  /** The keys of the computed dates that wait for a letter. */
  anlaesse: readonly string[];
  /** The keys of those that were answered. */
  beantwortet: readonly string[];
};

export type Mitgeteilt = { type: "Mitgeteilt" } & Omit<MitteilungEingabe, "id">;

/** R100b: a duty that holds, a letter without gaps, and each computed cause once. */
export function decideMitteilung(
  { id: _, ...eingabe }: MitteilungEingabe,
  { inhalt, gefoerdert, anlaesse, beantwortet }: Mitteilungslage,
): Decision<Mitgeteilt, MitteilungRefusal> {
  if (!gefoerdert) return refuse({ reason: "mitteilung-ohne-foerderung", regel: "R100b" });
  if (!inhalt.aktiv) return refuse({ reason: "pflicht-nicht-aktiv", regel: "R100b", feld: "pflicht" });
  if (eingabe.bezug !== null && beantwortet.includes(eingabe.bezug))
    return refuse({ reason: "anlass-schon-mitgeteilt", regel: "R100b" });
  if (eingabe.bezug !== null && (eingabe.pflicht !== "pflicht_vakanz" || !anlaesse.includes(eingabe.bezug)))
    return refuse({ reason: "anlass-besteht-nicht", regel: "R100b" });
  const [offen] = platzhalterIn(`${eingabe.betreff}\n${eingabe.text}`);
  if (offen !== undefined) return refuse({ reason: "mitteilung-mit-luecke", feld: "text", stelle: `{${offen}}` });
  if (eingabe.text.includes("…")) return refuse({ reason: "mitteilung-mit-luecke", feld: "text", stelle: "…" });
  return accept({ type: "Mitgeteilt", ...eingabe });
}

export const MitteilungseingangEingabe = z.strictObject({
  mitteilung: z.strictObject({ inhaberId: OrganisationId, id: MitteilungId }),
  antwort: freitext(2000),
});
export type MitteilungseingangEingabe = z.infer<typeof MitteilungseingangEingabe>;

/** One letter as both sides read it. */
export type Mitteilung = {
  id: MitteilungId;
  inhaberId: OrganisationId;
  inhaberName: string;
  anName: string;
  pflicht: Pflicht;
  bezug: string | null;
  betreff: string;
  text: string;
  am: string;
  vonName: string;
  gesetzt: boolean;
  eingang: { am: string; vonName: string; antwort: string | null } | null;
};
