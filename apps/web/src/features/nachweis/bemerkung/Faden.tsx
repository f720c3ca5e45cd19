import type { Bemerkungsfaden } from "@kim/domain/nachweis";
import { Badge, Button, Cluster, zeitpunkt } from "@kim/ui";
import { useState } from "react";
import { AntwortDialog } from "./AntwortDialog.tsx";
import { useGespraech } from "./gespraech.ts";

/** One remark with its answers. */
export function Faden({ faden, name }: { faden: Bemerkungsfaden; name: string }) {
  const gespraech = useGespraech();
  const [dialog, setDialog] = useState<"antwort" | "erledigt" | null>(null);
  const { eintraege, erledigt, seite, version } = faden;
  const antwortbar = gespraech?.bemerkbar ?? false;
  return (
    <div className="kim-bemerkung" role="group" aria-label={`Bemerkung zu ${name}`}>
      <Cluster>
        <Badge tone={erledigt ? "success" : "warning"}>{erledigt ? "Erledigt" : "Offen"}</Badge>
        <span className="kern-hint">{`Zu Fassung ${version}`}</span>
      </Cluster>
      <ul className="kim-bemerkung__eintraege">
        {eintraege.map(({ id, text, vonName, am, seite: vonSeite }) => (
          <li key={id}>
            <div className="kim-nachweis__text">{text ?? "Erledigt."}</div>
            <div className="kern-hint">{`${vonName}, ${hausDer(vonSeite)}, ${zeitpunkt(am)}`}</div>
          </li>
        ))}
      </ul>
      {antwortbar && (
        <Cluster>
          <Button size="small" aria-label={`Antworten: ${name}`} onClick={() => setDialog("antwort")}>
            Antworten
          </Button>
          {!erledigt && gespraech?.seite === seite && (
            <Button size="small" aria-label={`Erledigt: ${name}`} onClick={() => setDialog("erledigt")}>
              Erledigt
            </Button>
          )}
        </Cluster>
      )}
      {dialog && (
        <AntwortDialog faden={faden} name={name} erledigt={dialog === "erledigt"} onClose={() => setDialog(null)} />
      )}
    </div>
  );

  function hausDer(vonSeite: Bemerkungsfaden["seite"]): string {
    return (vonSeite === "inhaber" ? gespraech?.nachweis.inhaberName : gespraech?.nachweis.pruefstelleName) ?? "";
  }
}
