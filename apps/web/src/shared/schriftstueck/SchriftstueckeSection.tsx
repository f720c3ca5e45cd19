import { LoadingState, Section, Table, zeitpunkt } from "@kim/ui";
import { QueryError } from "../../base/QueryError.tsx";
import { Schriftstueckzelle } from "./Schriftstueckzelle.tsx";
import { useSchriftstuecke, type Gegenstand, type Schriftstueck } from "./use-schriftstuecke.ts";
import "./schriftstueck.css";

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
  // Steps from before there were papers: whoever needs one of them finds it, nobody else reads past them.
  const offene = papiere.filter(({ stand }) => stand === "offen");
  const bestellte = papiere.filter(({ stand }) => stand !== "offen");
  return (
    <Section title={title}>
      {bestellte.length > 0 && <Papiere caption={title} papiere={bestellte} />}
      {offene.length > 0 && (
        <details className="kim-schriftstuecke__offene">
          <summary>{offene.length === 1 ? "Ein Vorgang" : `${offene.length} Vorgänge`} noch ohne Dokument</summary>
          <Papiere caption={`${title}: noch nicht erstellt`} papiere={offene} />
        </details>
      )}
      <p className="kern-hint">
        Jedes Dokument hält fest, was beim Vorgang galt; auf jeder Seite steht die Prüfsumme dieser Angaben. Der
        Wortlaut ist ein Entwurf der KIM-Plattform und kein amtliches Muster.
      </p>
    </Section>
  );
}

const Papiere = ({ caption, papiere }: { caption: string; papiere: readonly Schriftstueck[] }) => (
  <Table
    caption={caption}
    captionHidden
    rows={papiere.toReversed()}
    rowKey={({ art, vorgangId }) => `${art} ${vorgangId}`}
    stacks
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
);
