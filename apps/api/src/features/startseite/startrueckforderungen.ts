import { listBasiszinseintraege, listRueckforderungen, type NachweisTx } from "@kim/db";
import { heuteInBerlin } from "@kim/domain/grundlagen";
import { hatRecht } from "@kim/domain/organisation";
import { schritteZumBasiszins, schritteZuRueckforderungen } from "@kim/domain/start";
import { offeneHalbjahre } from "@kim/domain/zins";
import { akteurAus, alsBeteiligter, type Zugang } from "../../shell/beteiligte.ts";

/** What claims wait for with this person; the granting authority also learns of a half-year without a rate. */
export async function loadRueckforderungsschritte(
  ctx: Zugang & { now: Date },
): Promise<ReturnType<typeof schritteZuRueckforderungen>> {
  const { rollen } = ctx.person.organisation;
  if (!hatRecht(rollen, "nachweis:lesen")) return [];
  const heute = heuteInBerlin(ctx.now);
  return alsBeteiligter(ctx, async (tx: NachweisTx) => [
    ...schritteZuRueckforderungen(await listRueckforderungen(tx), { ...akteurAus(ctx.person), heute }),
    ...(hatRecht(rollen, "bewilligung:entscheiden")
      ? schritteZumBasiszins(offeneHalbjahre(await listBasiszinseintraege(tx), heute))
      : []),
  ]);
}
