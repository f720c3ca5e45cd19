import {
  bestelleSchriftstueck,
  findErsteAuszahlung,
  forderungslesung,
  getNachweis,
  getRueckforderung,
  loadForderungsgrund,
  lockNachweiseOf,
  Missing,
  recordRueckforderung,
  recordRueckforderungsvorgang,
  recordRueckzahlung,
  rueckforderungslageDer,
  type NachweisTx,
} from "@kim/db";
import { heuteInBerlin, refuse, type PlainDate } from "@kim/domain/grundlagen";
import { EinNachweis } from "@kim/domain/nachweis";
import { hatRecht } from "@kim/domain/organisation";
import {
  angabenAus,
  decideRueckforderung,
  decideRueckforderungsschritt,
  decideRueckzahlung,
  EineRueckforderung,
  moeglicheGrundlagen,
  nachUntenGrenze,
  nochNachUnten,
  rechtsgrundlagen,
  Rueckforderungsbefehl,
  RueckforderungEingabe,
  RueckzahlungEingabe,
  unaufgefordertBis,
  zinsgrundlageDer,
} from "@kim/domain/rueckforderung";
import { forderungspapiere } from "@kim/domain/schriftstueck";
import { autorAus } from "../../shell/autor.ts";
import { akteurAus, alsBeteiligter, jemand } from "../../shell/beteiligte.ts";
import { accepted, once, procedure, Repeated, router } from "../../shell/trpc.ts";
import { forderungssummen, forderungszeile, rueckforderungView } from "./rueckforderung-view.ts";
import { zinsblattRouter } from "./zinsblatt.router.ts";

const rueckforderungRouter = router({
  /** One's own claims and those against oneself, with what is open of each. */
  list: procedure.meta({ access: "nachweis:lesen" }).query(async ({ ctx }) => {
    const wer = { heute: heuteInBerlin(ctx.now), akteur: akteurAus(ctx.person) };
    const istBehoerde = hatRecht(ctx.person.organisation.rollen, "bewilligung:entscheiden");
    const [forderungen] = await (istBehoerde ? ctx.readBewilligung : ctx.read)(forderungslesung());
    const zeilen = forderungen.map((forderung) => forderungszeile(forderung, wer));
    return { zeilen, summen: forderungssummen(zeilen) };
  }),

  /** What happened to a claim, how it stands and what its reader may do; a debtor reads no draft. */
  get: procedure
    .meta({ access: "nachweis:lesen" })
    .input(EineRueckforderung)
    .query(({ ctx, input }) =>
      alsBeteiligter(ctx, async (tx) => {
        const akte = await getRueckforderung(tx, input);
        const lage = await rueckforderungslageDer(tx, akte, akteurAus(ctx.person), heuteInBerlin(ctx.now));
        return rueckforderungView(akte, lage);
      }),
    ),

  /** Claims what a checked proof leaves to be paid back, once, and below never more than above and oneself (R99b). */
  create: procedure
    .meta({ access: "nachweis:pruefen" })
    .input(RueckforderungEingabe)
    .mutation(({ ctx, input }) =>
      once(input.id, () =>
        alsBeteiligter(ctx, async (tx) => {
          const heute = heuteInBerlin(ctx.now);
          const { nachweis, gegenstand, bescheinigt, forderungen, kette } = await loadGrundLocked(
            tx,
            input.nachweis,
            heute,
          );
          if (forderungen.some(({ id: schonDa }) => schonDa === input.id)) throw new Repeated();
          accepted(decideRueckforderung(input, gegenstand, heute));
          const { id, grundlage, betragCent, eigenanteilCent, kenntnisAm, unwirksamAb, arglistig, sachverhalt } = input;
          const zuViel =
            kette && nachUntenGrenze(betragCent, { ...kette, eigenCent: kette.eigenCent + eigenanteilCent });
          if (zuViel) accepted(refuse(zuViel));
          if (!bescheinigt) throw new Missing("nachweis");
          await recordRueckforderung(
            tx,
            {
              id,
              nachweis,
              version: bescheinigt.version,
              eigenanteilCent: kette ? eigenanteilCent : 0,
              sachverhalt,
              kern: {
                glaeubigerId: tx.tenantId,
                schuldnerId: nachweis.inhaberId,
                grundlage,
                zinsgrundlage: zinsgrundlageDer(grundlage, gegenstand.instrument),
                betragCent,
                kenntnisAm,
                unwirksamAb,
                arglistig,
                unaufgefordertBis: unaufgefordertBis(grundlage, bescheinigt.zahlen),
              },
            },
            { am: ctx.now, vonId: ctx.person.benutzerId, vonName: ctx.person.name },
          );
        }),
      ),
    ),
});

