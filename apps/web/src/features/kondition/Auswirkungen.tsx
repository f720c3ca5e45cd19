import { foerdersaetze, type KonditionenWerte } from "@kim/domain/kondition";
import { euro, KeyFigure, KeyFigures, LoadingState, Stack, Table, TextLink, type Column } from "@kim/ui";
import { useQuery } from "@tanstack/react-query";
import { QueryError } from "../../base/QueryError.tsx";
import { useTRPC, type Outputs } from "../../base/trpc.ts";

type Empfaenger = Outputs["kondition"]["vorschau"]["empfaenger"][number];

const mitVorzeichen = (cent: number) => (cent > 0 ? `+${euro(cent)}` : euro(cent));

const columns = (jahr: number, summe: Outputs["kondition"]["vorschau"]["summe"]): Column<Empfaenger>[] => [
  {
    key: "name",
    header: "Organisation",
    rowHeader: true,
    cell: ({ name, ags }) => (ags?.length === 5 ? <TextLink to={`/land/${ags}?jahr=${jahr}`}>{name}</TextLink> : name),
    footer: "Summe",
  },
  {
    key: "alt",
    header: "Plan bisher",
    numeric: true,
    cell: ({ altCent }) => euro(altCent),
    footer: euro(summe.altCent),
  },
  { key: "neu", header: "Plan neu", numeric: true, cell: ({ neuCent }) => euro(neuCent), footer: euro(summe.neuCent) },
  {
    key: "differenz",
    header: "Unterschied",
    numeric: true,
    cell: ({ differenzCent }) => mitVorzeichen(differenzCent),
    footer: mitVorzeichen(summe.differenzCent),
  },
];

/** What the rates would do to the plans of the year, from the posts and measures each body has entered. */
export function Auswirkungen({ jahr, werte }: { jahr: number; werte: KonditionenWerte }) {
  const vorschau = useQuery(useTRPC().kondition.vorschau.queryOptions({ jahr, saetze: foerdersaetze(werte) }));
  if (!vorschau.data) return vorschau.isError ? <QueryError query={vorschau} /> : <LoadingState lines={4} />;
  const { summe, empfaenger, grundlage } = vorschau.data;
  const betroffen = empfaenger.filter(({ differenzCent }) => differenzCent !== 0).length;
  return (
    <Stack>
      <KeyFigures>
        <KeyFigure
          label="Unterschied im Land"
          value={mitVorzeichen(summe.differenzCent)}
          note={
            grundlage
              ? `gegenüber den Sätzen von ${grundlage.jahr}, Fassung ${grundlage.fassung}`
              : "Es gibt keine früheren Sätze"
          }
        />
        <KeyFigure label="Pläne neu" value={euro(summe.neuCent)} note={`bisher ${euro(summe.altCent)}`} />
        <KeyFigure
          label="Betroffen"
          value={`${betroffen} von ${empfaenger.length}`}
          note={`Organisationen mit Stellen oder Maßnahmen in ${jahr}`}
        />
      </KeyFigures>
      {betroffen > 0 && (
        <details>
          <summary className="kern-link">Auswirkung je Organisation</summary>
          <Table
            caption={`Auswirkung auf die Förderpläne ${jahr}`}
            captionHidden
            columns={columns(jahr, summe)}
            rows={empfaenger}
            rowKey={({ organisationId }) => organisationId}
          />
        </details>
      )}
    </Stack>
  );
}
