import { decideEinnahme, EinnahmeEingabe, einnahmeRefusalTexte } from "@kim/domain/ausgabe";
import { RefusalNotice, SubmitButton, useStatus } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { fieldErrors, formRefusal } from "../../base/api-error.ts";
import { entscheidung } from "../../base/entscheidung.ts";
import { useTRPC } from "../../base/trpc.ts";
import { EinnahmeFelder } from "./EinnahmeFelder.tsx";
import { Schnellerfassung } from "../../shared/vorgang/Schnellerfassung.tsx";

export function EinnahmeSchnellerfassung({ jahr }: { jahr: number }) {
  const { melde } = useStatus();
  const [naechste, setNaechste] = useState<{ id: string; tag?: string }>(() => ({ id: crypto.randomUUID() }));
  const anlegen = useMutation(
    useTRPC().einnahme.create.mutationOptions({
      onSuccess: async (_, { datum: tag }) => {
        setNaechste({ id: crypto.randomUUID(), tag });
        melde("Die Einnahme ist eingetragen.");
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
      judge={entscheidung({
        schema: EinnahmeEingabe,
        braucht: ["jahr", "betragCent", "datum"],
        decide: decideEinnahme,
        saetze: einnahmeRefusalTexte,
      })}
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
