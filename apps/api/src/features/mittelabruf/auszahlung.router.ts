import {
  ausschnitt,
  auszahlungssumme,
  auszahlungszeilen,
  bestelleSchriftstueck,
  lockMittelOf,
  must,
  recordAuszahlung,
  seitenstand,
  type BewilligungTx,
} from "@kim/db";
import { heuteInBerlin, type PlainDate } from "@kim/domain/grundlagen";
import { hatRecht } from "@kim/domain/organisation";
import { AuszahlungEingabe, decideAuszahlung, mittelfrist, type AuszahlungPosten } from "@kim/domain/mittelabruf";
import { accepted, once, procedure, Repeated, router } from "../../shell/trpc.ts";
import { auswahlVon, Mittelseite } from "./mittelfilter.ts";
import { getMittellage } from "./mittellage.ts";

export const auszahlungRouter = router({
  /** Payments under Bescheide of one year: the recipient's own, or every recipient's for the granting authority. */
  list: procedure
    .meta({ access: ["foerderung:lesen", "bewilligung:entscheiden"] })
    .input(Mittelseite)
    .query(async ({ ctx, input: { seite, ...filter } }) => {
      const auswahl = auswahlVon(filter);
      const lesen = [auszahlungszeilen(auswahl, ausschnitt(seite)), auszahlungssumme(auswahl)] as const;
      const [zeilen, { gesamt, summeCent }] = hatRecht(ctx.person.organisation.rollen, "bewilligung:entscheiden")
        ? await ctx.readBewilligung(...lesen)
        : await ctx.read(...lesen);
      return { zeilen, summeCent, ...seitenstand(seite, gesamt) };
    }),

  /** All of a day's payments or none: the first refusal gives up the transaction. */
  create: procedure
    .meta({ access: "bewilligung:entscheiden" })
    .input(AuszahlungEingabe)
    .mutation(async ({ ctx, input: { ausgezahltAm, posten } }) => {
      await once(ausgezahltAm, () =>
        ctx.asBewilligung(async (tx) => {
          await lockMittelOf(
            tx,
            posten.map(({ organisationId }) => organisationId),
          );
          const autor = { am: ctx.now, vonName: ctx.person.name };
          let neue = 0;
          for (const eine of posten) neue += await zahleAus(tx, eine, ausgezahltAm, autor);
          if (neue === 0) throw new Repeated();
        }),
      );
      return { anzahl: posten.length };
    }),
});

/** Decided one after the other, each on what the one before left. Answers 0 when it was recorded before. */
async function zahleAus(
  tx: BewilligungTx,
  posten: AuszahlungPosten,
  ausgezahltAm: PlainDate,
  autor: { am: Date; vonName: string },
): Promise<0 | 1> {
  const lage = await getMittellage(tx, posten.organisationId);
  if (lage.auszahlungen.some(({ id }) => id === posten.id)) return 0;
  const bescheid = must(
    lage.bescheide.find(({ id }) => id === posten.bescheidId),
    "bescheid",
  );
  const abruf = lage.abrufe.find(({ id }) => id === posten.mittelabrufId);
  await recordAuszahlung(
    tx,
    accepted(
      decideAuszahlung({
        ...lage,
        bescheid,
        mittelfrist: mittelfrist(lage.fassungen, bescheid, abruf?.gegenstand ?? null),
        posten,
        ausgezahltAm,
        heute: heuteInBerlin(autor.am),
      }),
    ),
    autor,
  );
  await bestelleSchriftstueck(
    tx,
    { inhaberId: posten.organisationId, art: "auszahlung", vorgangId: posten.id },
    autor.am,
  );
  return 1;
}
