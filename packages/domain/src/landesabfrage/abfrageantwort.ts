import { accept, refuse, type Decision } from "../grundlagen/decision.ts";
import { freitext } from "../grundlagen/eingabefelder.ts";
import { heuteInBerlin, type PlainDate } from "../grundlagen/plain-date.ts";
import { saubererText } from "../grundlagen/text.ts";
import { z } from "../grundlagen/zod.ts";
import { textHoechstens, wertPasst, type Abfragefeld, type Feldart, type Feldwert } from "./abfragefeld.ts";
import { abfragestand, type Abfragevorgang } from "./abfrageschritte.ts";
import type { Vorbelegung } from "./vorbelegung.ts";

/** The answer to one field; `grund`: why it differs from what the platform knows. */
export const Antwortzeile = z.strictObject({
  feldId: z.uuid("Unbekanntes Feld.").toLowerCase(),
  wert: z
    .union([z.int(), z.boolean(), saubererText({ hoechstens: textHoechstens })], "Diese Antwort ist nicht lesbar.")
    .nullable()
    .transform((wert) => (wert === "" ? null : wert)),
  grund: freitext(300),
});
export type Antwortzeile = z.infer<typeof Antwortzeile>;

export const Antwortzeilen = z
  .array(Antwortzeile)
  .max(30)
  .refine(
    (zeilen) => new Set(zeilen.map(({ feldId }) => feldId)).size === zeilen.length,
    "Ein Feld ist zweimal beantwortet.",
  );

/** What a body is asked, what it was filled with, and what happened to it. */
export type Antwortlage = {
  felder: readonly Abfragefeld[];
  vorbelegungen: readonly Vorbelegung[];
  vorgaenge: readonly Pick<Abfragevorgang, "schritt">[];
};

export type AbfrageantwortRefusal =
  | { reason: "abfrageantwort-geschlossen" }
  | { reason: "abfrageantwort-zurueckgezogen" }
  | { reason: "abfrageantwort-feld-unbekannt" }
  | { reason: "abfrageantwort-passt-nicht"; feld: string; nummer: number; bezeichnung: string; art: Feldart }
  | { reason: "abfrageantwort-fehlt"; feld: string; nummer: number; bezeichnung: string }
  | { reason: "abfrageantwort-abweichung-ohne-grund"; feld: string; nummer: number; bezeichnung: string };

type Entscheidung<T extends string> = Decision<{ type: T; zeilen: Antwortzeile[] }, AbfrageantwortRefusal>;

/** What is kept while somebody is at it: it may lack answers and reasons. */
export function decideAntwortentwurf(
  lage: Antwortlage,
  zeilen: readonly Antwortzeile[],
): Entscheidung<"Antwortentwurf"> {
  const stand = abfragestand(lage.vorgaenge);
  if (stand === "zurueckgezogen") return refuse({ reason: "abfrageantwort-zurueckgezogen" });
  if (stand !== "gestellt") return refuse({ reason: "abfrageantwort-geschlossen" });
  if (zeilen.some(({ feldId }) => !lage.felder.some(({ id }) => id === feldId)))
    return refuse({ reason: "abfrageantwort-feld-unbekannt" });
  for (const [i, feld] of lage.felder.entries())
    if (!wertPasst(feld, wertDer(zeilen, feld)))
      return refuse({ reason: "abfrageantwort-passt-nicht", ...ort(feld, i), art: feld.art });
  return accept({ type: "Antwortentwurf", zeilen: geordnet(lage, zeilen) });
}

/** What is handed in: every required field is answered, and what differs from the known figure says why. */
export function decideAbgabe(lage: Antwortlage, zeilen: readonly Antwortzeile[]): Entscheidung<"Abgabe"> {
  const entwurf = decideAntwortentwurf(lage, zeilen);
  if (!entwurf.ok) return entwurf;
  for (const [i, feld] of lage.felder.entries()) {
    const zeile = zeilen.find(({ feldId }) => feldId === feld.id);
    if (feld.pflicht && (zeile?.wert ?? null) === null)
      return refuse({ reason: "abfrageantwort-fehlt", ...ort(feld, i) });
    if (weichtAb(lage.vorbelegungen, feld.id, zeile?.wert ?? null) && (zeile?.grund ?? null) === null)
      return refuse({ reason: "abfrageantwort-abweichung-ohne-grund", ...ort(feld, i) });
  }
  return accept({ type: "Abgabe", zeilen: entwurf.event.zeilen });
}

/** Whether an answer differs from what the platform knew; leaving a known figure out differs, too. */
export function weichtAb(vorbelegungen: readonly Vorbelegung[], feldId: string, wert: Feldwert): boolean {
  const vorbelegung = vorbelegungen.find((v) => v.feldId === feldId);
  return vorbelegung !== undefined && vorbelegung.wert !== wert;
}

/** What the page starts with: the draft, what was handed in, or what the platform knows. */
export const ersteZeilen = (
  { felder, vorbelegungen }: Pick<Antwortlage, "felder" | "vorbelegungen">,
  bisher: readonly Antwortzeile[] | null,
): Antwortzeile[] =>
  felder.map(
    ({ id }) =>
      bisher?.find(({ feldId }) => feldId === id) ?? {
        feldId: id,
        wert: bisher === null ? (vorbelegungen.find(({ feldId }) => feldId === id)?.wert ?? null) : null,
        grund: null,
      },
  );

/** One version of what a body handed in. */
export type Abgabe = { version: number; am: string; vonName: string; zeilen: readonly Antwortzeile[] };

/** The last day of the Frist is in time, in Berlin; of a version that replaced another its own day counts. */
export const istVerspaetet = ({ am }: Pick<Abgabe, "am">, frist: PlainDate): boolean =>
  heuteInBerlin(new Date(am)) > frist;

/** An earlier Landesabfrage of the same body: what it asked and what the body said last. */
export type FruehereAntwort = { am: string; felder: readonly Abfragefeld[]; zeilen: readonly Antwortzeile[] };

/** The newest answer to the same field that still answers it; the newest come first in `fruehere`. */
export function letzteAntwort(
  feld: Abfragefeld,
  fruehere: readonly FruehereAntwort[],
): { am: string; wert: Feldwert } | undefined {
  for (const { am, felder, zeilen } of fruehere) {
    const damals = felder.find(({ id }) => id === feld.id);
    const wert = zeilen.find(({ feldId }) => feldId === feld.id)?.wert ?? null;
    if (damals?.art === feld.art && wert !== null && wertPasst(feld, wert)) return { am, wert };
  }
  return undefined;
}

const wertDer = (zeilen: readonly Antwortzeile[], { id }: Pick<Abfragefeld, "id">): Feldwert =>
  zeilen.find(({ feldId }) => feldId === id)?.wert ?? null;

const ort = ({ bezeichnung, id }: Abfragefeld, i: number) => ({ feld: id, nummer: i + 1, bezeichnung });

/** In the order of the fields; a reason stands only where something differs. */
const geordnet = ({ felder, vorbelegungen }: Antwortlage, zeilen: readonly Antwortzeile[]): Antwortzeile[] =>
  felder.map(({ id }) => {
    const { wert = null, grund = null } = zeilen.find(({ feldId }) => feldId === id) ?? {};
    return { feldId: id, wert, grund: weichtAb(vorbelegungen, id, wert) ? grund : null };
  });
