import type { BesetzungAnlage } from "../stelle/besetzung.ts";
import type { Stelle } from "../stelle/stelle.ts";
import { istAusfuehrlich } from "../grundlagen/text.ts";

export type AbschlussRefusal =
  | { reason: "abschluss-fehlt"; regel: "R18"; feld: "abschluss" }
  | { reason: "gleichwertigkeit-unbegruendet"; regel: "R18"; feld: "gleichwertigWeil"; mindestensZeichen: number };

export const gleichwertigMindestens = 20;

/** R18, R80b: coordinators have a degree (Diplom FH, Bachelor, Master), or a sentence says what is equivalent to it. */
export function abschlussgrenze(
  { funktion }: Pick<Stelle, "funktion">,
  { abschluss, gleichwertigWeil }: Pick<BesetzungAnlage, "abschluss" | "gleichwertigWeil">,
): AbschlussRefusal | undefined {
  if (funktion !== "koordination") return undefined;
  if (abschluss === null) return { reason: "abschluss-fehlt", regel: "R18", feld: "abschluss" };
  if (abschluss !== "gleichwertig" || istAusfuehrlich(gleichwertigWeil ?? "", gleichwertigMindestens)) return undefined;
  return {
    reason: "gleichwertigkeit-unbegruendet",
    regel: "R18",
    feld: "gleichwertigWeil",
    mindestensZeichen: gleichwertigMindestens,
  };
}
