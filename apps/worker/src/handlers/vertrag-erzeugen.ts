import {
  fassungsId,
  getOrganisation,
  getWeiterleitung,
  listFehlendeFassungen,
  listKonditionsfassungen,
  listVertragsdokumente,
  recordFassung,
  type TenantTx,
} from "@kim/db";
import { jahrVon, type WeiterleitungId } from "@kim/domain/grundlagen";
import { foerderungAm } from "@kim/domain/kondition";
import { pdfDateiname, vertragstitel } from "@kim/domain/weiterleitung";
import type { Handler } from "./handler.ts";
import { renderVertrag } from "../pdf/vertrag.ts";

/** One document per version of the contract that has none yet; a contract that nobody can accept any more gets none. */
export const handleVertragErzeugen: Handler<"vertrag-erzeugen"> = async ({
  tenantId,
  payload: { weiterleitungId },
  now,
  asJob,
}) => {
  // A change is accepted by the receiver: the contract must be the tenant's own before the job moves to its giver.
  const { geberId } = await asJob(tenantId, (tx) => getWeiterleitung(tx, weiterleitungId));
  const { fehlende, ...lage } = await asJob(geberId, (tx) => loadLage(tx, weiterleitungId));
  for (const fassung of fehlende) {
    const inhalt = await renderVertrag({ ...lage, fassung });
    const { id, form, empfaengerName } = lage.vertrag;
    const dateiname = pdfDateiname(`${vertragstitel(form, fassung.nummer)} ${empfaengerName}.pdf`);
    await asJob(geberId, (tx) =>
      recordFassung(
        tx,
        lage.vertrag,
        { id: fassungsId({ id }, fassung), art: "erzeugt", dateiname, inhalt },
        { am: now(), von: "KIM-Plattform" },
      ),
    );
  }
};

async function loadLage(tx: TenantTx, id: WeiterleitungId) {
  const vertrag = await getWeiterleitung(tx, id);
  return {
    vertrag,
    geber: await getOrganisation(tx, vertrag.geberId),
    empfaenger: await getOrganisation(tx, vertrag.empfaengerId),
    eigentuemer: await getOrganisation(tx, vertrag.eigentuemerId),
    vorgaenger: vertrag.vorgaengerId && (await getWeiterleitung(tx, vertrag.vorgaengerId)),
    foerderung: foerderungAm(
      await listKonditionsfassungen(tx),
      { jahr: jahrVon(vertrag.beginn), baustein: vertrag.baustein },
      vertrag.angebotenAm,
    ),
    fehlende: listFehlendeFassungen(vertrag, await listVertragsdokumente(tx, vertrag)),
  };
}
