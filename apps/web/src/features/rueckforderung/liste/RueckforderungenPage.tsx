import { EmptyState, euro, KeyFigure, KeyFigures, LoadingState, PageHeader, Section } from "@kim/ui";
import { useQuery } from "@tanstack/react-query";
import { usePageTitle } from "../../../base/page-title.ts";
import { QueryError } from "../../../base/QueryError.tsx";
import { useSession } from "../../../base/session-context.ts";
import { useTRPC } from "../../../base/trpc.ts";
import type { Forderungssummen, Forderungszeile } from "../ansicht.ts";
import { RueckforderungTable } from "./RueckforderungTable.tsx";

/** What this organisation claims back, and what is claimed from it; the two are never added (R99b). */
export default function RueckforderungenPage() {
  usePageTitle("Rückforderungen");
  const behoerde = useSession().rechte.includes("bewilligung:entscheiden");
  const query = useQuery(useTRPC().rueckforderung.list.queryOptions());
  return (
    <>
      <PageHeader
        title="Rückforderungen"
        lead={
          behoerde
            ? "Was nach der Prüfung eines Nachweises zu erstatten ist: Anhörung, Bescheid, Zahlung und Zinsen."
            : "Was Ihre Empfänger nach der Prüfung zurückgeben, und was von Ihnen zurückgefordert wird."
        }
      />
      {query.isPending && <LoadingState lines={6} />}
      {query.isError && !query.data && <QueryError query={query} />}
      {query.data && <Listen {...query.data} behoerde={behoerde} />}
    </>
  );
}

type ListenProps = {
  zeilen: readonly Forderungszeile[];
  summen: Record<"glaeubiger" | "schuldner", Forderungssummen>;
  behoerde: boolean;
};

function Listen({ zeilen, summen, behoerde }: ListenProps) {
  if (zeilen.length === 0)
    return (
      <EmptyState title="Keine Rückforderung.">
        {behoerde
          ? "Eine Rückforderung beginnt auf der Seite eines bescheinigten Nachweises, aus dem etwas zu erstatten ist."
          : "Eine Rückgabe fordern Sie auf der Seite eines bescheinigten Teilnachweises. Was von Ihnen gefordert wird, steht hier ab der Anhörung."}
      </EmptyState>
    );
  return (
    <>
      {(["schuldner", "glaeubiger"] as const).map((seite) => {
        const dieser = zeilen.filter((z) => z.seite === seite);
        if (dieser.length === 0) return null;
        const titel = seite === "glaeubiger" ? "Ihre Forderungen" : "Von Ihnen gefordert";
        return (
          <Section key={seite} title={titel}>
            <Summen {...summen[seite]} />
            <RueckforderungTable caption={titel} zeilen={dieser} />
          </Section>
        );
      })}
    </>
  );
}

const Summen = ({ anzahl, forderungCent, gezahltCent, offenCent }: Forderungssummen) => (
  <KeyFigures>
    <KeyFigure
      label="Gefordert"
      value={euro(forderungCent)}
      note={anzahl === 1 ? "eine Forderung" : `${anzahl} Forderungen`}
    />
    <KeyFigure label="Gezahlt" value={euro(gezahltCent)} />
    <KeyFigure label="Offen" value={euro(offenCent)} note="mit festgesetzten Zinsen" />
  </KeyFigures>
);
