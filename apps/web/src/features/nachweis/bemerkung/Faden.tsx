import { heuteInBerlin } from "@kim/domain/grundlagen";
import { bemerkungsartNamen, type Bemerkungsfaden } from "@kim/domain/nachweis";
import { Badge, Button, Cluster, datum, zeitpunkt } from "@kim/ui";
import { useState } from "react";
import { AntwortDialog } from "./AntwortDialog.tsx";
import { FristDialog } from "./FristDialog.tsx";
import { useGespraech } from "./gespraech.ts";

/** One remark with its answers. */
export function Faden({ faden, name }: { faden: Bemerkungsfaden; name: string }) {
  const gespraech = useGespraech();
  const [dialog, setDialog] = useState<"antwort" | "erledigt" | "frist" | null>(null);
  const { eintraege, erledigt, seite, version, art, bis, wartet } = faden;
  const antwortbar = gespraech?.bemerkbar ?? false;
  return (
    <div className="kim-bemerkung" role="group" aria-label={`Bemerkung zu ${name}`}>
      <Cluster>
        <Badge tone={erledigt ? "success" : "warning"}>{erledigt ? "Erledigt" : "Offen"}</Badge>
        {art !== "bemerkung" && <Badge>{bemerkungsartNamen[art]}</Badge>}
        <span className="kern-hint">{`Zu Fassung ${version}`}</span>
        {bis && !erledigt && (
          <span className="kern-hint">
            {`Antwort bis ${datum(bis)}`}
            {wartet && bis < heuteInBerlin(new Date()) && ", vorbei"}
          </span>
        )}
      </Cluster>
      <ul className="kim-bemerkung__eintraege">
        {eintraege.map(({ id, zuId, text, bis: neueFrist, vonName, am, seite: vonSeite }) => (
          <li key={id}>
            {zuId !== null && neueFrist && <strong>{`Frist verlängert bis ${datum(neueFrist)}: `}</strong>}
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
          {bis && !erledigt && gespraech?.seite === "pruefstelle" && (
            <Button size="small" aria-label={`Frist verlängern: ${name}`} onClick={() => setDialog("frist")}>
              Frist verlängern
            </Button>
          )}
          {!erledigt && gespraech?.seite === seite && (
            <Button size="small" aria-label={`Erledigt: ${name}`} onClick={() => setDialog("erledigt")}>
              Erledigt
            </Button>
          )}
        </Cluster>
      )}
      {dialog === "frist" && bis && <FristDialog faden={faden} bis={bis} name={name} onClose={() => setDialog(null)} />}
      {dialog && dialog !== "frist" && (
        <AntwortDialog faden={faden} name={name} erledigt={dialog === "erledigt"} onClose={() => setDialog(null)} />
      )}
    </div>
  );

  function hausDer(vonSeite: Bemerkungsfaden["seite"]): string {
    return (vonSeite === "inhaber" ? gespraech?.nachweis.inhaberName : gespraech?.nachweis.pruefstelleName) ?? "";
  }
}
