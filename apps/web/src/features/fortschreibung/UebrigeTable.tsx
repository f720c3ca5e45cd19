import { rechtZurFortschreibung } from "@kim/domain/fortschreibung";
import { Button, Table, TextLink, useStatus, zeitpunkt } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useSession } from "../../base/session-context.ts";
import { useTRPC } from "../../base/trpc.ts";
import { adresseVon, schluessel, type Zeile } from "./ansicht.ts";

const was = (jahr: number) => ({
  key: "was",
  header: "Was",
  rowHeader: true,
  cell: ({ gegenstand, titel, worum }: Zeile) => (
    <>
      <TextLink to={adresseVon(gegenstand, jahr)}>{titel}</TextLink>
      <div className="kern-hint">{worum}</div>
    </>
  ),
});

/** What nobody has to decide: the reason says why. */
export const SatzTable = ({ caption, jahr, zeilen }: { caption: string; jahr: number; zeilen: readonly Zeile[] }) => (
  <Table
    caption={caption}
    captionHidden
    rows={zeilen}
    rowKey={schluessel}
    stacks
    columns={[
      was(jahr),
      {
        key: "satz",
        header: "Stand",
        cell: ({ stand, hinweise }) => (
          <>
            {"satz" in stand ? stand.satz : ""}
            {stand.art === "gehindert" && stand.regel && ` (${stand.regel})`}
            {hinweise.map((hinweis) => (
              <div key={hinweis} className="kern-hint">
                {hinweis}
              </div>
            ))}
          </>
        ),
      },
    ]}
  />
);

export function AbgelehnteTable({ jahr, zeilen }: { jahr: number; zeilen: readonly Zeile[] }) {
  const { rechte } = useSession();
  return (
    <Table
      caption={`Nicht nach ${jahr} fortgeschrieben`}
      captionHidden
      rows={zeilen}
      rowKey={schluessel}
      stacks
      columns={[
        was(jahr),
        {
          key: "grund",
          header: "Grund",
          cell: ({ stand }) =>
            stand.art === "abgelehnt" && (
              <>
                {stand.ablehnung.grund}
                <div className="kern-hint">{`${stand.ablehnung.von}, ${zeitpunkt(stand.ablehnung.am)}`}</div>
              </>
            ),
        },
        {
          key: "zurueck",
          header: "Zurückholen",
          action: true,
          cell: (zeile) =>
            rechte.includes(rechtZurFortschreibung[zeile.gegenstand.art]) && <Zurueckholen zeile={zeile} />,
        },
      ]}
    />
  );
}

function Zurueckholen({ zeile: { titel, stand } }: { zeile: Zeile }) {
  const { melde } = useStatus();
  const zurueck = useMutation(
    useTRPC().fortschreibungAblehnung.delete.mutationOptions({
      onSuccess: () => melde(`${titel}: wieder vorgeschlagen`),
      onError: (error) => melde(error.message, "danger"),
    }),
  );
  if (stand.art !== "abgelehnt") return null;
  return (
    <Button
      size="small"
      busy={zurueck.isPending}
      aria-label={`Wieder vorschlagen: ${titel}`}
      onClick={() => zurueck.mutate({ id: stand.ablehnung.id })}
    >
      Wieder vorschlagen
    </Button>
  );
}
