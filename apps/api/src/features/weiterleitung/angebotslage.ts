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
  type StelleMitUmfeld,
  type TenantTx,
} from "@kim/db";
import type { Jahressatz } from "@kim/domain/grundlagen";
import { stellenanteil, type Funktion } from "@kim/domain/stelle";
import { geltendeFassung, satzDerFunktion } from "@kim/domain/kondition";
import {
  lageZumAngebot,
  vorbehalteneZusatzstellen,
  type WeiterleitungAngebot,
  type WeiterleitungLage,
} from "@kim/domain/weiterleitung";
import { geltendeBescheide } from "@kim/domain/bescheid";

type Teil = Pick<WeiterleitungAngebot, "stelleId" | "herkunftId">;
type Zeitraum = Pick<WeiterleitungAngebot, "beginn" | "ende">;

/**
 * What `decideWeiterleitung` looks at. From here on nobody else moves the posts of that owner until the transaction
 * ends.
 */
export async function loadWeiterleitungLage(tx: TenantTx, angebot: WeiterleitungAngebot): Promise<WeiterleitungLage> {
  const lage = await loadGeberlage(tx, angebot);
  return lageZumAngebot(lage, angebot, await getOrganisation(tx, angebot.empfaengerId));
}

/** The same before anybody said to whom, or for a change. */
export async function loadGeberlage(tx: TenantTx, angebot: Teil & Zeitraum) {
  const eigentuemerId = await eigentuemerVon(tx, angebot);
  await lockStellenOf(tx, eigentuemerId);
  const umfeld = await getStelleMitUmfeld(tx, angebot.stelleId, eigentuemerId);
  return readAngebotslage(tx, umfeld, angebot, angebot);
}

const eigentuemerVon = async (tx: TenantTx, { herkunftId }: Teil) =>
  herkunftId === null ? tx.tenantId : (await getWeiterleitung(tx, herkunftId)).eigentuemerId;

/** Without a lock: for the form. R12 counts over the days given. */
export async function readAngebotslage(
  tx: TenantTx,
  { stelle, besetzungen }: StelleMitUmfeld,
  { herkunftId }: Pick<Teil, "herkunftId">,
  { beginn, ende }: Zeitraum,
) {
  const herkunft = herkunftId === null ? null : await getWeiterleitung(tx, herkunftId);
  // R12 counts over the whole chain of the owner; below it nobody may see that.
  const zaehlt = herkunft === null && stelle.baustein === 2 && beginn <= ende;
  return {
    geber: await getOrganisation(tx, tx.tenantId),
    stelle,
    besetzungen,
    herkunft,
    bestehende: await listEigeneWeiterleitungen(tx),
    saetze: await listSaetze(tx, stelle.funktion),
    kontingente: herkunft === null ? await listKontingente(tx) : null,
    traegerDarunter: zaehlt ? await listTraegerDarunter(tx, { beginn, ende }) : [],
    ...(await loadBescheidangaben(tx, { stelle, herkunft })),
    ...(await loadZusatzstellen(tx, { stelle, herkunft })),
  };
}

async function listSaetze(tx: TenantTx, funktion: Funktion): Promise<(Jahressatz & { annahme: boolean })[]> {
  const fassungen = await listKonditionsfassungen(tx);
  return [...new Set(fassungen.map(({ jahr }) => jahr))].flatMap((jahr) => {
    const fassung = geltendeFassung(fassungen, jahr);
    return fassung ? [{ jahr, ...satzDerFunktion(fassung.werte, funktion) }] : [];
  });
}

// Only the owner reads the Bescheide its posts rest on.
async function loadBescheidangaben(tx: TenantTx, { stelle, herkunft }: Pick<WeiterleitungLage, "stelle" | "herkunft">) {
  const bescheide = herkunft === null ? await listBescheide(tx, tx.tenantId) : [];
  const geltende = geltendeBescheide(bescheide).filter((b) => b.baustein === stelle.baustein);
  return {
    eigeneNachweise: geltende.map(({ jahr, nachweisFaelligAm }) => ({ jahr, am: nachweisFaelligAm })),
    bewilligungen: geltende.map(({ jahr, personalCent }) => ({ jahr, bewilligtCent: personalCent })),
    baustein1FreieJahre: geltende.filter((b) => b.baustein === 1 && b.weiterleitungBaustein1).map(({ jahr }) => jahr),
  };
}

async function loadZusatzstellen(tx: TenantTx, { stelle, herkunft }: Pick<WeiterleitungLage, "stelle" | "herkunft">) {
  if (stelle.funktion !== "koordination" || herkunft !== null) return { zusatzstellen: [], koordination: [] };
  const koordination = (await listEigeneStellen(tx))
    .filter((umfeld) => umfeld.stelle.funktion === "koordination")
    .map((umfeld) => stellenanteil(umfeld.stelle));
  return { zusatzstellen: vorbehalteneZusatzstellen(await listZusatzstellen(tx, tx.tenantId)), koordination };
}
