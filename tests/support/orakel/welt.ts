import fc from "fast-check";
import { uuidOf } from "../../../packages/db/src/scope/ids.ts";

/** Two Kreise with their Kommunen, Traeger that work for both, and a town that has nothing to do with them. */
export const haeuser = ["k1", "k2", "k1a", "k1b", "k1c", "k1d", "k2a", "k2b", "k2c", "t1", "t2", "t3", "s"] as const;
export type Haus = (typeof haeuser)[number];
export const kreisVon = (haus: Haus) => (haus.length === 3 ? haus.slice(0, 2) : null);

/** What happens on a branch, before it is known between whom. */
interface Zweig {
  wer: number;
  teil: number;
  stand: "offen" | "angenommen" | "abgelehnt" | "zurueckgezogen";
  spaeter: boolean;
  erlaubt: boolean;
  schluss: { tag: number; zurueckgegeben: boolean } | null;
  aenderung: { teil: number; angenommen: boolean | null } | null;
  kinder: readonly Zweig[];
}

export interface Vertrag {
  id: string;
  geber: Haus;
  an: Haus;
  eigentuemer: Haus;
  stelle: string;
  oben: Vertrag | null;
  ebene: number;
  vzae: number;
  von: string;
  bis: string;
  nachweis: string;
  stand: Zweig["stand"];
  erlaubt: boolean;
  schluss: Zweig["schluss"];
  aenderung: { id: string; ab: string; vzae: number; betrag: number; angenommen: boolean | null } | null;
  besetzt: number | null;
  /** In cents; nothing until `mitGeld` says otherwise. */
  betrag: number;
}

export interface Welt {
  heute: string;
  stellen: { id: string; eigentuemer: Haus; unbesetzt?: true }[];
  vertraege: Vertrag[];
}

const stand = fc.constantFrom<Zweig["stand"]>(
  "angenommen",
  "angenommen",
  "angenommen",
  "angenommen",
  "offen",
  "offen",
  "abgelehnt",
  "zurueckgezogen",
);
const { zweig } = fc.letrec<{ zweig: Zweig }>((tie) => ({
  zweig: fc.record({
    wer: fc.nat(99),
    teil: fc.integer({ min: 10, max: 100 }),
    stand,
    spaeter: fc.boolean(),
    erlaubt: fc.integer({ min: 0, max: 5 }).map((n) => n > 0),
    schluss: fc.option(fc.record({ tag: fc.nat(3), zurueckgegeben: fc.boolean() }), { freq: 2 }),
    aenderung: fc.option(
      fc.record({ teil: fc.integer({ min: 40, max: 100 }), angenommen: fc.constantFrom(true, false, null) }),
      { freq: 2 },
    ),
    kinder: fc.oneof(
      { maxDepth: 5, depthSize: "max" },
      { weight: 1, arbitrary: fc.constant<Zweig[]>([]) },
      { weight: 4, arbitrary: fc.array(tie("zweig"), { minLength: 1, maxLength: 3 }) },
    ),
  }),
}));
const baum = fc.record({
  kreis: fc.constantFrom<Haus>("k1", "k2"),
  zeit: fc.nat(5),
  zweige: fc.array(zweig, { minLength: 1, maxLength: 3 }),
});

/** The same seed is the same world. */
export function aWelt(seed: number, baeume: number, heute: string): Welt {
  const welt: Welt = { heute, stellen: [], vertraege: [] };
  for (const [nummer, { kreis, zeit, zweige }] of fc.sample(baum, { seed, numRuns: baeume }).entries()) {
    const stelle = uuidOf("orakel-stelle", seed, nummer);
    welt.stellen.push({ id: stelle, eigentuemer: kreis });
    const [von, bis] = zeiten(heute)[zeit] ?? ["2025-01-01", "2090-12-31"];
    wachse(welt, zweige, {
      von,
      bis,
      vzae: 100,
      nachweis: "2099-12-31",
      oben: null,
      geber: kreis,
      eigentuemer: kreis,
      stelle,
    });
  }
  return welt;
}

