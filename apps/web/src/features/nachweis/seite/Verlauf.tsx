import { berichtigungsartNamen, type Nachweisvorgang } from "@kim/domain/nachweis";
import { Section, Table, zeitpunkt } from "@kim/ui";
import { vorgangNamen } from "./vorgang-namen.ts";

/** Who did what to the proof, when and why, newest first. */
export function Verlauf({ vorgaenge }: { vorgaenge: readonly Nachweisvorgang[] }) {
  if (vorgaenge.length === 0) return null;
  return (
    <Section title="Verlauf">
      <Table
        caption="Verlauf"
        captionHidden
        rows={vorgaenge.map((vorgang, nummer) => ({ ...vorgang, nummer })).toReversed()}
        rowKey={({ nummer }) => String(nummer)}
        stacks
        columns={[
          {
            key: "schritt",
            header: "Schritt",
            rowHeader: true,
            cell: ({ schritt, berichtigung }) =>
              berichtigung ? `${vorgangNamen[schritt]}: ${berichtigungsartNamen[berichtigung]}` : vorgangNamen[schritt],
          },
          {
            key: "am",
            header: "Wann und wer",
            cell: ({ am, vonName }) => (
              <>
                {zeitpunkt(am)}
                <div className="kern-hint">{vonName}</div>
              </>
            ),
          },
          { key: "text", header: "Grund", cell: (v) => <div className="kim-nachweis__text">{grundVon(v)}</div> },
        ]}
      />
    </Section>
  );
}

const grundVon = ({ text, angaben: { bemerkungen } }: Nachweisvorgang): string =>
  [text ?? "", ...bemerkungen.map((b) => `${b.feld}: ${b.text}`)].filter((t) => t !== "").join("\n") || "–";
