import { istVerspaetet, LandesabfrageId } from "@kim/domain/landesabfrage";
import { Badge, Button, Cluster, datum, LoadingState, Notice, PageHeader, zeitpunkt } from "@kim/ui";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useParams } from "react-router";
import { NotFoundPage } from "../../base/NotFoundPage.tsx";
import { usePageTitle } from "../../base/page-title.ts";
import { QueryError } from "../../base/QueryError.tsx";
import { useSession } from "../../base/session-context.ts";
import { useTRPC } from "../../base/trpc.ts";
import type { GestellteAbfrage } from "./ansicht.ts";
import { Beantworten } from "./Beantworten.tsx";
import { EigeneAntwort } from "./EigeneAntwort.tsx";
import "./landesabfrage.css";

/** One question to this body: to be answered, or what it answered. */
export default function LandesabfragePage() {
  const id = LandesabfrageId.safeParse(useParams()["id"]).data;
  const erlaubt = useSession().rechte.includes("abfrage:lesen");
  return id === undefined || !erlaubt ? <NotFoundPage /> : <EineLandesabfrage key={id} id={id} />;
}

function EineLandesabfrage({ id }: { id: LandesabfrageId }) {
  const abfrage = useQuery(useTRPC().abfrageeingang.get.queryOptions({ id }));
  usePageTitle(abfrage.data?.titel ?? "Landesabfrage");
  if (abfrage.isPending) return <LoadingState lines={10} />;
  if (abfrage.data === undefined) return <QueryError query={abfrage} />;
  const { titel, anlass, amtName, frist, abgabe } = abfrage.data;
  return (
    <>
      <PageHeader
        title={titel}
        back={{ to: "/landesabfragen", label: "Landesabfragen" }}
        badges={abgabe && <Eingereicht spaet={istVerspaetet(abgabe, frist)} />}
        lead={`${amtName} bittet um Antwort bis ${datum(frist)}.`}
      />
      <p className="kim-landesabfrage__text">{anlass}</p>
      {/* What was handed in or drafted anew begins a new page. */}
      <Antwort key={`${abgabe?.version ?? 0}`} abfrage={abfrage.data} />
    </>
  );
}

function Antwort({ abfrage }: { abfrage: GestellteAbfrage }) {
  const darf = useSession().rechte.includes("abfrage:beantworten");
  const { stand, abgabe, entwurf, vorgaenge } = abfrage;
  const [neu, setNeu] = useState(entwurf !== null);
  if (stand === "zurueckgezogen")
    return (
      <Notice tone="warning" title="Diese Abfrage ist zurückgezogen">
        {vorgaenge.at(-1)?.grund}
      </Notice>
    );
  if (stand === "geschlossen")
    return (
      <>
        <Notice title="Diese Abfrage ist geschlossen">
          {abgabe ? "Ihre Antwort steht so fest." : "Ihre Organisation hat nicht geantwortet."}
        </Notice>
        {abgabe && <EigeneAntwort abfrage={abfrage} abgabe={abgabe} />}
      </>
    );
  if (darf && (abgabe === null || neu)) return <Beantworten abfrage={abfrage} />;
  if (abgabe === null)
    return <Notice title="Noch nicht beantwortet">Koordination, Leitung und Finanzen können antworten.</Notice>;
  return (
    <>
      <Notice tone="success" title={`Eingereicht am ${zeitpunkt(abgabe.am)} von ${abgabe.vonName}`}>
        {abgabe.version > 1 && `Fassung ${abgabe.version}. `}Bis die Abfrage geschlossen wird, lässt sich die Antwort
        durch eine neue Fassung ersetzen.
      </Notice>
      <EigeneAntwort abfrage={abfrage} abgabe={abgabe} />
      {darf && (
        <Cluster>
          <Button onClick={() => setNeu(true)}>Neue Fassung schreiben</Button>
        </Cluster>
      )}
    </>
  );
}

const Eingereicht = ({ spaet }: { spaet: boolean }) =>
  spaet ? <Badge tone="warning">Verspätet beantwortet</Badge> : <Badge tone="success">Beantwortet</Badge>;
