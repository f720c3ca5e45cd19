import { datum, Table, TextLink } from "@kim/ui";
import type { Fortschreibung } from "./ansicht.ts";

const folgen = {
  fehlt: "Noch kein Angebot. Das Angebot macht der Geber.",
  angeboten: "Angeboten: Bitte antworten Sie.",
  angenommen: "Der Folgevertrag ist angenommen.",
} as const satisfies Record<Fortschreibung["erhaltenes"][number]["folge"], string>;

/** Held parts that end; what follows comes from their givers. */
export const ErhaltenesTable = ({ erhaltenes }: Pick<Fortschreibung, "erhaltenes">) => (
  <Table
    caption="Erhaltene Verträge, die enden"
    captionHidden
    rows={erhaltenes}
    rowKey={({ id }) => id}
    stacks
    columns={[
      {
        key: "was",
        header: "Was",
        rowHeader: true,
        cell: ({ id, titel, geber }) => (
          <>
            <TextLink to={`/weiterleitungen/${id}`}>{titel}</TextLink>
            <div className="kern-hint">{geber}</div>
          </>
        ),
      },
      { key: "ende", header: "Endet am", cell: ({ am }) => datum(am) },
      { key: "folge", header: "Danach", cell: ({ folge }) => folgen[folge] },
    ]}
  />
);
