import type { PlainDate } from "@kim/domain/grundlagen";
import type { Besetzungsstufe } from "@kim/domain/landesstand";
import type { Tabelle } from "./tabelle.ts";

/** What templates/papier.typ reads. A value of null stays free to be filled in by hand. */
export type Papier = {
  titel: string;
  untertitel: string | null;
  /** Which form it follows, in small print. */
  ausgabe: string | null;
  /** Whose paper it is, on top of every page; null on a blank form. */
  partei: string | null;
  /** The day it was set; null on a blank form. */
  am: PlainDate | null;
  /** On every page: what version it is, and the hash that scan and version are compared by. */
  vermerk: string;
  pruefsumme: string | null;
  kennzeichen: string | null;
  wasserzeichen: string | null;
  bloecke: readonly Block[];
};

export type Block =
  | { art: "ueberschrift"; ebene: 1 | 2; text: string; annahme: boolean }
  | { art: "absatz"; text: string }
  /** Name and value, one below the other. */
  | { art: "felder"; felder: readonly (readonly [name: string, wert: string | null])[] }
  /** `zeilen`: how many lines a hand has room for. */
  | { art: "freitext"; name: string; text: string | null; zeilen: number }
  | Tabelle
  | Kachelkarte
  | Linienbild
  | { art: "erklaerungen"; saetze: readonly (readonly [satz: string, ja: boolean | null])[] }
  | { art: "unterschriften"; spalten: readonly Unterschrift[] }
  | { art: "hinweis"; text: string }
  /** The one sentence that has legal effect. */
  | { art: "satz"; text: string | null }
  /** Never on two pages. */
  | { art: "zusammen"; bloecke: readonly Block[] }
  /** On pages of its own, `quer` on wide ones. */
  | { art: "anlage"; quer: boolean; bloecke: readonly Block[] };

/** A map on a grid; `beschreibung` is what those hear who do not see it. The figures stand in a table beside it. */
export type Kachelkarte = {
  art: "kachelkarte";
  titel: string;
  beschreibung: string;
  kacheln: readonly { zeile: number; spalte: number; kurz: string; wert: string; stufe: Besetzungsstufe }[];
  legende: readonly (readonly [Besetzungsstufe, string])[];
};

/** Lines over time, each with a dash of its own; null leaves a gap. `marken`: what stands below each point, or "". */
export type Linienbild = {
  art: "linien";
  titel: string;
  beschreibung: string;
  marken: readonly string[];
  /** From the lowest to the highest, as numbers of the lines and as words. */
  achse: readonly (readonly [number, string])[];
  linien: readonly { name: string; werte: readonly (number | null)[] }[];
};

export type Unterschrift = { titel: string; ort: string | null; zeile: string; name: string | null };

/** `annahme`: no source that was read prescribes this part. */
export const ueberschrift = (text: string, { annahme = false, ebene = 1 as 1 | 2 } = {}): Block => ({
  art: "ueberschrift",
  ebene,
  text,
  annahme,
});

export const absatz = (text: string): Block => ({ art: "absatz", text });

export const felder = (...liste: readonly (readonly [name: string, wert: string | null])[]): Block => ({
  art: "felder",
  felder: liste,
});

/**
 * The annexes of a paper. One that has nothing to list takes no page of its own: it stands below the one before it,
 * the first below the form itself.
 */
export const anlagen = (...liste: readonly Anlagenblock[]): Block[] =>
  liste.reduce<Block[]>((gesetzt, anlage) => {
    if (!istLeer(anlage)) return [...gesetzt, anlage];
    const davor = gesetzt.at(-1);
    if (davor?.art !== "anlage") return [...gesetzt, ...anlage.bloecke];
    return [...gesetzt.slice(0, -1), { ...davor, bloecke: [...davor.bloecke, ...anlage.bloecke] }];
  }, []);

export type Anlagenblock = Extract<Block, { art: "anlage" }>;

const istLeer = (anlage: Anlagenblock): boolean => tabellenDes(anlage).every(({ zeilen }) => zeilen.length === 0);

/** Every table of a paper, annexes included. */
export const tabellenDes = ({ bloecke }: Pick<Papier, "bloecke">): Tabelle[] =>
  bloecke.flatMap((block) => {
    if (block.art === "tabelle") return [block];
    return block.art === "anlage" || block.art === "zusammen" ? tabellenDes(block) : [];
  });
