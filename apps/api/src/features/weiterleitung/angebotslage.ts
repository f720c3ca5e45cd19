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
import { lageZumAngebot, type WeiterleitungAngebot, type WeiterleitungLage } from "@kim/domain/weiterleitung";
import { geberlage } from "../../views/geberlage.ts";

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
  const koordiniert = herkunft === null && stelle.funktion === "koordination";
  const bestand = {
    geber: await getOrganisation(tx, tx.tenantId),
    bestehende: await listEigeneWeiterleitungen(tx),
    fassungen: await listKonditionsfassungen(tx),
    kontingente: herkunft === null ? await listKontingente(tx) : [],
    bescheide: herkunft === null ? await listBescheide(tx, tx.tenantId) : [],
    zusatzstellen: koordiniert ? await listZusatzstellen(tx, tx.tenantId) : [],
    stellen: koordiniert ? (await listEigeneStellen(tx)).map((umfeld) => umfeld.stelle) : [],
  };
  // R12 counts over the whole chain of the owner; below it nobody may see that.
  const zaehlt = herkunft === null && stelle.baustein === 2 && beginn <= ende;
  const traegerDarunter = zaehlt ? await listTraegerDarunter(tx, { beginn, ende }) : [];
  return geberlage(bestand, { stelle, besetzungen }, herkunft, traegerDarunter);
}
