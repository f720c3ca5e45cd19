import { gruppenschluessel, herleitungDerRundung, herleitungDesAnsatzes } from "@kim/domain/foerderstand";
import { begriffe, herleitungDerSumme, type Betragsart } from "@kim/domain/jahresrechnung";
import { Section, Table, type Column } from "@kim/ui";
import { Eurobetrag } from "../../shared/rechnung/Rechnungsbetrag.tsx";
import type { Stand, Zeile } from "./stand.ts";

/** A row of a council paper: the lines of the Jahresrechnung that it adds up. */
type Vorlagenzeile = { position: string; teile: readonly Zeile[] };

const betragsspalte = (stand: Stand, art: Betragsart, header: string): Column<Vorlagenzeile> => ({
  key: art,
  header,
  numeric: true,
  cell: ({ position, teile }) => <Summe titel={position} teile={teile} art={art} />,
  footer: <Summe titel={`Summe ${stand.jahr}`} teile={stand.zeilen} art={art} />,
});

function Summe({ titel, teile, art }: { titel: string; teile: readonly Zeile[]; art: Betragsart }) {
  const herleitung = herleitungDerSumme(titel, teile, art);
  return <Eurobetrag cent={herleitung.cent} herleite={() => herleitung} />;
}

const columns = (stand: Stand): Column<Vorlagenzeile>[] => [
  { key: "position", header: "Position", rowHeader: true, cell: (zeile) => zeile.position, footer: "Summe" },
  betragsspalte(stand, "prognoseCent", "Aufwendungen"),
  betragsspalte(stand, "foerderfaehigCent", "Förderung"),
  betragsspalte(stand, "mehrkostenCent", "Mehrkosten"),
];

/** The figures of a council paper, in the two cuts that are in use (regeln.md T8), and per employer (R39). */
export function MehrkostenSection({ stand }: { stand: Stand }) {
  const {
    ratsvorlage: { schnitte, ansatzCent, rundungCent },
    jeArbeitgeber,
    jahr,
    zeilen,
  } = stand;
  const arbeitgeber = jeArbeitgeber.map(({ bezeichnung, schluessel }) => ({
    position: bezeichnung,
    teile: zeilen.filter((z) => gruppenschluessel.arbeitgeber(z) === schluessel),
  }));
  return (
    <Section title="Mehrkosten">
      <p className="kim-prose">
        Mehrkosten sind, was über die Förderung hinaus zu zahlen ist.
        {schnitte.length > 1 && " Ratsvorlagen rechnen auf zwei Arten; die Summe ist dieselbe."}
      </p>
      {schnitte.map((schnitt) => (
        <Table
          key={schnitt.name}
          caption={`${schnitt.name} ${jahr}`}
          columns={columns(stand)}
          rowKey={({ position }) => position}
          rows={schnitt.zeilen.map(({ position, kategorien }) => ({
            position,
            teile: zeilen.filter((z) => kategorien.includes(z.kategorie)),
          }))}
        />
      ))}
      <Table
        caption={`Je Arbeitgeber ${jahr}`}
        // A cheap post does not make up for a dear one: what one leaves over stands beside it (R39).
        columns={[...columns(stand), betragsspalte(stand, "minderkostenCent", begriffe.minderkostenCent.name)]}
        rows={arbeitgeber}
        rowKey={({ position }) => position}
      />
      <div className="kim-stand__fussnote">
        Als Haushaltsansatz auf volle 100 € aufgerundet:{" "}
        <Eurobetrag cent={ansatzCent} herleite={() => herleitungDesAnsatzes(stand)} /> (Rundung{" "}
        <Eurobetrag cent={rundungCent} herleite={() => herleitungDerRundung(stand)} />
        ).
      </div>
    </Section>
  );
}
