import { organisationArtNamen } from "@kim/domain/organisation";
import { bausteinNamen } from "@kim/domain/stelle";
import { Section, Table, vzae, type Column } from "@kim/ui";
import type { Outputs } from "../../base/trpc.ts";

type Arbeitgeber = Outputs["land"]["organisation"]["arbeitgeber"][number];

const summe = (zeilen: readonly Arbeitgeber[], feld: "eingerichtetHundertstel" | "besetztHundertstel") =>
  vzae(zeilen.reduce((bisher, zeile) => bisher + zeile[feld], 0));

/** Where the posts of one recipient are: with itself, with Kommunen, with Träger. Sums by body; no post, no person. */
export function LandArbeitgeber({ arbeitgeber }: { arbeitgeber: readonly Arbeitgeber[] }) {
  const columns: Column<Arbeitgeber>[] = [
    { key: "name", header: "Anstellung bei", rowHeader: true, cell: ({ name }) => name, footer: "Summe" },
    { key: "art", header: "Art", cell: ({ art }) => organisationArtNamen[art], footer: "" },
    { key: "baustein", header: "Baustein", cell: ({ baustein }) => bausteinNamen[baustein], footer: "" },
    {
      key: "eingerichtet",
      header: "VZÄ",
      numeric: true,
      cell: (zeile) => vzae(zeile.eingerichtetHundertstel),
      footer: summe(arbeitgeber, "eingerichtetHundertstel"),
    },
    {
      key: "besetzt",
      header: "Davon besetzt",
      numeric: true,
      cell: (zeile) => vzae(zeile.besetztHundertstel),
      footer: summe(arbeitgeber, "besetztHundertstel"),
    },
  ];
  return (
    <Section title="Wo die Stellen sind">
      <Table
        caption="Stellen nach Anstellung, in VZÄ"
        captionHidden
        stacks
        columns={columns}
        rows={arbeitgeber}
        rowKey={({ organisationId, baustein }) => `${organisationId} ${baustein}`}
        empty="An diesem Tag gibt es keine eingerichteten Stellen."
      />
      <p className="kern-body kern-body--small">
        Empfänger von Verträgen der ersten Ebene; was sie weitergeben, zählt bei ihnen.
      </p>
    </Section>
  );
}
