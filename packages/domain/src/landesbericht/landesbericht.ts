import { kanonisch } from "../grundlagen/kanonisch.ts";
import type { PlainDate } from "../grundlagen/plain-date.ts";
import { z } from "../grundlagen/zod.ts";
import type { Landblick } from "../landesstand/landblick.ts";
import { landnachweisschritt, landnachweisschritte, type Landnachweisschritt } from "../landesstand/landnachweis.ts";
import { verlaufswerte, type Landreihe } from "../landesstand/landverlauf.ts";
import { landsumme, type Bausteinwerte, type Landwerte } from "../landesstand/landwerte.ts";
import type { Organisation } from "../organisation/organisation.ts";

export const LandesberichtId = z.uuid("Diesen Bericht gibt es nicht.").toLowerCase().brand<"Landesbericht">();
export type LandesberichtId = z.infer<typeof LandesberichtId>;

/** One of the 54, or a Kommune with a Bescheid of its own: sums on the day and a year before. */
export type Berichtszeile = Pick<
  Organisation,
  "ags" | "name" | "kurzname" | "regierungsbezirk" | "kachel" | "demodaten"
> & {
  /** Of a Kommune; null for the 54. */
  kreis: string | null;
  bausteine: readonly Bausteinwerte[];
  vorjahr: readonly Bausteinwerte[];
};

/** A moment of the programme: what was so in a month, or in the last month of a year. */
export type Berichtsschritt = { name: string; marke: string; werte: Landwerte };

/** What the report for the Landtag is set from, frozen when it was ordered: sums of bodies, no person, no case. */
export type Landesbericht = Landblick & {
  schema: "kim.landesbericht/1";
  /** The office it is from, and the day it was ordered. */
  absender: string;
  am: PlainDate;
  zeilen: readonly Berichtszeile[];
  monate: readonly Berichtsschritt[];
  jahre: readonly Berichtsschritt[];
  /** How many recipients are where with their proofs. */
  nachweise: Readonly<Record<Landnachweisschritt, number>>;
};

export type Berichtsgrundlage = {
  blick: Landblick;
  absender: string;
  heute: PlainDate;
  empfaenger: readonly Berichtszeile[];
  reihe: Landreihe;
  /** Where the proofs of each recipient are. */
  nachweise: readonly { nachweise: Parameters<typeof landnachweisschritt>[0] }[];
  erstesJahr: number;
};

/** The report of a year as of a day; its series end with that day. */
export function landesberichtAus({
  blick,
  absender,
  heute,
  empfaenger,
  reihe,
  nachweise,
  erstesJahr,
}: Berichtsgrundlage): Landesbericht {
  const zeitraum = { von: erstesJahr, bis: Math.min(blick.jahr, Number(blick.tag.slice(0, 4))) };
  const schritte = (takt: "monat" | "jahr") =>
    verlaufswerte(reihe, zeitraum, undefined, takt, blick.tag).map(({ name, marke, werte }) => ({
      name,
      marke,
      werte,
    }));
  return {
    schema: "kim.landesbericht/1",
    ...blick,
    absender,
    am: heute,
    zeilen: empfaenger.map(
      ({ ags, name, kurzname, regierungsbezirk, kachel, demodaten, kreis, bausteine, vorjahr }) => ({
        ags,
        name,
        kurzname,
        regierungsbezirk,
        kachel,
        demodaten,
        kreis,
        bausteine,
        vorjahr,
      }),
    ),
    monate: schritte("monat"),
    jahre: schritte("jahr"),
    nachweise: jeSchritt(nachweise),
  };
}

function jeSchritt(nachweise: Berichtsgrundlage["nachweise"]): Landesbericht["nachweise"] {
  const schritte = nachweise.map((einer) => landnachweisschritt(einer.nachweise));
  const zahl = (schritt: Landnachweisschritt) => schritte.filter((s) => s === schritt).length;
  return Object.fromEntries(landnachweisschritte.map((s) => [s, zahl(s)])) as Record<Landnachweisschritt, number>;
}

/** The text of a report, for its SHA-256 and for the archive. */
export const landesberichttext = (bericht: Landesbericht): string => kanonisch(bericht);

export const berichtssumme = (zeilen: readonly Berichtszeile[], wann: "bausteine" | "vorjahr"): Landwerte =>
  landsumme(zeilen.flatMap((zeile) => zeile[wann]));

/** How many of these hold a Bescheid of the year, by its money. */
export const mitBescheid = (zeilen: readonly Berichtszeile[]): number =>
  zeilen.filter(({ bausteine }) => landsumme(bausteine).bewilligtCent > 0).length;
