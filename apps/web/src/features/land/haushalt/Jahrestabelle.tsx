import { haushaltsbegriffe, type Haushaltsgroesse } from "@kim/domain/landeshaushalt";
import { bausteinNamen } from "@kim/domain/stelle";
import { Badge, Icon, Table, VisuallyHidden, type Column } from "@kim/ui";
import { useState } from "react";
import { Tabellenbetrag } from "../../../shared/rechnung/Tabellenbetrag.tsx";
import type { Ansatz, Jahr, Zeile } from "./ansicht.ts";
import { useHerleitung } from "./use-herleitung.ts";
import "./landeshaushalt.css";

export type Reihe = { jahr: Jahr; zeile: Zeile };

/** A row for each year, its amounts told how they came about; a year opens into its Bausteine. */
export function Jahrestabelle({
  caption,
  jahre,
  ansaetze,
  groessen,
  vorne = [],
  hinten = [],
}: {
  caption: string;
  jahre: readonly Jahr[];
  ansaetze: readonly Ansatz[];
  groessen: readonly Haushaltsgroesse[];
  vorne?: readonly Column<Reihe>[];
  hinten?: readonly Column<Reihe>[];
}) {
  const herleite = useHerleitung(ansaetze);
  const [offene, setOffene] = useState<readonly number[]>([]);
  const schalte = (jahr: number) =>
    setOffene((bisher) => (bisher.includes(jahr) ? bisher.filter((j) => j !== jahr) : [...bisher, jahr]));
  const reihen = jahre.flatMap((jahr): Reihe[] => [
    { jahr, zeile: jahr.gesamt },
    ...(offene.includes(jahr.jahr) ? jahr.bausteine.map((zeile) => ({ jahr, zeile })) : []),
  ]);
  const betragsspalte = (groesse: Haushaltsgroesse): Column<Reihe> => ({
    key: groesse,
    header: haushaltsbegriffe[groesse].name,
    numeric: true,
    cell: ({ jahr, zeile }) => {
      const cent = zeile[groesse];
      if (cent === null) return <OhneAnsatz />;
      return (
        <>
          {groesse === "ansatzCent" && zeile.annahme && <Badge tone="warning">Annahme</Badge>}{" "}
          <Tabellenbetrag cent={cent} herleite={() => herleite(jahr, zeile, groesse)} />
        </>
      );
    },
  });
  return (
    <div className="kim-haushalt__tabelle">
      <Table
        caption={caption}
        columns={[
          {
            key: "jahr",
            header: "Jahr",
            rowHeader: true,
            cell: ({ jahr: { jahr }, zeile: { baustein } }) =>
              baustein === null ? (
                <Jahresknopf jahr={jahr} offen={offene.includes(jahr)} onClick={() => schalte(jahr)} />
              ) : (
                <span className="kim-haushalt__baustein">{bausteinNamen[baustein]}</span>
              ),
          },
          ...vorne,
          ...groessen.map(betragsspalte),
          ...hinten,
        ]}
        rows={reihen}
        rowKey={({ jahr, zeile }) => `${jahr.jahr} ${zeile.baustein ?? ""}`}
        stacks
      />
    </div>
  );
}

const Jahresknopf = ({ jahr, offen, onClick }: { jahr: number; offen: boolean; onClick: () => void }) => (
  <button type="button" className="kim-haushalt__jahr" aria-expanded={offen} onClick={onClick}>
    <Icon name={offen ? "arrow-down" : "arrow-forward"} />
    {jahr}
    <VisuallyHidden> nach Baustein</VisuallyHidden>
  </button>
);

export const OhneAnsatz = () => (
  <>
    <span aria-hidden>–</span>
    <VisuallyHidden>kein Ansatz</VisuallyHidden>
  </>
);
