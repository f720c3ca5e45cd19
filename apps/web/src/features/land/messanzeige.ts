import {
  besetzungsstufe,
  besetzungsstufen,
  besetzungsstufenNamen,
  messgroessen,
  type Besetzungsstufe,
  type Masseinheit,
  type Messgroessenname,
} from "@kim/domain/landesstand";
import { euro, prozent, vzae, zahl, type TileLevel, type TileTone } from "@kim/ui";

/** A value as people read it; "–" where there is none. */
export function anzeige(einheit: Masseinheit, wert: number | null): string {
  if (wert === null) return "–";
  return einheit === "vzae" ? vzae(wert) : einheit === "cent" ? euro(wert) : prozent(wert);
}

/** On a tile or an axis: whole thousands of euro are enough there. */
export function kurzanzeige(einheit: Masseinheit, wert: number | null): string {
  if (wert === null || einheit !== "cent") return anzeige(einheit, wert);
  return Math.abs(wert) >= 1_000_000_00
    ? `${zahl(Math.round(wert / 100_000_00) / 10)} Mio. €`
    : `${zahl(Math.round(wert / 1_000_00))} T€`;
}

/** What changed since the year before, with its sign; a part changes by points of a percentage. */
export function aenderung(einheit: Masseinheit, jetzt: number | null, davor: number | null): string {
  if (jetzt === null || davor === null) return "–";
  const mehr = jetzt - davor;
  const zeichen = mehr > 0 ? "+" : mehr < 0 ? "−" : "±";
  if (einheit === "anteil") return `${zeichen}${prozent(Math.abs(mehr)).replace("%", "Pkt.")}`;
  return zeichen + anzeige(einheit, Math.abs(mehr));
}

export const einheitswort = (mass: Messgroessenname): string => (messgroessen[mass].einheit === "vzae" ? " VZÄ" : "");

export type Stufung = { ton: (wert: number | null) => TileTone; legende: Partial<Record<TileTone, string>> };

/** How a measure is shaded: the occupied share by fixed steps, everything else by quarters of the recipients shown. */
export const stufungVon = (mass: Messgroessenname, werte: readonly (number | null)[]): Stufung =>
  mass === "besetzungsquote" ? besetzungsstufung : viertel(messgroessen[mass].einheit, werte);

const toene = {
  darueber: "level4",
  voll: "success",
  gut: "info",
  mittel: "warning",
  gering: "danger",
  leer: "neutral",
} as const satisfies Record<Besetzungsstufe, TileTone>;

const besetzungsstufung: Stufung = {
  ton: (quote) => toene[besetzungsstufe(quote)],
  legende: Object.fromEntries(besetzungsstufen.map((stufe) => [toene[stufe], besetzungsstufenNamen[stufe]])),
};

const stufen = ["level1", "level2", "level3", "level4"] as const satisfies readonly TileLevel[];

function viertel(einheit: Masseinheit, werte: readonly (number | null)[]): Stufung {
  const geordnet = werte.filter((wert) => wert !== null).sort((a, b) => a - b);
  // Up to and including: of equal values none is shaded darker than another.
  const grenzen = [0.25, 0.5, 0.75, 1].map((teil) => geordnet[Math.max(0, Math.ceil(geordnet.length * teil) - 1)] ?? 0);
  const stufe = (wert: number) => stufen[grenzen.findIndex((grenze) => wert <= grenze)] ?? "level4";
  const benutzt = stufen.filter((s) => geordnet.some((wert) => stufe(wert) === s));
  const kurz = (wert: number) => kurzanzeige(einheit, wert);
  const eintraege = benutzt.map((s) => {
    const eigene = geordnet.filter((wert) => stufe(wert) === s);
    const [kleinster = 0, groesster = 0] = [eigene[0], eigene.at(-1)];
    return [s, kleinster === groesster ? kurz(kleinster) : `${kurz(kleinster)} bis ${kurz(groesster)}`] as const;
  });
  return {
    ton: (wert) => (wert === null ? "neutral" : stufe(wert)),
    legende: { ...Object.fromEntries(eintraege), ...(werte.includes(null) && { neutral: "keine Angabe" }) },
  };
}
