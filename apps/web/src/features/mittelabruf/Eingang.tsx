import { heuteInBerlin, jahrVon } from "@kim/domain/grundlagen";
import { bausteinNamen } from "@kim/domain/stelle";
import { Grid, PageHeader, SelectField, Stack, TextField } from "@kim/ui";
import { Abruftermine } from "./Abruftermine.tsx";
import { BewilligteAbrufe } from "./BewilligteAbrufe.tsx";
import { OffeneAbrufe } from "./OffeneAbrufe.tsx";
import { RatenAuszahlung } from "./RatenAuszahlung.tsx";
import { useEingang } from "./use-eingang.ts";
import { Zahlungen } from "./Zahlungen.tsx";
import "./mittelabruf.css";

/**
 * The granting authority's desk: decide calls, pay what was approved, pay Pauschalen by schedule, keep the calendar.
 */
export function Eingang() {
  const { filter, setze } = useEingang();
  const heuer = jahrVon(heuteInBerlin(new Date()));
  const jahre = [...new Set([...Array.from({ length: heuer + 2 - 2020 }, (_, i) => 2020 + i), filter.jahr])].sort(
    (a, b) => b - a,
  );
  return (
    <Stack gap="l">
      <PageHeader
        title="Mittelabrufe"
        lead="Abrufe entscheiden, bewilligte Beträge und fällige Raten der Pauschalen auszahlen."
      />
      <Grid minColumn="11rem">
        <SelectField
          name="jahr"
          label="Förderjahr"
          value={filter.jahr}
          options={jahre.map((value) => ({ value, label: String(value) }))}
          onChange={setze("jahr")}
        />
        <SelectField
          name="baustein"
          label="Baustein"
          placeholder="Alle"
          value={filter.baustein ?? ""}
          options={([1, 2, 3] as const).map((value) => ({ value, label: bausteinNamen[value] }))}
          onChange={setze("baustein")}
        />
        <TextField
          name="suche"
          type="search"
          label="Empfänger suchen"
          optional
          value={filter.suche}
          onChange={setze("suche")}
        />
      </Grid>
      <OffeneAbrufe />
      <BewilligteAbrufe />
      <RatenAuszahlung />
      <Zahlungen />
      <Abruftermine key={filter.jahr} jahr={filter.jahr} />
    </Stack>
  );
}
