import { kuerzungsgrundNamen, type Zeilenentscheidung } from "@kim/domain/nachweis";
import { Badge, euro } from "@kim/ui";

/** What was decided on a line, with code and sentence of a cut. */
export function Entscheidung({ entscheidung: e }: { entscheidung: Zeilenentscheidung | undefined }) {
  if (!e) return <Badge>Offen</Badge>;
  if (e.zurueckgestelltCent !== 0) return <Badge tone="warning">Zurückgestellt</Badge>;
  if (e.grund === null) return <Badge tone="success">Anerkannt</Badge>;
  return (
    <>
      <Badge tone="danger">{`Gekürzt um ${euro(e.gekuerztCent)}`}</Badge>
      <div className="kern-hint">{`${e.grund} ${kuerzungsgrundNamen[e.grund]}: ${e.satz ?? ""}`}</div>
      <div className="kern-hint">{`Anerkannt: ${euro(e.anerkanntCent)}`}</div>
    </>
  );
}
