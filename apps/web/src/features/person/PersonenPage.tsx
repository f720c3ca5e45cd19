import { LoadingState, PageHeader, Section, Stack, Button } from "@kim/ui";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { NotFoundPage } from "../../base/NotFoundPage.tsx";
import { usePageTitle } from "../../base/page-title.ts";
import { QueryError } from "../../base/QueryError.tsx";
import { useSession } from "../../base/session-context.ts";
import { useTRPC } from "../../base/trpc.ts";
import { EinladungenTable } from "./EinladungenTable.tsx";
import { EinladenDialog } from "./EinladenDialog.tsx";
import { PersonenTable } from "./PersonenTable.tsx";

/** Who works for this body, with which roles, and who is invited. */
export default function PersonenPage() {
  usePageTitle("Personen");
  const trpc = useTRPC();
  const { rechte, organisation } = useSession();
  const erlaubt = rechte.includes("person:verwalten");
  const [einladen, setEinladen] = useState(false);
  const personen = useQuery({ ...trpc.person.list.queryOptions(), enabled: erlaubt });
  const einladungen = useQuery({ ...trpc.personeinladung.list.queryOptions(), enabled: erlaubt });
  if (!erlaubt) return <NotFoundPage />;
  if (personen.isPending || einladungen.isPending) return <LoadingState lines={6} />;
  if (personen.data === undefined) return <QueryError query={personen} />;
  if (einladungen.data === undefined) return <QueryError query={einladungen} />;
  const { moeglicheRollen } = personen.data;
  return (
    <>
      <PageHeader
        title="Personen"
        lead={`Wer für ${organisation.name} arbeitet und was die Person darf. Ein Zugang ist persönlich; wer geht, wird hier entfernt.`}
        actions={
          <Button variant="primary" icon="add" onClick={() => setEinladen(true)}>
            Person einladen
          </Button>
        }
      />
      <Stack gap="l">
        <Section title="Zugänge">
          <PersonenTable personen={personen.data.personen} moeglicheRollen={moeglicheRollen} />
        </Section>
        <Section title="Einladungen">
          <EinladungenTable einladungen={einladungen.data} />
        </Section>
      </Stack>
      {einladen && <EinladenDialog moeglicheRollen={moeglicheRollen} onClose={() => setEinladen(false)} />}
    </>
  );
}
