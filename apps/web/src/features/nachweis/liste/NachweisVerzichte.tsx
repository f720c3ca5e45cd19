import { Section, Table, zeitpunkt } from "@kim/ui";
import type { Outputs } from "../../../base/trpc.ts";
import type { Verzicht } from "./nicht-begonnen.ts";

type Vertrag = Outputs["weiterleitung"]["list"][number];

/** R81: papers of received contracts that the giver does without; nobody can begin them any more. */
export function NachweisVerzichte({
  verzichte,
  vertraege,
}: {
  verzichte: readonly Verzicht[];
  vertraege: readonly Vertrag[];
}) {
  const eigene = verzichte.flatMap((v) => {
    const vertrag = vertraege.find(({ id }) => id === v.weiterleitungId);
    return vertrag ? [{ ...v, geberName: vertrag.geberName, worum: vertrag.stelleBezeichnung }] : [];
  });
  if (eigene.length === 0) return null;
  return (
    <Section title="Ohne Nachweis abgeschlossen">
      <Table
        caption="Nachweise, auf die verzichtet ist"
        captionHidden
        rows={eigene}
        rowKey={({ weiterleitungId, jahr }) => `${weiterleitungId} ${jahr}`}
        stacks
        columns={[
          {
            key: "nachweis",
            header: "Nachweis",
            rowHeader: true,
            cell: ({ jahr, geberName, worum }) => (
              <>
                {`Teilnachweis ${jahr}`}
                <div className="kern-hint">{`An ${geberName}: ${worum}`}</div>
              </>
            ),
          },
          {
            key: "verzicht",
            header: "Darauf verzichtet",
            cell: ({ am, vonName }) => (
              <>
                {zeitpunkt(am)}
                <div className="kern-hint">{vonName}</div>
              </>
            ),
          },
          { key: "grund", header: "Grund", cell: ({ grund }) => grund },
        ]}
      />
    </Section>
  );
}
