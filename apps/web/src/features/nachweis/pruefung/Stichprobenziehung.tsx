import { z } from "@kim/domain/zod";
import { DescriptionList, Form, FormActions, NumberField, RefusalNotice, SubmitButton, useStatus } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { fieldErrors, formRefusal } from "../../../base/api-error.ts";
import { useTRPC } from "../../../base/trpc.ts";
import type { Eingereicht, Nachweisansicht } from "../ansicht.ts";

const Umfang = z.strictObject({ umfang: z.int("Bitte eine ganze Zahl angeben.") });

/** R86: draws lines that anybody can draw again, or more of them; what it takes to do so is shown. */
export function Stichprobenziehung({
  ansicht: { nachweis, lauf },
  eingereicht: { stichprobe, zeilen },
}: {
  ansicht: Nachweisansicht;
  eingereicht: Eingereicht;
}) {
  const { melde } = useStatus();
  const create = useMutation(useTRPC().stichprobe.create.mutationOptions());
  const ziehe = async ({ umfang }: z.infer<typeof Umfang>) => {
    const { inhaberId, id } = nachweis;
    await create.mutateAsync({ nachweis: { inhaberId, id }, version: lauf.version, umfang });
    melde(umfang === 1 ? "Eine Zeile ist gezogen." : `${umfang} Zeilen sind gezogen.`);
  };
  // One line alone is looked at in any case.
  if (zeilen.length < 2) return null;
  const vollstaendig = stichprobe?.umfang === zeilen.length;
  return (
    <details className="kim-nachweis__stichprobe" open={stichprobe !== null}>
      <summary>Stichprobe</summary>
      {stichprobe && <Stichprobenangaben stichprobe={stichprobe} zeilen={zeilen.length} />}
      {!vollstaendig && (
        <Form
          key={stichprobe?.umfang ?? 0}
          schema={Umfang}
          label={stichprobe ? "Stichprobe erweitern" : "Stichprobe ziehen"}
          pending={create.isPending}
          serverErrors={fieldErrors(create.error)}
          onSubmit={ziehe}
        >
          <RefusalNotice refusal={formRefusal(create.error)} title="Nicht gezogen" />
          <NumberField
            name="umfang"
            label={stichprobe ? "Neuer Umfang" : "Umfang"}
            unit={`von ${zeilen.length} Zeilen`}
            hint="Der Zufall wählt; eine gezogene Stichprobe lässt sich nur erweitern. Alle Zeilen bleiben zu entscheiden, die gezogenen werden eingehend geprüft."
          />
          <FormActions>
            <SubmitButton variant="secondary">{stichprobe ? "Erweitern" : "Ziehen"}</SubmitButton>
          </FormActions>
        </Form>
      )}
    </details>
  );
}

/** What anybody needs to draw the same lines again. */
export const Stichprobenangaben = ({
  stichprobe: { umfang, saat, listeSha256 },
  zeilen,
}: {
  stichprobe: { umfang: number; saat: string; listeSha256: string };
  zeilen: number;
}) => (
  <DescriptionList
    items={[
      { term: "Gezogen", description: `${umfang} von ${zeilen} Zeilen` },
      { term: "Saat", description: <span className="kim-nachweis__hash">{saat}</span> },
      {
        term: "Prüfsumme der Liste",
        description: <span className="kim-nachweis__hash">{listeSha256}</span>,
      },
    ]}
  />
);
