import { istZuwendungsempfaenger } from "@kim/domain/organisation";
import {
  stelleRefusalTexte,
  bausteinDer,
  decideStelleAnlage,
  Funktion,
  StelleAnlage,
  type StellenUmfeld,
} from "@kim/domain/stelle";
import { EmptyState, Form, FormActions, LinkButton, PageHeader, RefusalNotice, SubmitButton, useStatus } from "@kim/ui";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate } from "react-router";
import { fieldErrors, formRefusal } from "../../base/api-error.ts";
import { entscheidung } from "../../base/entscheidung.ts";
import { usePageTitle } from "../../base/page-title.ts";
import { useSession } from "../../base/session-context.ts";
import { useTRPC } from "../../base/trpc.ts";
import { Stellenfelder } from "./Stellenfelder.tsx";
import { useEigeneStellen } from "./use-eigene-stellen.ts";

export default function StelleNeuPage() {
  usePageTitle("Stelle anlegen");
  const { rechte } = useSession();
  const eigene = useEigeneStellen();
  const darf = rechte.includes("stelle:pflegen") && eigene;
  return (
    <>
      <PageHeader
        title="Stelle anlegen"
        back={{ to: "/stellen", label: "Stellen" }}
        lead={darf && "So, wie die Stelle im Zuwendungsbescheid steht. Wer sie besetzt, tragen Sie danach ein."}
      />
      {darf ? (
        <StelleNeuForm />
      ) : (
        <EmptyState title="Sie können hier keine Stelle anlegen.">
          Das tut die KIM-Koordination eines Kreises, einer kreisfreien Stadt, der Städteregion oder einer Kommune mit
          eigenem Bescheid über Baustein 3.
        </EmptyState>
      )}
    </>
  );
}

function StelleNeuForm() {
  const navigate = useNavigate();
  const { melde } = useStatus();
  const { organisation } = useSession();
  // A Kommune receives Baustein 3 alone.
  const funktionen = Funktion.options.filter(
    (funktion) => istZuwendungsempfaenger(organisation.art) || bausteinDer(funktion) === 3,
  );
  const [id] = useState(() => crypto.randomUUID());
  const trpc = useTRPC();
  const umfeld = useQuery(trpc.stellenumfeld.get.queryOptions());
  const anlegen = useMutation(
    trpc.stelle.create.mutationOptions({
      onSuccess: async (stelle) => {
        await navigate(`/stellen/${stelle.id}`);
        melde("Die Stelle ist angelegt.");
      },
    }),
  );
  return (
    <Form
      label="Stelle anlegen"
      schema={StelleAnlage}
      defaults={{ id }}
      judge={umfeld.data && anlageentscheidung(umfeld.data)}
      onObjection={() => void umfeld.refetch()}
      onSubmit={(antrag) => anlegen.mutate(antrag)}
      pending={anlegen.isPending}
      serverErrors={fieldErrors(anlegen.error)}
    >
      <RefusalNotice refusal={formRefusal(anlegen.error)} />
      <Stellenfelder funktionen={funktionen} />
      <FormActions>
        <SubmitButton>Stelle anlegen</SubmitButton>
        <LinkButton to="/stellen">Abbrechen</LinkButton>
      </FormActions>
    </Form>
  );
}

const anlageentscheidung = (umfeld: StellenUmfeld) =>
  entscheidung({
    schema: StelleAnlage,
    braucht: ["id", "funktion", "vzaeHundertstel", "beginn", "ende"],
    decide: ({ bezeichnung = "", anbindung = "ki", anbindungBegruendung = null, ...stelle }) =>
      decideStelleAnlage({ ...umfeld, antrag: { ...stelle, bezeichnung, anbindung, anbindungBegruendung } }),
    saetze: stelleRefusalTexte,
  });
