import { EinnahmeEingabe } from "@kim/domain/ausgabe";
import { RefusalNotice, SubmitButton } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { fieldErrors, formRefusal } from "../../app/api-error.ts";
import { useTRPC } from "../../trpc.ts";
import { EinnahmeFelder } from "./EinnahmeFelder.tsx";
import { Schnellerfassung } from "./Schnellerfassung.tsx";
import { useGespeichert } from "./use-gespeichert.ts";

export function EinnahmeSchnellerfassung({ jahr }: { jahr: number }) {
  const gespeichert = useGespeichert();
  const [naechste, setNaechste] = useState<{ id: string; tag?: string }>(() => ({ id: crypto.randomUUID() }));
  const anlegen = useMutation(
    useTRPC().einnahme.create.mutationOptions({
      onSuccess: async (_, { datum: tag }) => {
        setNaechste({ id: crypto.randomUUID(), tag });
        await gespeichert("Die Einnahme ist eingetragen.");
      },
    }),
  );
  return (
    <Schnellerfassung
      key={naechste.id}
      wiederholt={naechste.tag !== undefined}
      label="Einnahme eintragen"
      schema={EinnahmeEingabe}
      defaults={{ id: naechste.id, jahr }}
      onSubmit={(eingabe) => anlegen.mutate(eingabe)}
      pending={anlegen.isPending}
      serverErrors={fieldErrors(anlegen.error)}
    >
      <RefusalNotice refusal={formRefusal(anlegen.error)} />
      <EinnahmeFelder jahr={jahr} tag={naechste.tag} />
      <SubmitButton icon="add">Eintragen</SubmitButton>
    </Schnellerfassung>
  );
}
