import { gruppenschluessel } from "@kim/domain/foerderstand";
import { herleitungDerSumme, herleitungDerZeile, kategorieNamen } from "@kim/domain/jahresrechnung";
import { Badge, Table, TextLink, vzae, type Column } from "@kim/ui";
import { betragsspalten } from "./betragsspalten.tsx";
import type { Gruppe, Stand, Zeile } from "./stand.ts";
import type { Ansicht } from "./use-foerderstand-ansicht.ts";

const titel = { baustein: "Baustein", kategorie: "Kategorie", arbeitgeber: "Arbeitgeber" } as const;

/** The same sums cut four ways; the last row is always the whole. */
export function FoerderstandTable({ stand, ansicht }: { stand: Stand; ansicht: Ansicht }) {
  if (ansicht === "stelle") return <Stellen stand={stand} />;
  const zeilen = { baustein: stand.jeBaustein, kategorie: stand.jeKategorie, arbeitgeber: stand.jeArbeitgeber }[
    ansicht
  ];
  const columns: Column<Gruppe>[] = [
    { key: "name", header: titel[ansicht], rowHeader: true, cell: (gruppe) => gruppe.bezeichnung, footer: "Summe" },
    ...betragsspalten<Gruppe>(stand, ({ schluessel, bezeichnung }, art) =>
      herleitungDerSumme(
        bezeichnung,
        stand.zeilen.filter((zeile) => gruppenschluessel[ansicht](zeile) === schluessel),
        art,
      ),
    ),
  ];
  return (
    <Table
      caption={`Förderstand ${stand.jahr} nach ${titel[ansicht]}, Beträge in Euro`}
      columns={columns}
      rows={zeilen}
      rowKey={({ schluessel }) => schluessel}
    />
  );
}

function Stellen({ stand }: { stand: Stand }) {
  const columns: Column<Zeile>[] = [
    {
      key: "name",
      header: "Stelle",
      rowHeader: true,
      cell: (zeile) => <Stellenname zeile={zeile} eigen={zeile.arbeitgeber.id === stand.organisation.id} />,
      footer: "Summe",
    },
    ...betragsspalten<Zeile>(stand, (zeile, art) => herleitungDerZeile(stand, zeile, art)),
  ];
  return (
    <Table
      caption={`Förderstand ${stand.jahr} nach Stelle, Beträge in Euro`}
      columns={columns}
      rows={stand.zeilen}
      rowKey={({ schluessel }) => schluessel}
    />
  );
}

function Stellenname({
  zeile: { stelle, bezeichnung, kategorie, arbeitgeber, vzaeHundertstel, kostenBekannt },
  eigen,
}: {
  zeile: Zeile;
  eigen: boolean;
}) {
  if (!stelle) return bezeichnung;
  return (
    <>
      <TextLink to={`/stellen/${stelle.id}`}>{bezeichnung}</TextLink>
      <div className="kim-stand__fussnote">
        {kategorieNamen[kategorie]}, {vzae(vzaeHundertstel)} VZÄ{!eigen && `, ${arbeitgeber.name}`}
      </div>
      {kategorie === "personal" && !kostenBekannt && <Badge>Kosten fehlen</Badge>}
    </>
  );
}
