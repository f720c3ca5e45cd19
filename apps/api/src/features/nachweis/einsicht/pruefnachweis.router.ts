import {
  deletePruefnotiz,
  findNachweisfassung,
  findPruefabschluss,
  findStichprobe,
  getPruefnachweis,
  getPruefnotiz,
  listNachweisvorgaenge,
  listPruefeinsichten,
  listPruefnachweise,
  listPruefnotizen,
  listZeilenentscheidungen,
  lockPruefung,
  must,
  recordEinsichtnahme,
  recordPruefabschluss,
  recordPruefnotiz,
  recordPruefnotiztext,
  type Akte,
  type EinsichtTx,
} from "@kim/db";
import { heuteInBerlin, PruefnotizId } from "@kim/domain/grundlagen";
import { bemerkungsstelleDer, nachweisartNamen, nachweislauf } from "@kim/domain/nachweis";
import {
  decideNotizaenderung,
  decidePruefnotiz,
  EingesehenerNachweis,
  fassungsstand,
  letzterTag,
  pruefeinsichtstand,
  PruefnotizAenderung,
  PruefnotizEingabe,
} from "@kim/domain/pruefeinsicht";
import { z } from "zod";
import { autorAus } from "../../../shell/autor.ts";
import { akteurAus } from "../../../shell/beteiligte.ts";
import { accepted, once, procedure, Repeated, router } from "../../../shell/trpc.ts";
import { nachweisView } from "../nachweis-view.ts";

const pruefnachweisRouter = router({
  /** What this auditor is let into today, and every Einsicht he was granted: also those that ended, to say so. */
  list: procedure.meta({ access: "einsicht:nehmen" }).query(({ ctx }) =>
    ctx.asEinsicht(async (tx) => {
      const heute = heuteInBerlin(ctx.now);
      const [einsichten, nachweise] = await Promise.all([listPruefeinsichten(tx), listPruefnachweise(tx)]);
      return {
        einsichten: einsichten.map((e) => ({ ...e, stand: pruefeinsichtstand(e, heute), letzterTag: letzterTag(e) })),
        nachweise: nachweise.map(({ taten, ...zeile }) => ({ ...zeile, stand: fassungsstand(taten) })),
      };
    }),
  ),

  /** A submitted proof as it was submitted, and what he noted; that he read it is told to whoever let him in. */
  get: procedure
    .meta({ access: "einsicht:nehmen" })
    .input(EingesehenerNachweis)
    .query(({ ctx, input }) =>
      ctx.asEinsicht(async (tx) => {
        const { geberId, akte } = await loadPruefakte(tx, input);
        const { art, jahr, baustein, inhaberName } = akte.nachweis;
        await recordEinsichtnahme(tx, geberId, {
          am: ctx.now,
          benutzerId: ctx.person.benutzerId,
          benutzerName: ctx.person.name,
          befehl: "pruefnachweis.gelesen",
          eingabe: { ...input, was: `${nachweisartNamen[art]} ${jahr}, Baustein ${baustein}, ${inhaberName}` },
        });
        return {
          ansicht: await nachweisView(tx, akte, akteurAus(ctx.person)),
          stand: fassungsstand(akte.vorgaenge),
          notizen: await listPruefnotizen(tx, input),
          abgeschlossenAm: (await findPruefabschluss(tx, input))?.toISOString() ?? null,
        };
      }),
    ),
});

const pruefnotizRouter = router({
  create: procedure
    .meta({ access: "einsicht:nehmen" })
    .input(PruefnotizEingabe)
    .mutation(({ ctx, input }) =>
      once(input.id, () =>
        ctx.asEinsicht(async (tx) => {
          const { geberId, version } = await getPruefnachweis(tx, input);
          await lockPruefung(tx, input);
          if ((await listPruefnotizen(tx, input)).some(({ id }) => id === input.id)) throw new Repeated();
          const schluessel = { inhaberId: input.inhaberId, id: input.nachweisId };
          const { fassung } = must(await findNachweisfassung(tx, schluessel, version), "nachweis");
          const stelle = bemerkungsstelleDer(fassung);
          accepted(decidePruefnotiz(input, { stelle, abgeschlossenAm: await abschlusstag(tx, input) }));
          await recordPruefnotiz(tx, { ...input, geberId, fassung: version }, autorAus(ctx));
        }),
      ),
    ),

  update: procedure
    .meta({ access: "einsicht:nehmen" })
    .input(PruefnotizAenderung)
    .mutation(({ ctx, input }) =>
      ctx.asEinsicht(async (tx) => {
        await lockOffene(tx, input.id);
        await recordPruefnotiztext(tx, input, ctx.now);
        return { id: input.id, version: input.version + 1 };
      }),
    ),

  delete: procedure
    .meta({ access: "einsicht:nehmen" })
    .input(z.strictObject({ id: PruefnotizId }))
    .mutation(({ ctx, input: { id } }) =>
      ctx.asEinsicht(async (tx) => {
        await lockOffene(tx, id);
        await deletePruefnotiz(tx, id);
        return { id };
      }),
    ),
});

const pruefabschlussRouter = router({
  /** "Prüfung abgeschlossen": from now on the notes stand. */
  create: procedure
    .meta({ access: "einsicht:nehmen" })
    .input(EingesehenerNachweis)
    .mutation(({ ctx, input }) =>
      once(input.nachweisId, () =>
        ctx.asEinsicht(async (tx) => {
          const { geberId } = await getPruefnachweis(tx, input);
          await lockPruefung(tx, input);
          if (await findPruefabschluss(tx, input)) throw new Repeated();
          await recordPruefabschluss(tx, { ...input, geberId }, autorAus(ctx));
        }),
      ),
    ),
});

/** Procedures of an auditor who is let in, by the noun they create, read or delete. */
export const pruefnachweisRouters = {
  pruefnachweis: pruefnachweisRouter,
  pruefnotiz: pruefnotizRouter,
  pruefabschluss: pruefabschlussRouter,
};

/** As much of a proof as was submitted and decided: no draft, no talk, nothing of the level above's desk. */
async function loadPruefakte(tx: EinsichtTx, schluessel: EingesehenerNachweis) {
  const { geberId, version, nachweis } = await getPruefnachweis(tx, schluessel);
  const [vorgaenge, fassung, entscheidungen, stichprobe] = await Promise.all([
    listNachweisvorgaenge(tx, nachweis),
    findNachweisfassung(tx, nachweis, version),
    listZeilenentscheidungen(tx, { ...nachweis, version }),
    findStichprobe(tx, { ...nachweis, version }),
  ]);
  const lauf = nachweislauf(vorgaenge, false);
  const akte: Akte = {
    nachweis,
    vorgaenge,
    // What the holder works on since then is not there for an auditor.
    lauf: lauf.stand === "entwurf" ? { ...lauf, stand: "eingereicht", version } : lauf,
    verwendetDurch: null,
    fassung,
    entscheidungen,
    bemerkungen: [],
    stichprobe,
    entwurf: null,
    vorjahr: null,
  };
  return { geberId, akte };
}

/** Under the lock of its proof; refuses where the check was closed. Throws `Missing`. */
async function lockOffene(tx: EinsichtTx, id: PruefnotizId): Promise<void> {
  const notiz = await getPruefnotiz(tx, id);
  await lockPruefung(tx, notiz);
  accepted(decideNotizaenderung({ abgeschlossenAm: await abschlusstag(tx, notiz) }));
}

async function abschlusstag(tx: EinsichtTx, nachweis: EingesehenerNachweis) {
  const am = await findPruefabschluss(tx, nachweis);
  return am && heuteInBerlin(am);
}
