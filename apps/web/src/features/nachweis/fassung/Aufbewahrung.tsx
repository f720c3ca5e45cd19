import type { EinNachweis } from "@kim/domain/nachweis";
import { datum, DescriptionList, Section, Table } from "@kim/ui";
import { useQuery } from "@tanstack/react-query";
import { QueryError } from "../../../base/QueryError.tsx";
import { useTRPC, type Outputs } from "../../../base/trpc.ts";
import { RatsbeschlussEintragen } from "./RatsbeschlussEintragen.tsx";

type Ansicht = NonNullable<Outputs["aufbewahrung"]["get"]>;

/** R38, R109: until when receipts and books stay, each clock with its source and its start, and what keeps them. */
export function Aufbewahrung({ nachweis }: { nachweis: EinNachweis }) {
  const query = useQuery(useTRPC().aufbewahrung.get.queryOptions(nachweis));
  if (query.isPending || query.data === null) return null;
  if (!query.data)
    return (
      <Section title="Aufbewahrung">
        <QueryError query={query} />
      </Section>
    );
  return <Fristen ansicht={query.data} />;
}

function Fristen({ ansicht }: { ansicht: Ansicht }) {
  const { belege, buecher, einzeln, offen, belegeLoeschbarAb, beschluss, darfEintragen } = ansicht;
  return (
    <Section title="Aufbewahrung" actions={darfEintragen && <RatsbeschlussEintragen ansicht={ansicht} />}>
      <DescriptionList
        items={[
          { term: "Belege bis", description: mindestens(belege.bis, offen) },
          { term: "Bücher bis", description: mindestens(buecher.bis, offen) },
          {
            term: "Länger, weil",
            description: offen.length === 0 ? "nichts mehr offen ist, gilt kein weiterer Tag" : gruende(offen),
          },
          ...(belegeLoeschbarAb === null
            ? []
            : [{ term: "Belege löschbar ab", description: datum(belegeLoeschbarAb) }]),
          ...(beschluss
            ? [
                {
                  term: `Jahresabschluss ${beschluss.jahr}`,
                  description: `beschlossen am ${datum(beschluss.beschlossenAm)} (${beschluss.quelle}), eingetragen von ${beschluss.vonName}`,
                },
              ]
            : []),
        ]}
      />
      <Table
        caption="Fristen der Aufbewahrung"
        captionHidden
        rows={einzeln}
        rowKey={({ quelle }) => quelle}
        stacks
        columns={[
          { key: "quelle", header: "Grundlage", rowHeader: true, cell: ({ quelle }) => quelle },
          { key: "ab", header: "Ab", cell: ({ ab }) => datum(ab) },
          { key: "bis", header: "Bis", cell: ({ bis }) => datum(bis) },
        ]}
      />
    </Section>
  );
}

const mindestens = (bis: Ansicht["belege"]["bis"], offen: Ansicht["offen"]): string =>
  offen.length === 0 ? datum(bis) : `mindestens ${datum(bis)}`;

const texte = {
  pruefung: "die Prüfung nicht beendet ist",
  forderung: "eine Rückforderung daraus offen ist",
  klage: "gegen einen Bescheid daraus geklagt ist",
  ratsbeschluss: "der Tag nicht eingetragen ist, an dem der Rat oder Kreistag den Jahresabschluss beschlossen hat",
} as const satisfies Record<Ansicht["offen"][number], string>;

const gruende = (offen: Ansicht["offen"]): string => offen.map((grund) => texte[grund]).join("; ");
