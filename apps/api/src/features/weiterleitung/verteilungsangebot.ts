import { getOrganisation, getStelleMitUmfeld, listEigeneWeiterleitungen, listKontingente, recordWeiterleitung, type TenantTx, type Verteilung, type Vorgang } from "@kim/db";
import { baustein2Kontingent, decideWeiterleitung, refusalText, refuse, type WeiterleitungAngebot } from "@kim/domain";
import { accepted } from "../../trpc.ts";

/** Each offer through the same rule as a single one; the first that is refused names its receiver and ends them all. */
export async function bieteAn(tx: TenantTx, angebote: readonly WeiterleitungAngebot[], vorgang: Vorgang): Promise<void> {
  for (const angebot of angebote) {
    const { stelle, besetzungen } = await getStelleMitUmfeld(tx, angebot.stelleId);
    const [geber, empfaenger] = [await getOrganisation(tx, tx.tenantId), await getOrganisation(tx, angebot.empfaengerId)];
    const bestehende = await listEigeneWeiterleitungen(tx);
    const baustein2Hundertstel = baustein2Kontingent(await listKontingente(tx), angebot);
    const entscheidung = decideWeiterleitung({ geber, empfaenger, stelle, besetzungen, bestehende, baustein2Hundertstel, angebot });
    if (!entscheidung.ok) {
      const regel = "regel" in entscheidung.refusal ? { regel: entscheidung.refusal.regel } : {};
      accepted(refuse({ reason: "angebot-der-verteilung-abgelehnt", empfaenger: empfaenger.name, satz: refusalText(entscheidung.refusal), ...regel }));
    } else await recordWeiterleitung(tx, entscheidung.event.weiterleitung, vorgang);
  }
}

/** Whether exactly these offers were made before: a second click. */
export async function istAngeboten(tx: TenantTx, { angebotenAm }: Verteilung, teile: readonly { id: string }[]): Promise<boolean> {
  if (angebotenAm === null) return false;
  const gegebene = new Set<string>((await listEigeneWeiterleitungen(tx)).map(({ id }) => id));
  return teile.length > 0 && teile.every(({ id }) => gegebene.has(id));
}
