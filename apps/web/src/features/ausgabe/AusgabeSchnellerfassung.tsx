import { AusgabeEingabe, ausgabeartNamen } from "@kim/domain/ausgabe";
import { RefusalNotice, SelectField, SubmitButton, useStatus } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { fieldErrors, formRefusal } from "../../base/api-error.ts";
import { useTRPC } from "../../base/trpc.ts";
import { AusgabeFelder } from "./AusgabeFelder.tsx";
import type { Ausgabenliste } from "./personalzellen.ts";
import { istSachart, sacharten, type Sachart } from "./sachausgaben.ts";
import { Schnellerfassung } from "../../shared/vorgang/Schnellerfassung.tsx";

/** A line of fields above the table: fill, Enter, next. */
export function AusgabeSchnellerfassung({ liste }: { liste: Ausgabenliste }) {
  const { melde } = useStatus();
  const [art, setArt] = useState<Sachart>("arbeitsplatz");
  const [naechste, setNaechste] = useState<{ id: string; tag?: string }>(() => ({ id: crypto.randomUUID() }));
  const anlegen = useMutation(
    useTRPC().ausgabe.create.mutationOptions({
      onSuccess: async (_, eingabe) => {
        setNaechste({ id: crypto.randomUUID(), ...("datum" in eingabe && { tag: eingabe.datum }) });
        melde("Die Ausgabe ist eingetragen.");
      },
    }),
  );
  return (
    <Schnellerfassung
      key={naechste.id}
      wiederholt={naechste.tag !== undefined}
      label="Ausgabe eintragen"
      schema={AusgabeEingabe}
      defaults={{ id: naechste.id, jahr: liste.jahr }}
      onSubmit={(eingabe) => anlegen.mutate(eingabe)}
      pending={anlegen.isPending}
      serverErrors={fieldErrors(anlegen.error)}
    >
      <RefusalNotice refusal={formRefusal(anlegen.error)} />
      <SelectField
        name="art"
        label="Ausgabeart"
        value={art}
        onChange={(wert) => istSachart(wert) && setArt(wert)}
        options={sacharten.map((value) => ({ value, label: ausgabeartNamen[value] }))}
      />
      <AusgabeFelder key={art} art={art} jahr={liste.jahr} bedarfe={liste.bedarfe} tag={naechste.tag} />
      <SubmitButton icon="add">Eintragen</SubmitButton>
    </Schnellerfassung>
  );
}
