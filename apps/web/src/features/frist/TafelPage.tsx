import { gegenstandsschluessel } from "@kim/domain/fristenliste";
import { heuteInBerlin, jahrVon } from "@kim/domain/grundlagen";
import {
  Button,
  Cluster,
  EmptyState,
  KeyFigure,
  KeyFigures,
  LoadingState,
  PageHeader,
  Pagination,
  RefusalNotice,
  Stack,
  Table,
  TextLink,
  useStatus,
  zahl,
} from "@kim/ui";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useSearchParams } from "react-router";
import { mitFilter, seiteAus, seitenadresse } from "../../base/adresse.ts";
import { formRefusal } from "../../base/api-error.ts";
import { useAuffrischen } from "../../base/auffrischen.ts";
import { NotFoundPage } from "../../base/NotFoundPage.tsx";
import { usePageTitle } from "../../base/page-title.ts";
import { QueryError } from "../../base/QueryError.tsx";
import { useSession } from "../../base/session-context.ts";
import { useTRPC, type Outputs } from "../../base/trpc.ts";
import { tafelspalten } from "./tafelspalten.tsx";
import { Tafelfilter } from "./Tafelfilter.tsx";
import { standfilterAus, type Standzeile } from "./tafel-ansicht.ts";
import "./fristen.css";

/** Whose proof of a year is due or late; every choice stands in the address, the server chooses. */
export default function TafelPage() {
  const { rechte, organisation } = useSession();
  const [params, setParams] = useSearchParams();
  const behoerde = organisation.art === "bezirksregierung";
  const erlaubt = rechte.includes("nachweis:pruefen");
  const laufendes = jahrVon(heuteInBerlin(new Date()));
  const filter = standfilterAus(params, laufendes - 1);
  const titel = `${behoerde ? "Fristen der Nachweise" : "Fristen der Teilnachweise"} ${filter.jahr}`;
  usePageTitle(titel);
  const liste = useQuery({
    ...useTRPC().fristenstand.list.queryOptions({ ...filter, seite: seiteAus(params) }),
    enabled: erlaubt,
    placeholderData: (vorige) => vorige,
  });
  if (!erlaubt) return <NotFoundPage />;
  const change = (name: string, wert: string) =>
    setParams((before) => mitFilter(before, name, wert), { replace: true, preventScrollReset: true });
  return (
    <Stack gap="l">
      <PageHeader
        title={titel}
        actions={
          <a className="kern-btn kern-btn--secondary" href={`/dateien/fristen/${filter.jahr}.xlsx`} download>
            <span className="kern-label">{`Alle ${filter.jahr} als Excel-Datei`}</span>
          </a>
        }
        lead={
          behoerde
            ? "Jeder geltende Bescheid mit dem Tag, an dem sein Nachweis fällig ist. Entwürfe sehen nur ihre Inhaber."
            : "Jeder Vertrag, den Sie gegeben haben, mit dem Tag, an dem sein Teilnachweis fällig ist."
        }
      />
      <Tafelfilter filter={filter} laufendes={laufendes} behoerde={behoerde} onChange={change} />
      {liste.isPending && <LoadingState lines={10} />}
      {liste.isError && !liste.data && <QueryError query={liste} />}
      {liste.data && <Inhalt tafel={liste.data} jahr={filter.jahr} params={params} behoerde={behoerde} />}
    </Stack>
  );
}

type Tafel = Outputs["fristenstand"]["list"];

function Inhalt({
  tafel: { zeilen, summen, seite, seiten, gesamt },
  jahr,
  params,
  behoerde,
}: {
  tafel: Tafel;
  jahr: number;
  params: URLSearchParams;
  behoerde: boolean;
}) {
  const [gewaehlt, setGewaehlt] = useState<ReadonlySet<string>>(new Set());
  const schluessel = ({ gegenstand }: Standzeile) => gegenstandsschluessel(gegenstand);
  const gemeinte = zeilen.filter((zeile) => zeile.stand === "aussteht" && gewaehlt.has(schluessel(zeile)));
  const waehle = (zeile: Standzeile, an: boolean) =>
    setGewaehlt((vorher) => {
      const neu = new Set(vorher);
      if (an) neu.add(schluessel(zeile));
      else neu.delete(schluessel(zeile));
      return neu;
    });
  return (
    <>
      <KeyFigures>
        <KeyFigure label="Nachweise" value={zahl(summen.alle)} note={`der Auswahl, Förderjahr ${jahr}`} />
        <KeyFigure label="Nicht eingereicht" value={zahl(summen.ausstehend)} note="auch solche, die noch Zeit haben" />
        <KeyFigure label="Überfällig" value={zahl(summen.ueberfaellig)} note="nicht eingereicht, Frist vorbei" />
        {behoerde && (
          <KeyFigure
            label="Ohne Zeichnende"
            value={zahl(summen.ohneZeichnende)}
            note="am Tag der Frist darf niemand zeichnen"
          />
        )}
        {!behoerde && summen.nichtVorEigenem > 0 && (
          <KeyFigure
            label="Nicht vor dem eigenen"
            value={zahl(summen.nichtVorEigenem)}
            note="erst fällig, wenn es der eigene Nachweis ist (R108)"
          />
        )}
      </KeyFigures>
      <Erinnern gemeinte={gemeinte} onDone={() => setGewaehlt(new Set())} />
      <Table
        caption={`Fristen der Nachweise ${jahr}`}
        captionHidden
        columns={tafelspalten({ behoerde, istGewaehlt: (zeile) => gewaehlt.has(schluessel(zeile)), waehle })}
        rows={zeilen}
        rowKey={schluessel}
        empty={
          <EmptyState
            title="Nichts passt zu dieser Auswahl."
            action={<TextLink to={`?jahr=${jahr}`}>Auswahl aufheben</TextLink>}
          />
        }
      />
      <Pagination
        label="Seiten der Nachweise"
        page={seite}
        pages={seiten}
        total={gesamt}
        to={(andere) => seitenadresse(params, andere)}
      />
    </>
  );
}

function Erinnern({ gemeinte, onDone }: { gemeinte: readonly Standzeile[]; onDone: () => void }) {
  const befehl = useMutation(useTRPC().fristmahnung.create.mutationOptions());
  const auffrischen = useAuffrischen();
  const { melde } = useStatus();
  const erinnere = async () => {
    await befehl.mutateAsync({ id: crypto.randomUUID(), zeilen: gemeinte.map(({ gegenstand }) => gegenstand) });
    melde(`Erinnert wird an ${gemeinte.length === 1 ? "einen Nachweis" : `${gemeinte.length} Nachweise`}.`);
    onDone();
    await auffrischen();
  };
  return (
    <>
      <RefusalNotice refusal={formRefusal(befehl.error)} />
      <Cluster>
        {gemeinte.length === 0 ? (
          <p className="kern-hint">Wer in der Tabelle gewählt ist, lässt sich hier zusammen erinnern.</p>
        ) : (
          <Button busy={befehl.isPending} onClick={() => void erinnere().catch(() => undefined)}>
            {gemeinte.length === 1 ? "An den gewählten erinnern" : `An ${gemeinte.length} gewählte erinnern`}
          </Button>
        )}
      </Cluster>
    </>
  );
}
