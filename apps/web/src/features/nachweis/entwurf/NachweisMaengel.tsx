import { rollenMit, type Behebungsort } from "@kim/domain/nachweis";
import { rollenNamen } from "@kim/domain/organisation";
import { alsDatum } from "@kim/domain/grundlagen";
import { Badge, Table, TextLink } from "@kim/ui";
import type { Entwurf } from "../ansicht.ts";

type Mangel = Entwurf["maengel"][number];

/** The open list: what is missing, where it is mended, who can do it. */
export function NachweisMaengel({ maengel, jahr }: { maengel: readonly Mangel[]; jahr: number }) {
  if (maengel.length === 0) return <p className="kim-prose">Es fehlt nichts mehr.</p>;
  return (
    <Table
      caption="Was noch fehlt"
      captionHidden
      rows={maengel}
      rowKey={({ satz }) => satz}
      stacks
      columns={[
        { key: "satz", header: "Offener Punkt", rowHeader: true, cell: ({ satz }) => satz },
        {
          key: "gewicht",
          header: "Gewicht",
          cell: ({ sperrt }) => (sperrt ? <Badge tone="warning">Nötig</Badge> : <Badge>Hinweis</Badge>),
        },
        { key: "ort", header: "Wo", cell: ({ ort }) => <Ort ort={ort} jahr={jahr} /> },
        { key: "wer", header: "Wer", cell: ({ recht }) => hier(rollenMit([recht])) },
      ]}
    />
  );
}

// The authority mends nothing in somebody else's house.
const hier = (rollen: readonly string[]): string =>
  rollen.filter((rolle) => rolle !== rollenNamen.bewilligungsbehoerde).join(", ");

function Ort({ ort, jahr }: { ort: Behebungsort; jahr: number }) {
  switch (ort.art) {
    case "feld":
      return <AufDieserSeite anker={`feld-${ort.feld}`}>Auf dieser Seite</AufDieserSeite>;
    case "ausgaben":
      return <TextLink to={`/ausgaben?jahr=${jahr}`}>Ausgaben</TextLink>;
    case "einnahmen":
      return <TextLink to={`/ausgaben?jahr=${jahr}&ansicht=einnahmen`}>Einnahmen</TextLink>;
    case "bescheid":
      return <TextLink to="/bescheide">Bescheide</TextLink>;
    case "teilnachweis":
      return <AufDieserSeite anker="kette">Teilnachweise</AufDieserSeite>;
    case "belegliste":
      return <AufDieserSeite anker="belegliste">Belegliste</AufDieserSeite>;
    case "zeichnung":
      return <TextLink to="/zeichnungsbefugnisse">Zeichnungsbefugnisse</TextLink>;
    case "abwarten":
      return `Ab ${alsDatum(ort.ab)}`;
  }
}

const AufDieserSeite = ({ anker, children }: { anker: string; children: string }) => (
  <a className="kern-link kern-link--no-visited-state" href={`#${anker}`}>
    {children}
  </a>
);
