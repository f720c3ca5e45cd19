import { VerzichtAnlage } from "@kim/domain/verteilung";
import {
  Button,
  Dialog,
  Form,
  FormActions,
  NumberField,
  RefusalNotice,
  SelectField,
  SubmitButton,
  TextAreaField,
  useStatus,
} from "@kim/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { fieldErrors, formRefusal } from "../../app/api-error.ts";
import { useTRPC } from "../../trpc.ts";
import type { Ansicht } from "./ansicht.ts";

type VerzichtDialogProps = Pick<Ansicht, "verteilung"> & {
  kommune: Ansicht["ergebnis"]["plan"]["anteile"][number];
  speichere: () => Promise<number>;
  onClose: () => void;
};

/** Records that a Kommune gives up its share, for whose benefit and why. */
export function VerzichtDialog({ verteilung, kommune, speichere, onClose }: VerzichtDialogProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { melde } = useStatus();
  const [id] = useState(() => crypto.randomUUID());
  const verzicht = useMutation(
    trpc.verzicht.create.mutationOptions({
      onSuccess: async () => {
        melde(`Der Verzicht von ${kommune.name} ist festgehalten.`);
        onClose();
        await queryClient.invalidateQueries(trpc.verteilung.pathFilter());
      },
    }),
  );
  const zugunsten = verteilung.kommunen
    .filter(({ organisationId }) => organisationId !== kommune.organisationId)
    .map(({ organisationId, name }) => ({ value: organisationId, label: name }));
  return (
    <Dialog open title={`Verzicht von ${kommune.name}`} onClose={onClose}>
      <Form
        schema={VerzichtAnlage}
        defaults={{ id, verteilungId: verteilung.id, organisationId: kommune.organisationId }}
        toInput={(werte) => ({ ...werte, zugunstenId: werte["zugunstenId"] === "kreis" ? null : werte["zugunstenId"] })}
        label={`Verzicht von ${kommune.name}`}
        pending={verzicht.isPending}
        serverErrors={fieldErrors(verzicht.error)}
        // The rule looks at the saved draft.
        onSubmit={(angaben) => speichere().then(() => verzicht.mutateAsync(angaben))}
      >
        <RefusalNotice refusal={formRefusal(verzicht.error)} />
        <NumberField
          name="vzaeHundertstel"
          label="Umfang"
          unit="VZÄ"
          decimals={2}
          defaultValue={kommune.bleibtHundertstel}
        />
        <SelectField
          name="zugunstenId"
          label="Zugunsten von"
          options={[{ value: "kreis", label: "Kreis" }, ...zugunsten]}
        />
        <TextAreaField
          name="grund"
          label="Grund"
          hint="Was die Kommune erklärt hat, wann und durch wen. Mindestens 10 Zeichen."
          maxLength={2000}
        />
        <FormActions>
          <SubmitButton>Verzicht festhalten</SubmitButton>
          <Button onClick={onClose}>Abbrechen</Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
