import {
  enqueue,
  listEigeneWeiterleitungen,
  recordWeiterleitung,
  type TenantTx,
  type Verteilung,
  type Vorgang,
} from "@kim/db";
import { refuse } from "@kim/domain/grundlagen";
import { decideWeiterleitung, type WeiterleitungAngebot, type WeiterleitungLage } from "@kim/domain/weiterleitung";
import { refusalText } from "@kim/domain/texte";
import { vertragErzeugen } from "@kim/jobs";
import { accepted } from "../../shell/trpc.ts";
import { loadWeiterleitungLage } from "./angebotslage.ts";

/**
 * Each offer through the same rule as a single one, after those before it; the first that is refused names its receiver
 * and ends them all.
 */
export async function bieteAn(
  tx: TenantTx,
  angebote: readonly WeiterleitungAngebot[],
  vorgang: Vorgang,
): Promise<void> {
  for (const angebot of angebote) {
    const { weiterleitung } = accepted(entscheide(await loadWeiterleitungLage(tx, angebot)));
    await recordWeiterleitung(tx, weiterleitung, vorgang);
    await enqueue(tx, vertragErzeugen, { weiterleitungId: angebot.id });
  }
}

function entscheide(lage: WeiterleitungLage) {
  const entscheidung = decideWeiterleitung(lage);
  if (entscheidung.ok) return entscheidung;
  const { refusal } = entscheidung;
  const regel = "regel" in refusal && refusal.regel ? { regel: refusal.regel } : {};
  return refuse({
    reason: "angebot-der-verteilung-abgelehnt" as const,
    empfaenger: lage.empfaenger.name,
    satz: refusalText(refusal),
    ...regel,
  });
}

/** Whether exactly these offers were made before: a second click. */
export async function istAngeboten(
  tx: TenantTx,
  { angebotenAm }: Verteilung,
  teile: readonly { id: string }[],
): Promise<boolean> {
  if (angebotenAm === null) return false;
  const gegebene = new Set<string>((await listEigeneWeiterleitungen(tx)).map(({ id }) => id));
  return teile.length > 0 && teile.every(({ id }) => gegebene.has(id));
}
