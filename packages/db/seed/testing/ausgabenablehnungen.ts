import { foerderkonditionen } from "@kim/domain/kondition";
import {
  AusgabeEingabe,
  type BelastbareStelle,
  decideAusgabe,
  decideEinnahme,
  decideOhneDoppelfoerderung,
} from "@kim/domain/ausgabe";
import { listAusgaben, listBedarfe } from "../../src/queries/foerderung/ausgabe.ts";
import { listEinnahmen, listFremdfoerderungen } from "../../src/queries/foerderung/einnahme.ts";
import { listEigeneStellen, listGehalteneStellen } from "../../src/queries/stelle/stelle.ts";
import { listWeiterleitungen } from "../../src/queries/weiterleitung/weiterleitung.ts";
import type { TenantTx } from "../../src/scope/tenant-tx.ts";

/** What the domain says against one body's expenses and income of a year, each entered on its day, and against R14. */
export async function ausgabenablehnungen(
  tx: TenantTx,
  jahr: number,
): Promise<{ geprueft: number; ablehnungen: unknown[] }> {
  const [ausgaben, bedarfe] = [await listAusgaben(tx, jahr), await listBedarfe(tx)];
  const stellen = await belastbareStellen(tx);
  const begleitung = foerderkonditionen(jahr)?.prozessbegleitung;
  if (!begleitung) throw new Error(`no conditions for ${jahr}`);
  const ablehnungen = ausgaben.flatMap((ausgabe) => {
    const { betragCent, art, bezeichnung, datum, massnahmeArt, bedarfId, tagArt, tage, stelleId, monat } = ausgabe;
    const sache = { bezeichnung, datum, vorsteuerCent: ausgabe.vorsteuerCent };
    const eigenes = {
      personal: { stelleId, monat },
      arbeitsplatz: sache,
      massnahme: { ...sache, massnahmeArt, bedarfId },
      prozessbegleitung: { ...sache, tagArt, tage, qualifikationNachgewiesen: true },
    }[art];
    const decision = decideAusgabe({
      organisationId: tx.tenantId,
      stellen,
      vorhandene: ausgaben.filter(({ id }) => id !== ausgabe.id),
      bedarfe,
      begleitung,
      heute: datum,
      eingabe: AusgabeEingabe.parse({ id: ausgabe.id, jahr, art, betragCent, ...eigenes }),
    });
    return decision.ok ? [] : [{ ...decision.refusal, art, stelleId, monat, jahr }];
  });
  const einnahmen = await listEinnahmen(tx, jahr);
  const fremdfoerderungen = await listFremdfoerderungen(tx);
  const besetzungen = [...(await listEigeneStellen(tx)), ...(await listGehalteneStellen(tx))]
    .flatMap((s) => s.besetzungen)
    .filter((b, i, alle) => b.organisationId === tx.tenantId && alle.findIndex(({ id }) => id === b.id) === i);
  const doppelt = besetzungen.map((besetzung) =>
    decideOhneDoppelfoerderung({ besetzung, besetzungen, fremdfoerderungen }),
  );
  for (const decision of [...einnahmen.map((einnahme) => decideEinnahme(einnahme)), ...doppelt])
    if (!decision.ok) ablehnungen.push({ ...decision.refusal } as never);
  return { geprueft: ausgaben.length + einnahmen.length, ablehnungen };
}

/** Own posts, and by its contracts those the body holds or held. */
async function belastbareStellen(tx: TenantTx): Promise<BelastbareStelle[]> {
  const vertraege = await listWeiterleitungen(tx);
  const erhaltene = vertraege.filter((w) => w.empfaengerId === tx.tenantId);
  return [
    ...(await listEigeneStellen(tx)),
    ...erhaltene.map(({ stelleId, eigentuemerId, stelleBezeichnung, ...w }) => ({
      stelle: { ...w, id: stelleId, organisationId: eigentuemerId, bezeichnung: stelleBezeichnung },
      weiterleitungen: vertraege.filter((v) => v.stelleId === stelleId),
    })),
  ];
}
