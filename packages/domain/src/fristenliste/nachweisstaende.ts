import {
  geradeaus,
  zustaendig,
  type Nachweisschritt,
  type Nachweisstand,
} from "../nachweis/schritte/nachweisschritte.ts";
import { nachweislauf } from "../nachweis/ablauf/nachweisstand.ts";
import type { Fristbescheid, Fristlage, Fristnachweis } from "./fristlage.ts";

export const standDes = ({ vorgaenge }: Pick<Fristnachweis, "vorgaenge">): Nachweisstand =>
  nachweislauf(vorgaenge, false).stand;

/** The step that the holder takes next; undefined once the paper lies with the level above, or nobody asks for it. */
export function schrittDesInhabers(stand: Nachweisstand): Nachweisschritt | undefined {
  const schritt = geradeaus[stand];
  return schritt !== undefined && zustaendig[schritt].seite === "inhaber" ? schritt : undefined;
}

/** Handed in, or done without. */
export const istAusDerHand = (nachweis: Pick<Fristnachweis, "vorgaenge">): boolean =>
  schrittDesInhabers(standDes(nachweis)) === undefined;

export const nachweisDesBescheids = (
  { jahr, baustein }: Pick<Fristbescheid, "jahr" | "baustein">,
  { nachweise, leserId }: Pick<Fristlage, "nachweise" | "leserId">,
): Fristnachweis | undefined =>
  nachweise.find(
    (n) => n.inhaberId === leserId && n.weiterleitungId === null && n.jahr === jahr && n.baustein === baustein,
  );
