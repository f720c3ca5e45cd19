import {
  instrumentNamen,
  VakanzMethode,
  vakanzMethodeNamen,
  Zeichnungskreis,
  zeichnungskreisNamen,
  type OrganisationId,
} from "@kim/domain/grundlagen";
import { bausteinNamen } from "@kim/domain/stelle";
import { BescheidEingabe, bescheidartNamen, grundOhneAntragMindestens, type Bescheidart } from "@kim/domain/bescheid";
import {
  CheckboxField,
  DateField,
  Form,
  FormActions,
  Grid,
  LinkButton,
  Notice,
  RefusalNotice,
  Section,
  SelectField,
  SubmitButton,
  TextAreaField,
  TextField,
  useStatus,
} from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate } from "react-router";
import { fieldErrors, formRefusal } from "../../base/api-error.ts";
import { useTRPC } from "../../base/trpc.ts";
import { Auflagenfelder } from "./Auflagenfelder.tsx";
import { Betragsfelder } from "./Betragsfelder.tsx";
import { Verrechnungsfeld } from "./Verrechnungsfeld.tsx";
import { grundlage, moeglicheArten, vorgaben, type Vorschlag, type Wahl } from "./bescheid-vorgaben.ts";

export function BescheidForm({
  wahl,
  vorschlag,
}: {
  wahl: Wahl & { organisationId: OrganisationId };
  vorschlag: Vorschlag;
}) {
  const trpc = useTRPC();
  const navigate = useNavigate();
  const { melde } = useStatus();
  const [id] = useState(() => crypto.randomUUID());
  const [start] = useState(() => vorgaben(vorschlag, wahl, new Date()));
  const { organisation, geltender, antrag, konditionen } = vorschlag;
  const arten = moeglicheArten(vorschlag);
  const [art, setArt] = useState<string>(arten[0] ?? "erstbescheid");
  const [auflagen, setAuflagen] = useState<readonly string[]>([]);
  const mitAuflagen = (werte: Record<string, unknown>) => ({
    ...werte,
    auflagen: [werte["auflagen"] ?? []].flat().map((auflage, i) => ({ ...Object(auflage), id: auflagen[i] })),
  });
  const erlassen = useMutation(
    trpc.bescheid.create.mutationOptions({
      onSuccess: async () => {
        melde(`Der Bescheid für ${organisation.name} ist erlassen.`);
        await navigate(`/land/bescheide/${id}`);
      },
    }),
  );
  if (!konditionen)
    return (
      <Notice tone="warning" title={`Für ${wahl.jahr} gibt es noch keine Förderkonditionen`}>
        Erst wenn das Ministerium die Konditionen des Jahres veröffentlicht hat, lässt sich ein Bescheid erlassen.
      </Notice>
    );

  const { instrument } = konditionen.instrumente[wahl.baustein];
  const ohneAntragMoeglich = instrument === "zuwendung" && !antrag && !geltender;
  return (
    <Form
      label="Bescheid erlassen"
      schema={BescheidEingabe}
      defaults={{
        id,
        ...wahl,
        vorgaengerId: geltender?.id ?? null,
        antragId: antrag?.id ?? null,
        arbeitsplaetzeCent: 0,
        massnahmenCent: 0,
      }}
      toInput={mitAuflagen}
      pending={erlassen.isPending}
      serverErrors={fieldErrors(erlassen.error)}
      onSubmit={(eingabe) => erlassen.mutate(eingabe)}
    >
      <RefusalNotice refusal={formRefusal(erlassen.error)} />
      <Section title={`${bausteinNamen[wahl.baustein]} für ${organisation.name}`}>
        <Notice
          title={`${instrumentNamen[instrument]}${konditionen.instrumente[wahl.baustein].annahme ? " (Annahme)" : ""}`}
        >
          {grundlage(vorschlag).text}
        </Notice>
        <Grid minColumn="12rem">
          <SelectField
            name="art"
            label="Art"
            value={art}
            onChange={setArt}
            options={arten.map((value: Bescheidart) => ({ value, label: bescheidartNamen[value] }))}
            hint={geltender ? `Ersetzt ${geltender.aktenzeichen}.` : undefined}
          />
          <TextField name="aktenzeichen" label="Aktenzeichen" maxLength={100} />
          <DateField name="datum" label="Bescheid vom" defaultValue={start.datum} />
        </Grid>
      </Section>
      <Betragsfelder wahl={wahl} vorschlag={vorschlag} konditionen={konditionen} start={start} />
      <Section title="Bedingungen">
        <Grid minColumn="12rem">
          <DateField
            name="nachweisFaelligAm"
            label="Nachweis fällig am"
            hint={
              start.nachweisMonate &&
              `Vorschlag: Ende des ${start.nachweisMonate}. Monats nach dem Bewilligungszeitraum.`
            }
            defaultValue={start.nachweisFaelligAm}
          />
          <SelectField
            name="vakanzMethode"
            label="Unbesetzte Zeiten zählen"
            defaultValue={start.vakanzMethode}
            options={VakanzMethode.options.map((value) => ({ value, label: vakanzMethodeNamen[value] }))}
          />
          <Verrechnungsfeld start={start.verrechnung} />
          <SelectField
            name="zeichnungskreis"
            label={instrument === "zuwendung" ? "Nachweis zeichnet" : "Bestätigung zeichnet"}
            defaultValue={start.zeichnungskreis}
            options={Zeichnungskreis.options.map((value) => ({ value, label: zeichnungskreisNamen[value] }))}
          />
        </Grid>
        {wahl.baustein === 1 && (
          <CheckboxField
            name="weiterleitungBaustein1"
            label="Stellen dürfen auch über die Richtlinie hinaus weitergeleitet werden."
            hint="Sonst leitet nur ein Kreis weiter, und nur Koordinationsstellen an Kommunen mit eigener Ausländerbehörde, eigenem Jugendamt und Integrationsrat (R80b)."
            defaultChecked={geltender?.weiterleitungBaustein1 ?? false}
          />
        )}
        {ohneAntragMoeglich && (
          <CheckboxField
            name="ohneAntrag"
            label="Der Bescheid ergeht ohne Antrag in dieser Anwendung."
            hint={`Die Nebenbestimmungen sagen dann in mindestens ${grundOhneAntragMindestens} Zeichen, worauf er beruht.`}
          />
        )}
        <TextAreaField
          name="nebenbestimmungen"
          label="Nebenbestimmungen"
          optional
          rows={6}
          maxLength={10_000}
          defaultValue={geltender?.nebenbestimmungen}
        />
      </Section>
      <Section title="Auflagen mit einem Tag">
        <Auflagenfelder auflagen={auflagen} onChange={setAuflagen} />
      </Section>
      <FormActions>
        <SubmitButton>Bescheid erlassen</SubmitButton>
        <LinkButton to="/land/bescheide">Abbrechen</LinkButton>
      </FormActions>
    </Form>
  );
}
