import { prozent, type TileTone } from "@kim/ui";
import { besetzungsquote, type Stellenwerte } from "./land-werte.ts";

const stufen = [
  { ab: 0.9, ton: "success" },
  { ab: 0.8, ton: "info" },
  { ab: 0.6, ton: "warning" },
  { ab: 0, ton: "danger" },
] as const satisfies readonly { ab: number; ton: TileTone }[];

/** How a recipient's occupied share looks on the map. */
export function quotenstufe(quote: number | null): TileTone {
  if (quote === null) return "neutral";
  return stufen.find(({ ab }) => quote >= ab)?.ton ?? "danger";
}

export const quotenlegende = {
  success: `ab ${prozent(0.9)} besetzt`,
  info: `${prozent(0.8)} bis unter ${prozent(0.9)}`,
  warning: `${prozent(0.6)} bis unter ${prozent(0.8)}`,
  danger: `unter ${prozent(0.6)}`,
  neutral: "nichts bewilligt",
} as const satisfies Record<TileTone, string>;

export function quoteText(werte: Stellenwerte): string {
  const quote = besetzungsquote(werte);
  return quote === null ? "–" : prozent(quote);
}
