import { freitext, pflichttext } from "../grundlagen/eingabefelder.ts";
import { Betrag, type Cent } from "../grundlagen/geld.ts";
import { z } from "../grundlagen/zod.ts";
import { erstesFoerderjahr } from "../kondition/foerderkonditionen.ts";
import { bausteinNamen, type Baustein } from "../stelle/stelle.ts";

export const LandesansatzId = z.uuid("Unbekannter Haushaltsansatz.").toLowerCase().brand("LandesansatzId");
export type LandesansatzId = z.infer<typeof LandesansatzId>;

/**
 * What a Landesansatz is for: a Baustein, the whole programme where the source names only a total, or the frame of the
 * TIntG, which pays for more than this programme.
 */
export const Ansatzposten = z.enum(
  ["programm", "baustein1", "baustein2", "baustein3", "tintg"],
  "Bitte auswählen, wofür der Ansatz gilt.",
);
export type Ansatzposten = z.infer<typeof Ansatzposten>;

export const ansatzpostenNamen = {
  programm: "Ganzes Programm",
  baustein1: bausteinNamen[1],
  baustein2: bausteinNamen[2],
  baustein3: bausteinNamen[3],
  tintg: "Rahmen nach dem TIntG",
} as const satisfies Record<Ansatzposten, string>;

const postenJeBaustein = {
  1: "baustein1",
  2: "baustein2",
  3: "baustein3",
} as const satisfies Record<Baustein, Ansatzposten>;

export const postenDesBausteins = (baustein: Baustein): Ansatzposten => postenJeBaustein[baustein];

/** What the state's budget provides, in one version; a later one takes its place and never changes it. */
export type Landesansatz = {
  id: LandesansatzId;
  jahr: number;
  posten: Ansatzposten;
  /** From 1 on for each year and Posten; the highest counts. */
  fassung: number;
  cent: Cent;
  quelle: string;
  /** Nothing read proves it. */
  annahme: boolean;
  /** Why it takes the place of the one before; null for a first one. */
  grund: string | null;
  am: string;
  vonName: string;
};

export const LandesansatzEingabe = z.strictObject({
  id: LandesansatzId,
  jahr: z
    .int("Bitte ein Haushaltsjahr angeben.")
    .min(erstesFoerderjahr, `Bitte ein Haushaltsjahr ab ${erstesFoerderjahr} angeben.`)
    .max(2199, "Bitte ein Haushaltsjahr bis 2199 angeben."),
  posten: Ansatzposten,
  cent: Betrag,
  quelle: pflichttext(500, {
    zeichen: 5,
    sonst: "Bitte die Quelle nennen, zum Beispiel Einzelplan, Kapitel und Titel.",
  }),
  annahme: z.boolean(),
  /** The Fassung whose place it takes, as the page showed it; 0 for a first one. */
  ersetzt: z.int().min(0).max(9999),
  grund: freitext(1000),
});
export type LandesansatzEingabe = z.infer<typeof LandesansatzEingabe>;

type Fassung = Pick<Landesansatz, "jahr" | "posten" | "fassung">;

/** The newest version; undefined where nobody entered any. */
export const geltenderAnsatz = <A extends Fassung>(
  alle: readonly A[],
  jahr: number,
  posten: Ansatzposten,
): A | undefined =>
  alle
    .filter((ansatz) => ansatz.jahr === jahr && ansatz.posten === posten)
    .reduce<A | undefined>(
      (neuester, ansatz) => (neuester && neuester.fassung > ansatz.fassung ? neuester : ansatz),
      undefined,
    );
