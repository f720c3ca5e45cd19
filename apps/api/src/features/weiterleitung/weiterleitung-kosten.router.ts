import {
  getWeiterleitung,
  listAusgabenDerWeiterleitung,
  listBesetzungenDerWeiterleitung,
  listKettenbesetzung,
  listKettenkosten,
  listWeiterleitungen,
  type TenantTx,
  type WeiterleitungMitNamen,
} from "@kim/db";
import { heuteInBerlin, jahrVon, WeiterleitungId } from "@kim/domain/grundlagen";
import { weiterleitungsstand, wirksameBesetzung, wirksamesEnde } from "@kim/domain/weiterleitung";
import { vertragskosten } from "@kim/domain/ausgabe";
import { z } from "zod";
import { procedure, router } from "../../shell/trpc.ts";

/** What a contract cost and how much of it was occupied, for its two ends. */
export const weiterleitungKostenRouter = router({
  get: procedure
    .meta({ access: "weiterleitung:lesen" })
    .input(z.strictObject({ weiterleitungId: WeiterleitungId }))
    .query(({ ctx, input }) =>
      ctx.asTenant(async (tx) => {
        const w = await getWeiterleitung(tx, input.weiterleitungId);
        const eigene = await listAusgabenDerWeiterleitung(tx, w);
        const besetzt = await listBesetzungenDerWeiterleitung(tx, w);
        const unten = await loadDarunter(tx, w);
        const kopf = {
          richtung: w.geberId === tx.tenantId ? ("gegeben" as const) : ("erhalten" as const),
          bemessung: w.bemessung,
          beginn: w.beginn,
          ende: wirksamesEnde(w),
        };
        const heute = heuteInBerlin(ctx.now);
        const ausgaben = eigene.map(({ id, jahr, monat, betragCent }) => ({ id, jahr, monat, betragCent }));
        const kosten = vertragskosten({
          w,
          eigene,
          darunter: unten.kosten,
          besetzt: [...besetzt, ...unten.besetzt],
          heute,
        });
        return {
          ...kopf,
          heute,
          besetzungen: besetzt,
          ausgaben,
          ...kosten,
          // Who does not see all levels below can't say that nobody was there.
          hinweise: unten.vollstaendig ? kosten.hinweise : [],
        };
      }),
    ),
});

/**
 * What lies below: the owner reads sums of all levels, a receiver the contracts it gave itself, a giver in the middle
 * nothing.
 */
async function loadDarunter(tx: TenantTx, w: WeiterleitungMitNamen) {
  if (w.eigentuemerId === tx.tenantId) {
    const besetzt = (await listKettenbesetzung(tx)).filter((k) => k.weiterleitungId === w.id);
    const jahre = Array.from({ length: jahrVon(w.ende) - jahrVon(w.beginn) + 1 }, (_, i) => jahrVon(w.beginn) + i);
    const kosten = await Promise.all(
      jahre.map(async (jahr) => (await listKettenkosten(tx, jahr)).map((k) => ({ ...k, jahr }))),
    );
    return { besetzt, kosten: kosten.flat().filter((k) => k.weiterleitungId === w.id), vollstaendig: true };
  }
  const vertraege = await listWeiterleitungen(tx);
  const gegebene = vertraege.filter(
    (v) =>
      w.empfaengerId === tx.tenantId &&
      v.geberId === tx.tenantId &&
      v.herkunftId === w.id &&
      weiterleitungsstand(v) === "angenommen",
  );
  const [besetzungen, kosten] = [
    await Promise.all(gegebene.map((v) => listBesetzungenDerWeiterleitung(tx, v))),
    await Promise.all(gegebene.map((v) => listAusgabenDerWeiterleitung(tx, v))),
  ];
  return {
    besetzt: wirksameBesetzung(besetzungen.flat(), gegebene),
    kosten: kosten.flat(),
    vollstaendig:
      w.empfaengerId === tx.tenantId
        ? gegebene.every(({ weiterleitungErlaubt }) => !weiterleitungErlaubt)
        : !w.weiterleitungErlaubt,
  };
}
