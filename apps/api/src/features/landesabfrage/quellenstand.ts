import { listLandStand, type StateTx } from "@kim/db";
import type { PlainDate } from "@kim/domain/grundlagen";
import { quellenjahre, type Abfragefeld, type Quellenstand } from "@kim/domain/landesabfrage";
import { decideLandblick } from "@kim/domain/landesstand";

/** The figures of the years that the fields name: of today, of past years of their last day. */
export async function loadQuellenstaende(
  tx: StateTx,
  felder: readonly Abfragefeld[],
  heute: PlainDate,
): Promise<Quellenstand[]> {
  const staende: Quellenstand[] = [];
  for (const jahr of quellenjahre(felder)) {
    const blick = decideLandblick({ jahr }, heute);
    if (blick.ok) staende.push({ jahr, tag: blick.event.tag, zeilen: await listLandStand(tx, blick.event) });
  }
  return staende;
}
