import { heuteInBerlin, jahrVon } from "@kim/domain/grundlagen";
import { Baustein, bausteinNamen } from "@kim/domain/stelle";
import { erstesFoerderjahr } from "@kim/domain/kondition";
import {
  EmptyState,
  Grid,
  KeyFigure,
  KeyFigures,
  LinkButton,
  LoadingState,
  PageHeader,
  Section,
  SelectField,
  TextField,
} from "@kim/ui";
import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { mitAngabe } from "../../base/adresse.ts";
import { QueryError } from "../../base/QueryError.tsx";
import { useTRPC } from "../../base/trpc.ts";
import { bescheideJeEmpfaenger, gefiltert } from "./bescheide-je-empfaenger.ts";
import { BescheideJeEmpfaengerTable } from "./BescheideJeEmpfaengerTable.tsx";
import { ZusatzstellenBewilligung } from "./ZusatzstellenBewilligung.tsx";

/** Every recipient of a year: what is granted, and what is still missing. */
export function AlleBescheide() {
  const trpc = useTRPC();
  const [params, setParams] = useSearchParams();
  const laufend = jahrVon(heuteInBerlin(new Date()));
  const jahr = /^20\d\d$/.test(params.get("jahr") ?? "") ? Number(params.get("jahr")) : laufend;
  const baustein = Baustein.safeParse(Number(params.get("baustein"))).data;
  const stand = params.get("stand") === "fehlt" ? "fehlt" : params.get("stand") === "erlassen" ? "erlassen" : undefined;
  const suche = params.get("suche") ?? "";
  const bescheide = useQuery(trpc.bescheid.listAlle.queryOptions({ jahr }));
  const empfaenger = useQuery(trpc.bescheidvorschlag.listEmpfaenger.queryOptions());
  const setze = (name: string, wert: string) =>
    setParams((vorher) => mitAngabe(vorher, name, wert), { replace: true, preventScrollReset: true });

  const zeilen = bescheide.data && empfaenger.data ? bescheideJeEmpfaenger(empfaenger.data, bescheide.data) : undefined;
  const jahre = Array.from({ length: laufend + 2 - erstesFoerderjahr }, (_, i) => erstesFoerderjahr + i);
  const treffer = zeilen && gefiltert(zeilen, { baustein, stand, suche });
  return (
    <>
      <PageHeader
        title="Bescheide"
        lead="Wem für das Förderjahr was bewilligt ist und welcher Bescheid noch fehlt."
        actions={
          <LinkButton to={`/land/bescheide/neu?jahr=${jahr}`} variant="primary" icon="add">
            Bescheid erlassen
          </LinkButton>
        }
      />
      {zeilen && (
        <KeyFigures>
          {([1, 2, 3] as const).map((b) => {
            const fehlend = zeilen.filter((zeile) => zeile.fehlend.includes(b)).length;
            const erlassen = zeilen.filter((zeile) => zeile.geltende[b]).length;
            return (
              <KeyFigure
                key={b}
                label={bausteinNamen[b]}
                value={fehlend === 0 ? "Vollständig" : `${fehlend} offen`}
                note={`${erlassen} erlassen`}
              />
            );
          })}
        </KeyFigures>
      )}
      <Grid minColumn="11rem">
        <SelectField
          name="jahr"
          label="Förderjahr"
          value={jahr}
          onChange={(wert) => setze("jahr", wert)}
          options={jahre.map((value) => ({ value, label: String(value) }))}
        />
        <SelectField
          name="baustein"
          label="Baustein"
          placeholder="Alle"
          value={baustein ?? ""}
          onChange={(wert) => setze("baustein", wert)}
          options={([1, 2, 3] as const).map((value) => ({ value, label: bausteinNamen[value] }))}
        />
        <SelectField
          name="stand"
          label="Stand"
          placeholder="Alle"
          value={stand ?? ""}
          onChange={(wert) => setze("stand", wert)}
          options={[
            { value: "fehlt", label: "Bescheid fehlt" },
            { value: "erlassen", label: "Bescheid erlassen" },
          ]}
        />
        <TextField
          name="suche"
          type="search"
          label="Empfänger suchen"
          optional
          value={suche}
          onChange={(wert) => setze("suche", wert)}
        />
      </Grid>
      {(bescheide.isPending || empfaenger.isPending) && <LoadingState lines={12} />}
      {bescheide.isError && !bescheide.data && <QueryError query={bescheide} />}
      {empfaenger.isError && !empfaenger.data && <QueryError query={empfaenger} />}
      {treffer && (
        <Section title={`Empfänger ${jahr}`}>
          {treffer.length > 0 ? (
            <BescheideJeEmpfaengerTable jahr={jahr} zeilen={treffer} />
          ) : (
            <EmptyState title="Kein Empfänger passt zu dieser Auswahl." />
          )}
        </Section>
      )}
      <ZusatzstellenBewilligung jahr={jahr} />
    </>
  );
}
