import type { OrganisationId } from "@kim/domain/grundlagen";
import type { Funktion, Qualifikation } from "@kim/domain/stelle";
import { uuidOf } from "../../src/scope/ids.ts";

/** Occupied from and (exclusive of later vacancy) to; without a share the whole part. */
export interface BesetzungVorlage {
  von: string;
  bis?: string;
  qualifikation?: Qualifikation;
  vzaeHundertstel?: number;
}

interface Ort {
  tenantId: OrganisationId;
  eigentuemerId: OrganisationId;
  stelleId: string;
  geberId: OrganisationId | null;
  weiterleitungId: string | null;
  funktion: Funktion;
  vzaeHundertstel: number;
  /** Tells apart who filled a part one after the other. */
  nummer?: number | string;
}

const abschluesse = ["diplom_fh", "bachelor", "master"] as const;

export function besetzungVon(
  { funktion, nummer = 0, ...ort }: Ort,
  { von, bis, qualifikation, vzaeHundertstel = ort.vzaeHundertstel }: BesetzungVorlage,
) {
  const id = uuidOf("besetzung", ort.stelleId, ort.tenantId, ...(nummer === 0 ? [] : [nummer]));
  return {
    ...ort,
    id,
    vzaeHundertstel,
    von,
    bis: bis ?? null,
    // Long enough that no two people of one body are taken for the same (R14).
    pseudonym: `P-${id.slice(0, 6).toUpperCase()}`,
    qualifikation:
      qualifikation ?? (funktion === "case_management" ? ("soziale_arbeit" as const) : ("verwaltung" as const)),
    abschluss: funktion === "koordination" ? abschluesse[Number.parseInt(id.slice(0, 2), 16) % 3] : null,
  };
}
