import { randomBytes } from "node:crypto";
import {
  findNachweisfassung,
  findStichprobe,
  getNachweis,
  listNachweisvorgaenge,
  listZeilenentscheidungen,
  lockNachweiseOf,
  Missing,
  recordStichprobe,
  recordZeilenentscheidungen,
  sha256Of,
  type NachweisTx,
} from "@kim/db";
import {
  decidePruefungsarbeit,
  decideStichprobe,
  decideSummenkuerzung,
  decideZeilenentscheidung,
  EinNachweis,
  listentext,
  nachweislauf,
  Summenkuerzung,
  Zeilenentscheidung,
} from "@kim/domain/nachweis";
import { z } from "zod";
import { accepted, procedure, router } from "../../../shell/trpc.ts";
import { alsBeteiligter } from "../../../shell/beteiligte.ts";
import { prueflisteRouter } from "./pruefliste.router.ts";
import { sammelbescheinigungRouter, sammelpruefungRouter } from "./sammelpruefung.router.ts";

const zeilenentscheidungRouter = router({
  /** What the level above decides on lines, as many at once as it likes: all of them or none (R83). */
  create: procedure
    .meta({ access: "nachweis:pruefen" })
    .input(
      z.strictObject({
        nachweis: EinNachweis,
        version: z.int(),
        entscheidungen: z.array(Zeilenentscheidung).min(1).max(1000, "Höchstens 1000 Zeilen auf einmal."),
      }),
    )
    .mutation(({ ctx, input }) =>
      alsBeteiligter(ctx, async (tx) => {
        const { version, zeilen } = await loadPruefung(tx, input);
        const entschieden = input.entscheidungen.map((e) => accepted(decideZeilenentscheidung(zeilen, e)));
        await recordZeilenentscheidungen(tx, version, entschieden, { am: ctx.now, vonName: ctx.person.name });
        return { entschieden: entschieden.length };
      }),
    ),
});

const summenkuerzungRouter = router({
  /** R93: cuts the sum instead of one line, spread over what is not cut yet. */
  create: procedure
    .meta({ access: "nachweis:pruefen" })
    .input(z.strictObject({ nachweis: EinNachweis, version: z.int(), ...Summenkuerzung.shape }))
    .mutation(({ ctx, input: { nachweis, version: gelesen, ...kuerzung } }) =>
      alsBeteiligter(ctx, async (tx) => {
        const { version, zeilen } = await loadPruefung(tx, { nachweis, version: gelesen });
        const bisherige = await listZeilenentscheidungen(tx, version);
        const entschieden = accepted(decideSummenkuerzung(zeilen, bisherige, kuerzung));
        await recordZeilenentscheidungen(tx, version, entschieden, { am: ctx.now, vonName: ctx.person.name });
        return { entschieden: entschieden.length };
      }),
    ),
});

const stichprobeRouter = router({
  /** Draws a sample that anybody can draw again, or extends the one that was drawn (R86). */
  create: procedure
    .meta({ access: "nachweis:pruefen" })
    .input(z.strictObject({ nachweis: EinNachweis, version: z.int(), umfang: z.int("Bitte eine ganze Zahl angeben.") }))
    .mutation(({ ctx, input }) =>
      alsBeteiligter(ctx, async (tx) => {
        const { version, zeilen } = await loadPruefung(tx, input);
        const bisherige = (await findStichprobe(tx, version)) ?? null;
        const { stichprobe } = accepted(
          decideStichprobe({
            zeilen,
            listeSha256: sha256Of(listentext(zeilen)),
            saat: randomBytes(8).toString("hex"),
            umfang: input.umfang,
            bisherige,
          }),
        );
        // Asked for once more: it is there already.
        if (bisherige?.umfang !== stichprobe.umfang)
          await recordStichprobe(tx, version, stichprobe, { am: ctx.now, vonName: ctx.person.name });
        return stichprobe;
      }),
    ),
});

export const pruefungRouters = {
  zeilenentscheidung: zeilenentscheidungRouter,
  summenkuerzung: summenkuerzungRouter,
  stichprobe: stichprobeRouter,
  pruefliste: prueflisteRouter,
  sammelpruefung: sammelpruefungRouter,
  sammelbescheinigung: sammelbescheinigungRouter,
};

/** The version that is being checked, under its holder's lock. Throws `Missing` for anybody but the level above. */
async function loadPruefung(tx: NachweisTx, input: { nachweis: EinNachweis; version: number }) {
  const nachweis = await getNachweis(tx, input.nachweis);
  if (nachweis.pruefstelleId !== tx.tenantId) throw new Missing("nachweis");
  await lockNachweiseOf(tx, nachweis.inhaberId);
  const lauf = nachweislauf(await listNachweisvorgaenge(tx, nachweis), false);
  accepted(decidePruefungsarbeit(lauf));
  const fassung = await findNachweisfassung(tx, nachweis, input.version);
  if (!fassung || lauf.version !== input.version) throw new Missing("nachweis");
  return { version: { ...nachweis, version: input.version }, zeilen: fassung.fassung.zeilen };
}
