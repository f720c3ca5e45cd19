import { Table, type Column } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useTRPC, type Outputs } from "../../base/trpc.ts";
import { Befehlsknopf } from "../../shared/vorgang/Befehlsknopf.tsx";

type Art = Outputs["auftrag"]["list"]["arten"][number];

/** How many of each kind, and all of one kind ordered again at once. */
export function ArtenTable({ arten }: { arten: readonly Art[] }) {
  const columns: Column<Art>[] = [
    { key: "art", header: "Art", rowHeader: true, cell: ({ bezeichnung }) => bezeichnung },
    { key: "anzahl", header: "Anzahl", numeric: true, cell: ({ anzahl }) => anzahl },
    {
      key: "erneut",
      header: <span className="kern-sr-only">Wiederholung</span>,
      action: true,
      cell: (art) => (art.nichtWiederholbarWeil ? "nicht wiederholbar" : <AlleErneut art={art} />),
    },
  ];
  return (
    <Table
      caption="Aufgegebene Aufträge nach Art"
      captionHidden
      columns={columns}
      rows={arten}
      rowKey={({ bezeichnung }) => bezeichnung}
      stacks
    />
  );
}

function AlleErneut({ art: { art, bezeichnung, anzahl } }: { art: Art }) {
  const befehl = useMutation(useTRPC().auftragwiederholung.createMany.mutationOptions());
  return (
    art && (
      <Befehlsknopf
        befehl={befehl}
        eingabe={{ art }}
        getan={(antwort) => `${bezeichnung}: ${antwort.anzahl} erneut erteilt`}
        size="small"
        aria-label={`Alle erneut erteilen: ${bezeichnung}`}
      >
        {anzahl === 1 ? "Erneut erteilen" : `Alle ${anzahl} erneut erteilen`}
      </Befehlsknopf>
    )
  );
}
