import { terminNamen } from "@kim/domain/weiterleitung";
import { datum, Table, TextLink, vzae, type Column } from "@kim/ui";
import type { ReactNode } from "react";
import { useSession } from "../../base/session-context.ts";
import { gegliedert, type Gruppe } from "./gruppen.ts";
import { kettentext } from "./kettentext.ts";
import { summeVon, vakantHundertstel, type Gliederung, type Teil } from "./uebersicht-ansicht.ts";
import { ZustandBadge } from "./ZustandBadge.tsx";

type TeileTableProps = {
  heute: string;
  teile: readonly Teil[];
  gliederung: Gliederung;
  organisation: string;
  empty: ReactNode;
};

export function TeileTable({ heute, teile, gliederung, organisation, empty }: TeileTableProps) {
  const { teile: geordnet, gruppeVon } = gegliedert(teile, gliederung, organisation);
  const summe = summeVon(teile);
  const columns: Column<Teil>[] = [
    {
      key: "stelle",
      header: "Stelle",
      rowHeader: true,
      footer: "Summe",
      cell: ({ stelleId, bezeichnung }) => <TextLink to={`/stellen/${stelleId}`}>{bezeichnung}</TextLink>,
    },
    { key: "zustand", header: "Zustand", footer: "", cell: (teil) => <Zustand teil={teil} /> },
    {
      key: "bei",
      header: "Bei",
      footer: "",
      cell: (teil) => <Ort teil={teil} mitGeber={gliederung !== "geber"} heute={heute} />,
    },
    {
      key: "vzae",
      header: "VZÄ",
      numeric: true,
      footer: vzae(summe.vzaeHundertstel),
      cell: (teil) => vzae(teil.vzaeHundertstel),
    },
    {
      key: "besetzt",
      header: "Besetzt",
      numeric: true,
      footer: vzae(summe.besetztHundertstel),
      cell: (teil) => vzae(teil.besetztHundertstel),
    },
    {
      key: "vakant",
      header: "Vakant",
      numeric: true,
      footer: vzae(vakantHundertstel(summe)),
      cell: (teil) => <Vakant hundertstel={vakantHundertstel(teil)} />,
    },
    { key: "termine", header: "Nächste Termine", footer: "", cell: ({ termine }) => termine.slice(0, 2).map(alsZeile) },
  ];
  return (
    <Table
      caption={`Stellen und ihre Anteile am ${datum(heute)}, in VZÄ`}
      columns={columns}
      rows={geordnet}
      rowKey={({ stelleId, weiterleitungId, bei }) => `${stelleId} ${weiterleitungId} ${bei?.id}`}
      groupOf={
        gruppeVon && ((teil) => ({ key: gruppeVon(teil).key, header: <Gruppenkopf gruppe={gruppeVon(teil)} /> }))
      }
      empty={empty}
    />
  );
}

const Gruppenkopf = ({ gruppe: { name, summe } }: { gruppe: Gruppe }) => (
  <>
    {name}{" "}
    <span className="kim-uebersicht__summe">
      {vzae(summe.vzaeHundertstel)} VZÄ, {vzae(summe.besetztHundertstel)} besetzt
    </span>
  </>
);

const alsZeile = ({ art, am }: Teil["termine"][number]) => (
  <div key={`${art} ${am}`} className="kim-uebersicht__termin">
    {terminNamen[art]} {datum(am)}
  </div>
);

/** What came back waits for somebody who offers it again. */
function Zustand({ teil }: { teil: Teil }) {
  const { stelleId, herkunftId, zustand } = teil;
  const bietetAn = useSession().rechte.includes("weiterleitung:anbieten");
  const adresse = `/stellen/${stelleId}/weiterleiten${herkunftId === null ? "" : `?herkunft=${herkunftId}`}`;
  return (
    <>
      <ZustandBadge teil={teil} />
      {zustand === "zurueckgegeben" && bietetAn && (
        <div className="kim-uebersicht__zeile">
          <TextLink to={adresse}>Erneut anbieten</TextLink>
        </div>
      )}
    </>
  );
}

/** Who has the part, and who has something of it on the levels below. */
const Ort = ({
  teil: { bei, weiterleitungId, kette, geber },
  mitGeber,
  heute,
}: {
  teil: Teil;
  mitGeber: boolean;
  heute: string;
}) => (
  <>
    {bei && <TextLink to={`/weiterleitungen/${weiterleitungId}`}>{bei.name}</TextLink>}
    {!bei && geber && (
      <TextLink to={`/weiterleitungen/${weiterleitungId}`}>bei uns{mitGeber && `, von ${geber.name}`}</TextLink>
    )}
    {!bei && !geber && "bei uns"}
    {kette.map((glied) => (
      <div key={`${glied.ebene} ${glied.empfaengerId} ${glied.beginn}`} className="kim-uebersicht__zeile">
        {kettentext(glied, heute)}
      </div>
    ))}
  </>
);

const Vakant = ({ hundertstel }: { hundertstel: number }) =>
  hundertstel > 0 ? <strong>{vzae(hundertstel)}</strong> : "–";
