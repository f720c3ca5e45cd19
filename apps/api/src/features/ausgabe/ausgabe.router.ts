import {
  deleteAusgabe,
  getAusgabe,
  listAusgaben,
  listAusgabenDerEmpfaenger,
  listBedarfe,
  listKettenkosten,
  listKonditionsfassungen,
  lockAusgaben,
  recordAusgabeAenderung,
  recordAusgaben,
  recordBedarf,
  Stale,
  type TenantTx,
} from "@kim/db";
import { heuteInBerlin } from "@kim/domain/grundlagen";
import { begleitungskonditionen, geltendeFassung } from "@kim/domain/kondition";
import {
  AusgabeAenderung,
  AusgabeEingabe,
  Ausgabezeile,
  BedarfAnlage,
  decideAusgabe,
  decideAusgabeAenderung,
  decideAusgaben,
  Loeschung,
  zaehltUeberDasJahr,
} from "@kim/domain/ausgabe";
import { z } from "zod";
import { Foerderjahr } from "../../shell/foerderjahr.ts";
import { accepted, once, procedure, Repeated, router } from "../../shell/trpc.ts";
import { listBelastbareStellen } from "./belastbare-stellen.ts";
import { ausgabenView } from "./ausgaben-view.ts";
import { einnahmeRouter, fremdfoerderungRouter } from "./einnahme.router.ts";

const ImJahr = z.strictObject({ jahr: Foerderjahr });
/** More rows at once than a year of a large tenant has. */
const hoechstensZeilen = 1_000;

const ausgabeRouter = router({
  list: procedure
    .meta({ access: "ausgabe:lesen" })
    .input(ImJahr)
    .query(({ ctx, input: { jahr } }) =>
      ctx.asTenant(async (tx) => {
        const lage = await loadLage(tx, jahr, ctx.now);
        const [fremde, kette] = [await listAusgabenDerEmpfaenger(tx, jahr), await listKettenkosten(tx, jahr)];
        return ausgabenView({
          ...lage,
          fremde,
          kette,
          jahr,
          konditionen: geltendeFassung(lage.fassungen, jahr)?.werte ?? null,
        });
      }),
    ),

  create: procedure
    .meta({ access: "ausgabe:pflegen" })
    .input(AusgabeEingabe)
    .mutation(({ ctx, input }) =>
      once(input.id, () =>
        ctx.asTenant(async (tx) => {
          if (zaehltUeberDasJahr[input.art]) await lockAusgaben(tx);
          const lage = await loadLage(tx, input.jahr, ctx.now);
          if (lage.vorhandene.some((a) => a.id === input.id)) throw new Repeated();
          const { ausgabe } = accepted(decideAusgabe({ ...lage, eingabe: input }));
          await recordAusgaben(tx, [ausgabe]);
        }),
      ),
    ),

  update: procedure
    .meta({ access: "ausgabe:pflegen" })
    .input(AusgabeAenderung)
    .mutation(({ ctx, input }) =>
      ctx.asTenant(async (tx) => {
        if (zaehltUeberDasJahr[input.art]) await lockAusgaben(tx);
        const bisher = await getAusgabe(tx, input.id);
        if (bisher.version !== input.version || bisher.art !== input.art) throw new Stale("ausgabe");
        const { ausgabe } = accepted(
          decideAusgabeAenderung({ ...(await loadLage(tx, bisher.jahr, ctx.now)), ausgabe: bisher, aenderung: input }),
        );
        await recordAusgabeAenderung(tx, ausgabe);
        return { id: ausgabe.id, version: ausgabe.version + 1 };
      }),
    ),

  delete: procedure
    .meta({ access: "ausgabe:pflegen" })
    .input(Loeschung)
    .mutation(({ ctx, input }) =>
      ctx.asTenant(async (tx) => {
        await deleteAusgabe(tx, input.id, input.version);
        return { id: input.id };
      }),
    ),

  createMany: procedure
    .meta({ access: "ausgabe:pflegen" })
    .input(
      z.strictObject({
        jahr: Foerderjahr,
        zeilen: z
          .array(Ausgabezeile)
          .min(1, "Bitte mindestens eine Zeile einfügen.")
          .max(hoechstensZeilen, `Bitte höchstens ${hoechstensZeilen} Zeilen auf einmal einfügen.`),
      }),
    )
    .mutation(async ({ ctx, input: { jahr, zeilen } }) => {
      await once(jahr, () =>
        ctx.asTenant(async (tx) => {
          await lockAusgaben(tx);
          const lage = await loadLage(tx, jahr, ctx.now);
          const bekannt = new Map(lage.vorhandene.map((a) => [a.id, a.version]));
          if (zeilen.some((z) => z.vorgang === "neu" && bekannt.has(z.ausgabe.id))) throw new Repeated();
          if (zeilen.some((z) => z.vorgang === "geaendert" && bekannt.get(z.ausgabe.id) !== z.ausgabe.version))
            throw new Stale("ausgabe");
          const ausgaben = accepted(decideAusgaben({ ...lage, zeilen })).map(({ ausgabe }) => ausgabe);
          await recordAusgaben(
            tx,
            ausgaben.filter((a) => !bekannt.has(a.id)),
          );
          for (const ausgabe of ausgaben.filter((a) => bekannt.has(a.id))) await recordAusgabeAenderung(tx, ausgabe);
        }),
      );
      return { anzahl: zeilen.length };
    }),
});

const bedarfRouter = router({
  list: procedure.meta({ access: "ausgabe:lesen" }).query(({ ctx }) => ctx.asTenant(listBedarfe)),

  create: procedure
    .meta({ access: "ausgabe:pflegen" })
    .input(BedarfAnlage)
    .mutation(({ ctx, input }) => once(input.id, () => ctx.asTenant((tx) => recordBedarf(tx, input)))),
});

/** Procedures of this feature, by the noun they create, read or delete. */
export const ausgabeRouters = {
  ausgabe: ausgabeRouter,
  bedarf: bedarfRouter,
  einnahme: einnahmeRouter,
  fremdfoerderung: fremdfoerderungRouter,
};

async function loadLage(tx: TenantTx, jahr: number, now: Date) {
  // One connection: the statements go out together, for others wait meanwhile.
  const [stellen, fassungen, vorhandene, bedarfe] = await Promise.all([
    listBelastbareStellen(tx),
    listKonditionsfassungen(tx),
    listAusgaben(tx, jahr),
    listBedarfe(tx),
  ]);
  return {
    organisationId: tx.tenantId,
    heute: heuteInBerlin(now),
    stellen,
    vorhandene,
    bedarfe,
    fassungen,
    begleitung: begleitungskonditionen(fassungen, jahr),
  };
}
