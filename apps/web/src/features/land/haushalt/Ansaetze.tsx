import { ansatzpostenNamen, geltenderAnsatz } from "@kim/domain/landeshaushalt";
import { Badge, EmptyState, euro, Section, Table, zeitpunkt, type Column } from "@kim/ui";
import type { Ansatz } from "./ansicht.ts";

/** Every version that was ever entered, with its source; nothing is overwritten. */
export function Ansaetze({ ansaetze }: { ansaetze: readonly Ansatz[] }) {
  return (
    <Section title="Eingetragene Ansätze">
      {ansaetze.length === 0 ? (
        <EmptyState title="Noch kein Ansatz">
          Sobald das Ministerium einen Haushaltsansatz einträgt, steht er hier mit seiner Quelle.
        </EmptyState>
      ) : (
        <Table
          caption="Alle Fassungen der Haushaltsansätze"
          captionHidden
          columns={spalten(ansaetze)}
          rows={ansaetze}
          rowKey={({ id }) => id}
          groupOf={({ jahr }) => ({ key: String(jahr), header: String(jahr) })}
          stacks
        />
      )}
    </Section>
  );
}

const spalten = (ansaetze: readonly Ansatz[]): Column<Ansatz>[] => [
  {
    key: "posten",
    header: "Wofür",
    rowHeader: true,
    cell: ({ posten }) => ansatzpostenNamen[posten],
  },
  {
    key: "fassung",
    header: "Fassung",
    cell: (ansatz) => (
      <>
        {ansatz.fassung}{" "}
        {geltenderAnsatz(ansaetze, ansatz.jahr, ansatz.posten)?.id === ansatz.id ? (
          <Badge tone="success">Gilt</Badge>
        ) : (
          <Badge>Abgelöst</Badge>
        )}
      </>
    ),
  },
  { key: "cent", header: "Betrag", numeric: true, cell: ({ cent }) => euro(cent) },
  {
    key: "quelle",
    header: "Quelle",
    cell: ({ quelle, annahme, grund }) => (
      <>
        {quelle} {annahme && <Badge tone="warning">Annahme</Badge>}
        {grund && <span className="kim-haushalt__tag">{`Grund: ${grund}`}</span>}
      </>
    ),
  },
  { key: "wer", header: "Eingetragen", cell: ({ am, vonName }) => `${zeitpunkt(am)}, ${vonName}` },
];
