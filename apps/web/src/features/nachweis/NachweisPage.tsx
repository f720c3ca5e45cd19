import { EinNachweis, fuehrtBelegliste, nachweisartNamen, nachweisstandNamen } from "@kim/domain/nachweis";
import { bausteinNamen } from "@kim/domain/stelle";
import { Badge, datum, DescriptionList, LoadingState, Notice, PageHeader, Section } from "@kim/ui";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "react-router";
import { NotFoundPage } from "../../base/NotFoundPage.tsx";
import { usePageTitle } from "../../base/page-title.ts";
import { QueryError } from "../../base/QueryError.tsx";
import { useTRPC } from "../../base/trpc.ts";
import { Belegliste } from "./belegliste/Belegliste.tsx";
import { NachweisAngabenForm } from "./NachweisAngabenForm.tsx";
import { NachweisMaengel } from "./NachweisMaengel.tsx";
import { NachweisZahlen } from "./NachweisZahlen.tsx";

const zurueck = { to: "/nachweise", label: "Nachweise" };

export default function NachweisPage() {
  const { inhaberId, id } = useParams();
  const schluessel = EinNachweis.safeParse({ inhaberId, id }).data;
  return schluessel ? <Nachweisseite key={`${inhaberId} ${id}`} schluessel={schluessel} /> : <NotFoundPage />;
}

function Nachweisseite({ schluessel }: { schluessel: EinNachweis }) {
  usePageTitle("Nachweis");
  const trpc = useTRPC();
  const query = useQuery(trpc.nachweis.get.queryOptions(schluessel));
  if (query.isPending) return <LoadingState lines={10} />;
  if (!query.data)
    return (
      <>
        <PageHeader title="Nachweis" back={zurueck} />
        <QueryError query={query} />
      </>
    );
  const { nachweis: n, lauf, entwurf } = query.data;
  return (
    <>
      <PageHeader
        back={zurueck}
        title={`${nachweisartNamen[n.art]} ${n.jahr}`}
        badges={<Badge>{nachweisstandNamen[lauf.stand]}</Badge>}
        lead={`${n.inhaberName}, ${bausteinNamen[n.baustein]}`}
      />
      <DescriptionList
        items={[
          { term: "Geht an", description: n.pruefstelleName },
          { term: "Fällig am", description: datum(n.frist.am) },
          { term: "Frist nach", description: n.frist.quelle },
        ]}
      />
      {entwurf && (
        <>
          <Notice title="Dies ist ein Entwurf">
            Vorbereiten, zeichnen und einreichen lässt sich der Nachweis hier noch nicht; diese Schritte kommen später
            hinzu. Zahlen, offene Punkte und Texte stehen schon.
          </Notice>
          <Section title="Was noch fehlt">
            <NachweisMaengel maengel={entwurf.maengel} jahr={n.jahr} />
          </Section>
          <NachweisZahlen zahlen={entwurf.inhalt.zahlen} />
          {fuehrtBelegliste(n.inhaberArt) && <Belegliste nachweis={n} />}
          <Section title="Angaben und Erklärungen">
            <NachweisAngabenForm nachweis={n} stand={lauf.stand} entwurf={entwurf} />
          </Section>
        </>
      )}
    </>
  );
}
