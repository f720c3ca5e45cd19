import { accept, refuse, type Decision } from "../../grundlagen/decision.ts";
import type { NachweisRefusal } from "../schritte/nachweis-refusal.ts";

export type Stichprobenzeile = { schluessel: string; erklaertCent: number };

/** R86: which lines are looked at, and what anybody needs to draw them again. */
export type Stichprobe = { saat: string; listeSha256: string; umfang: number; schluessel: string[] };
export type StichprobeGezogen = { type: "StichprobeGezogen"; stichprobe: Stichprobe };

/** The list a sample is drawn from, as it is hashed: in the order of its keys, whatever order it came in. */
export const listentext = (zeilen: readonly Stichprobenzeile[]): string =>
  geordnet(zeilen)
    .map(({ schluessel, erklaertCent }) => `${schluessel}\t${erklaertCent}\n`)
    .join("");

/**
 * R86: seed and hash of the list fix an order of all lines; the sample is its beginning. So anybody can draw it again,
 * and a larger one holds every line of a smaller one. An earlier sample is only ever extended.
 */
export function decideStichprobe(lage: {
  zeilen: readonly Stichprobenzeile[];
  /** SHA-256 of `listentext`, made outside. */
  listeSha256: string;
  saat: string;
  umfang: number;
  bisherige: Stichprobe | null;
}): Decision<StichprobeGezogen, NachweisRefusal> {
  const { zeilen, listeSha256, bisherige } = lage;
  if (zeilen.length === 0) return refuse({ reason: "stichprobe-ohne-zeilen", regel: "R86", feld: "umfang" });
  if (lage.umfang < 1 || lage.umfang > zeilen.length)
    return refuse({ reason: "stichprobe-umfang", regel: "R86", feld: "umfang", hoechstens: zeilen.length });
  if (bisherige && bisherige.listeSha256 !== listeSha256)
    return refuse({ reason: "stichprobe-liste-geaendert", regel: "R86", feld: "umfang" });
  if (bisherige && lage.umfang < bisherige.umfang)
    return refuse({ reason: "stichprobe-nur-groesser", regel: "R86", feld: "umfang", bisher: bisherige.umfang });
  const saat = bisherige?.saat ?? lage.saat;
  const schluessel = reihenfolge(zeilen, `${saat} ${listeSha256}`).slice(0, lage.umfang);
  return accept({ type: "StichprobeGezogen", stichprobe: { saat, listeSha256, umfang: lage.umfang, schluessel } });
}

const geordnet = (zeilen: readonly Stichprobenzeile[]): Stichprobenzeile[] =>
  zeilen.toSorted((a, b) => (a.schluessel < b.schluessel ? -1 : 1));

// Fisher and Yates over the ordered keys.
function reihenfolge(zeilen: readonly Stichprobenzeile[], saat: string): string[] {
  const schluessel = geordnet(zeilen).map((zeile) => zeile.schluessel);
  const zufall = zufallszahlen(saat);
  for (let i = schluessel.length - 1; i > 0; i -= 1) {
    const j = Math.floor((zufall() / 4_294_967_296) * (i + 1));
    const [a, b] = [schluessel[i] ?? "", schluessel[j] ?? ""];
    [schluessel[i], schluessel[j]] = [b, a];
  }
  return schluessel;
}

// FNV-1a for the seed, mulberry32 for the numbers: few lines that any language repeats with whole numbers alone.
function zufallszahlen(saat: string): () => number {
  let zustand = 2_166_136_261;
  for (const zeichen of saat) zustand = Math.imul(zustand ^ (zeichen.codePointAt(0) ?? 0), 16_777_619);
  return () => {
    zustand = (zustand + 0x6d2b79f5) | 0;
    let t = Math.imul(zustand ^ (zustand >>> 15), zustand | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return (t ^ (t >>> 14)) >>> 0;
  };
}
