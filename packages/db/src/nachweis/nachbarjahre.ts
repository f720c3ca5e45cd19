import type { NachweisMitNamen } from "../queries/nachweis/nachweis-mit-namen.ts";
import { findNachweisIm } from "../queries/nachweis/nachweis.ts";
import { findNachweisfassung, hatNachweisfassung } from "../queries/nachweis/nachweisfassung.ts";
import { listNachweisvorgaenge } from "../queries/nachweis/nachweisvorgang.ts";
import type { TenantTx } from "../scope/tenant-tx.ts";
import type { Nachweisinhalt, Nachweisvorgang } from "@kim/domain/nachweis";

/** A proof of the next year was submitted: its figures build on this one's. */
export async function hatSpaeteren(tx: TenantTx, nachweis: NachweisMitNamen): Promise<boolean> {
  const spaeterer = await findNachweisIm(tx, nachweis, nachweis.jahr + 1);
  if (spaeterer?.weiterleitungId !== nachweis.weiterleitungId) return false;
  return hatNachweisfassung(tx, spaeterer);
}

/** R92b: what last year's certificate left open; and its wording to start from, null where nothing was submitted. */
export type Vorjahr = {
  offenePunkte: string[];
  wortlaut: { jahr: number; angaben: Nachweisinhalt["angaben"] } | null;
};

/** What the draft takes from the same paper of the year before. */
export async function loadVorjahr(tx: TenantTx, nachweis: NachweisMitNamen): Promise<Vorjahr> {
  const voriger = await findNachweisIm(tx, nachweis, nachweis.jahr - 1);
  if (!voriger) return { offenePunkte: [], wortlaut: null };
  const [vorgaenge, fassung] = await Promise.all([
    listNachweisvorgaenge(tx, voriger),
    findNachweisfassung(tx, voriger),
  ]);
  return {
    offenePunkte: offenePunkteAus(vorgaenge),
    wortlaut: fassung ? { jahr: voriger.jahr, angaben: fassung.fassung.inhalt.angaben } : null,
  };
}

function offenePunkteAus(vorgaenge: readonly Nachweisvorgang[]): string[] {
  const von = (schritt: "geprueft" | "bescheinigt") =>
    vorgaenge.findLast((v) => v.schritt === schritt)?.angaben.offenePunkte ?? [];
  return vorgaenge.some(({ schritt }) => schritt === "bescheinigt") ? [...von("geprueft"), ...von("bescheinigt")] : [];
}
