import {
  findNachweisfassung,
  getNachweis,
  listNachweisbemerkungen,
  listNachweisvorgaenge,
  lockNachweiseOf,
  Missing,
  must,
  recordZeilenentscheidungen,
  Stale,
  uuidOf,
  type NachweisTx,
} from "@kim/db";
import {
  bemerkungsfaeden,
  decideSammelpruefung,
  decideZeilenentscheidung,
  letzterVorgang,
  nachweislauf,
  Sammelpruefbefehl,
  Schrittbefehl,
  wieErklaert,
  type EinNachweis,
} from "@kim/domain/nachweis";
import { alsBeteiligter } from "../../../shell/beteiligte.ts";
import { accepted, once, procedure, router } from "../../../shell/trpc.ts";
import { tueSchritt } from "../schritt/tue-schritt.ts";

export const sammelpruefungRouter = router({
  /** One of several without a finding: begun, every line as declared, checked "ohne Beanstandung". */
  create: procedure
    .meta({ access: "nachweis:pruefen" })
    .input(Sammelpruefbefehl)
    .mutation(({ ctx, input }) =>
      once(input.id, () =>
        alsBeteiligter(ctx, async (tx) => {
          const { id, nachweis: schluessel } = input;
          const { nachweis, fassung } = await loadOhneBefund(tx, input);
          const schritt = befehl(schluessel);
          await tueSchritt(tx, ctx, schritt({ id, schritt: "pruefung_begonnen" }));
          const { zeilen, version } = fassung;
          const entschieden = zeilen.map((zeile) => accepted(decideZeilenentscheidung(zeilen, wieErklaert(zeile))));
          const autor = { am: ctx.now, vonName: ctx.person.name };
          await recordZeilenentscheidungen(tx, { ...nachweis, version }, entschieden, autor);
          const danach = { id: uuidOf("sammelpruefung", id), pruefart: "schreibtisch", ergebnis: "ohne_beanstandung" };
          // Two acts of one moment and one transaction have no order.
          const gleichDanach = new Date(ctx.now.getTime() + 1);
          await tueSchritt(tx, { ...ctx, now: gleichDanach }, schritt({ ...danach, schritt: "geprueft" }));
        }),
      ),
    ),
});

export const sammelbescheinigungRouter = router({
  /** The second person's part: certifies one of several that were checked without a finding. */
  create: procedure
    .meta({ access: "nachweis:pruefen" })
    .input(Sammelpruefbefehl)
    .mutation(({ ctx, input }) =>
      once(input.id, () =>
        alsBeteiligter(ctx, async (tx) => {
          await loadOhneBefund(tx, input);
          await tueSchritt(tx, ctx, befehl(input.nachweis)({ id: input.id, schritt: "bescheinigt" }));
        }),
      ),
    ),
});

const befehl = (nachweis: EinNachweis) => (angaben: Readonly<Record<string, unknown>>) =>
  Schrittbefehl.parse({ nachweis, ...angaben });

/** Under its holder's lock. Throws `Missing` for anybody but the level above, `Stale` when the version is another. */
async function loadOhneBefund(tx: NachweisTx, { nachweis: schluessel, version }: Sammelpruefbefehl) {
  const nachweis = await getNachweis(tx, schluessel);
  if (nachweis.pruefstelleId !== tx.tenantId) throw new Missing("nachweis");
  await lockNachweiseOf(tx, nachweis.inhaberId);
  const { fassung, befunde } = must(await findNachweisfassung(tx, nachweis), "nachweis");
  if (fassung.version !== version) throw new Stale("nachweis");
  const offene = bemerkungsfaeden(await listNachweisbemerkungen(tx, nachweis)).filter(({ erledigt }) => !erledigt);
  const geprueft = letzterVorgang(nachweislauf(await listNachweisvorgaenge(tx, nachweis), false), "geprueft");
  const ergebnis = geprueft?.angaben.ergebnis ?? null;
  accepted(decideSammelpruefung({ befunde, offeneBemerkungen: offene.length, ergebnis }));
  return { nachweis, fassung };
}
