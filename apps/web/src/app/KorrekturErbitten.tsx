import { KorrekturbitteAnlage, type KorrekturGegenstand } from "@kim/domain/besetzung";
import {
  Button,
  Dialog,
  Form,
  FormActions,
  RefusalNotice,
  SelectField,
  SubmitButton,
  TextAreaField,
  useStatus,
} from "@kim/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "../trpc.ts";
import { fieldErrors, formRefusal } from "./api-error.ts";
import { useSession } from "./session-context.ts";

type Eintrag = { id: string; name: string };

type Bitte = { weiterleitungId: string; art: KorrekturGegenstand; eintraege: readonly Eintrag[]; worin: string };

/**
 * For the giver of a part: asks its holder to put an entry right. With several entries it asks which; for anybody else
 * it is nothing.
 */
export function KorrekturErbitten(bitte: Bitte) {
  const [id, setId] = useState<string | null>(null);
  if (!useSession().rechte.includes("weiterleitung:anbieten") || bitte.eintraege.length === 0) return null;
  return (
    <>
      <Button
        size="small"
        variant="tertiary"
        aria-label={`Korrektur erbitten: ${bitte.worin}`}
        onClick={() => setId(crypto.randomUUID())}
      >
        Korrektur erbitten
      </Button>
      {id !== null && <BitteDialog {...bitte} id={id} onClose={() => setId(null)} />}
    </>
  );
}

function BitteDialog({
  id,
  weiterleitungId,
  art,
  eintraege,
  worin,
  onClose,
}: Bitte & { id: string; onClose: () => void }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { melde } = useStatus();
  const bitten = useMutation(
    trpc.korrekturbitte.create.mutationOptions({
      onSuccess: async () => {
        onClose();
        melde("Die Korrekturbitte ist gestellt. Die Antwort steht beim Vertrag.");
        await queryClient.invalidateQueries(trpc.korrekturbitte.pathFilter());
      },
    }),
  );
  const [einziger] = eintraege;
  const mehrere = eintraege.length > 1;
  return (
    <Dialog open title="Korrektur erbitten" onClose={onClose}>
      <Form
        label="Korrektur erbitten"
        schema={KorrekturbitteAnlage}
        defaults={{ id, weiterleitungId, art, ...(mehrere ? {} : { gegenstandId: einziger?.id }) }}
        onSubmit={(bitte) => bitten.mutate(bitte)}
        pending={bitten.isPending}
        serverErrors={fieldErrors(bitten.error)}
      >
        <RefusalNotice refusal={formRefusal(bitten.error)} />
        <p>
          {mehrere || einziger?.name === worin ? worin : `${worin}, ${einziger?.name}`}. Den Eintrag ändert nur die
          Organisation, die ihn gemacht hat.
        </p>
        {mehrere && (
          <SelectField
            name="gegenstandId"
            label="Eintrag"
            placeholder="Bitte auswählen"
            options={eintraege.map((e) => ({ value: e.id, label: e.name }))}
          />
        )}
        <TextAreaField
          name="text"
          label="Was ist zu berichtigen?"
          hint="Mindestens 10 Zeichen. Bitte keine Namen nennen."
          maxLength={2000}
          rows={3}
        />
        <FormActions>
          <SubmitButton>Korrektur erbitten</SubmitButton>
          <Button onClick={onClose}>Abbrechen</Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
