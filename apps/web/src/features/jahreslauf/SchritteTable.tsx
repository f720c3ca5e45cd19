import { Badge, Table, type Column, type Tone } from "@kim/ui";
import { fehlgeschlageneZuerst, nachweissummen, type Lauf, type Schritt } from "./lauf-auswahl.ts";
import { WiederholungButton } from "./WiederholungButton.tsx";

const staende = {
  wartet: { wort: "wartet", ton: "neutral" },
  laeuft: { wort: "wird berechnet", ton: "info" },
  fertig: { wort: "berechnet", ton: "success" },
  fehlgeschlagen: { wort: "fehlgeschlagen", ton: "danger" },
  zurueckgenommen: { wort: "zurückgenommen", ton: "neutral" },
} as const satisfies Record<Schritt["status"], { wort: string; ton: Tone | "neutral" }>;

/** The recipients of a run with their states; reasons and repetition stand with the failed ones. */
export function SchritteTable({ lauf, darfWiederholen }: { lauf: Lauf; darfWiederholen: boolean }) {
  const columns: Column<Schritt>[] = [
    { key: "name", header: "Zuwendungsempfänger", rowHeader: true, cell: ({ name }) => name },
    {
      key: "stand",
      header: "Stand",
      cell: ({ status }) => <Badge tone={staende[status].ton}>{staende[status].wort}</Badge>,
    },
    ...(nachweissummen(lauf).angelegt > 0 ? [nachweise] : []),
    ...(lauf.fehlgeschlagen > 0 ? [grund] : []),
    ...(lauf.fehlgeschlagen > 0 && lauf.beendetAm && darfWiederholen ? [wiederholung(lauf)] : []),
  ];
  return (
    <Table
      caption={`Zuwendungsempfänger im Jahreslauf ${lauf.jahr}`}
      columns={columns}
      rows={fehlgeschlageneZuerst(lauf.schritte)}
      rowKey={({ organisationId }) => organisationId}
      stacks
      empty="Der Lauf wartet darauf, dass die Berechnung beginnt."
    />
  );
}

const nachweise: Column<Schritt> = {
  key: "nachweise",
  header: "Nachweise",
  cell: ({ nachweise: { eigene, darunter, papiere, papierfehler } }) =>
    eigene + darunter === 0 ? (
      "noch keine"
    ) : (
      <>
        {eigene} {eigene === 1 ? "eigener" : "eigene"}
        {darunter > 0 && `, ${darunter} darunter`}
        <div className="kern-hint">
          {papiere} von {eigene + darunter} als PDF{papierfehler > 0 && `, ${papierfehler} gescheitert`}
        </div>
      </>
    ),
};

const grund: Column<Schritt> = { key: "grund", header: "Grund", cell: ({ fehler }) => fehler };

const wiederholung = (lauf: Lauf): Column<Schritt> => ({
  key: "wiederholung",
  header: <span className="kern-sr-only">Wiederholung</span>,
  action: true,
  cell: (schritt) => schritt.status === "fehlgeschlagen" && <WiederholungButton laufId={lauf.id} schritt={schritt} />,
});
