import type { Hundertstel } from "../grundlagen/geld.ts";
import type { OrganisationId } from "../grundlagen/ids.ts";
import { addDays, jahresbeginn, type PlainDate } from "../grundlagen/plain-date.ts";
import type { Baustein } from "../stelle/stelle.ts";

/** What the state keeps of a recipient's posts with one employer, from a day of a year on. */
export type Bestandsschritt = {
  jahr: number;
  baustein: Baustein;
  arbeitgeberId: OrganisationId;
  ab: PlainDate;
  bewilligtHundertstel: Hundertstel;
  besetztHundertstel: Hundertstel;
};

/** All of it together, from a day until the next one. */
export type Bestand = Pick<Bestandsschritt, "ab" | "bewilligtHundertstel" | "besetztHundertstel">;

/** Granted and occupied from the first day to `heute`. Every year begins anew: what no step of it says is nothing. */
export function bestandsverlauf(schritte: readonly Bestandsschritt[], heute: PlainDate): Bestand[] {
  const jahre = [...new Set(schritte.map(({ jahr }) => jahr))].sort((a, b) => a - b);
  const verlauf = jahre.flatMap((jahr) => [
    ...imJahr(
      jahr,
      schritte.filter((schritt) => schritt.jahr === jahr),
    ),
    ...(jahre.includes(jahr + 1) ? [] : [{ ab: jahresbeginn(jahr + 1), ...nichts }]),
  ]);
  return verlauf.filter(({ ab }) => ab <= heute);
}

const nichts = { bewilligtHundertstel: 0, besetztHundertstel: 0 };

function imJahr(jahr: number, schritte: readonly Bestandsschritt[]): Bestand[] {
  const tage = [...new Set([jahresbeginn(jahr), ...schritte.map(({ ab }) => ab)])].sort();
  const geordnet = schritte.toSorted((a, b) => (a.ab < b.ab ? -1 : 1));
  return tage.map((ab) => {
    const geltende = new Map<string, Bestandsschritt>();
    for (const schritt of geordnet)
      if (schritt.ab <= ab) geltende.set(`${schritt.baustein} ${schritt.arbeitgeberId}`, schritt);
    const bestand: Bestand = { ab, ...nichts };
    for (const { bewilligtHundertstel, besetztHundertstel } of geltende.values()) {
      bestand.bewilligtHundertstel += bewilligtHundertstel;
      bestand.besetztHundertstel += besetztHundertstel;
    }
    return bestand;
  });
}

/** Less occupied than granted, from a day to a day; still so today where `bis` is null. */
export type Vakanz = { von: PlainDate; bis: PlainDate | null };

export const vakant = ({ bewilligtHundertstel, besetztHundertstel }: Bestand): boolean =>
  besetztHundertstel < bewilligtHundertstel;

export function vakanzen(verlauf: readonly Bestand[]): Vakanz[] {
  const alle: Vakanz[] = [];
  for (const bestand of verlauf) {
    const offene = alle.at(-1)?.bis === null ? alle.at(-1) : undefined;
    if (vakant(bestand) && !offene) alle.push({ von: bestand.ab, bis: null });
    if (!vakant(bestand) && offene) offene.bis = addDays(bestand.ab, -1);
  }
  return alle;
}
