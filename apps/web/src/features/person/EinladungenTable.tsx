import { EinladungId } from "@kim/domain/grundlagen";
import { einladungsstandNamen, rollenNamen } from "@kim/domain/organisation";
import {
  Badge,
  Button,
  Cluster,
  EmptyState,
  RefusalNotice,
  Table,
  useStatus,
  VisuallyHidden,
  zeitpunkt,
  type Column,
  type Tone,
} from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { formRefusal } from "../../base/api-error.ts";
import { useTRPC, type Outputs } from "../../base/trpc.ts";

type Zeile = Outputs["personeinladung"]["list"][number];

const ton = {
  offen: "info",
  angenommen: "success",
  widerrufen: "warning",
  abgelaufen: "warning",
} as const satisfies Record<Zeile["stand"], Tone>;

/** Invitations nobody accepted, with what can be done about each. */
export function EinladungenTable({ einladungen }: { einladungen: Zeile[] }) {
  const trpc = useTRPC();
  const { melde } = useStatus();
  const widerrufen = useMutation(
    trpc.personeinladung.delete.mutationOptions({
      onSuccess: () => melde("Die Einladung ist widerrufen; ihr Link gilt nicht mehr."),
    }),
  );
  const erneuern = useMutation(
    trpc.personeinladung.create.mutationOptions({
      onSuccess: (_, { email }) => melde(`Neue Einladung an ${email} ist unterwegs; der vorige Link gilt nicht mehr.`),
    }),
  );
  const laeuft = widerrufen.isPending || erneuern.isPending;
  if (einladungen.length === 0) return <EmptyState title="Zurzeit ist niemand eingeladen." />;
  const columns: Column<Zeile>[] = [
    { key: "email", header: "E-Mail-Adresse", rowHeader: true, cell: ({ email }) => email },
    { key: "rollen", header: "Rollen", cell: ({ rollen }) => rollen.map((rolle) => rollenNamen[rolle]).join(", ") },
    {
      key: "stand",
      header: "Stand",
      cell: ({ stand }) => <Badge tone={ton[stand]}>{einladungsstandNamen[stand]}</Badge>,
    },
    {
      key: "gesendet",
      header: "Gesendet",
      cell: ({ gesendetAm, gescheitertAm }) =>
        gesendetAm ? zeitpunkt(gesendetAm) : gescheitertAm ? "nicht zustellbar" : "wird gesendet",
    },
    { key: "bis", header: "Gültig bis", cell: ({ gueltigBis }) => zeitpunkt(gueltigBis) },
    {
      key: "tun",
      header: <VisuallyHidden>Aktionen</VisuallyHidden>,
      action: true,
      cell: ({ id, email, rollen, stand }) => (
        <Cluster>
          <Button
            size="small"
            busy={laeuft}
            aria-label={`Neu senden: ${email}`}
            onClick={() => erneuern.mutate({ id: EinladungId.parse(crypto.randomUUID()), email, rollen })}
          >
            Neu senden
          </Button>
          {stand === "offen" && (
            <Button
              size="small"
              danger
              busy={laeuft}
              aria-label={`Widerrufen: ${email}`}
              onClick={() => widerrufen.mutate({ id })}
            >
              Widerrufen
            </Button>
          )}
        </Cluster>
      ),
    },
  ];
  return (
    <>
      <RefusalNotice refusal={formRefusal(widerrufen.error) ?? formRefusal(erneuern.error)} />
      <Table caption="Einladungen" captionHidden columns={columns} rows={einladungen} rowKey={({ id }) => id} />
    </>
  );
}
