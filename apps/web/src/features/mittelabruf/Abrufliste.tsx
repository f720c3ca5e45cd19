import { EmptyState, Pagination, Table, type Column } from "@kim/ui";
import { useSchriftstuecke } from "../../shared/schriftstueck/use-schriftstuecke.ts";
import { abrufSpalten } from "./abruf-spalten.tsx";
import type { BewilligterAbruf, OffenerAbruf } from "./mittel.ts";
import { useEingang } from "./use-eingang.ts";

/** One page of calls with what is to be done about them; `leer` says so where there are none, or none that fit. */
export function Abrufliste<A extends OffenerAbruf | BewilligterAbruf>({
  liste,
  caption,
  seiten: { label, zeilen, gesamt, seite, seiten },
  leer,
  spalten,
}: {
  liste: "offene" | "bewilligte";
  caption: string;
  seiten: { label: string; zeilen: readonly A[]; gesamt: number; seite: number; seiten: number };
  leer: { gefiltert: string; sonst: string };
  spalten: readonly Column<A>[];
}) {
  const { gefiltert, zuSeite } = useEingang();
  const { papiere } = useSchriftstuecke([{ art: "mittelabruf", ids: zeilen.map(({ id }) => id) }]);
  if (gesamt === 0) return <EmptyState title={gefiltert ? leer.gefiltert : leer.sonst} />;
  return (
    <>
      <Table
        caption={caption}
        captionHidden
        rows={zeilen}
        rowKey={({ id }) => id}
        columns={[...abrufSpalten(papiere), ...spalten]}
      />
      <Pagination label={label} page={seite} pages={seiten} total={gesamt} to={zuSeite(liste)} />
    </>
  );
}
