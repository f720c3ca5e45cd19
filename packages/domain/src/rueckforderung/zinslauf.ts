import { accept, type Decision } from "../grundlagen/decision.ts";
import { summe, type Cent } from "../grundlagen/geld.ts";
import { addDays, type PlainDate } from "../grundlagen/plain-date.ts";
import type { ZinsRefusal } from "../zins/zins-texte.ts";
import { decideZinsblatt, type Zinsauftrag, type Zinsblatt } from "../zins/zinsblatt.ts";
import type { Rueckforderungsakte, Rueckzahlung } from "./rueckforderungsakte.ts";

/**
 * R97 with part payments: what was open bears interest up to the day before the next Wertstellung, then the rest.
 * `bis` is the last day when something is still open on it. A claim paid before its first day bears none.
 */
export function decideZinslauf({
  zahlungen,
  ...auftrag
}: Zinsauftrag & { zahlungen: readonly Rueckzahlung[] }): Decision<Zinsblatt, ZinsRefusal> {
  const stuecke = offeneBetraege(auftrag, zahlungen);
  const blaetter: Zinsblatt[] = [];
  for (const stueck of stuecke) {
    const entscheidung = decideZinsblatt({ ...auftrag, ...stueck });
    if (!entscheidung.ok) return entscheidung;
    blaetter.push(entscheidung.event);
  }
  return accept({
    cent: auftrag.cent,
    abschnitte: blaetter.flatMap(({ abschnitte }) => abschnitte),
    zinsenCent: summe(blaetter.map(({ zinsenCent }) => zinsenCent)),
    punkteQuelle: [...new Set(blaetter.flatMap(({ punkteQuelle }) => punkteQuelle))],
    annahme: blaetter.some(({ annahme }) => annahme),
  });
}

/** The interest of a claim from its first day to this one, by what was open on each day. */
export const zinsblattDer = (
  {
    kern,
    zahlungen,
    basiszinssaetze,
  }: Pick<Rueckforderungsakte, "kern" | "zahlungen"> & { basiszinssaetze: Zinsauftrag["saetze"] },
  auftrag: Pick<Zinsauftrag, "cent" | "bis" | "bescheidAm" | "regel">,
): Decision<Zinsblatt, ZinsRefusal> =>
  decideZinslauf({
    ...auftrag,
    von: kern.unwirksamAb,
    grundlage: kern.zinsgrundlage,
    saetze: basiszinssaetze,
    zahlungen,
  });

type Stueck = { cent: Cent; von: PlainDate; bis: PlainDate };

function offeneBetraege({ cent, von, bis }: Stueck, zahlungen: readonly Rueckzahlung[]): Stueck[] {
  const tage = [...new Set(zahlungen.map(({ am }) => am).filter((am) => am > von && am <= bis))].sort();
  const anfaenge = [von, ...tage];
  return anfaenge.flatMap((anfang, i) => {
    const offen = cent - summe(zahlungen.filter(({ am }) => am <= anfang).map((zahlung) => zahlung.cent));
    const naechster = anfaenge[i + 1];
    const ende = naechster === undefined ? bis : addDays(naechster, -1);
    return offen > 0 && anfang <= ende ? [{ cent: offen, von: anfang, bis: ende }] : [];
  });
}
