import { monatsende } from "@kim/domain/ausgabe";
import { positionDer } from "@kim/domain/jahresrechnung";
import { belegzeile } from "../../src/schema/nachweis-beleg.ts";
import { listAusgabenDerWeiterleitung } from "../../src/queries/foerderung/ausgabe.ts";
import { listBesetzungenDerWeiterleitung } from "../../src/queries/stelle/besetzung.ts";
import type { WeiterleitungMitNamen } from "../../src/queries/weiterleitung/vertrag.ts";
import { uuidOf } from "../../src/scope/ids.ts";
import type { TenantTx } from "../../src/scope/tenant-tx.ts";

/** R77: one line per post and month under the pseudonym, of everything that the Träger booked on its contract. */
export async function recordBelege(
  tx: TenantTx,
  nachweisId: string,
  vertrag: WeiterleitungMitNamen,
  jahr: number,
): Promise<void> {
  const [ausgaben, besetzungen] = [
    await listAusgabenDerWeiterleitung(tx, vertrag),
    await listBesetzungenDerWeiterleitung(tx, vertrag),
  ];
  const zeilen = ausgaben
    .filter((a) => a.jahr === jahr)
    .map((a, i) => {
      const monat = a.monat ?? 12;
      return {
        tenantId: tx.tenantId,
        id: uuidOf("belegzeile", nachweisId, i),
        nachweisId,
        belegNr: `LG-${jahr}-${String(monat).padStart(2, "0")}-${i + 1}`,
        tag: monatsende(jahr, monat),
        empfaenger: "",
        grund: `Gehaltsabrechnung ${String(monat).padStart(2, "0")}/${jahr}`,
        betragCent: a.betragCent,
        position: positionDer(vertrag.funktion),
        zuwendungsfaehigCent: a.betragCent,
        stelleId: vertrag.stelleId,
        pseudonym: besetzungen[0]?.pseudonym ?? "CM",
        monat,
      };
    });
  if (zeilen.length > 0) await tx.insert(belegzeile).values(zeilen);
}
