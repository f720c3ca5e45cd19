import { fristanlassNamen } from "@kim/domain/fristenliste";
import { EmptyState, Grid, LoadingState, PageHeader, SelectField, Stack, TextLink, type Choice } from "@kim/ui";
import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { mitAngabe } from "../../base/adresse.ts";
import { NotFoundPage } from "../../base/NotFoundPage.tsx";
import { usePageTitle } from "../../base/page-title.ts";
import { QueryError } from "../../base/QueryError.tsx";
import { useSession } from "../../base/session-context.ts";
import { useTRPC, type Outputs } from "../../base/trpc.ts";
import { ErinnerungsartSection } from "./ErinnerungsartSection.tsx";
import { FristenKalender } from "./FristenKalender.tsx";
import { FristenTable } from "./FristenTable.tsx";
import { KalenderSection } from "./KalenderSection.tsx";
import { ansichtAus, ansichten, gefiltert, kreise, staende, type Fristenansicht } from "./fristen-ansicht.ts";
import "./fristen.css";

export default function FristenPage() {
  usePageTitle("Fristen");
  const { rechte } = useSession();
  const erlaubt = rechte.includes("nachweis:lesen");
  const liste = useQuery({ ...useTRPC().frist.list.queryOptions(), enabled: erlaubt });
  if (!erlaubt) return <NotFoundPage />;
  return (
    <Stack gap="l">
      <PageHeader
        title="Fristen"
        lead="Alles, was Ihre Organisation bis zu einem Tag tun muss oder tun kann. An jede Frist erinnert die Plattform auch per Brief."
      />
      {liste.isPending && <LoadingState lines={10} />}
      {liste.isError && !liste.data && <QueryError query={liste} />}
      {liste.data && <Inhalt liste={liste.data} />}
      <ErinnerungsartSection />
      <KalenderSection />
    </Stack>
  );
}

function Inhalt({ liste: { heute, fristen } }: { liste: Outputs["frist"]["list"] }) {
  const [params, setParams] = useSearchParams();
  const { organisation } = useSession();
  const ansicht = ansichtAus(params, heute);
  const gezeigte = gefiltert(fristen, ansicht);
  const change = (name: string, value: string) =>
    setParams((before) => mitAngabe(before, name, value), { replace: true, preventScrollReset: true });
  return (
    <>
      <Filter ansicht={ansicht} onChange={change} />
      {ansicht.ansicht === "kalender" ? (
        <FristenKalender fristen={gezeigte} monat={ansicht.monat} heute={heute} params={params} />
      ) : gezeigte.length === 0 ? (
        <Nichts ansicht={ansicht} alle={fristen.length} />
      ) : (
        <FristenTable fristen={gezeigte} heute={heute} art={organisation.art} />
      )}
    </>
  );
}

function Filter({
  ansicht,
  onChange,
}: {
  ansicht: Fristenansicht;
  /** Empty value: as it is without. */
  onChange: (name: keyof Fristenansicht, value: string) => void;
}) {
  const wahl = (name: "ansicht" | "wer" | "stand", label: string, options: readonly Choice[]) => (
    <SelectField
      name={name}
      label={label}
      value={ansicht[name]}
      options={options}
      onChange={(wert) => onChange(name, wert)}
    />
  );
  return (
    <search>
      <Grid gap="s" minColumn="11rem">
        {wahl("ansicht", "Ansicht", ansichten)}
        {wahl("wer", "Wessen Fristen", kreise)}
        {wahl("stand", "Stand", staende)}
        <SelectField
          name="anlass"
          label="Art"
          placeholder="Alle"
          value={ansicht.anlass ?? ""}
          options={Object.entries(fristanlassNamen).map(([value, label]) => ({ value, label }))}
          onChange={(wert) => onChange("anlass", wert)}
        />
      </Grid>
    </search>
  );
}

const Nichts = ({ ansicht, alle }: { ansicht: Fristenansicht; alle: number }) =>
  ansicht.wer === "meine" && alle > 0 ? (
    <EmptyState
      title="Zu dieser Auswahl gibt es für Ihre Rolle keine Frist."
      action={<TextLink to="/fristen?wer=alle">Alle der Organisation zeigen</TextLink>}
    />
  ) : (
    <EmptyState
      title={alle > 0 ? "Nichts passt zu dieser Auswahl." : "Es läuft keine Frist."}
      action={alle > 0 && <TextLink to="/fristen">Auswahl aufheben</TextLink>}
    />
  );
