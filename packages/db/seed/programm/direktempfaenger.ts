import type { BesetzungVorlage } from "../grundstock/besetzungen.ts";
import type { StelleVorlage, Szenario } from "../grundstock/szenario.ts";
import { zufall, type Zufall } from "../grundstock/zufall.ts";
import { samen } from "./empfaenger.ts";
import { kontingenteAus } from "./kontingente.ts";
import { laufbahn } from "./laufbahn.ts";
import { behoerdenstelle, type Planstelle } from "./stellenplan.ts";
import { tageSpaeter } from "./stichtag.ts";

/** Große kreisangehörige Städte with an Ausländerbehörde of their own by the register, and since when they tell. */
const staedte = [
  { schluessel: "05754008", seit: 2023 },
  { schluessel: "05170024", seit: 2023 },
  { schluessel: "05774032", seit: 2024 },
  { schluessel: "05562032", seit: 2024 },
] as const;

/** By AGS: the Kommunen that receive Baustein 3 by a Bescheid of their own (regeln.md 3.3). */
export const direktempfaenger: readonly string[] = staedte.map(({ schluessel }) => schluessel);

/** Their posts and people from the first Bescheid to the day. */
export const direkteSzenarien = (stichtag: string): Szenario[] =>
  staedte.map(({ schluessel, seit }, nummer) => {
    const z = zufall(samen("direktempfaenger", schluessel));
    // A whole post and two of the half ones that the programme counts in.
    const plan = [100, 50, 50].map((vzaeHundertstel, i) => ({
      ...behoerdenstelle(z, i, `${seit}-02-01`),
      vzaeHundertstel,
    }));
    // In one of the last two finished years nobody was found for most of it: a rest of the Pauschale goes back (R41).
    const leeresJahr = Math.max(seit, Number(stichtag.slice(0, 4)) - 1 - (nummer % 2));
    const stellen = plan.map((stelle, i): StelleVorlage => ({
      ...stelle,
      besetzt:
        i === 0
          ? gesucht(stelle, leeresJahr)
          : laufbahn(z, dienst(stelle, i === 1 ? gegangen(stichtag, z) : undefined), stichtag),
    }));
    return { schluessel, stellen, kontingente: kontingenteAus(plan, stichtag), angaben: [] };
  });

/** Nobody is there now: who held the post left some weeks ago. */
const gegangen = (stichtag: string, z: Zufall) => tageSpaeter(stichtag, -z.ganz(25, 70));

const dienst = ({ beginn, vzaeHundertstel }: Planstelle, bis: string | undefined) => ({
  von: beginn,
  bis,
  vzaeHundertstel,
  qualifikationen: ["verwaltung"] as const,
});

function gesucht({ beginn, vzaeHundertstel }: Planstelle, jahr: number): BesetzungVorlage[] {
  const person = { vzaeHundertstel, qualifikation: "verwaltung" as const };
  const [letzter, naechster] = [`${jahr}-02-28`, `${jahr}-12-01`];
  return beginn > letzter
    ? [{ ...person, von: naechster }]
    : [
        { ...person, von: beginn, bis: letzter },
        { ...person, von: naechster },
      ];
}
