import { Cluster, LinkButton } from "@kim/ui";
import { mitAngabe } from "../../base/adresse.ts";

/** Back and forth between pages that the address names. */
export function Seitenwahl({ seite, seiten, suche }: { seite: number; seiten: number; suche: URLSearchParams }) {
  if (seiten < 2 && seite === 1) return null;
  const adresse = (andere: number) => `?${mitAngabe(suche, "seite", String(andere))}`;
  return (
    <nav aria-label="Seiten">
      <Cluster>
        {seite > 1 && (
          <LinkButton to={adresse(Math.min(seite - 1, seiten))} icon="arrow-back">
            Neuere
          </LinkButton>
        )}
        <span>
          Seite {seite} von {seiten}
        </span>
        {seite < seiten && (
          <LinkButton to={adresse(seite + 1)} icon="arrow-forward">
            Ältere
          </LinkButton>
        )}
      </Cluster>
    </nav>
  );
}
