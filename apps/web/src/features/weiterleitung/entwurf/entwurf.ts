import type { Outputs } from "../../../base/trpc.ts";

export type Entwurf = Outputs["weiterleitungEntwurf"]["get"];
export type EntwurfZeile = Outputs["weiterleitungEntwurf"]["list"][number];

/** Where a draft, or a new offer of a post or of a held part, is written. */
export function angebotAdresse(
  stelleId: string,
  { herkunftId, entwurfId }: { herkunftId?: string | null; entwurfId?: string } = {},
): string {
  const suche = new URLSearchParams({
    ...(herkunftId && { herkunft: herkunftId }),
    ...(entwurfId && { entwurf: entwurfId }),
  }).toString();
  return `/stellen/${stelleId}/weiterleiten${suche && `?${suche}`}`;
}
