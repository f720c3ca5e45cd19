import { LoadingState, Section, Table, zeitpunkt } from "@kim/ui";
import { QueryError } from "../../base/QueryError.tsx";
import { Schriftstueckzelle } from "./Schriftstueckzelle.tsx";
import { useSchriftstuecke, type Gegenstand } from "./use-schriftstuecke.ts";

/** The papers of the steps that a page is about, newest first; nothing where no step was taken yet. */
export function SchriftstueckeSection({
  title = "Dokumente",
  gegenstaende,
}: {
  title?: string;
  gegenstaende: readonly Gegenstand[];
}) {
  const { papiere, laden, gescheitert } = useSchriftstuecke(gegenstaende);
  if (laden || gescheitert)
    return (
      <Section title={title}>{gescheitert ? <QueryError query={gescheitert} /> : <LoadingState lines={2} />}</Section>
    );
  if (papiere.length === 0) return null;
  return (
    <Section title={title}>
      <Table
        caption={title}
        captionHidden
        rows={papiere.toReversed()}
        rowKey={({ art, vorgangId }) => `${art} ${vorgangId}`}
        columns={[
          {
            key: "dokument",
            header: "Dokument",
            rowHeader: true,
            cell: (papier) => <Schriftstueckzelle papier={papier} />,
          },
          { key: "am", header: "Vorgang vom", cell: ({ am }) => zeitpunkt(am) },
        ]}
      />
      <p className="kern-hint">
        Jedes Dokument hält fest, was beim Vorgang galt; auf jeder Seite steht die Prüfsumme dieser Angaben. Der
        Wortlaut ist ein Entwurf der KIM-Plattform und kein amtliches Muster.
      </p>
    </Section>
  );
}
