import { z } from "../grundlagen/zod.ts";
import { entwurfstext, entwurfszeile } from "../grundlagen/eingabefelder.ts";
import { Hundertstel } from "../grundlagen/geld.ts";
import { PlainDate } from "../grundlagen/plain-date.ts";

/** Where a value comes from; what no source proves is an Annahme, and shown as one. */
const beleg = { quelle: entwurfszeile(300), annahme: z.boolean() };

/** A column of numbers, kept as it was pasted: it is read anew each time, so that nothing of it is half-taken. */
export const Indikator = z.strictObject({ name: entwurfszeile(100), tabelle: entwurfstext(60_000), ...beleg });
export type Indikator = z.infer<typeof Indikator>;

const Gesamt = Hundertstel.max(1_000_000, "Verteilt werden höchstens 10.000 VZÄ.");
/** Shares are multiples of it: 0.5 or whole posts, or to the hundredth. */
export const Schrittweite = z.literal([1, 50, 100], "Bitte eine Schrittweite auswählen.");
export type Schrittweite = z.infer<typeof Schrittweite>;

const Prozent = z
  .int("Bitte ganze Prozent angeben.")
  .min(0, "Ein Gewicht ist nicht negativ.")
  .max(100, "Ein Gewicht beträgt höchstens 100 Prozent.");

const Schwelle = z
  .int("Bitte eine ganze Zahl angeben.")
  .min(0, "Eine Schwelle ist nicht negativ.")
  .max(100_000_000, "Die Schwelle ist zu groß.");

/**
 * How a total comes to the bodies (S2b 2.2, 2.3). `gewichtet`: columns weighted in percent. `cluster`: the sum of the
 * columns against four thresholds. `halbe_stellen`: the register's facts on `tag`, and `weitere` to the largest values.
 * `vorjahr`: what was granted, more or less of it. `tabelle`: a number for each body.
 */
export const Landesschluessel = z.discriminatedUnion("art", [
  z.strictObject({
    art: z.literal("gewichtet"),
    gesamtHundertstel: Gesamt,
    schrittHundertstel: Schrittweite,
    indikatoren: z
      .array(Indikator.extend({ prozent: Prozent }))
      .min(1)
      .max(6),
  }),
  z.strictObject({
    art: z.literal("cluster"),
    indikatoren: z.array(Indikator).min(1).max(6),
    /** From each value on the next larger cluster; nobody published them. */
    schwellen: z.array(Schwelle).length(4),
    ...beleg,
  }),
  z.strictObject({
    art: z.literal("halbe_stellen"),
    tag: PlainDate,
    weitere: z.int("Bitte eine ganze Zahl angeben.").min(0, "Die Zahl ist nicht negativ.").max(400),
    indikator: Indikator,
  }),
  z.strictObject({
    art: z.literal("vorjahr"),
    schrittHundertstel: Schrittweite,
    aenderung: z.discriminatedUnion("art", [
      z.strictObject({ art: z.literal("prozent"), prozent: z.int("Bitte ganze Prozent angeben.").min(-100).max(500) }),
      z.strictObject({ art: z.literal("gesamt"), hundertstel: z.int().min(-1_000_000).max(1_000_000) }),
    ]),
  }),
  z.strictObject({ art: z.literal("tabelle"), tabelle: entwurfstext(60_000), ...beleg }),
]);
export type Landesschluessel = z.infer<typeof Landesschluessel>;
export type Schluesselart = Landesschluessel["art"];

export const schluesselartNamen = {
  gewichtet: "Gewichtete Indikatoren",
  cluster: "Cluster nach Schwellen",
  halbe_stellen: "Halbe Stellen nach Register",
  vorjahr: "Vorjahr mit Aufwuchs oder Kürzung",
  tabelle: "Eigene Tabelle",
} as const satisfies Record<Schluesselart, string>;

export const Szenario = z.strictObject({ name: entwurfszeile(60), schluessel: Landesschluessel });
export type Szenario = z.infer<typeof Szenario>;

export const szenarienHoechstens = 3;

export const LandesverteilungInhalt = z.strictObject({
  /** Stands in the letter to the recipients. */
  begruendung: entwurfstext(2000),
  szenarien: z.array(Szenario).min(1).max(szenarienHoechstens),
});
export type LandesverteilungInhalt = z.infer<typeof LandesverteilungInhalt>;
