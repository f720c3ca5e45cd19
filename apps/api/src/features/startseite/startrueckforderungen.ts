import { listBasiszinseintraege, wartendeForderungen, type BewilligungTx, type Reading } from "@kim/db";
import { heuteInBerlin } from "@kim/domain/grundlagen";
import { hatRecht } from "@kim/domain/organisation";
import { schritteZumBasiszins, schritteZuRueckforderungen } from "@kim/domain/start";
import { offeneHalbjahre } from "@kim/domain/zins";
import { akteurAus } from "../../shell/beteiligte.ts";
import type { Person } from "../../shell/session.ts";

type Liest = <T>(lesung: Reading<T>) => Promise<readonly [T]>;
type Zugang = {
  person: Person;
  now: Date;
  read: Liest;
  readBewilligung: Liest;
  asBewilligung: <T>(work: (tx: BewilligungTx) => Promise<T>) => Promise<T>;
};

/** What claims wait for with this person; the granting authority also learns of a half-year without a rate. */
export async function loadRueckforderungsschritte(ctx: Zugang): Promise<ReturnType<typeof schritteZuRueckforderungen>> {
  const { rollen } = ctx.person.organisation;
  if (!hatRecht(rollen, "nachweis:lesen")) return [];
  const heute = heuteInBerlin(ctx.now);
  const istBehoerde = hatRecht(rollen, "bewilligung:entscheiden");
  const [forderungen] = await (istBehoerde ? ctx.readBewilligung : ctx.read)(wartendeForderungen());
  return [
    ...schritteZuRueckforderungen(forderungen, { ...akteurAus(ctx.person), heute }),
    ...(istBehoerde
      ? schritteZumBasiszins(offeneHalbjahre(await ctx.asBewilligung(listBasiszinseintraege), heute))
      : []),
  ];
}
