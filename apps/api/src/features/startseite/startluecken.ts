import { offeneVertraege, zeichnungslage, type Answers } from "@kim/db";
import { jahrVon } from "@kim/domain/grundlagen";
import { zeichnungsluecken, type Zeichnungsluecke } from "@kim/domain/nachweis";
import type { Leser } from "./leser.ts";

/** All that is asked for somebody who signs or administers people, and reads no posts. */
export const lueckenlesung = ({ leserId, heute }: Leser) =>
  [offeneVertraege(leserId, heute), zeichnungslage(leserId, jahrVon(heute))] as const;

/** R92: papers of this body that nobody will be left to sign. */
export function lueckenVon(
  { leserId, heute, art }: Leser,
  [offene, lage]: Answers<ReturnType<typeof lueckenlesung>>,
): Zeichnungsluecke[] {
  const vertraege = offene.flatMap(({ was }) => (was.empfaengerId === leserId ? [was] : []));
  return zeichnungsluecken({ ...lage, vertraege, art, heute });
}
