import type { NachweisMitNamen } from "../queries/nachweis-mit-namen.ts";
import { findNachweisIm } from "../queries/nachweis.ts";
import { findNachweisfassung, hatNachweisfassung } from "../queries/nachweisfassung.ts";
import { listNachweisvorgaenge } from "../queries/nachweisvorgang.ts";
import type { TenantTx } from "../scope/tenant-tx.ts";
import type { Nachweisinhalt } from "@kim/domain/nachweis";

/** A proof of the next year was submitted: its figures build on this one's. */
export async function hatSpaeteren(tx: TenantTx, nachweis: NachweisMitNamen): Promise<boolean> {
  const spaeterer = await findNachweisIm(tx, nachweis, nachweis.jahr + 1);
  if (spaeterer?.weiterleitungId !== nachweis.weiterleitungId) return false;
  return hatNachweisfassung(tx, spaeterer);
}

/** R92b: what last year's certificate left open. */
export async function findOffenePunkte(tx: TenantTx, nachweis: NachweisMitNamen): Promise<string[]> {
  const voriger = await findNachweisIm(tx, nachweis, nachweis.jahr - 1);
  const vorgaenge = voriger ? await listNachweisvorgaenge(tx, voriger) : [];
  const von = (schritt: "geprueft" | "bescheinigt") =>
    vorgaenge.findLast((v) => v.schritt === schritt)?.angaben.offenePunkte ?? [];
  return vorgaenge.some(({ schritt }) => schritt === "bescheinigt") ? [...von("geprueft"), ...von("bescheinigt")] : [];
}

/** Last year's wording, to start from; null where nothing was submitted. */
export async function findVorjahrestext(
  tx: TenantTx,
  nachweis: NachweisMitNamen,
): Promise<{ jahr: number; angaben: Nachweisinhalt["angaben"] } | null> {
  const voriger = await findNachweisIm(tx, nachweis, nachweis.jahr - 1);
  const fassung = voriger && (await findNachweisfassung(tx, voriger));
  return fassung ? { jahr: nachweis.jahr - 1, angaben: fassung.fassung.inhalt.angaben } : null;
}
