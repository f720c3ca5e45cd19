import type { OrganisationId, StelleId } from "../grundlagen/ids.ts";
import type { PlainDate } from "../grundlagen/plain-date.ts";
import { type Anteil, abschnitte, liegtIn, summeAm } from "../grundlagen/zeitraum.ts";

/** A post of the Kreis, with what the Kreis fills itself and what it has offered or given. */
export type VerteilbareStelle = {
  id: StelleId;
  bezeichnung: string;
  vzaeHundertstel: number;
  beginn: PlainDate;
  ende: PlainDate | null;
  besetzt: readonly Anteil[];
  vergeben: readonly Anteil[];
};
export type FreieStelle = { id: StelleId; bezeichnung: string; freiHundertstel: number };
export type Stellenteil = {
  stelleId: StelleId;
  bezeichnung: string;
  empfaengerId: OrganisationId;
  vzaeHundertstel: number;
};

/** R1, R2. */
export const kleinsterTeil = 50;

/** What of each post can be given over the whole period; a post that does not last over all of it cannot. */
export function freieStellen(
  stellen: readonly VerteilbareStelle[],
  zeitraum: { von: PlainDate; bis: PlainDate },
): FreieStelle[] {
  if (zeitraum.bis < zeitraum.von) return [];
  return stellen
    .filter(({ beginn, ende }) => liegtIn(zeitraum, { von: beginn, bis: ende }))
    .map((stelle) => ({
      id: stelle.id,
      bezeichnung: stelle.bezeichnung,
      freiHundertstel: groessterTeil(stelle, zeitraum),
    }))
    .filter(({ freiHundertstel }) => freiHundertstel > 0);
}

/** R1, R2: on every day the part is free, and what the Kreis keeps of the post is nothing or half a post. */
function groessterTeil(
  { vzaeHundertstel, besetzt, vergeben }: VerteilbareStelle,
  zeitraum: { von: PlainDate; bis: PlainDate },
): number {
  const tage = abschnitte(zeitraum, [...besetzt, ...vergeben]).map(({ von }) => {
    const gehalten = vzaeHundertstel - summeAm(vergeben, von);
    return { gehalten, frei: gehalten - summeAm(besetzt, von) };
  });
  const passt = (teil: number) =>
    teil >= kleinsterTeil &&
    tage.every(({ gehalten, frei }) => teil <= frei && (teil === gehalten || gehalten - teil >= kleinsterTeil));
  return Math.max(0, ...[...tage.map(({ gehalten }) => gehalten), kleinsterTeil].filter(passt));
}

/** Halves that can be cut from the free posts, and the sizes of those that can only be given whole. */
export function vorrat(stellen: readonly FreieStelle[]): { haelften: number; ganzeGroessen: number[] } {
  const teilbar = stellen.filter(({ freiHundertstel }) => freiHundertstel % kleinsterTeil === 0);
  const ganze = stellen.filter(({ freiHundertstel }) => freiHundertstel % kleinsterTeil !== 0);
  return {
    haelften: teilbar.reduce((summe, { freiHundertstel }) => summe + freiHundertstel / kleinsterTeil, 0),
    ganzeGroessen: ganze.map(({ freiHundertstel }) => freiHundertstel),
  };
}

type Bedarf = { organisationId: OrganisationId; hundertstel: number };
export type Stellenverteilung = { teile: Stellenteil[]; ohne: Bedarf[]; uebrig: FreieStelle[] };

/**
 * Cuts each share out of free posts. No part and no remainder of a post may be smaller than half a post, so a post of
 * 1,00 is given
 * whole or in halves and every smaller one whole. Who needs a post of an odd size comes first; halves are left for the
 * others.
 */
export function aufStellen(bedarfe: readonly Bedarf[], stellen: readonly FreieStelle[]): Stellenverteilung {
  let uebrig = [...stellen];
  const teile: Stellenteil[] = [];
  const ohne: Bedarf[] = [];
  const krumm = ({ hundertstel }: Bedarf) => (hundertstel % kleinsterTeil === 0 ? 1 : 0);
  for (const bedarf of bedarfe.toSorted((a, b) => krumm(a) - krumm(b) || b.hundertstel - a.hundertstel)) {
    const geschnitten = schneide(bedarf.hundertstel, uebrig);
    if (!geschnitten) {
      ohne.push(bedarf);
      continue;
    }
    teile.push(
      ...geschnitten.map(({ id, bezeichnung, freiHundertstel }) => ({
        stelleId: id,
        bezeichnung,
        empfaengerId: bedarf.organisationId,
        vzaeHundertstel: freiHundertstel,
      })),
    );
    uebrig = uebrig.flatMap((stelle) => {
      const rest = stelle.freiHundertstel - (geschnitten.find(({ id }) => id === stelle.id)?.freiHundertstel ?? 0);
      return rest > 0 ? [{ ...stelle, freiHundertstel: rest }] : [];
    });
  }
  return { teile, ohne, uebrig };
}

/** Parts that make up exactly this share: of whole odd posts none, one or two, and halves for the rest. */
function schneide(hundertstel: number, stellen: readonly FreieStelle[]): FreieStelle[] | undefined {
  const krumme = stellen.filter(({ freiHundertstel }) => freiHundertstel % kleinsterTeil !== 0);
  const auswahlen = [
    [],
    ...krumme.map((eine) => [eine]),
    ...krumme.flatMap((eine, i) => krumme.slice(i + 1).map((andere) => [eine, andere])),
  ];
  for (const auswahl of auswahlen) {
    const rest = hundertstel - auswahl.reduce((summe, { freiHundertstel }) => summe + freiHundertstel, 0);
    if (rest < 0 || rest % kleinsterTeil !== 0) continue;
    const haelften = schneideHaelften(
      rest / kleinsterTeil,
      stellen.filter(({ freiHundertstel }) => freiHundertstel % kleinsterTeil === 0),
    );
    if (haelften) return [...auswahl, ...haelften];
  }
  return undefined;
}

/** Whole posts first; a single half rather from a post that is only half free. */
function schneideHaelften(anzahl: number, stellen: readonly FreieStelle[]): FreieStelle[] | undefined {
  const teile: FreieStelle[] = [];
  let offen = anzahl;
  const passend = (hoechstens: number) =>
    stellen.filter(
      ({ id, freiHundertstel }) =>
        freiHundertstel / kleinsterTeil <= hoechstens && !teile.some((teil) => teil.id === id),
    );
  while (offen > 0) {
    const stelle =
      passend(offen).toSorted((a, b) => b.freiHundertstel - a.freiHundertstel)[0] ??
      stellen.find(({ id }) => !teile.some((teil) => teil.id === id));
    if (!stelle) return undefined;
    const haelften = Math.min(offen, stelle.freiHundertstel / kleinsterTeil);
    teile.push({ ...stelle, freiHundertstel: haelften * kleinsterTeil });
    offen -= haelften;
  }
  return teile;
}
