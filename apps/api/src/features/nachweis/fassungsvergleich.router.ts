import {
  findGezeigtes,
  findNachweisfassung,
  getNachweis,
  loadAkte,
  must,
  type NachweisMitNamen,
  type NachweisTx,
} from "@kim/db";
import { heuteInBerlin, type PlainDate } from "@kim/domain/grundlagen";
import { EinNachweis, Fassungswahl, nachweisvergleich, type Nachweisinhalt } from "@kim/domain/nachweis";
import { z } from "zod";
import { procedure, router } from "../../shell/trpc.ts";
import { alsBeteiligter } from "../../shell/beteiligte.ts";

const fassungsvergleichRouter = router({
  /** Two versions of a proof side by side; the draft is its holder's alone. */
  get: procedure
    .meta({ access: "nachweis:lesen" })
    .input(z.strictObject({ nachweis: EinNachweis, vorher: Fassungswahl, nachher: Fassungswahl }))
    .query(({ ctx, input }) =>
      alsBeteiligter(ctx, async (tx) => {
        const nachweis = await getNachweis(tx, input.nachweis);
        const heute = heuteInBerlin(ctx.now);
        const vorher = await inhaltDer(tx, nachweis, input.vorher, heute);
        const nachher = await inhaltDer(tx, nachweis, input.nachher, heute);
        // The day alone is no difference.
        const unterschiede = nachweisvergleich({ ...vorher, stand: null }, { ...nachher, stand: null });
        return { vorher, nachher, unterschiede };
      }),
    ),
});

export const fassungsvergleichRouters = { fassungsvergleich: fassungsvergleichRouter };

/** Throws `Missing` for a version that this reader does not see. */
async function inhaltDer(
  tx: NachweisTx,
  nachweis: NachweisMitNamen,
  wahl: Fassungswahl,
  heute: PlainDate,
): Promise<Nachweisinhalt> {
  if (typeof wahl === "number") {
    const { fassung } = must(await findNachweisfassung(tx, nachweis, wahl), "nachweis");
    return fassung.inhalt;
  }
  const { entwurf } = await loadAkte(tx, nachweis, heute);
  const { inhalt } = must(entwurf, "nachweis");
  if (wahl === "entwurf" || "bewilligung" in tx) return inhalt;
  return must(await findGezeigtes(tx, nachweis.id), "nachweisausdruck");
}
