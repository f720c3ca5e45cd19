import {
  decideEntwurfsaenderung,
  Nachweisangaben,
  nachweisfelder,
  type Nachweisfeld,
  type Nachweisstand,
} from "@kim/domain/nachweis";
import {
  CheckboxField,
  Form,
  FormActions,
  RefusalNotice,
  SelectField,
  SubmitButton,
  TextAreaField,
  TextField,
  useStatus,
} from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { fieldErrors, formRefusal } from "../../base/api-error.ts";
import { useSession } from "../../base/session-context.ts";
import { useTRPC, type Outputs } from "../../base/trpc.ts";

type Gelesen = Outputs["nachweis"]["get"];
type Entwurf = Pick<NonNullable<Gelesen["entwurf"]>, "angaben" | "version">;

/** What is typed into the paper, in its order; read only for who may not write it. */
export function NachweisAngabenForm({
  nachweis: { id, art, baustein },
  stand,
  entwurf,
}: {
  nachweis: Gelesen["nachweis"];
  stand: Nachweisstand;
  entwurf: Entwurf;
}) {
  const trpc = useTRPC();
  const { melde } = useStatus();
  const { rechte } = useSession();
  // What the fields were filled from: a refresh in the background must not lift it.
  const [version, setVersion] = useState(entwurf.version);
  const [{ einnahmen, besserstellungen }] = useState(entwurf.angaben);
  const update = useMutation(trpc.nachweisEntwurf.update.mutationOptions());
  const aenderbar = rechte.includes("nachweis:vorbereiten") && decideEntwurfsaenderung({ stand }).ok;
  const speichern = async (angaben: Nachweisangaben) => {
    const { version: neu } = await update.mutateAsync({ id, version, angaben });
    setVersion(neu);
    melde("Entwurf gespeichert.");
  };
  return (
    <Form
      draft
      schema={Nachweisangaben}
      defaults={{ einnahmen, besserstellungen }}
      label="Angaben zum Nachweis"
      pending={update.isPending}
      serverErrors={fieldErrors(update.error)}
      onSubmit={speichern}
    >
      <RefusalNotice refusal={formRefusal(update.error)} />
      {nachweisfelder(art, baustein).map((feld) => (
        <div key={feld.feld} id={`feld-${feld.feld}`}>
          <Angabe feld={feld} angaben={entwurf.angaben} disabled={!aenderbar} />
        </div>
      ))}
      {aenderbar && (
        <FormActions>
          <SubmitButton>Entwurf speichern</SubmitButton>
        </FormActions>
      )}
    </Form>
  );
}

function Angabe({
  feld: { feld, name: label, art, pflicht },
  angaben,
  disabled,
}: {
  feld: Nachweisfeld;
  angaben: Nachweisangaben;
  disabled: boolean;
}) {
  const wert = angaben[feld];
  const gemeinsam = { name: feld, label, disabled };
  if (art === "erklaerung") return <CheckboxField {...gemeinsam} defaultChecked={wert === true} />;
  const text = typeof wert === "string" ? wert : "";
  if (art === "text")
    return <TextAreaField {...gemeinsam} optional={!pflicht} defaultValue={text} maxLength={10_000} />;
  if (art === "zeile") return <TextField {...gemeinsam} optional={!pflicht} defaultValue={text} />;
  return (
    <SelectField
      {...gemeinsam}
      defaultValue={text}
      placeholder="Bitte auswählen"
      options={[
        { value: "abziehbar", label: "Vorsteuer ist abziehbar" },
        { value: "nicht_abziehbar", label: "Vorsteuer ist nicht abziehbar" },
      ]}
    />
  );
}