type Boden = Pick<Vertrag, "von" | "bis" | "vzae" | "nachweis" | "oben" | "geber" | "eigentuemer" | "stelle">;

/** Each branch takes its part of what is still there; only what was accepted and may be passed on grows further. */
function wachse(welt: Welt, zweige: readonly Zweig[], boden: Boden): void {
  let rest = boden.vzae;
  for (const z of zweige) {
    const moeglich = haeuser.filter(
      (haus) => darfErhalten(boden.geber, haus) && !kette(boden.oben).includes(haus) && haus !== boden.eigentuemer,
    );
    const an = moeglich[z.wer % moeglich.length];
    const vzae = Math.floor((rest * z.teil) / 100);
    if (!an || vzae < 1) continue;
    if (z.stand === "offen" || z.stand === "angenommen") rest -= vzae;
    const id = uuidOf("orakel-vertrag", boden.stelle, welt.vertraege.length);
    const von = z.spaeter && boden.bis > "2025-06-01" && boden.von < "2025-06-01" ? "2025-06-01" : boden.von;
    const ab = "2026-02-01";
    const aenderung =
      z.aenderung && z.stand === "angenommen" && von < ab && ab <= boden.bis
        ? {
            id: uuidOf("orakel-aenderung", id),
            ab,
            vzae: Math.max(1, Math.floor((vzae * z.aenderung.teil) / 100)),
            betrag: 0,
            angenommen: z.aenderung.angenommen,
          }
        : null;
    const nachweis = dayBefore(boden.nachweis);
    const besetzt = z.stand === "angenommen" && z.teil % 3 > 0 ? Math.max(1, Math.floor(vzae / 2)) : null;
    const vertrag: Vertrag = {
      ...boden,
      id,
      an,
      ebene: (boden.oben?.ebene ?? 0) + 1,
      vzae,
      von,
      nachweis,
      stand: z.stand,
      erlaubt: z.erlaubt,
      schluss: z.stand === "angenommen" ? z.schluss : null,
      aenderung,
      besetzt,
      betrag: 0,
    };
    welt.vertraege.push(vertrag);
    if (z.stand === "angenommen" && z.erlaubt)
      wachse(welt, z.kinder, {
        ...boden,
        von,
        vzae: Math.min(vzae, aenderung?.vzae ?? vzae),
        nachweis,
        oben: vertrag,
        geber: an,
      });
  }
}

export const kette = (v: Vertrag | null): Haus[] => (v ? [v.geber, v.an, ...kette(v.oben)] : []);

/**
 * Who may receive from whom, in words: a Kreis its Kommunen, a Kommune those of the same Kreis, everybody but the state
 * a Traeger.
 */
export function darfErhalten(geber: Haus, an: Haus): boolean {
  if (geber === an) return false;
  if (an.startsWith("t")) return true;
  return kreisVon(an) !== null && kreisVon(an) === (kreisVon(geber) ?? geber);
}

const zeiten = (heute: string) =>
  [
    ["2025-01-01", "2090-12-31"],
    ["2025-01-01", "2090-12-31"],
    ["2025-01-01", heute],
    ["2025-01-01", dayBefore(heute)],
    ["2024-01-01", "2024-12-31"],
    ["2080-01-01", "2090-12-31"],
  ] as const;

/** Every post is there from the first day of the earliest contract on. */
export const stellenbeginn = "2024-01-01";

/** The last days somebody may choose; the first one that lies inside the contract is taken. */
export const schlusstage = (heute: string) => ["2025-12-31", dayBefore(heute), heute, "2089-12-31"] as const;

export const dayBefore = (day: string) => shifted(day, -1);
export const dayAfter = (day: string) => shifted(day, 1);
const shifted = (day: string, days: number) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
