import { AppShell, Form, FormActions, PageHeader, RefusalNotice, SubmitButton, TextField } from "@kim/ui";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Navigate, useSearchParams } from "react-router";
import { z } from "zod";
import { fieldErrors, formRefusal } from "../../app/api-error.ts";
import { usePageTitle } from "../../app/page-title.ts";
import { useTRPC } from "../../trpc.ts";
import { weiterZiel } from "./weiter-ziel.ts";

const Anmeldung = z.strictObject({
  email: z.email("Bitte geben Sie eine E-Mail-Adresse ein, zum Beispiel name@kreis.example."),
  passwort: z.string(),
});

export function LoginPage() {
  usePageTitle("Anmelden");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [params] = useSearchParams();
  const sitzung = useQuery(trpc.sitzung.get.queryOptions());
  // Nothing the person before has seen may still be in memory.
  const anmelden = useMutation(
    trpc.sitzung.create.mutationOptions({
      meta: { auffrischen: "selbst" },
      onSuccess: () => queryClient.resetQueries(),
    }),
  );
  if (sitzung.data) return <Navigate to={weiterZiel(params.get("weiter"), location.origin)} replace />;
  return (
    <AppShell footer="Eine Fachanwendung für das Kommunale Integrationsmanagement. Kein amtliches Angebot des Landes Nordrhein-Westfalen.">
      <PageHeader
        title="Anmelden"
        lead="Stellen, Weiterleitungen und Jahresergebnisse im Kommunalen Integrationsmanagement."
      />
      <Form
        label="Anmelden"
        schema={Anmeldung}
        onSubmit={(anmeldung) => anmelden.mutate(anmeldung)}
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
    </AppShell>
  );
}
