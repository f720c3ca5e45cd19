import { AppShell, Form, FormActions, PageHeader, RefusalNotice, Section, SubmitButton, TextField } from "@kim/ui";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Navigate, useSearchParams } from "react-router";
import { fieldErrors, formRefusal } from "../../base/api-error.ts";
import { usePageTitle } from "../../base/page-title.ts";
import { useTRPC } from "../../base/trpc.ts";
import { anmeldung } from "./anmeldung.ts";
import "./anmeldung.css";
import { Demozugaenge } from "./Demozugaenge.tsx";
import { Vorstellung } from "./Vorstellung.tsx";
import { weiterZiel } from "./weiter-ziel.ts";

export function LoginPage() {
  usePageTitle("Anmelden");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [params] = useSearchParams();
  const sitzung = useQuery(trpc.sitzung.get.queryOptions());
  const { data: seite } = useQuery(trpc.anmeldeseite.get.queryOptions());
  // Nothing the person before has seen may still be in memory.
  const anmelden = useMutation(
    trpc.sitzung.create.mutationOptions({
      meta: { auffrischen: "selbst" },
      onSuccess: () => queryClient.resetQueries(),
    }),
  );
  if (sitzung.data) return <Navigate to={weiterZiel(params.get("weiter"), location.origin)} replace />;
  return (
    <AppShell
      footer={
        <div className="kim-cluster kim-gap-l">
          <span>
            Eine Fachanwendung für das Kommunale Integrationsmanagement. Kein amtliches Angebot des Landes
            Nordrhein-Westfalen.
          </span>
          <span>Sprache dieser Seiten: Deutsch</span>
        </div>
      }
    >
      <PageHeader
        title="KIM-Plattform NRW"
        lead="Stellen, Geld und Nachweise im Kommunalen Integrationsmanagement in Nordrhein-Westfalen: für Kreise, Kommunen, Träger und das Land."
      />
      <div className="kim-anmeldung">
        <div className="kim-anmeldung__form">
          <Section title="Anmelden">
            <Form
              label="Anmelden"
              schema={anmeldung}
              onSubmit={(eingabe) => anmelden.mutate(eingabe)}
              pending={anmelden.isPending}
              serverErrors={fieldErrors(anmelden.error)}
            >
              {!anmelden.isPending && (
                <RefusalNotice title="Die Anmeldung hat nicht geklappt" refusal={formRefusal(anmelden.error)} />
              )}
              <TextField name="email" label="E-Mail-Adresse" type="email" autoComplete="username" />
              <TextField name="passwort" label="Passwort" type="password" autoComplete="current-password" />
              <FormActions>
                <SubmitButton>Anmelden</SubmitButton>
              </FormActions>
            </Form>
          </Section>
        </div>
        <Vorstellung kontakt={seite?.kontakt ?? null} />
      </div>
      {seite?.demo && (
        <Demozugaenge demo={seite.demo} pending={anmelden.isPending} onWahl={(eingabe) => anmelden.mutate(eingabe)} />
      )}
    </AppShell>
  );
}
