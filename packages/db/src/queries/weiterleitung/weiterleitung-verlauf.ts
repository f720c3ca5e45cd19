import type { WeiterleitungAenderungId } from "@kim/domain/grundlagen";
import type { AenderungEingabe, AntwortEingabe, Vertragsende, Weiterleitung } from "@kim/domain/weiterleitung";
import {
  weiterleitungAenderung,
  weiterleitungAenderungAntwort,
  weiterleitungEnde,
} from "../../schema/weiterleitung-verlauf.ts";
import type { TenantTx } from "../../scope/tenant-tx.ts";
import type { Vorgang } from "./weiterleitung.ts";

/**
 * What hangs below the contract ends with it: the trigger writes those rows. Throws a broken `weiterleitung_ende_pkey`
 * on a second click.
 */
export async function recordVertragsende(
  tx: TenantTx,
  w: Weiterleitung,
  ende: Pick<Vertragsende, "art" | "letzterTag" | "grund"> & { id: string },
  { am, von }: Vorgang,
): Promise<void> {
  await tx.insert(weiterleitungEnde).values({
    ...ende,
    tenantId: tx.tenantId,
    geberId: w.geberId,
    weiterleitungId: w.id,
    empfaengerId: w.empfaengerId,
    am,
    von,
  });
}

/** Throws a broken `weiterleitung_aenderung_pkey` when the id was recorded before: a second click. */
export async function recordAenderung(
  tx: TenantTx,
  w: Weiterleitung,
  aenderung: AenderungEingabe,
  { am, von }: Vorgang,
): Promise<void> {
  await tx
    .insert(weiterleitungAenderung)
    .values({ ...aenderung, tenantId: tx.tenantId, weiterleitungId: w.id, empfaengerId: w.empfaengerId, am, von });
}

/** Throws a broken `weiterleitung_aenderung_antwort_pkey` when it was answered before. */
export async function recordAenderungAntwort(
  tx: TenantTx,
  w: Weiterleitung,
  aenderungId: WeiterleitungAenderungId,
  antwort: AntwortEingabe,
  { am, von }: Vorgang,
): Promise<void> {
  const { angenommen } = antwort;
  await tx.insert(weiterleitungAenderungAntwort).values({
    tenantId: tx.tenantId,
    geberId: w.geberId,
    aenderungId,
    angenommen,
    grund: antwort.angenommen ? null : antwort.grund,
    am,
    von,
  });
}
