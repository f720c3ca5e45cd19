import { Section, Table } from "@kim/ui";
import type { ReactNode } from "react";
import "./verlauf.css";

export type Verlaufszeile = { schritt: string; wann: string; vonName: string; text: string };

/** Who did what, when and why, newest first; nothing where nothing happened yet. `was`: what the last column says. */
export function Verlaufstabelle({ zeilen, was }: { zeilen: readonly Verlaufszeile[]; was: ReactNode }) {
  if (zeilen.length === 0) return null;
  return (
    <Section title="Verlauf">
      <Table
        caption="Verlauf"
        captionHidden
        rows={zeilen.map((zeile, nummer) => ({ ...zeile, nummer })).toReversed()}
        rowKey={({ nummer }) => String(nummer)}
        stacks
        columns={[
          { key: "schritt", header: "Schritt", rowHeader: true, cell: ({ schritt }) => schritt },
          {
            key: "wann",
            header: "Wann und wer",
            cell: ({ wann, vonName }) => (
              <>
                {wann}
                <div className="kern-hint">{vonName}</div>
              </>
            ),
          },
          { key: "text", header: was, cell: ({ text }) => <div className="kim-verlauf__text">{text || "–"}</div> },
        ]}
      />
    </Section>
  );
}
