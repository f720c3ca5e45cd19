import type { OrganisationId, PlainDate, StelleId } from "@kim/domain/grundlagen";
import type { Stelle } from "@kim/domain/stelle";

/** `kim.stelle` as the server answers it to a hand-written statement. */
export interface StelleRow extends Record<string, unknown> {
  tenant_id: OrganisationId;
  id: StelleId;
  bezeichnung: string;
  baustein: Stelle["baustein"];
  funktion: Stelle["funktion"];
  vzae_hundertstel: number;
  anbindung: Stelle["anbindung"];
  anbindung_begruendung: string | null;
  beginn: PlainDate;
  ende: PlainDate | null;
  version: number;
}

export function toStelle(row: StelleRow): Stelle {
  return {
    id: row.id,
    organisationId: row.tenant_id,
    bezeichnung: row.bezeichnung,
    baustein: row.baustein,
    funktion: row.funktion,
    vzaeHundertstel: row.vzae_hundertstel,
    anbindung: row.anbindung,
    anbindungBegruendung: row.anbindung_begruendung,
    beginn: row.beginn,
    ende: row.ende,
    version: row.version,
  };
}
