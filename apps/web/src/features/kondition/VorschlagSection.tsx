import { konditionsgrundlage, konditionsvorlage, type KonditionVorschlag } from "@kim/domain/kondition";
import {
  Button,
  EmptyState,
  FormActions,
  LinkButton,
  PageHeader,
  Section,
  SelectField,
  Stack,
  useStatus,
} from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate, useSearchParams } from "react-router";
import { useTRPC } from "../../base/trpc.ts";
import { Aenderungen } from "./Aenderungen.tsx";
import { Auswirkungen } from "./Auswirkungen.tsx";
import { vorschlagsjahre, type Fassung } from "./fassungen.ts";
import { VorschlagForm } from "./VorschlagForm.tsx";

/** First the values, then what they would do, and only then the proposal. */
export function VorschlagSection({ jahr, fassungen }: { jahr: number; fassungen: readonly Fassung[] }) {
  const trpc = useTRPC();
  const navigate = useNavigate();
  const { melde } = useStatus();
  const [, setParams] = useSearchParams();
  const [vorschlag, setVorschlag] = useState<KonditionVorschlag>();
  const grundlage = konditionsgrundlage(fassungen, jahr);
  const vorlegen = useMutation(
    trpc.konditionVorschlag.create.mutationOptions({
      onSuccess: async () => {
        melde(`Der Vorschlag für ${jahr} liegt vor. Eine zweite Person kann ihn freigeben.`);
        await navigate(`?jahr=${jahr}`);
      },
    }),
  );
  return (
    <Stack gap="l">
      <PageHeader
        title={`Neue Fassung für ${jahr}`}
        back={{ to: `?jahr=${jahr}`, label: "Förderkonditionen" }}
        lead={
          grundlage &&
          `Vorausgefüllt mit Fassung ${grundlage.fassung} für ${grundlage.jahr}${grundlage.jahr === jahr ? "" : "; übernommene Werte sind als Annahme markiert"}.`
        }
        actions={
          <SelectField
            name="jahr"
            label="Förderjahr"
            value={jahr}
            options={vorschlagsjahre(fassungen, new Date()).map((value) => ({ value, label: String(value) }))}
            onChange={(wert) => setParams({ jahr: wert, vorschlag: wert })}
          />
        }
      />
      {grundlage ? (
        <VorschlagForm
          jahr={jahr}
          vorlage={konditionsvorlage(grundlage, jahr)}
          error={vorlegen.error}
          onAnsehen={setVorschlag}
          onGeaendert={() => setVorschlag(undefined)}
        />
      ) : (
        <EmptyState title={`Vor ${jahr} ist nichts veröffentlicht`}>Bitte ein späteres Jahr wählen.</EmptyState>
      )}
      {vorschlag && (
        <Section title="Vorschau">
          <Stack>
            <Aenderungen grundlage={grundlage} jahr={jahr} werte={vorschlag.werte} />
            <Auswirkungen jahr={jahr} werte={vorschlag.werte} />
            <FormActions>
              <Button variant="primary" busy={vorlegen.isPending} onClick={() => vorlegen.mutate(vorschlag)}>
                Zur Freigabe vorlegen
              </Button>
              <LinkButton to={`?jahr=${jahr}`}>Verwerfen</LinkButton>
            </FormActions>
          </Stack>
        </Section>
      )}
    </Stack>
  );
}
