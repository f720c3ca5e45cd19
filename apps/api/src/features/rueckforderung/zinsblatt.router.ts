import { getRueckforderung, rueckforderungslageDer } from "@kim/db";
import { heuteInBerlin } from "@kim/domain/grundlagen";
import {
  EineRueckforderung,
  glaeubigerartDer,
  rueckforderungslauf,
  zinsblattBisZurZahlung,
} from "@kim/domain/rueckforderung";
import { refusalText } from "@kim/domain/texte";
import { kleinbetragVorschlag, Punkteregel } from "@kim/domain/zins";
import { z } from "zod";
import { akteurAus, alsBeteiligter } from "../../shell/beteiligte.ts";
import { procedure, router } from "../../shell/trpc.ts";

export const zinsblattRouter = router({
  /**
   * The interest of a claim line by line: as it was fixed, or as it would be today by this rule; without a rate the
   * sentence that says which half-year is missing (R97). A small amount is proposed, never left out by itself (R99).
   */
  get: procedure
    .meta({ access: "nachweis:lesen" })
    .input(z.strictObject({ rueckforderung: EineRueckforderung, regel: Punkteregel.default("bescheiddatum") }))
    .query(({ ctx, input: { rueckforderung, regel } }) =>
      alsBeteiligter(ctx, async (tx) => {
        const akte = await getRueckforderung(tx, rueckforderung);
        const lage = await rueckforderungslageDer(tx, akte, akteurAus(ctx.person), heuteInBerlin(ctx.now));
        const fest = akte.vorgaenge.find(({ angaben }) => angaben.art === "zinsen" || angaben.art === "verzicht");
        if (fest && (fest.angaben.art === "zinsen" || fest.angaben.art === "verzicht"))
          return { fest: true, blatt: fest.angaben.blatt, fehlt: null, kleinbetrag: null };
        const entscheidung = zinsblattBisZurZahlung(lage, regel);
        if (!entscheidung.ok)
          return { fest: false, blatt: null, fehlt: refusalText(entscheidung.refusal), kleinbetrag: null };
        const blatt = entscheidung.event;
        const bezahlt = rueckforderungslauf(akte, lage.heute).offenCent <= 0;
        return {
          fest: false,
          blatt,
          fehlt: null,
          kleinbetrag: bezahlt ? kleinbetragVorschlag(blatt.zinsenCent, glaeubigerartDer(akte.kern.grundlage)) : null,
        };
      }),
    ),
});
