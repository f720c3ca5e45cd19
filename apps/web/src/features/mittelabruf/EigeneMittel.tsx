import { EmptyState, LinkButton, LoadingState, PageHeader, SelectField, Stack } from "@kim/ui";
import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { QueryError } from "../../base/QueryError.tsx";
import { useTRPC } from "../../base/trpc.ts";
import { BescheidSection } from "./BescheidSection.tsx";
import { gezeigtesJahr } from "./mittel.ts";
import "./mittelabruf.css";

/** The recipient's money: what each Bescheid grants, what was called and paid, what may still be called. */
export function EigeneMittel() {
  const trpc = useTRPC();
  const [params, setParams] = useSearchParams();
  const mittel = useQuery(trpc.mittelabruf.list.queryOptions());
  if (mittel.isPending) return <LoadingState lines={8} />;
  if (mittel.data === undefined) return <QueryError query={mittel} />;

  const jahr = gezeigtesJahr(
    params,
    mittel.data.map((b) => b.jahr),
    new Date(),
  );
  const jahre = [...new Set([...mittel.data.map((b) => b.jahr), jahr])].sort((a, b) => b - a);
  const gezeigte = mittel.data.filter((b) => b.jahr === jahr);
  return (
    <Stack gap="l">
      <PageHeader
        title="Mittelabruf"
        lead="Was Ihnen bewilligt ist, was Sie davon abgerufen und erhalten haben, und was Sie noch abrufen können."
        actions={
          jahre.length > 1 && (
            <SelectField
              name="jahr"
              label="Förderjahr"
              value={jahr}
              options={jahre.map((value) => ({ value, label: String(value) }))}
              onChange={(wert) => setParams({ jahr: wert }, { preventScrollReset: true })}
            />
          )
        }
      />
      {gezeigte.map((bescheid) => (
        <BescheidSection key={bescheid.id} bescheid={bescheid} />
      ))}
      {gezeigte.length === 0 && (
        <EmptyState
          title={`Für ${jahr} liegt kein Bescheid vor`}
          action={<LinkButton to="/bescheide">Zu den Bescheiden</LinkButton>}
        >
          Mittel lassen sich abrufen, sobald die Bezirksregierung einen Bescheid erlassen hat.
        </EmptyState>
      )}
    </Stack>
  );
}
