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
import {
  Antwortbefehl,
  Bemerkungsbefehl,
  bemerkungsfaeden,
  bemerkungsstelleDer,
  decideBemerkungsantwort,
  decideNachweisbemerkung,
  nachweislauf,
  type Bemerkungslage,
  type EinNachweis,
} from "@kim/domain/nachweis";
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
          const faeden = bemerkungsfaeden(await listNachweisbemerkungen(tx, nachweis));
          const faden = must(
            faeden.find((f) => f.id === zuId),
            "bemerkung",
          );
          accepted(decideBemerkungsantwort(lage, faden, { text, erledigt }));
          const antwort = { id, zuId, ort: faden.ort, text, erledigt };
          await recordNachweisbemerkungen(tx, nachweis, faden.version, [antwort], autorAus(ctx));
        }),
      ),
    ),
});

export const bemerkungRouters = {
  nachweisbemerkung: nachweisbemerkungRouter,
  bemerkungsantwort: bemerkungsantwortRouter,
};

const autorAus = ({ now, person }: { now: Date; person: Person }) => ({
  am: now,
  vonId: person.benutzerId,
  vonName: person.name,
});

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
