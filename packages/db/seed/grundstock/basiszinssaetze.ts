import { bekannteBasiszinssaetze } from "@kim/domain/zins";
import { basiszinssatz, basiszinssatzBestaetigung } from "../../src/schema/zins.ts";
import { uuidOf } from "../../src/scope/ids.ts";
import type { Tx } from "../../src/scope/scope.ts";

/** What research found of § 247 BGB (nachweis.md 6.2), read by two; an Annahme stays one until it is replaced. */
export async function recordBasiszinssaetze(tx: Tx): Promise<void> {
  const am = new Date("2026-11-22T00:00:00Z"); // when the sources were read
  const [eingetragenVon, bestaetigtVon] = [uuidOf("recherche"), uuidOf("gegenlesen")];
  const idOf = (ab: string) => uuidOf("basiszinssatz", ab);
  await tx.insert(basiszinssatz).values(
    bekannteBasiszinssaetze.map((satz) => ({
      ...satz,
      id: idOf(satz.ab),
      eingetragenAm: am,
      eingetragenVon,
      eingetragenVonName: "Recherche",
    })),
  );
  await tx.insert(basiszinssatzBestaetigung).values(
    bekannteBasiszinssaetze.map(({ ab }) => ({
      basiszinssatzId: idOf(ab),
      eingetragenVon,
      bestaetigtAm: am,
      bestaetigtVon,
      bestaetigtVonName: "Gegenlesen",
    })),
  );
}
