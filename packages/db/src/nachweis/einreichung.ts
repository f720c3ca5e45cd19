import { heuteInBerlin } from "@kim/domain/grundlagen";
import { istVerspaetet } from "@kim/domain/nachweis";
import { listEinzufrierendeDateien } from "../queries/nachweis/nachweisdatei.ts";
import { recordNachweisfassung, recordVerwendungen } from "../queries/nachweis/nachweisfassung.ts";
import type { TenantTx } from "../scope/tenant-tx.ts";
import { fassungDer, type Einreichung } from "./fassung.ts";

/** Freezes what is submitted and uses the certificates below (R81, R89); answers the SHA-256 of the version. */
export async function recordEinreichung(tx: TenantTx, einreichung: Einreichung, am: Date): Promise<string> {
  const { nachweis } = einreichung;
  const heute = heuteInBerlin(am);
  const { fassung, verwendet, dateien } = fassungDer(einreichung, heute);
  const eingefroren = { ...fassung, dateien: await listEinzufrierendeDateien(tx, nachweis.id, dateien) };
  const verspaetet = istVerspaetet(nachweis.frist.am, heute);
  const summe = await recordNachweisfassung(tx, nachweis, eingefroren, { am, verspaetet });
  await recordVerwendungen(tx, nachweis.id, verwendet, am);
  return summe;
}
