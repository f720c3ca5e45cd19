import { alsEuro, alsVzae, geltendeFassung, jahrVon, mindestanteil, PlainDate, satzDerFunktion, WeiterleitungAngebot, type Funktion } from "@kim/domain";
import { CheckboxField, DateField, Form, FormActions, Grid, LinkButton, NumberField, RefusalNotice, SelectField, SubmitButton, TextAreaField, TextField, useStatus } from "@kim/ui";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate } from "react-router";
import { fieldErrors, formRefusal } from "../../app/api-error.ts";
import { useTRPC, type Outputs } from "../../trpc.ts";
import { useAuffrischen } from "./auffrischen.ts";
import type { StelleMitTeilen } from "./freier-anteil.ts";
import { TraegerNotice } from "./TraegerNotice.tsx";

type Empfaenger = Outputs["organisation"]["listEmpfaenger"];
export type Zeitraum = { beginn: string; ende: string };

type AngebotFormProps = {
  stelle: StelleMitTeilen["stelle"];
  empfaenger: Empfaenger;
  /** Hundredths that are free in the proposed period. */
  frei: number | undefined;
  nachweisFaelligAm: string;
  zeitraum: Zeitraum;
  onZeitraum: (zeitraum: Zeitraum) => void;
};

export function AngebotForm({ stelle, empfaenger, frei, nachweisFaelligAm, zeitraum, onZeitraum }: AngebotFormProps) {
  const trpc = useTRPC();
  const navigate = useNavigate();
  const { melde } = useStatus();
  const auffrischen = useAuffrischen();
  const [id] = useState(() => crypto.randomUUID());
  const [empfaengerId, setEmpfaengerId] = useState("");
  const fassungen = useQuery(trpc.kondition.list.queryOptions()).data ?? [];
  const gewaehlt = empfaenger.find((organisation) => organisation.id === empfaengerId);
  const anTraeger = gewaehlt?.art === "traeger";
  const angebot = useMutation(trpc.weiterleitung.create.mutationOptions({
    onSuccess: async () => {
      melde(`${gewaehlt?.name ?? "Die andere Seite"} hat Ihr Angebot und kann antworten.`);
      await navigate(`/weiterleitungen/${id}`);
      await auffrischen();
    },
  }));
  return (
    <Form
      schema={WeiterleitungAngebot}
      defaults={{ id, stelleId: stelle.id, jmdMbeErklaerung: false }}
      label="Stelle weiterleiten"
      pending={angebot.isPending}
      serverErrors={fieldErrors(angebot.error)}
      onSubmit={(eingabe) => angebot.mutate(eingabe)}
    >
      <RefusalNotice refusal={formRefusal(angebot.error)} />
      <SelectField
        name="empfaengerId"
        label="Empfänger"
        placeholder="Bitte wählen"
        value={empfaengerId}
        onChange={setEmpfaengerId}
        options={gruppen(empfaenger)}
      />
      <Grid minColumn="14rem">
        <DateField name="beginn" label="Beginn" value={zeitraum.beginn} onChange={(beginn) => onZeitraum({ ...zeitraum, beginn })} />
        <DateField name="ende" label="Ende" value={zeitraum.ende} onChange={(ende) => onZeitraum({ ...zeitraum, ende })} />
        <NumberField name="vzaeHundertstel" label="Umfang" unit="VZÄ" decimals={2} hint={mindestHinweis(stelle.funktion)} defaultValue={frei || undefined} />
        <NumberField name="betragCent" label="Betrag für den ganzen Zeitraum" unit="€" decimals={2} hint={satzHinweis(stelle.funktion, zeitraum.beginn, fassungen)} />
      </Grid>
      <TextField
        name="zweck"
        label="Zweck"
        hint="Wofür der Betrag verwendet wird, zum Beispiel „Case Management vor Ort“."
        maxLength={500}
      />
      <DateField
        name="nachweisFaelligAm"
        label="Nachweis fällig am"
        hint="Nach dem Ende, aber vor Ihrem eigenen Verwendungsnachweis: Sie prüfen ihn noch."
        defaultValue={nachweisFaelligAm}
      />
      {anTraeger && <TraegerNotice />}
      <TextAreaField
        name="begruendung"
        label="Begründung"
        optional={!anTraeger}
        maxLength={4000}
        hint={anTraeger ? "Warum der Träger, und wie das Konzept ihn vorsieht. Mindestens 30 Zeichen." : undefined}
      />
      {anTraeger && (
        <CheckboxField
          name="jmdMbeErklaerung"
          label="Die Stelle gehört nicht zum Personal von JMD oder MBE."
          hint="Die Erklärung des Trägers liegt mir vor."
        />
      )}
      <FormActions>
        <SubmitButton>Anbieten</SubmitButton>
        <LinkButton to={`/stellen/${stelle.id}`}>Abbrechen</LinkButton>
      </FormActions>
    </Form>
  );
}

const gruppen = (empfaenger: Empfaenger) =>
  [
    { group: "Kommunen", options: auswahl(empfaenger.filter(({ art }) => art !== "traeger")) },
    { group: "Träger der Freien Wohlfahrtspflege", options: auswahl(empfaenger.filter(({ art }) => art === "traeger")) },
  ].filter(({ options }) => options.length > 0);

const auswahl = (empfaenger: Empfaenger) => empfaenger.map(({ id, name }) => ({ value: id, label: name }));

function mindestHinweis(funktion: Funktion): string | undefined {
  const minimum = mindestanteil(funktion);
  return minimum && `Mindestens ${alsVzae(minimum.mindestensHundertstel)}; auch was bei Ihnen bleibt (${minimum.regel}).`;
}

function satzHinweis(funktion: Funktion, beginn: string, fassungen: Outputs["kondition"]["list"]): string | undefined {
  const tag = PlainDate.safeParse(beginn).data;
  const geltend = tag && geltendeFassung(fassungen, jahrVon(tag));
  if (!geltend) return undefined;
  const { cent, annahme } = satzDerFunktion(geltend.werte, funktion);
  return `Fördersatz ${geltend.jahr}: ${alsEuro(cent)} je VZÄ und Jahr${annahme ? " (Annahme)" : ""}.`;
}
