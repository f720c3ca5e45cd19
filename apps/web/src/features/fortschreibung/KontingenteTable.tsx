import type { Kontingentzeile } from "@kim/domain/fortschreibung";
import { bausteinNamen } from "@kim/domain/stelle";
import { euro, Table, TextLink, vzae } from "@kim/ui";

type KontingenteTableProps = { caption: string; jahr: number; zeilen: readonly Kontingentzeile[] };

/** Recipient by recipient, this year beside the next. */
export const KontingenteTable = ({ caption, jahr, zeilen }: KontingenteTableProps) => (
  <Table
    caption={caption}
    captionHidden
    rows={zeilen.toSorted((a, b) => a.baustein - b.baustein)}
    rowKey={({ organisationId, baustein }) => `${organisationId} ${baustein}`}
    groupOf={({ baustein }) => ({ key: String(baustein), header: bausteinNamen[baustein] })}
    stacks
    columns={[
      {
        key: "name",
        header: "Empfänger",
        rowHeader: true,
        cell: ({ name, kreisName }) => (
          <>
            {name}
            {kreisName && <div className="kern-hint">{kreisName}</div>}
          </>
        ),
      },
      { key: "alt", header: String(jahr - 1), numeric: true, cell: ({ alt }) => <Umfang {...alt} /> },
      {
        key: "neu",
        header: String(jahr),
        numeric: true,
        cell: (zeile) => ("neu" in zeile ? <Umfang {...zeile.neu} /> : "noch ohne Konditionen"),
      },
      { key: "weiter", header: "Bescheid", action: true, cell: (zeile) => <Weiter jahr={jahr} zeile={zeile} /> },
    ]}
  />
);

const Umfang = ({ vzaeHundertstel, summeCent }: { vzaeHundertstel: number; summeCent: number }) => (
  <>
    {`${vzae(vzaeHundertstel)} VZÄ`}
    <div>{euro(summeCent)}</div>
  </>
);

function Weiter({ jahr, zeile }: { jahr: number; zeile: Kontingentzeile }) {
  const wem = `${zeile.name}, Baustein ${zeile.baustein}`;
  switch (zeile.stand) {
    case "erlassen":
      return (
        <TextLink to={`/land/bescheide/${zeile.bescheidId}`} aria-label={`Bescheid ansehen: ${wem}`}>
          Ansehen
        </TextLink>
      );
    case "beantragt":
      return (
        <TextLink to={`/land/antraege/${zeile.antragId}`} aria-label={`Antrag ansehen: ${wem}`}>
          Antrag
        </TextLink>
      );
    case "vorschlag":
      return (
        <TextLink
          to={`/land/bescheide/neu?jahr=${jahr}&baustein=${zeile.baustein}&empfaenger=${zeile.organisationId}`}
          aria-label={`Bescheid erlassen: ${wem}`}
        >
          Erlassen
        </TextLink>
      );
    case "ohne-konditionen":
      return null;
  }
}
