import {
  findJahresabschluss,
  getNachweis,
  getOrganisation,
  jahrespapiere,
  listForderungenAus,
  listNachweisvorgaenge,
  recordJahresabschluss,
  type NachweisTx,
} from "@kim/db";
import { heuteInBerlin, type PlainDate } from "@kim/domain/grundlagen";
import {
  aufbewahrungBis,
  decideJahresabschluss,
  EinNachweis,
  hatRat,
  JahresabschlussEingabe,
  nachweislauf,
  type Aufbewahrungsgrund,
  type Nachweisvorgang,
} from "@kim/domain/nachweis";
import { hatRecht } from "@kim/domain/organisation";
import { rueckforderungslauf } from "@kim/domain/rueckforderung";
import { z } from "zod";
import { autorAus } from "../../shell/autor.ts";
import { alsBeteiligter } from "../../shell/beteiligte.ts";
import { accepted, once, procedure, router } from "../../shell/trpc.ts";

const aufbewahrungRouter = router({
  /**
   * R38, R109: until when receipts and books of a submitted proof stay, each clock with its source and start, and what
   * keeps them longer; null before it was submitted. The council's day is known to the body itself alone.
   */
  get: procedure
    .meta({ access: "nachweis:lesen" })
    .input(EinNachweis)
    .query(({ ctx, input }) =>
      alsBeteiligter(ctx, async (tx) => {
        const nachweis = await getNachweis(tx, input);
        const vorgaenge = await listNachweisvorgaenge(tx, nachweis);
        const eingereichtAm = vorgaenge.findLast(({ schritt }) => schritt === "eingereicht")?.am;
        if (eingereichtAm === undefined) return null;
        const eigener = nachweis.inhaberId === tx.tenantId && !("bewilligung" in tx);
        const mitRat = eigener && hatRat((await getOrganisation(tx, tx.tenantId)).art);
        const beschluss = mitRat ? await findJahresabschluss(tx, nachweis.jahr) : null;
        const offen = await offenes(tx, input, vorgaenge, heuteInBerlin(ctx.now));
        return {
          ...aufbewahrungBis({
            eingereichtAm: heuteInBerlin(new Date(eingereichtAm)),
            ratsbeschlussAm: beschluss?.beschlossenAm ?? null,
            offen: [...offen, ...(mitRat && beschluss === null ? (["ratsbeschluss"] as const) : [])],
          }),
          jahr: nachweis.jahr,
          eigener,
          mitRat,
          beschluss,
          darfEintragen: mitRat && hatRecht(ctx.person.organisation.rollen, "nachweis:vorbereiten"),
        };
      }),
    ),
});

const nachweisabschlussRouter = router({
  /** R109: the body's own papers of a year, and which of them close what they rest on. */
  list: procedure
    .meta({ access: "nachweis:lesen" })
    .input(z.strictObject({ jahr: z.int().min(2020).max(2100) }))
    .query(async ({ ctx, input: { jahr } }) => (await ctx.read(jahrespapiere(ctx.organisationId, jahr)))[0]),
});

const jahresabschlussRouter = router({
  /** The day on which the body's own council decided; entered again where it was wrong. */
  create: procedure
    .meta({ access: "nachweis:vorbereiten" })
    .input(JahresabschlussEingabe)
    .mutation(({ ctx, input }) =>
      once(input.id, () =>
        ctx.asTenant(async (tx) => {
          const { art } = await getOrganisation(tx, tx.tenantId);
          const bisher = await findJahresabschluss(tx, input.jahr);
          accepted(decideJahresabschluss(input, { art, bisher, heute: heuteInBerlin(ctx.now) }));
          const autor = autorAus(ctx);
          await recordJahresabschluss(tx, input, autor);
        }),
      ),
    ),
});

/** What is not over yet: the check of what was submitted, and what is claimed out of it. */
async function offenes(
  tx: NachweisTx,
  nachweis: EinNachweis,
  vorgaenge: readonly Nachweisvorgang[],
  heute: PlainDate,
): Promise<Aufbewahrungsgrund[]> {
  const { stand, bescheinigung } = nachweislauf(vorgaenge, false);
  const forderungen = (await listForderungenAus(tx, [nachweis])).map((akte) => rueckforderungslauf(akte, heute));
  return [
    ...(bescheinigung === null && stand !== "verzichtet" ? (["pruefung"] as const) : []),
    ...(forderungen.some(({ abgeschlossen }) => !abgeschlossen) ? (["forderung"] as const) : []),
    ...(forderungen.some((lauf) => lauf.stand === "beklagt") ? (["klage"] as const) : []),
  ];
}

export const aufbewahrungRouters = {
  aufbewahrung: aufbewahrungRouter,
  nachweisabschluss: nachweisabschlussRouter,
  jahresabschluss: jahresabschlussRouter,
};
