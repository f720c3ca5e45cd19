import type { PlainDate } from "@kim/domain/grundlagen";
import type { Vertragsmonat } from "@kim/domain/ausgabe";
import { Button, euro, prozent, Table, type Column } from "@kim/ui";
import { useState } from "react";
import { begonneneMonate, mitFrueherenJahren, nachMonaten, summeVon, type Kostenzeile } from "./kostenzeilen.ts";

type KostentabelleProps = { monate: readonly Vertragsmonat[]; heute: PlainDate; kostenCent: number };

/**
 * What the part cost and how much of it was occupied; years that are over stay in one line until somebody asks for
 * more.
 */
export function Kostentabelle({ monate, heute, kostenCent }: KostentabelleProps) {
  const [alle, setAlle] = useState(false);
  const begonnene = begonneneMonate(monate, heute);
  const mehrjaehrig = new Set(begonnene.map(({ jahr }) => jahr)).size > 1;
  return (
    <>
      <Table
        caption="Personalkosten und Besetzung nach Monaten"
        columns={spalten(summeVon(monate), kostenCent)}
        rows={alle ? nachMonaten(begonnene) : mitFrueherenJahren(begonnene)}
        rowKey={({ name }) => name}
        empty="Noch hat kein Monat des Vertrags begonnen."
      />
      {mehrjaehrig && (
        <div>
          <Button size="small" onClick={() => setAlle(!alle)}>
            {alle ? "Frühere Jahre zusammenfassen" : "Auch frühere Monate zeigen"}
          </Button>
        </div>
      )}
    </>
  );
}

function spalten({ darunterCent }: Omit<Kostenzeile, "name">, kostenCent: number): Column<Kostenzeile>[] {
  const weitergegeben: Column<Kostenzeile> = {
    key: "darunter",
    header: "Bei weiteren Empfängern",
    numeric: true,
    cell: (zeile) => euro(zeile.darunterCent),
    footer: euro(darunterCent),
  };
  return [
    { key: "monat", header: "Monat", rowHeader: true, cell: ({ name }) => name, footer: "Summe" },
    {
      key: "kosten",
      header: "Personalkosten",
      numeric: true,
      cell: (zeile) => euro(zeile.kostenCent),
      footer: euro(kostenCent - darunterCent),
    },
    ...(darunterCent > 0 ? [weitergegeben] : []),
    { key: "besetzt", header: "Besetzt", numeric: true, cell: besetzt, footer: "" },
  ];
}

const besetzt = ({ gehalteneHundertstelTage: gehalten, besetzteHundertstelTage }: Kostenzeile) =>
  gehalten === 0 ? "–" : prozent(besetzteHundertstelTage / gehalten);
