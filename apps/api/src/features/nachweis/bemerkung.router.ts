import {
  findNachweisfassung,
  getNachweis,
  listNachweisbemerkungen,
  listNachweisvorgaenge,
  lockNachweiseOf,
  must,
  recordNachweisbemerkungen,
  type NachweisTx,
} from "@kim/db";
import { heuteInBerlin } from "@kim/domain/grundlagen";
import {
  Antwortbefehl,
  Bemerkungsbefehl,
  bemerkungsfaeden,
  bemerkungsstelleDer,
  decideBemerkungsantwort,
  decideAntwortfrist,
  decideNachweisbemerkung,
  decideRueckfrage,
  Antwortfristbefehl,
  nachweislauf,
  Rueckfragebefehl,
  type Bemerkungsfaden,
  type Bemerkungslage,
  type EinNachweis,
} from "@kim/domain/nachweis";
import { autorAus } from "../../shell/autor.ts";
import type { Person } from "../../shell/session.ts";
import { accepted, once, procedure, router } from "../../shell/trpc.ts";
import { akteurAus, alsBeteiligter, jemand } from "../../shell/beteiligte.ts";

const nachweisbemerkungRouter = router({
  /** One side says something about a field or a line of what was submitted last. */
  create: procedure
    .meta({ access: jemand })
    .input(Bemerkungsbefehl)
    .mutation(({ ctx, input: { id, nachweis: schluessel, ort, text } }) =>
      once(id, () =>
        alsBeteiligter(ctx, async (tx) => {
          const { nachweis, lage, version } = await loadGespraech(tx, schluessel, ctx.person);
          accepted(decideNachweisbemerkung(lage, ort));
          const neue = { id, zuId: null, ort, text, erledigt: false };
          await recordNachweisbemerkungen(tx, nachweis, version, [neue], autorAus(ctx));
        }),
      ),
    ),
});

const bemerkungsantwortRouter = router({
  /** Either side answers; whoever asked says with it that it is done. */
  create: procedure
    .meta({ access: jemand })
    .input(Antwortbefehl)
    .mutation(({ ctx, input: { id, nachweis: schluessel, zuId, text, erledigt } }) =>
      once(id, () =>
        alsBeteiligter(ctx, async (tx) => {
          const { nachweis, lage } = await loadGespraech(tx, schluessel, ctx.person);
          const faden = await getFaden(tx, nachweis, zuId);
          accepted(decideBemerkungsantwort(lage, faden, { text, erledigt }));
          const antwort = { id, zuId, ort: faden.ort, text, erledigt };
          await recordNachweisbemerkungen(tx, nachweis, faden.version, [antwort], autorAus(ctx));
        }),
      ),
    ),
});

const nachweisrueckfrageRouter = router({
  /** nachweis.md 4.2: the level above asks at a field, until a day; the version stays where it is. */
  create: procedure
    .meta({ access: "nachweis:pruefen" })
    .input(Rueckfragebefehl)
    .mutation(({ ctx, input: { id, nachweis: schluessel, ...frage } }) =>
      once(id, () =>
        alsBeteiligter(ctx, async (tx) => {
          const { nachweis, lage, version } = await loadGespraech(tx, schluessel, ctx.person);
          accepted(decideRueckfrage(lage, frage, heuteInBerlin(ctx.now)));
          const neue = { id, zuId: null, erledigt: false, ...frage };
          await recordNachweisbemerkungen(tx, nachweis, version, [neue], autorAus(ctx));
        }),
      ),
    ),
});

const antwortfristRouter = router({
  /** R106: a later day for an answer, after the first one has passed too. */
  create: procedure
    .meta({ access: "nachweis:pruefen" })
    .input(Antwortfristbefehl)
    .mutation(({ ctx, input: { id, nachweis: schluessel, zuId, bis, text } }) =>
      once(id, () =>
        alsBeteiligter(ctx, async (tx) => {
          const { nachweis, lage } = await loadGespraech(tx, schluessel, ctx.person);
          const faden = await getFaden(tx, nachweis, zuId);
          accepted(decideAntwortfrist(lage, faden, { bis, text }, heuteInBerlin(ctx.now)));
          const eintrag = { id, zuId, ort: faden.ort, text, bis, erledigt: false };
          await recordNachweisbemerkungen(tx, nachweis, faden.version, [eintrag], autorAus(ctx));
        }),
      ),
    ),
});

export const bemerkungRouters = {
  nachweisbemerkung: nachweisbemerkungRouter,
  bemerkungsantwort: bemerkungsantwortRouter,
  nachweisrueckfrage: nachweisrueckfrageRouter,
  antwortfrist: antwortfristRouter,
};

/** Throws `Missing`. */
const getFaden = async (tx: NachweisTx, nachweis: EinNachweis, id: Bemerkungsfaden["id"]): Promise<Bemerkungsfaden> =>
  must(
    bemerkungsfaeden(await listNachweisbemerkungen(tx, nachweis)).find((faden) => faden.id === id),
    "bemerkung",
  );

/** What was submitted last, under its holder's lock: nobody certifies it meanwhile. Throws `Missing`. */
async function loadGespraech(tx: NachweisTx, schluessel: EinNachweis, person: Person) {
  const nachweis = await getNachweis(tx, schluessel);
  await lockNachweiseOf(tx, nachweis.inhaberId);
  const { stand } = nachweislauf(await listNachweisvorgaenge(tx, nachweis), false);
  const gelesen = await findNachweisfassung(tx, nachweis);
  const { inhaberId, pruefstelleId } = nachweis;
  const fassung = gelesen ? bemerkungsstelleDer(gelesen.fassung) : null;
  const lage: Bemerkungslage = { inhaberId, pruefstelleId, stand, fassung, akteur: akteurAus(person) };
  return { nachweis, lage, version: gelesen?.fassung.version ?? 0 };
}
