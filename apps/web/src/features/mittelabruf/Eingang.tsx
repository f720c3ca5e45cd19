import { heuteInBerlin } from "@kim/domain/grundlagen";
import { LoadingState, Notice, PageHeader, SelectField, Stack, TextLink } from "@kim/ui";
import { useQuery } from "@tanstack/react-query";
import { Fragment } from "react";
import { useSearchParams } from "react-router";
import { QueryError } from "../../base/QueryError.tsx";
import { useTRPC } from "../../base/trpc.ts";
import { Abruftermine } from "./Abruftermine.tsx";
import { BewilligteAbrufe } from "./BewilligteAbrufe.tsx";
import { abrufeMitStand, faelligeRaten, gezeigtesJahr } from "./mittel.ts";
import { OffeneAbrufe } from "./OffeneAbrufe.tsx";
import { RatenAuszahlung } from "./RatenAuszahlung.tsx";
import { Zahlungen } from "./Zahlungen.tsx";
import "./mittelabruf.css";

/**
 * The granting authority's desk: decide calls, pay what was approved, pay Pauschalen by schedule, keep the calendar.
 */
export function Eingang() {
  const trpc = useTRPC();
  const [params, setParams] = useSearchParams();
  const heute = heuteInBerlin(new Date());
  const jahr = gezeigtesJahr(params, [], new Date());
  const eingang = useQuery(trpc.mittelabrufEingang.list.queryOptions({ jahr }));
  const heuer = Number(heute.slice(0, 4));
  const jahre = [...new Set([...Array.from({ length: heuer + 2 - 2020 }, (_, i) => 2020 + i), jahr])].sort(
    (a, b) => b - a,
  );
  const woanders = eingang.data?.offen.filter((o) => o.jahr !== jahr) ?? [];
  return (
    <Stack gap="l">
      <PageHeader
        title="Mittelabrufe"
        lead="Abrufe entscheiden, bewilligte Beträge und fällige Raten der Pauschalen auszahlen."
        actions={
          <SelectField
            name="jahr"
            label="Förderjahr"
            value={jahr}
            options={jahre.map((value) => ({ value, label: String(value) }))}
            onChange={(wert) => setParams({ jahr: wert }, { preventScrollReset: true })}
          />
        }
      />
      {woanders.length > 0 && (
        <Notice>
          Offene Abrufe gibt es auch in{" "}
          {woanders.map((o, i) => (
            <Fragment key={o.jahr}>
              {i > 0 && ", "}
              <TextLink to={`/land/mittelabruf?jahr=${o.jahr}`}>
                {o.jahr} ({o.anzahl})
              </TextLink>
            </Fragment>
          ))}
          .
        </Notice>
      )}
      {eingang.isPending && <LoadingState lines={8} />}
      {eingang.isError && !eingang.data && <QueryError query={eingang} />}
      {eingang.data && (
        <>
          <OffeneAbrufe abrufe={abrufeMitStand(eingang.data.bescheide, "offen")} />
          <BewilligteAbrufe abrufe={abrufeMitStand(eingang.data.bescheide, "bewilligt")} heute={heute} />
          <RatenAuszahlung raten={faelligeRaten(eingang.data.bescheide, heute)} jahr={jahr} />
        </>
      )}
      <Zahlungen jahr={jahr} />
      <Abruftermine key={jahr} jahr={jahr} />
    </Stack>
  );
}
