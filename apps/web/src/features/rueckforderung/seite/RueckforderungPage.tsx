import { EineRueckforderung, verfahrensstandNamen } from "@kim/domain/rueckforderung";
import { bausteinNamen } from "@kim/domain/stelle";
import { nachweisartNamen } from "@kim/domain/nachweis";
import { Badge, euro, KeyFigure, KeyFigures, LoadingState, PageHeader, Section } from "@kim/ui";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "react-router";
import { NotFoundPage } from "../../../base/NotFoundPage.tsx";
import { usePageTitle } from "../../../base/page-title.ts";
import { QueryError } from "../../../base/QueryError.tsx";
import { useTRPC } from "../../../base/trpc.ts";
import { SchriftstueckeSection } from "../../../shared/schriftstueck/SchriftstueckeSection.tsx";
import type { Forderungsansicht } from "../ansicht.ts";
import { Schritte } from "../schritte/Schritte.tsx";
import { zahlungsstandNamen, zahlungsstandTon } from "../zahlungsstand.ts";
import { Eckdaten } from "./Eckdaten.tsx";
import { Standhinweise } from "./Standhinweise.tsx";
import { Verlauf } from "./Verlauf.tsx";
import { ZahlungenSection } from "./ZahlungenSection.tsx";
import { ZinsblattSection } from "./ZinsblattSection.tsx";
import "../rueckforderung.css";

const zurueck = { to: "/rueckforderungen", label: "Rückforderungen" };

/** One claim: its creditor works on it, its debtor reads it and answers. */
export default function RueckforderungPage() {
  const { glaeubigerId, id } = useParams();
  const schluessel = EineRueckforderung.safeParse({ glaeubigerId, id }).data;
  return schluessel ? <Forderungsseite key={`${glaeubigerId} ${id}`} schluessel={schluessel} /> : <NotFoundPage />;
}

function Forderungsseite({ schluessel }: { schluessel: EineRueckforderung }) {
  const query = useQuery(useTRPC().rueckforderung.get.queryOptions(schluessel));
  usePageTitle("Rückforderung");
  if (query.isPending) return <LoadingState lines={10} />;
  if (!query.data)
    return (
      <>
        <PageHeader title="Rückforderung" back={zurueck} />
        <QueryError query={query} />
      </>
    );
  return <Ansicht ansicht={query.data} />;
}

function Ansicht({ ansicht }: { ansicht: Forderungsansicht }) {
  const { nachweis: n, lauf, recht, seite } = ansicht;
  return (
    <>
      <PageHeader
        back={zurueck}
        title={`Rückforderung ${n.jahr}: ${seite === "glaeubiger" ? ansicht.schuldnerName : ansicht.glaeubigerName}`}
        badges={
          <>
            <Badge>{verfahrensstandNamen[recht][lauf.stand]}</Badge>
            <Badge tone={zahlungsstandTon[lauf.zahlung]}>{zahlungsstandNamen[lauf.zahlung]}</Badge>
            {lauf.abgeschlossen && <Badge tone="success">Abgeschlossen</Badge>}
          </>
        }
        lead={`${nachweisartNamen[n.art]}, ${bausteinNamen[n.baustein]}`}
      />
      <Standhinweise ansicht={ansicht} />
      <KeyFigures>
        <KeyFigure label="Gefordert" value={euro(lauf.forderungCent)} />
        <KeyFigure
          label="Zinsen"
          value={lauf.zinsenCent === null ? "–" : euro(lauf.zinsenCent)}
          note={lauf.zinsenCent === null ? "noch nicht entschieden" : undefined}
        />
        <KeyFigure label="Gezahlt" value={euro(lauf.gezahltCent)} />
        <KeyFigure
          label={lauf.offenCent < 0 ? "Zu viel gezahlt" : "Offen"}
          value={euro(Math.abs(lauf.offenCent))}
          note={lauf.offenCent < 0 ? "steht dem Zahler zu" : undefined}
        />
      </KeyFigures>
      <Schritte ansicht={ansicht} />
      <Section title="Eckdaten">
        <Eckdaten ansicht={ansicht} />
      </Section>
      <Section title="Sachverhalt">
        <p className="kim-forderung__text">{ansicht.sachverhalt}</p>
      </Section>
      <SchriftstueckeSection title="Schreiben" gegenstaende={[{ art: "rueckforderung", ids: [ansicht.id] }]} />
      <ZahlungenSection ansicht={ansicht} />
      <ZinsblattSection ansicht={ansicht} />
      <Verlauf ansicht={ansicht} />
    </>
  );
}
