import { prozent, type TileTone } from "@kim/ui";

const stufen = [
  { ab: 0.95, ton: "success" },
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
  success: `ab ${prozent(0.95)} besetzt`,
  info: `${prozent(0.8)} bis unter ${prozent(0.95)}`,
  warning: `${prozent(0.6)} bis unter ${prozent(0.8)}`,
  danger: `unter ${prozent(0.6)}`,
  neutral: "nichts bewilligt",
} as const satisfies Record<TileTone, string>;
