import { funktionNamen } from "@kim/domain/stelle";
import { berechneVerteilung, VerteilungId, verteilt } from "@kim/domain/verteilung";
import { Badge, Button, LoadingState, PageHeader, ProgressBar, RefusalNotice } from "@kim/ui";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "react-router";
import { formRefusal } from "../../base/api-error.ts";
import { NotFoundPage } from "../../base/NotFoundPage.tsx";
import { usePageTitle } from "../../base/page-title.ts";
import { QueryError } from "../../base/QueryError.tsx";
import { useSession } from "../../base/session-context.ts";
import { useTRPC } from "../../base/trpc.ts";
import { Abgeschlossen } from "./Abgeschlossen.tsx";
import { Angebote } from "./Angebote.tsx";
import type { Ansicht, Verteilung } from "./ansicht.ts";
import { Anteile } from "./Anteile.tsx";
import { Ausgangslage } from "./Ausgangslage.tsx";
import { erledigteSchritte, schritteGesamt } from "./fortschritt.ts";
import { Schluesselwahl } from "./Schluesselwahl.tsx";
import { useEntwurf } from "./use-entwurf.ts";
import { VerteilungLoeschen } from "./VerteilungLoeschen.tsx";
import { Zusammenlegen } from "./Zusammenlegen.tsx";
import "./verteilung.css";

/** The assistant: five steps on one page, all figures follow what is typed. */
export default function VerteilungPage() {
  const id = VerteilungId.safeParse(useParams()["id"]).data;
  const { rechte, organisation } = useSession();
  const erlaubt = rechte.includes("weiterleitung:anbieten") && verteilt(organisation.art);
  return id === undefined || !erlaubt ? <NotFoundPage /> : <EineVerteilung key={id} id={id} />;
}

function EineVerteilung({ id }: { id: VerteilungId }) {
  const verteilung = useQuery(useTRPC().verteilung.get.queryOptions({ id }));
  usePageTitle(verteilung.data ? titelVon(verteilung.data) : "Verteilung");
  if (verteilung.isPending) return <LoadingState lines={10} />;
  if (verteilung.data === undefined) return <QueryError query={verteilung} />;
  return verteilung.data.angebotenAm === null ? (
    <Assistent verteilung={verteilung.data} />
  ) : (
    <Abgeschlossen verteilung={verteilung.data} titel={titelVon(verteilung.data)} />
  );
}

function Assistent({ verteilung }: { verteilung: Verteilung }) {
  const { inhalt, aendere, speichere, ungespeichert, error } = useEntwurf(verteilung);
  const ergebnis = berechneVerteilung({ ...verteilung, inhalt });
  const ansicht: Ansicht = { verteilung, inhalt, ergebnis, aendere };
  return (
    <>
      <PageHeader
        title={titelVon(verteilung)}
        back={{ to: "/verteilungen", label: "Verteilung" }}
        badges={
          <Badge tone={ungespeichert ? "warning" : "success"}>
            {ungespeichert ? "Wird gespeichert …" : "Entwurf gespeichert"}
          </Badge>
        }
        lead="Niemand außer Ihnen sieht den Entwurf. Erst mit dem letzten Schritt gehen die Angebote hinaus."
        actions={<VerteilungLoeschen id={verteilung.id} />}
      />
      <RefusalNotice refusal={formRefusal(error)} title="Der Entwurf ist nicht gespeichert" />
      {error && (
        <div>
          <Button size="small" icon="autorenew" onClick={() => void speichere().catch(() => undefined)}>
            Noch einmal speichern
          </Button>
        </div>
      )}
      <ProgressBar label="Erledigte Schritte" value={erledigteSchritte(ergebnis)} max={schritteGesamt} />
      <Ausgangslage {...ansicht} />
      <Schluesselwahl {...ansicht} />
      <Anteile {...ansicht} />
      <Zusammenlegen {...ansicht} speichere={speichere} />
      <Angebote {...ansicht} speichere={speichere} />
    </>
  );
}

const titelVon = ({ funktion, jahr }: Verteilung): string => `Verteilung ${funktionNamen[funktion]} ${jahr}`;
