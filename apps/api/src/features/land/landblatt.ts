import { landsumme, messgroessen, messgroessennamen, messwert, type Landwerte } from "@kim/domain/landesstand";
import { organisationArtNamen } from "@kim/domain/organisation";
import { bausteinNamen, type Baustein } from "@kim/domain/stelle";
import type { SheetColumn } from "@kim/xlsx";
import type { loadLandansicht } from "@kim/db";

type Empfaenger = Awaited<ReturnType<typeof loadLandansicht>>[number];

/** One recipient and Baustein, or all its Bausteine together: `baustein` null. */
export type Landzeile = Pick<Empfaenger, "ags" | "name" | "art" | "regierungsbezirk" | "kreis"> & {
  baustein: Baustein | null;
  werte: Landwerte;
};

/** Every recipient: first together, then the Bausteine in which it has any figure. */
export const landzeilen = (alle: readonly Empfaenger[]): Landzeile[] =>
  alle.flatMap(({ ags, name, art, regierungsbezirk, kreis, bausteine }) => {
    const wer = { ags, name, art, regierungsbezirk, kreis };
    return [
      { ...wer, baustein: null, werte: landsumme(bausteine) },
      ...bausteine.map(({ baustein, ...werte }) => ({ ...wer, baustein, werte })),
    ];
  });

const kinds = { vzae: "hundredths", cent: "euro", anteil: "percent" } as const;
const einheiten = { vzae: " VZÄ", cent: " EUR", anteil: "" } as const;

/** A column for each measure of the state. */
export const messspalten = <Z>(werte: (zeile: Z) => Landwerte): SheetColumn<Z>[] =>
  messgroessennamen.map((mass): SheetColumn<Z> => ({
    title: `${messgroessen[mass].name}${einheiten[messgroessen[mass].einheit]}`,
    width: 18,
    kind: kinds[messgroessen[mass].einheit],
    value: (zeile) => messwert(mass, werte(zeile)),
  }));

export const landspalten: readonly SheetColumn<Landzeile>[] = [
  { title: "AGS", width: 10, kind: "text", value: (z) => z.ags },
  { title: "Empfänger", width: 34, kind: "text", value: (z) => z.name },
  { title: "Art", width: 24, kind: "text", value: (z) => organisationArtNamen[z.art] },
  { title: "Regierungsbezirk", width: 16, kind: "text", value: (z) => z.regierungsbezirk },
  { title: "Kreis", width: 24, kind: "text", value: (z) => z.kreis },
  {
    title: "Baustein",
    width: 30,
    kind: "text",
    value: ({ baustein }) => (baustein === null ? "Alle" : bausteinNamen[baustein]),
  },
  ...messspalten<Landzeile>(({ werte }) => werte),
];

/** The measures of one row by their names: hundredths of a VZÄ, cents or a part of one. */
export const messwerteJson = (werte: Landwerte) =>
  Object.fromEntries(messgroessennamen.map((mass) => [mass, messwert(mass, werte)]));

/** What the numbers are. */
export const massangaben = Object.fromEntries(
  messgroessennamen.map((mass) => {
    const { name, einheit, formel, quelle } = messgroessen[mass];
    const worte = { vzae: "Hundertstel VZÄ", cent: "Cent", anteil: "Anteil von 1" };
    return [mass, { name, einheit: worte[einheit], formel, quelle }];
  }),
);
