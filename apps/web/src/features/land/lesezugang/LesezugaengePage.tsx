import { alsDatum } from "@kim/domain/grundlagen";
import { leseumfangNamen, lesezugangstandNamen } from "@kim/domain/lesezugang";
import {
  Badge,
  Button,
  EmptyState,
  LoadingState,
  PageHeader,
  Section,
  Stack,
  Table,
  VisuallyHidden,
  zahl,
  zeitpunkt,
  type Column,
} from "@kim/ui";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { NotFoundPage } from "../../../base/NotFoundPage.tsx";
import { usePageTitle } from "../../../base/page-title.ts";
import { QueryError } from "../../../base/QueryError.tsx";
import { useSession } from "../../../base/session-context.ts";
import { useTRPC, type Outputs } from "../../../base/trpc.ts";
import { EinmalGezeigt } from "../../../shared/kennwort/EinmalGezeigt.tsx";
import { NachfrageDialog } from "../../../shared/vorgang/NachfrageDialog.tsx";
import { LesezugangEinrichten } from "./LesezugangEinrichten.tsx";

type Zugang = Outputs["lesezugang"]["list"][number];

/** Programs that read the state's figures without anybody logged in: for a purpose, until a day, so often a day. */
export default function LesezugaengePage() {
  usePageTitle("Lesezugänge");
  const erlaubt = useSession().rechte.includes("land:lesen");
  const liste = useQuery({ ...useTRPC().lesezugang.list.queryOptions(), enabled: erlaubt });
  const [token, setToken] = useState<string>();
  if (!erlaubt) return <NotFoundPage />;
  return (
    <Stack gap="l">
      <PageHeader
        back={{ to: "/land", label: "Landesübersicht" }}
        title="Lesezugänge"
        lead="Andere Programme, etwa die Datenbank des Landes, holen die Zahlen des Landes mit einem Kennwort ab: Summen von Körperschaften, keine Personen und keine Fälle."
        actions={<LesezugangEinrichten onToken={setToken} />}
      />
      {token !== undefined && (
        <EinmalGezeigt key={token} titel="Das Kennwort des Programms" wert={token} kopieren="Kennwort kopieren">
          Geben Sie es auf sicherem Weg weiter. Es wird hier nicht noch einmal gezeigt.
        </EinmalGezeigt>
      )}
      <Section title="Programme">
        {liste.isPending && <LoadingState lines={4} />}
        {liste.isError && !liste.data && <QueryError query={liste} />}
        {liste.data?.length === 0 && (
          <EmptyState title="Noch kein Programm">
            Richten Sie für jeden Zweck einen eigenen Zugang ein. Er gilt höchstens ein Jahr und lässt sich jederzeit
            widerrufen.
          </EmptyState>
        )}
        {liste.data && liste.data.length > 0 && (
          <Table caption="Programme" captionHidden columns={columns} rows={liste.data} rowKey={({ id }) => id} stacks />
        )}
      </Section>
      <Section title="Für Entwicklerinnen und Entwickler">
        <p>
          Die Adressen und Felder beschreibt{" "}
          <a className="kern-link kern-link--no-visited-state" href="/api/land/v1/openapi.json">
            openapi.json
          </a>{" "}
          (OpenAPI 3.1). Das Kennwort gehört in den Kopf „Authorization: Bearer …“.
        </p>
      </Section>
    </Stack>
  );
}

const toene = { gilt: "success", abgelaufen: "neutral", widerrufen: "warning" } as const;

const columns: Column<Zugang>[] = [
  {
    key: "zweck",
    header: "Zweck",
    rowHeader: true,
    cell: ({ zweck, umfaenge }) => (
      <>
        {zweck}
        <div className="kern-hint">{umfaenge.map((umfang) => leseumfangNamen[umfang]).join(", ")}</div>
      </>
    ),
  },
  {
    key: "stand",
    header: "Stand",
    cell: ({ stand, letzterTag }) => (
      <>
        <Badge tone={toene[stand]}>{lesezugangstandNamen[stand]}</Badge>
        <div className="kern-hint">bis {alsDatum(letzterTag)}</div>
      </>
    ),
  },
  {
    key: "genutzt",
    header: "Heute abgerufen",
    cell: ({ heuteAnzahl, jeTag, zuletztAm }) => (
      <>
        {`${zahl(heuteAnzahl)} von ${zahl(jeTag)}`}
        <div className="kern-hint">{zuletztAm ? `zuletzt am ${alsDatum(zuletztAm)}` : "noch nie"}</div>
      </>
    ),
  },
  {
    key: "von",
    header: "Eingerichtet",
    cell: ({ am, vonName }) => (
      <>
        {zeitpunkt(am)}
        <div className="kern-hint">{vonName}</div>
      </>
    ),
  },
  {
    key: "aktion",
    header: <VisuallyHidden>Aktionen</VisuallyHidden>,
    action: true,
    cell: (zugang) => zugang.stand === "gilt" && <Widerrufen zugang={zugang} />,
  },
];

function Widerrufen({ zugang: { id, zweck } }: { zugang: Zugang }) {
  const [offen, setOffen] = useState(false);
  const befehl = useMutation(useTRPC().lesezugangswiderruf.create.mutationOptions());
  return (
    <>
      <Button size="small" danger aria-label={`Widerrufen: ${zweck}`} onClick={() => setOffen(true)}>
        Widerrufen
      </Button>
      {offen && (
        <NachfrageDialog
          titel="Lesezugang widerrufen"
          senden="Widerrufen"
          danger
          eingabe={{ lesezugangId: id }}
          befehl={befehl}
          getan="Der Lesezugang ist widerrufen."
          onClose={() => setOffen(false)}
        >
          <p>{`„${zweck}“ liest danach sofort nichts mehr. Zurücknehmen lässt sich das nicht, nur durch einen neuen Zugang ersetzen.`}</p>
        </NachfrageDialog>
      )}
    </>
  );
}
