import {
  auflagenartNamen,
  auflagengrundMindestens,
  auflagenschrittNamen,
  auflagenstandNamen,
  AuflagenvorgangEingabe,
  type Auflagenschritt,
} from "@kim/domain/bescheid";
import { fristartNamen, fristende } from "@kim/domain/frist";
import { heuteInBerlin, type BescheidId } from "@kim/domain/grundlagen";
import { Badge, Cluster, DateField, datum, RuleBadge, Section, Table, TextAreaField, type Column } from "@kim/ui";
import { useMutation, useQuery } from "@tanstack/react-query";
import { QueryError } from "../../base/QueryError.tsx";
import { useTRPC, type Outputs } from "../../base/trpc.ts";
import { VorgangDialog } from "../../shared/vorgang/VorgangDialog.tsx";

type Auflage = Outputs["auflage"]["list"][number];

/** The conditions of the chain of a Bescheid, what was said about each, and what this person may do. */
export function AuflagenSection({ bescheidId }: { bescheidId: BescheidId }) {
  const query = useQuery(useTRPC().auflage.list.queryOptions({ bescheidId }));
  if (query.isPending) return null;
  if (query.isError) return <QueryError query={query} />;
  if (query.data.length === 0) return null;
  return (
    <Section title="Auflagen mit einem Tag">
      <Table
        caption="Auflagen mit einem Tag"
        captionHidden
        columns={columns}
        rows={query.data}
        rowKey={({ id }) => id}
      />
    </Section>
  );
}

const columns: Column<Auflage>[] = [
  {
    key: "was",
    header: "Auflage",
    rowHeader: true,
    cell: ({ art, bezeichnung, quelle }) => (
      <>
        {bezeichnung}
        <div className="kern-hint">{`${auflagenartNamen[art]}; ${quelle}`}</div>
      </>
    ),
  },
  {
    key: "bis",
    header: "Bis",
    cell: ({ fristart, tag }) => (
      <>
        {datum(fristende(fristart, tag).am)}
        <div className="kern-hint">
          {fristartNamen[fristart]} <RuleBadge regel="R102" />
        </div>
      </>
    ),
  },
  {
    key: "stand",
    header: "Stand",
    cell: ({ stand, vorgaenge }) => (
      <>
        <Badge tone={stand === "anerkannt" ? "success" : stand === "gemeldet" ? "info" : "neutral"}>
          {auflagenstandNamen[stand]}
        </Badge>
        {vorgaenge.map(({ schritt, tag, text, vonName }, i) => (
          <div key={`${i} ${schritt}`} className="kern-hint">
            {`${datum(tag)}: ${auflagenschrittNamen[schritt]}, ${vonName}${text ? ` – ${text}` : ""}`}
          </div>
        ))}
      </>
    ),
  },
  {
    key: "tun",
    header: "Schritt",
    cell: (auflage) => (
      <Cluster>
        {auflage.schritte.map((schritt) => (
          <Schritt key={schritt} auflage={auflage} schritt={schritt} />
        ))}
      </Cluster>
    ),
  },
];

const knoepfe = {
  erfuellt: "Als erfüllt melden",
  anerkannt: "Bestätigen",
  zurueckgewiesen: "Nicht bestätigen",
  entfallen: "Aufheben",
} as const satisfies Record<Auflagenschritt, string>;

const mitGrund: readonly Auflagenschritt[] = ["zurueckgewiesen", "entfallen"];

function Schritt({ auflage, schritt }: { auflage: Auflage; schritt: Auflagenschritt }) {
  const befehl = useMutation(useTRPC().auflagenvorgang.create.mutationOptions());
  const begruendet = mitGrund.includes(schritt);
  return (
    <VorgangDialog
      knopf={knoepfe[schritt]}
      look={{ size: "small", "aria-label": `${knoepfe[schritt]}: ${auflage.bezeichnung}` }}
      titel={`${knoepfe[schritt]}: ${auflage.bezeichnung}`}
      senden={knoepfe[schritt]}
      schema={AuflagenvorgangEingabe}
      defaults={(id) => ({ id, auflage: { inhaberId: auflage.inhaberId, id: auflage.id }, schritt })}
      befehl={befehl}
      getan={`${auflagenschrittNamen[schritt]}.`}
    >
      <DateField
        name="tag"
        label={schritt === "erfuellt" ? "Erfüllt am" : "Am"}
        defaultValue={heuteInBerlin(new Date())}
      />
      <TextAreaField
        name="text"
        label={begruendet ? "Warum" : "Bemerkung"}
        optional={!begruendet}
        hint={begruendet ? `In mindestens ${auflagengrundMindestens} Zeichen; der Empfänger liest es.` : undefined}
        rows={3}
        maxLength={2000}
      />
    </VorgangDialog>
  );
}
