import { accept, type Decision } from "../grundlagen/decision.ts";
import { summe, type Cent } from "../grundlagen/geld.ts";
import { addDays, maxDate, minDate, type PlainDate } from "../grundlagen/plain-date.ts";
import type { ZinsRefusal } from "../zins/zins-texte.ts";
import { decideZinsblatt, type Zinsauftrag, type Zinsblatt } from "../zins/zinsblatt.ts";
import { stundungsgrundlageDer } from "../zins/zinspunkte.ts";
import { glaeubigerartDer } from "./rechtsgrundlage.ts";
import type { Rueckforderungsakte, Rueckzahlung } from "./rueckforderungsakte.ts";
import { verzinslicheStundungen } from "./stundung.ts";

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
  return accept(zusammen(auftrag.cent, blaetter));
}

const zusammen = (cent: Cent, blaetter: readonly Zinsblatt[]): Zinsblatt => ({
  cent,
  abschnitte: blaetter.flatMap(({ abschnitte }) => abschnitte),
  zinsenCent: summe(blaetter.map(({ zinsenCent }) => zinsenCent)),
  punkteQuelle: [...new Set(blaetter.flatMap(({ punkteQuelle }) => punkteQuelle))],
  annahme: blaetter.some(({ annahme }) => annahme),
});

type Akte = Rueckforderungsakte & { basiszinssaetze: Zinsauftrag["saetze"] };
type Auftrag = Pick<Zinsauftrag, "cent" | "bis" | "bescheidAm" | "regel">;

const stundungsgrundlage = ({ kern }: Akte) => stundungsgrundlageDer(glaeubigerartDer(kern.grundlage));

/**
 * The interest of a claim from its first day to this one, by what was open on each day. It runs on while the claim is
 * put off; a day of a Stundung that costs more bears that instead, never both.
 */
export const zinsblattDer = (akte: Akte, auftrag: Auftrag): Decision<Zinsblatt, ZinsRefusal> =>
  decideZinslauf({
    ...auftrag,
    von: akte.kern.unwirksamAb,
    grundlage: akte.kern.zinsgrundlage,
    saetze: akte.basiszinssaetze,
    zahlungen: akte.zahlungen,
    stundungen: { grundlage: stundungsgrundlage(akte), zeiten: verzinslicheStundungen(akte.vorgaenge) },
  });

/** R98: what is still owed for a Stundung where the interest of the repayment itself is waived; null: nothing. */
export function stundungszinsblattDer(akte: Akte, auftrag: Auftrag): Decision<Zinsblatt | null, ZinsRefusal> {
  const blaetter: Zinsblatt[] = [];
  for (const { von, bis } of verzinslicheStundungen(akte.vorgaenge)) {
    const entscheidung = decideZinslauf({
      ...auftrag,
      von: maxDate(von, akte.kern.unwirksamAb),
      bis: minDate(bis, auftrag.bis),
      grundlage: stundungsgrundlage(akte),
      saetze: akte.basiszinssaetze,
      zahlungen: akte.zahlungen,
    });
    if (!entscheidung.ok) return entscheidung;
    blaetter.push(alsStundung(entscheidung.event));
  }
  const blatt = zusammen(auftrag.cent, blaetter);
  return accept(blatt.zinsenCent > 0 ? blatt : null);
}

const alsStundung = (blatt: Zinsblatt): Zinsblatt => ({
  ...blatt,
  abschnitte: blatt.abschnitte.map((abschnitt) => ({ ...abschnitt, stundung: true })),
});

/** R96, R97: the interest up to the day before a Bescheid, or an invoice, goes out; null where none bears any yet. */
export function zinsblattBeimErlass(
  akte: Akte,
  cent: Cent,
  aufgabeAm: PlainDate,
): Decision<Zinsblatt | null, ZinsRefusal> {
  if (akte.kern.unwirksamAb >= aufgabeAm) return accept(null);
  return zinsblattDer(akte, { cent, bis: addDays(aufgabeAm, -1), bescheidAm: aufgabeAm, regel: "bescheiddatum" });
}

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
