import { Badge } from "@kim/ui";
import { vakantHundertstel, type Teil } from "./uebersicht-ansicht.ts";

/** In one word where the part is and whether somebody fills it. */
export function ZustandBadge({ teil }: { teil: Teil }) {
  const { vzaeHundertstel, zustand } = teil;
  if (zustand === "zurueckgegeben") return <Badge tone="danger">Zurückgegeben</Badge>;
  if (zustand === "angeboten") return <Badge tone="info">Angeboten</Badge>;
  if (vzaeHundertstel === 0) return <Badge tone="info">Beginnt noch</Badge>;
  const vakant = vakantHundertstel(teil);
  if (vakant === 0) return <Badge tone="success">Besetzt</Badge>;
  return vakant === vzaeHundertstel ? (
    <Badge tone="danger">Vakant</Badge>
  ) : (
    <Badge tone="warning">Teilweise besetzt</Badge>
  );
}
