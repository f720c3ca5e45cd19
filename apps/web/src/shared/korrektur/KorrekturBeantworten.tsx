import { KorrekturantwortAnlage } from "@kim/domain/besetzung";
import { RadioGroup, TextAreaField } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useTRPC } from "../../base/trpc.ts";
import { VorgangDialog } from "../vorgang/VorgangDialog.tsx";
import type { Korrekturbitte } from "./korrekturbitte.ts";

const antworten = [
  { value: "ja", label: "Der Eintrag ist berichtigt" },
  { value: "nein", label: "Der Eintrag bleibt so", hint: "Bitte den Grund nennen." },
];

/** The holder's one answer to a request. */
export function KorrekturBeantworten({ bitte, name }: { bitte: Korrekturbitte; name: string }) {
  const trpc = useTRPC();
  const antwort = useMutation(trpc.korrekturantwort.create.mutationOptions());
  return (
    <VorgangDialog
      knopf="Beantworten"
      look={{ size: "small", variant: "tertiary", "aria-label": `Beantworten: ${name}` }}
      titel="Korrekturbitte beantworten"
      senden="Antworten"
      schema={KorrekturantwortAnlage}
      defaults={() => ({ korrekturbitteId: bitte.id, weiterleitungId: bitte.weiterleitungId })}
      toInput={({ korrigiert, ...rest }) => ({
        ...rest,
        ...(korrigiert === undefined ? {} : { korrigiert: korrigiert === "ja" }),
      })}
      befehl={antwort}
      getan={`${bitte.geberName} liest Ihre Antwort.`}
    >
      <p>
        {name}: „{bitte.text}“
      </p>
      <RadioGroup name="korrigiert" label="Antwort" options={antworten} />
      <TextAreaField name="text" label="Bemerkung oder Grund" optional maxLength={2000} rows={3} />
    </VorgangDialog>
  );
}
