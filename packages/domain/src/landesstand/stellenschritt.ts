import { bescheidketten, type Bescheid } from "../bescheid/bescheid-angaben.ts";
import type { OrganisationId } from "../grundlagen/ids.ts";
import { addDays, jahresbeginn, jahresende, maxDate, minDate, type PlainDate } from "../grundlagen/plain-date.ts";
import { gilt, summeAm, type Anteil } from "../grundlagen/zeitraum.ts";
import { stellenteile } from "../jahresrechnung/stellenteile.ts";
import type { Rechnungslage } from "../jahresrechnung/rechnungslage.ts";
import type { Baustein, Stelle } from "../stelle/stelle.ts";

/**
 * From this day of the year on, until the next step, this many hundredths of a VZÄ: granted to the body, and set up and
 * occupied with one employer (the body itself, or the receiver of a contract of the first level).
 */
export type Stellenschritt = {
  baustein: Baustein;
  arbeitgeberId: OrganisationId;
  ab: PlainDate;
  bewilligtHundertstel: number;
  eingerichtetHundertstel: number;
  besetztHundertstel: number;
};

export const alleBausteine = [1, 2, 3] as const satisfies readonly Baustein[];

/** Shares of one Baustein and employer, as they are held and as they are occupied. */
export type Stellenbestand = {
  baustein: Baustein;
  arbeitgeberId: OrganisationId;
  bewilligt: Anteil[];
  eingerichtet: Anteil[];
  besetzt: Anteil[];
};

/**
 * C1: "bewilligt" is what the Bescheid that holds on a day grants, never a plan or a Kontingent; "besetzt" is counted
 * as everywhere (weiterleitung/wirksame-besetzung.ts). What is held on a level below counts to the
 * receiver of the first level.
 */
export function stellenbestaende(lage: Rechnungslage): Stellenbestand[] {
  const eigener = (baustein: Baustein): Stellenbestand => ({
    baustein,
    arbeitgeberId: lage.organisation.id,
    bewilligt: bewilligteAnteile(lage, baustein),
    eingerichtet: [],
    besetzt: [],
  });
  const bestaende = new Map<string, Stellenbestand>(
    alleBausteine.map((b) => [`${b} ${lage.organisation.id}`, eigener(b)]),
  );
  // Not cut to the Bewilligungszeitraum: a post stands on a day whether or not a Bescheid pays for it.
  for (const { stelle, arbeitgeber, gehalten, besetzt } of stellenteile(lage, () => undefined)) {
    const schluessel = `${stelle.baustein} ${arbeitgeber.id}`;
    const bestand = bestaende.get(schluessel) ?? {
      baustein: stelle.baustein,
      arbeitgeberId: arbeitgeber.id,
      bewilligt: [],
      eingerichtet: [],
      besetzt: [],
    };
    bestand.eingerichtet.push(...gehalten);
    // A contract may outlive its post; what stands on it counts no longer.
    bestand.besetzt.push(...besetzt.flatMap((anteil) => solangeBesteht(stelle, anteil)));
    bestaende.set(schluessel, bestand);
  }
  return [...bestaende.values()];
}

function solangeBesteht({ beginn, ende }: Stelle, anteil: Anteil): Anteil[] {
  const von = maxDate(anteil.von, beginn);
  const bis = ende === null ? anteil.bis : minDate(anteil.bis ?? ende, ende);
  return bis !== null && bis < von ? [] : [{ ...anteil, von, bis }];
}

/** Each day of a Bewilligungszeitraum belongs to the newest Bescheid of its chain that names it. */
function bewilligteAnteile({ jahr, bescheide }: Rechnungslage, baustein: Baustein): Anteil[] {
  const eigene = bescheide.filter((b) => b.jahr === jahr && b.baustein === baustein);
  return bescheidketten(eigene).flatMap((kette) => {
    const neueste = kette.toReversed();
    const tage = [...new Set(kette.flatMap(({ von, bis }) => [von, addDays(bis, 1)]))].sort();
    return tage.flatMap((von, i) => {
      const naechster = tage[i + 1];
      const geltender = neueste.find((b: Pick<Bescheid, "von" | "bis">) => gilt(b, von));
      return naechster && geltender
        ? [{ von, bis: addDays(naechster, -1), vzaeHundertstel: geltender.vzaeHundertstel }]
        : [];
    });
  });
}

/** The days of the year on which anything of a body changes, and what holds from each. */
export function stellenschritte(jahr: number, bestaende: readonly Stellenbestand[]): Stellenschritt[] {
  const fenster = { von: jahresbeginn(jahr), bis: jahresende(jahr) };
  return bestaende.flatMap(({ baustein, arbeitgeberId, bewilligt, eingerichtet, besetzt }) => {
    const schnitte = [...bewilligt, ...eingerichtet, ...besetzt].flatMap(({ von, bis }) => [
      von,
      ...(bis === null ? [] : [addDays(bis, 1)]),
    ]);
    const tage = [...new Set([fenster.von, ...schnitte.filter((tag) => gilt(fenster, tag))])].sort();
    const schritte = tage.map((ab) => ({
      baustein,
      arbeitgeberId,
      ab,
      bewilligtHundertstel: summeAm(bewilligt, ab),
      eingerichtetHundertstel: summeAm(eingerichtet, ab),
      besetztHundertstel: summeAm(besetzt, ab),
    }));
    return ohneWiederholung(schritte, (schritt) => [
      schritt.bewilligtHundertstel,
      schritt.eingerichtetHundertstel,
      schritt.besetztHundertstel,
    ]);
  });
}

/** Leaves out what says the same as the step before it, and what begins with nothing. */
const ohneWiederholung = <S>(schritte: readonly S[], werte: (schritt: S) => readonly number[]): S[] =>
  schritte.filter((schritt, i) => {
    const davor = schritte[i - 1];
    const bisher = davor === undefined ? [] : werte(davor);
    return werte(schritt).some((wert, stelle) => wert !== (bisher[stelle] ?? 0));
  });
