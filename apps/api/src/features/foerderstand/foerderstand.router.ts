import { listLandFoerderung, listZuwendungsempfaenger, loadFoerderlage, type LandFoerderung } from "@kim/db";
import { heuteInBerlin, refuse, summe } from "@kim/domain/grundlagen";
import type { KeinFoerderjahr } from "@kim/domain/kondition";
import { berechneFoerderstand } from "@kim/domain/foerderstand";
import { pruefe } from "@kim/domain/pruefregeln";
import { z } from "zod";
import { Foerderjahr } from "../../shell/foerderjahr.ts";
import { accepted, procedure, router } from "../../shell/trpc.ts";

const Jahr = z.strictObject({ jahr: Foerderjahr });

/** Procedures of this feature, by the noun they create, read or delete. */
export const foerderstandRouters = {
  foerderstand: router({
    /** All figures of the tenant's year, and what the rules have to say about it. */
    get: procedure
      .meta({ access: "foerderung:lesen" })
      .input(Jahr)
      .query(({ ctx, input: { jahr } }) =>
        ctx.asTenant(async (tx) => {
          const lage = await loadFoerderlage(tx, jahr, heuteInBerlin(ctx.now));
          if (!lage)
            return accepted<never>(refuse<KeinFoerderjahr>({ reason: "kein-foerderjahr", feld: "jahr", jahr }));
          return { ...berechneFoerderstand(lage), befunde: pruefe(lage) };
        }),
      ),
  }),

  landFoerderung: router({
    /** The 54 with their money per Baustein; what Kommunen receive directly for Baustein 3 stands in one sum. */
    get: procedure
      .meta({ access: "land:lesen" })
      .input(Jahr)
      .query(({ ctx, input: { jahr } }) =>
        ctx.asState(async (tx) => {
          const zeilen = await listLandFoerderung(tx, jahr);
          const organisationen = await listZuwendungsempfaenger(tx);
          const ids = new Set<string>(organisationen.map(({ id }) => id));
          const empfaenger = organisationen.map(({ id, ags, name, regierungsbezirk, demodaten }) => {
            const eigene = zeilen.filter(({ organisationId }) => organisationId === id);
            return { id, ags, name, regierungsbezirk, demodaten, bausteine: bausteine(eigene), summe: addiert(eigene) };
          });
          const kommunen = addiert(zeilen.filter(({ organisationId }) => !ids.has(organisationId)));
          return { jahr, empfaenger, kommunen, bausteine: bausteine(zeilen), summe: addiert(zeilen) };
        }),
      ),
  }),
};

const bausteine = (zeilen: readonly LandFoerderung[]) =>
  ([1, 2, 3] as const).map((baustein) => ({
    baustein,
    ...addiert(zeilen.filter((zeile) => zeile.baustein === baustein)),
  }));

const addiert = (zeilen: readonly LandFoerderung[]) => ({
  bewilligtCent: summe(zeilen.map((z) => z.bewilligtCent)),
  abgerufenCent: summe(zeilen.map((z) => z.abgerufenCent)),
  ausgezahltCent: summe(zeilen.map((z) => z.ausgezahltCent)),
  ausgegebenCent: summe(zeilen.map((z) => z.ausgegebenCent)),
});
