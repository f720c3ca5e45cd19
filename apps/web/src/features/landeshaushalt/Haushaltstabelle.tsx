import { haushaltsbegriffe, type Haushaltsgroesse } from "@kim/domain/landeshaushalt";
import { bausteinNamen } from "@kim/domain/stelle";
import { Badge, Icon, StackedBar, Table, VisuallyHidden, euro, type Column } from "@kim/ui";
import { useState } from "react";
import { Tabellenbetrag } from "../../shared/rechnung/Tabellenbetrag.tsx";
import type { Ansatz, Jahr, Zeile } from "./ansicht.ts";
import { balkenteile, hundertstelProzent } from "./balkenteile.ts";
import { useHerleitung } from "./use-herleitung.ts";
import "./landeshaushalt.css";

type Reihe = { jahr: Jahr; zeile: Zeile };

const gezeigt = [
  "ansatzCent",
  "bewilligtCent",
  "freiCent",
  "abgerufenCent",
  "nichtAbgerufenCent",
  "ausgezahltCent",
  "nichtAusgezahltCent",
  "zurueckgeflossenCent",
] as const satisfies readonly Haushaltsgroesse[];

/** A row for each year; a year opens into its Bausteine. */
export function Haushaltstabelle({ jahre, ansaetze }: { jahre: readonly Jahr[]; ansaetze: readonly Ansatz[] }) {
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
          <Tabellenbetrag cent={cent} herleite={() => herleite(jahr, zeile, groesse)} />
          {groesse === "ansatzCent" && zeile.annahme && (
            <>
              {" "}
              <Badge tone="warning">Annahme</Badge>
            </>
          )}
        </>
      );
    },
  });
  const columns: Column<Reihe>[] = [
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
    {
      key: "balken",
      header: "Stand",
      cell: ({ jahr: { jahr }, zeile }) => (
        <div className="kim-haushalt__balken">
          <StackedBar
            label={zeile.baustein === null ? `${jahr}` : `${jahr}, ${bausteinNamen[zeile.baustein]}`}
            format={euro}
            legend={false}
            segments={balkenteile(zeile)}
          />
        </div>
      ),
    },
    ...gezeigt.map(betragsspalte),
    {
      key: "auslastung",
      header: "Auslastung",
      numeric: true,
      cell: ({ zeile: { auslastung } }) => (auslastung === null ? <OhneAnsatz /> : hundertstelProzent(auslastung)),
    },
  ];
  return (
    <div className="kim-haushalt__tabelle">
      <Table
        caption="Haushaltsansatz und Mittel je Jahr, Beträge in Euro"
        columns={columns}
        rows={reihen}
        rowKey={({ jahr, zeile }) => `${jahr.jahr} ${zeile.baustein ?? ""}`}
      />
      <p className="kern-body kern-body--small">
        Der Balken zeigt den Ansatz: ausgezahlt (dunkelblau), bewilligt und nicht ausgezahlt (hellblau), frei
        (schraffiert), über dem Ansatz bewilligt (orange). Auslastung: bewilligt ÷ Ansatz. Der Strich heißt: kein Ansatz
        eingetragen, oder null Euro.
      </p>
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

const OhneAnsatz = () => (
  <>
    <span aria-hidden>–</span>
    <VisuallyHidden>kein Ansatz</VisuallyHidden>
  </>
);
