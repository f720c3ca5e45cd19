import { leseTabelle, tabellenfehlerText, type Tabellenzeile } from "@kim/domain/verteilung";
import { Notice, Table, TextAreaField, vzae, type Column } from "@kim/ui";
import { Zeilenfehler } from "../../shared/entwurf/Zeilenfehler.tsx";
import type { Ansicht } from "./ansicht.ts";

/** The pasted text, and beside it what was understood of it. */
export function Tabellenfeld({ verteilung, text, aendere }: Ansicht & { text: string }) {
  const { zeilen, fehler, fehlende } = leseTabelle(text, verteilung.kommunen);
  return (
    <>
      <TextAreaField
        name="tabelle"
        label="Tabelle einfügen"
        hint="Je Zeile eine Kommune (Name oder Gemeindeschlüssel) und in der letzten Spalte die Zahl, mit Komma. Überschrift und Summe dürfen dabei sein."
        rows={8}
        maxLength={20_000}
        value={text}
        onChange={(neu) => aendere({ schluessel: { art: "tabelle", text: neu } })}
      />
      <Zeilenfehler fehler={fehler.map((f) => ({ zeile: f.zeile, satz: tabellenfehlerText(f) }))} />
      {zeilen.length > 0 && (
        <Table
          caption={`Erkannt: ${zeilen.length} von ${verteilung.kommunen.length} Kommunen`}
          columns={columns}
          rows={zeilen}
          rowKey={({ organisationId }) => organisationId}
        />
      )}
      {zeilen.length > 0 && fehler.length === 0 && fehlende.length > 0 && (
        <Notice title="Nicht in der Tabelle">
          {fehlende.map(({ name }) => name).join(", ")}. Ihr Anteil ist 0,00.
        </Notice>
      )}
    </>
  );
}

const columns: Column<Tabellenzeile>[] = [
  { key: "zeile", header: "Zeile", numeric: true, cell: ({ zeile }) => zeile },
  { key: "name", header: "Kommune", rowHeader: true, cell: ({ name }) => name },
  { key: "gewicht", header: "Wert", numeric: true, cell: ({ gewicht }) => vzae(gewicht) },
];
