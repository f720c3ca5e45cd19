import type { Verteilungsteil } from "@kim/domain/verteilung";
import { Button, euro, Section, Table, vzae, type Column } from "@kim/ui";
import { useState } from "react";
import { AngeboteDialog } from "./AngeboteDialog.tsx";
import type { Ansicht } from "./ansicht.ts";
import { Bedingungen } from "./Bedingungen.tsx";
import { Maengel } from "./Maengel.tsx";
import { Zuteilungen } from "./Zuteilungen.tsx";

/** Step 5: the parts of posts that will be offered, and the one click that offers them. */
export function Angebote({ speichere, ...ansicht }: Ansicht & { speichere: () => Promise<number> }) {
  const { maengel, teile } = ansicht.ergebnis;
  const [offen, setOffen] = useState(false);
  const bereit = maengel.length === 0 && ansicht.inhalt.zweck.trim() !== "";
  return (
    <Section title="5. Angebote">
      <Zuteilungen {...ansicht} />
      <Bedingungen {...ansicht} />
      <Maengel maengel={maengel} />
      <Table
        caption="Angebote"
        columns={angebotsspalten(teile)}
        rows={teile}
        rowKey={({ stelleId, empfaengerId }) => `${stelleId}/${empfaengerId}`}
        empty="Noch passt keine Zuteilung auf eine freie Stelle."
      />
      {bereit && (
        <div>
          <Button variant="primary" onClick={() => setOffen(true)}>
            {teile.length === 1 ? "Ein Angebot machen" : `${teile.length} Angebote machen`}
          </Button>
        </div>
      )}
      {offen && <AngeboteDialog {...ansicht} speichere={speichere} onClose={() => setOffen(false)} />}
    </Section>
  );
}

function angebotsspalten(teile: readonly Verteilungsteil[]): Column<Verteilungsteil>[] {
  const summe = (von: (teil: Verteilungsteil) => number) => teile.reduce((bisher, teil) => bisher + von(teil), 0);
  return [
    { key: "an", header: "An", rowHeader: true, cell: ({ empfaengerName }) => empfaengerName, footer: "Zusammen" },
    { key: "stelle", header: "Stelle", cell: ({ bezeichnung }) => bezeichnung },
    {
      key: "vzae",
      header: "VZÄ",
      numeric: true,
      cell: ({ vzaeHundertstel }) => vzae(vzaeHundertstel),
      footer: vzae(summe(({ vzaeHundertstel }) => vzaeHundertstel)),
    },
    {
      key: "betrag",
      header: "Betrag",
      numeric: true,
      cell: ({ betragCent }) => euro(betragCent),
      footer: euro(summe(({ betragCent }) => betragCent)),
    },
  ];
}
