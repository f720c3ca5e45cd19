import { getLandfrische, listLandMeilensteine, listLandSchritte, type StateTx } from "@kim/db";
import { gruppiertNach, heuteInBerlin, jahrVon, minDate, type PlainDate } from "@kim/domain/grundlagen";
import { erstesFoerderjahr } from "@kim/domain/kondition";
import { landsumme } from "@kim/domain/landesstand";
import { umsetzungsstand, umsetzungszahlen } from "@kim/domain/umsetzung";
import { z } from "zod";
import { procedure, router, type Deps } from "../../../shell/trpc.ts";
import { gemerkteAnsicht } from "../landansicht.ts";
import { landmerker } from "../landmerker.ts";

const Umsetzungsfrage = z.strictObject({
  /** Null: whatever Baustein comes first. */
  baustein: z.union([z.literal(1), z.literal(2), z.literal(3)], "Bitte einen Baustein von 1 bis 3 wählen.").nullable(),
});
type Frage = z.infer<typeof Umsetzungsfrage>;

export const umsetzungRouter = router({
  /** How far each of the 54 came with the programme, and how long its posts stood empty. */
  get: procedure
    .meta({ access: "land:lesen" })
    .input(Umsetzungsfrage)
    .query(({ ctx, input }) =>
      ctx.asState(async (tx) => {
        const heute = heuteInBerlin(ctx.now);
        const { marke, ...frische } = await getLandfrische(tx);
        return { heute, ...frische, ...(await loadUmsetzung(ctx.deps, tx, input, heute, marke)) };
      }),
    ),
});

async function loadUmsetzung(deps: Deps, tx: StateTx, { baustein }: Frage, heute: PlainDate, marke: string) {
  const jahr = jahrVon(heute);
  const ansicht = await gemerkteAnsicht(deps, tx, { jahr, tag: heute, bekannt: null }, marke);
  const schritte = await landmerker(deps.db).gemerkt(`schritte ${jahr}`, marke, () =>
    listLandSchritte(tx, erstesFoerderjahr, jahr),
  );
  const gefragt = <Z extends { baustein: number }>(zeilen: readonly Z[]) =>
    baustein === null ? zeilen : zeilen.filter((zeile) => zeile.baustein === baustein);
  const jeSchritt = gruppiertNach(gefragt(schritte), ({ organisationId }) => organisationId);
  const jeStein = gruppiertNach(gefragt(await listLandMeilensteine(tx)), ({ organisationId }) => organisationId);
  const empfaenger = ansicht
    .filter(({ kreis }) => kreis === null)
    .map(({ id, ags, name, regierungsbezirk, demodaten, bausteine }) => {
      const steine = jeStein.get(id) ?? [];
      const lage = {
        antragAm: frueheste(steine.map(({ antragAm }) => antragAm)),
        bescheidAm: frueheste(steine.map(({ bescheidAm }) => bescheidAm)),
        nachweisAm: frueheste(steine.map(({ nachweisAm }) => nachweisAm)),
        schritte: jeSchritt.get(id) ?? [],
      };
      return {
        id,
        ags,
        name,
        regierungsbezirk,
        demodaten,
        /** The Land's own figure of the running year. */
        bewilligtCent: landsumme(bausteine, baustein ?? undefined).bewilligtCent,
        ...umsetzungsstand(lage, heute),
      };
    });
  return {
    jahr,
    empfaenger,
    mitBescheid: empfaenger.filter(({ bewilligtCent }) => bewilligtCent > 0).length,
    zahlen: umsetzungszahlen(empfaenger),
  };
}

const frueheste = (tage: readonly (PlainDate | null)[]): PlainDate | null =>
  tage.reduce((bisher, tag) => (bisher === null || tag === null ? (bisher ?? tag) : minDate(bisher, tag)), null);
