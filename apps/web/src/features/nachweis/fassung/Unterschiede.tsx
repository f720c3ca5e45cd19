import type { Nachweisinhalt } from "@kim/domain/nachweis";
import { Badge, Table } from "@kim/ui";
import { pfadname } from "./pfadname.ts";
import { wertdarstellung } from "./wertdarstellung.ts";

type Unterschied = { pfad: string; art: "zahl" | "text"; vorher?: unknown; nachher?: unknown };

/** Two versions side by side, place by place. */
export function Unterschiede({
  caption,
  unterschiede,
  inhalte,
}: {
  caption: string;
  unterschiede: readonly Unterschied[];
  inhalte: readonly Nachweisinhalt[];
}) {
  return (
    <Table
      caption={caption}
      captionHidden
      rows={unterschiede}
      rowKey={({ pfad }) => pfad}
      stacks
      empty="Es hat sich nichts geändert."
      columns={[
        { key: "wo", header: "Angabe", rowHeader: true, cell: ({ pfad }) => pfadname(pfad, inhalte) },
        {
          key: "art",
          header: "Art",
          cell: ({ art }) => <Badge tone={art === "zahl" ? "warning" : "neutral"}>{artNamen[art]}</Badge>,
        },
        { key: "vorher", header: "Vorher", cell: ({ pfad, vorher }) => <Wert>{wertdarstellung(pfad, vorher)}</Wert> },
        {
          key: "nachher",
          header: "Nachher",
          cell: ({ pfad, nachher }) => <Wert>{wertdarstellung(pfad, nachher)}</Wert>,
        },
      ]}
    />
  );
}

const artNamen = { zahl: "Zahl", text: "Text" } as const;

const Wert = ({ children }: { children: string }) => <div className="kim-nachweis__text">{children}</div>;
