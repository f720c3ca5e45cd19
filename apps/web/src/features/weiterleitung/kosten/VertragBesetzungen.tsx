import { qualifikationstext, type Besetzung, type Funktion } from "@kim/domain/stelle";
import { datum, Section, Table, vzae, type Column } from "@kim/ui";
import { BesetzungBerichtigen } from "../../../shared/besetzung/BesetzungBerichtigen.tsx";
import { KorrekturErbitten } from "../../../shared/korrektur/KorrekturErbitten.tsx";
import { useSession } from "../../../base/session-context.ts";

/** Who filled the part of a contract: its holder puts entries right, also after the end; its giver asks for it. */
export function VertragBesetzungen({
  weiterleitungId,
  besetzungen,
  gegeben,
  funktion,
}: {
  weiterleitungId: string;
  besetzungen: readonly Besetzung[];
  gegeben: boolean;
  funktion: Funktion;
}) {
  const { rechte } = useSession();
  const bittet = gegeben && rechte.includes("weiterleitung:anbieten");
  const pflegt = !gegeben && rechte.includes("besetzung:pflegen");
  const aktion = (besetzung: Besetzung) => {
    const name = `Besetzung „${besetzung.pseudonym}“`;
    return gegeben ? (
      <KorrekturErbitten
        weiterleitungId={weiterleitungId}
        art="besetzung"
        eintraege={[{ id: besetzung.id, name }]}
        worin={name}
      />
    ) : (
      <BesetzungBerichtigen besetzung={besetzung} funktion={funktion} />
    );
  };
  return (
    <Section title="Besetzung">
      <Table
        caption="Besetzung"
        captionHidden
        columns={
          bittet || pflegt ? [...columns, { key: "aktion", header: "Aktion", action: true, cell: aktion }] : columns
        }
        rows={besetzungen.toSorted((a, b) => b.von.localeCompare(a.von))}
        rowKey={({ id }) => id}
        empty="Noch nie besetzt."
      />
    </Section>
  );
}

const columns: Column<Besetzung>[] = [
  { key: "pseudonym", header: "Pseudonym", rowHeader: true, cell: ({ pseudonym }) => pseudonym },
  { key: "vzae", header: "VZÄ", numeric: true, cell: ({ vzaeHundertstel }) => vzae(vzaeHundertstel) },
  { key: "von", header: "Von", cell: ({ von }) => datum(von) },
  { key: "bis", header: "Bis", cell: ({ bis }) => (bis === null ? "offen" : datum(bis)) },
  { key: "qualifikation", header: "Qualifikation", cell: qualifikationstext },
];
