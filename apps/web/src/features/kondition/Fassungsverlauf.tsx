import { fassungsstandNamen, type Fassungsstand } from "@kim/domain/kondition";
import { Badge, Section, Table, TextLink, zeitpunkt, type Column } from "@kim/ui";
import type { Fassung } from "./fassungen.ts";

const tonNachStand = {
  vorgeschlagen: "info",
  gilt: "success",
  abgeloest: "neutral",
  ueberholt: "neutral",
} as const satisfies Record<Fassungsstand, string>;

const columns: Column<Fassung>[] = [
  {
    key: "fassung",
    header: "Fassung",
    rowHeader: true,
    cell: ({ jahr, fassung }) => <TextLink to={`?jahr=${jahr}&fassung=${fassung}`}>Fassung {fassung}</TextLink>,
  },
  {
    key: "stand",
    header: "Stand",
    cell: ({ stand, abloesung }) => (
      <>
        {<Badge tone={tonNachStand[stand]}>{fassungsstandNamen[stand]}</Badge>} {abloesung && <Badge>Ablösung</Badge>}
      </>
    ),
  },
  {
    key: "begruendung",
    header: "Begründung",
    cell: ({ begruendung }) => <div className="kim-konditionen__text">{begruendung}</div>,
  },
  {
    key: "vorgeschlagen",
    header: "Vorgeschlagen",
    cell: ({ vorgeschlagenVonName, vorgeschlagenAm }) => <Wer name={vorgeschlagenVonName} am={vorgeschlagenAm} />,
  },
  {
    key: "freigegeben",
    header: "Freigegeben",
    cell: ({ freigegebenVonName, freigegebenAm }) =>
      freigegebenAm ? <Wer name={freigegebenVonName ?? ""} am={freigegebenAm} /> : "Noch nicht",
  },
];

/** Who proposed and who published each Fassung of the year, and when. */
export function Fassungsverlauf({ jahr, fassungen }: { jahr: number; fassungen: readonly Fassung[] }) {
  if (fassungen.length === 0) return null;
  return (
    <Section title={`Verlauf ${jahr}`}>
      <Table caption={`Fassungen ${jahr}`} captionHidden columns={columns} rows={fassungen} rowKey={({ id }) => id} />
    </Section>
  );
}

const Wer = ({ name, am }: { name: string; am: string }) => (
  <>
    <div>{name}</div>
    <div className="kim-konditionen__kurz">{zeitpunkt(am)}</div>
  </>
);
