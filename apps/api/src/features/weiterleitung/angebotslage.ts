import {
  getOrganisation,
  getStelleMitUmfeld,
  getWeiterleitung,
  listBescheide,
  listEigeneStellen,
  listEigeneWeiterleitungen,
  listKonditionsfassungen,
  listKontingente,
  listTraegerDarunter,
  listZusatzstellen,
  lockStellenOf,
  type TenantTx,
} from "@kim/db";
import { jahrVon, type Jahressatz, type PlainDate } from "@kim/domain/grundlagen";
import { baustein2Kontingent, stellenanteil, type Funktion, type Stelle } from "@kim/domain/stelle";
import { geltendeFassung, satzDerFunktion } from "@kim/domain/kondition";
import type { WeiterleitungAngebot, WeiterleitungLage } from "@kim/domain/weiterleitung";
import { geltendeBescheide } from "@kim/domain/bescheid";

/**
 * What `decideWeiterleitung` looks at. From here on nobody else moves the posts of that owner until the transaction
 * ends.
 */
export async function loadAngebotslage(tx: TenantTx, angebot: WeiterleitungAngebot): Promise<WeiterleitungLage> {
  const geberlage = await loadGeberlage(tx, angebot);
  const [geber, empfaenger] = [await getOrganisation(tx, tx.tenantId), await getOrganisation(tx, angebot.empfaengerId)];
  const eigenerNachweisAm =
    geberlage.herkunft === null ? await nachweisDesBescheids(tx, geberlage.stelle, angebot.ende) : null;
  return { ...geberlage, ...(await loadZusatzstellen(tx, geberlage)), geber, empfaenger, eigenerNachweisAm, angebot };
}

/** What a giver holds of a post, what it has given of it, and what R12 counts: for an offer and for a change. */
export async function loadGeberlage(
  tx: TenantTx,
  { stelleId, herkunftId, beginn, ende }: Pick<WeiterleitungAngebot, "stelleId" | "herkunftId" | "beginn" | "ende">,
) {
  const eigentuemerId = herkunftId === null ? tx.tenantId : (await getWeiterleitung(tx, herkunftId)).eigentuemerId;
  await lockStellenOf(tx, eigentuemerId);
  const herkunft = herkunftId === null ? null : await getWeiterleitung(tx, herkunftId);
  const { stelle, besetzungen } = await getStelleMitUmfeld(tx, stelleId, eigentuemerId);
  const bestehende = await listEigeneWeiterleitungen(tx);
  const saetze = await listSaetze(tx, stelle.funktion);
  // R12 counts over the whole chain of the owner; below it nobody may see that.
  const zaehlt = herkunft === null && stelle.baustein === 2 && beginn <= ende;
  const baustein2Hundertstel =
    herkunft === null ? baustein2Kontingent(await listKontingente(tx), { beginn, ende }) : null;
  const traegerDarunter = zaehlt ? await listTraegerDarunter(tx, { beginn, ende }) : [];
  return { stelle, besetzungen, herkunft, bestehende, saetze, baustein2Hundertstel, traegerDarunter };
}

async function listSaetze(tx: TenantTx, funktion: Funktion): Promise<Jahressatz[]> {
  const fassungen = await listKonditionsfassungen(tx);
  return [...new Set(fassungen.map(({ jahr }) => jahr))].flatMap((jahr) => {
    const fassung = geltendeFassung(fassungen, jahr);
    return fassung ? [{ jahr, cent: satzDerFunktion(fassung.werte, funktion).cent }] : [];
  });
}

async function nachweisDesBescheids(tx: TenantTx, { baustein }: Stelle, ende: PlainDate): Promise<PlainDate | null> {
  const geltende = geltendeBescheide(await listBescheide(tx, tx.tenantId)).filter(
    (b) => b.jahr === jahrVon(ende) && b.baustein === baustein,
  );
  return geltende.map(({ nachweisFaelligAm }) => nachweisFaelligAm).sort()[0] ?? null;
}

async function loadZusatzstellen(tx: TenantTx, { stelle, herkunft }: Pick<WeiterleitungLage, "stelle" | "herkunft">) {
  if (stelle.funktion !== "koordination" || herkunft !== null) return { zusatzstellen: [], koordination: [] };
  const koordination = (await listEigeneStellen(tx))
    .filter((umfeld) => umfeld.stelle.funktion === "koordination")
    .map((umfeld) => stellenanteil(umfeld.stelle));
  return { zusatzstellen: await listZusatzstellen(tx, tx.tenantId), koordination };
}
