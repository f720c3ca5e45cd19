import { getLandreihe, listFoerderempfaenger, must, type StateTx } from "@kim/db";
import { erstesFoerderjahr } from "@kim/domain/kondition";
import { TRPCError } from "@trpc/server";
import type { Reihenfrage } from "./landfrage.ts";

/** One series each for the recipients named, else one for the Regierungsbezirk or the Land. */
export async function loadReihen(tx: StateTx, { bezirk, ags = [] }: Reihenfrage, bis: number) {
  const alle = await listFoerderempfaenger(tx, bis);
  if (ags.length > 0)
    return Promise.all(
      ags.map(async (einer) => {
        const { id, name } = must(
          alle.find((o) => o.ags === einer),
          "organisation",
        );
        return { ags: einer as string | null, name, ...(await getLandreihe(tx, erstesFoerderjahr, bis, [id])) };
      }),
    );
  const imBezirk = bezirk ? alle.filter(({ regierungsbezirk }) => regierungsbezirk === bezirk) : null;
  if (imBezirk?.length === 0) throw new TRPCError({ code: "NOT_FOUND" });
  const name = bezirk ? `Regierungsbezirk ${bezirk}` : "Nordrhein-Westfalen";
  const ids = imBezirk?.map(({ id }) => id) ?? null;
  return [{ ags: null as string | null, name, ...(await getLandreihe(tx, erstesFoerderjahr, bis, ids)) }];
}
