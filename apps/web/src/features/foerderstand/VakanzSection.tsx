import { herleitungDerVakanz } from "@kim/domain/foerderstand";
import { vakanzMethodeNamen } from "@kim/domain/grundlagen";
import { Badge, Section, Table, type Column } from "@kim/ui";
import { Eurobetrag } from "../../shared/rechnung/Rechnungsbetrag.tsx";
import type { Stand } from "./stand.ts";

type Methode = Stand["vakanzen"][number];

const columns = (stand: Stand): Column<Methode>[] => [
  { key: "methode", header: "Methode", rowHeader: true, cell: ({ methode }) => vakanzMethodeNamen[methode] },
  {
    key: "gilt",
    header: "Gilt für",
    cell: ({ gilt }) =>
      gilt.length === 0 ? "–" : <Badge tone="info">{gilt.map((baustein) => `Baustein ${baustein}`).join(", ")}</Badge>,
  },
  {
    key: "kuerzung",
    header: "Kürzung",
    numeric: true,
    cell: ({ methode, kuerzungCent }) => (
      <Eurobetrag cent={kuerzungCent} herleite={() => herleitungDerVakanz(stand, methode)} />
    ),
  },
];

/** What vacancies cost by each of the three methods; the Bescheid says which one counts (R35). */
export function VakanzSection({ stand }: { stand: Stand }) {
  const { vakanzen, bausteine, jahr } = stand;
  const ohneBescheid = bausteine.filter(({ aktenzeichen }) => aktenzeichen === null).map(({ baustein }) => baustein);
  return (
    <Section title="Vakanzen">
      <Table
        caption={`Kürzung durch unbesetzte Stellen ${jahr}${bausteine.length > 1 ? ", alle Bausteine" : ""}, je Methode`}
        columns={columns(stand)}
        rows={vakanzen}
        rowKey={({ methode }) => methode}
      />
      <p className="kim-stand__fussnote">
        Welche Methode zählt, steht im Bescheid (Regel R35).
        {ohneBescheid.length > 0 &&
          ` Ohne Bescheid ist für Baustein ${ohneBescheid.join(", ")} die vorgeschlagene Methode angenommen.`}
      </p>
    </Section>
  );
}
