import { z } from "../grundlagen/zod.ts";
import { teileAuf } from "../grundlagen/aufteilung.ts";
import { Betrag, summe, type Cent } from "../grundlagen/geld.ts";
import type { Foerderkonditionen } from "../kondition/foerderkonditionen.ts";

/** What a Bescheid of Baustein 1 grants for measures, in its three parts. */
export const MassnahmenAufteilung = z.strictObject({
  veranstaltungenCent: Betrag,
  massnahmenCent: Betrag,
  begleitungCent: Betrag,
});
export type MassnahmenAufteilung = z.infer<typeof MassnahmenAufteilung>;
export type Massnahmenteil = keyof MassnahmenAufteilung;

export const massnahmenteile = ["veranstaltungenCent", "massnahmenCent", "begleitungCent"] as const;

export const massnahmenteilNamen = {
  veranstaltungenCent: "Veranstaltungen",
  massnahmenCent: "Maßnahmen aus der Schnittstellenanalyse",
  begleitungCent: "Externe Prozessbegleitung",
} as const satisfies Record<Massnahmenteil, string>;

export const aufteilungssumme = (aufteilung: MassnahmenAufteilung): Cent =>
  summe(massnahmenteile.map((teil) => aufteilung[teil]));

/** R74, R20: the most of each part; null where the year knows no cap of its own for it. Advice is days × day rate. */
export function teilhoechstbetraege({
  teilhoechstbetraege: { veranstaltungen, massnahmen },
  prozessbegleitung: { beratung, austausch, tagessatz },
}: Foerderkonditionen): Record<Massnahmenteil, Cent | null> & { begleitungCent: Cent } {
  return {
    veranstaltungenCent: veranstaltungen?.cent ?? null,
    massnahmenCent: massnahmen?.cent ?? null,
    begleitungCent: (beratung.tage + austausch.tage) * tagessatz.cent,
  };
}

/** Whether a Bescheid of the year has to name the three parts. */
export const verlangtAufteilung = ({ teilhoechstbetraege: t }: Foerderkonditionen): boolean =>
  t.veranstaltungen !== null || t.massnahmen !== null;

/** The amount in the proportion of the caps; null where the year has none, or they don't reach that far. */
export function vorschlagAufteilung(konditionen: Foerderkonditionen, cent: Cent): MassnahmenAufteilung | null {
  const hoechstens = massnahmenteile.flatMap((teil) => teilhoechstbetraege(konditionen)[teil] ?? []);
  if (hoechstens.length < massnahmenteile.length || cent > summe(hoechstens)) return null;
  const [veranstaltungenCent = 0, massnahmenCent = 0, begleitungCent = 0] = teileAuf(cent, hoechstens);
  return { veranstaltungenCent, massnahmenCent, begleitungCent };
}