const forderungsgegenstandRouter = router({
  /** What may be claimed out of a proof, what already is, and what the same cause costs above. */
  get: procedure
    .meta({ access: "nachweis:lesen" })
    .input(EinNachweis)
    .query(({ ctx, input }) =>
      alsBeteiligter(ctx, async (tx) => {
        const wer = { heute: heuteInBerlin(ctx.now), akteur: akteurAus(ctx.person) };
        const nachweis = await getNachweis(tx, input);
        const { gegenstand, bescheinigt, forderungen, kette } = await loadForderungsgrund(tx, nachweis, wer.heute);
        return {
          nachweis,
          ...gegenstand,
          seite: nachweis.pruefstelleId === tx.tenantId ? ("glaeubiger" as const) : ("schuldner" as const),
          grundlagen: moeglicheGrundlagen(gegenstand).map((grundlage) => ({
            grundlage,
            unaufgefordertBis: bescheinigt && unaufgefordertBis(grundlage, bescheinigt.zahlen),
          })),
          forderungen: forderungen.map((akte) => forderungszeile(akte, wer)),
          kette: kette && { ...kette, nochCent: nochNachUnten(kette) },
        };
      }),
    ),
});

const rueckforderungsvorgangRouter = router({
  /** One step of a claim, by either side; what it keeps of Bescheid and interest is computed now. */
  create: procedure
    .meta({ access: jemand })
    .input(Rueckforderungsbefehl)
    .mutation(({ ctx, input }) =>
      once(input.id, () =>
        alsBeteiligter(ctx, async (tx) => {
          const akte = await getLocked(tx, input.rueckforderung);
          const lage = await rueckforderungslageDer(tx, akte, akteurAus(ctx.person), heuteInBerlin(ctx.now));
          const { schritt, tag, text } = input;
          const angaben = accepted(angabenAus(input.angaben, lage));
          const getan = accepted(decideRueckforderungsschritt({ schritt, tag, text, angaben }, lage));
          const autor = autorAus(ctx);
          await recordRueckforderungsvorgang(tx, akte, getan, { id: input.id, ...autor });
          const art = forderungspapiere[schritt]?.[rechtsgrundlagen[akte.kern.grundlage].recht];
          if (art) await bestelleSchriftstueck(tx, { inhaberId: tx.tenantId, art, vorgangId: input.id }, ctx.now);
        }),
      ),
    ),
});

const rueckzahlungRouter = router({
  /** Books what was credited; more than is open only when whoever books says so. */
  create: procedure
    .meta({ access: "nachweis:pruefen" })
    .input(RueckzahlungEingabe)
    .mutation(({ ctx, input }) =>
      once(input.id, () =>
        alsBeteiligter(ctx, async (tx) => {
          const akte = await getLocked(tx, input.rueckforderung);
          if (akte.kern.glaeubigerId !== tx.tenantId) throw new Missing("rueckforderung");
          const [heute, ersteAuszahlungAm] = [heuteInBerlin(ctx.now), await findErsteAuszahlung(tx, akte)];
          accepted(decideRueckzahlung(input, akte, { heute, ersteAuszahlungAm }));
          const autor = autorAus(ctx);
          await recordRueckzahlung(tx, akte, input, autor);
        }),
      ),
    ),
});

/** Procedures of this feature, by the noun they create or read. */
export const rueckforderungRouters = {
  rueckforderung: rueckforderungRouter,
  forderungsgegenstand: forderungsgegenstandRouter,
  rueckforderungsvorgang: rueckforderungsvorgangRouter,
  rueckzahlung: rueckzahlungRouter,
  zinsblatt: zinsblattRouter,
};

/** Claims out of the proofs of one body, and what it claims itself, are made one after the other. */
async function loadGrundLocked(tx: NachweisTx, schluessel: EinNachweis, heute: PlainDate) {
  const nachweis = await getNachweis(tx, schluessel);
  if (nachweis.pruefstelleId !== tx.tenantId) throw new Missing("nachweis");
  await lockNachweiseOf(tx, nachweis.inhaberId, tx.tenantId);
  return loadForderungsgrund(tx, nachweis, heute);
}

async function getLocked(tx: NachweisTx, schluessel: EineRueckforderung) {
  const { kern } = await getRueckforderung(tx, schluessel);
  await lockNachweiseOf(tx, kern.schuldnerId);
  return getRueckforderung(tx, schluessel);
}
