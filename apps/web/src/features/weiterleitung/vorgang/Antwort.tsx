import { alsDatum, alsVzae } from "@kim/domain/grundlagen";
import { AntwortEingabe, type AntwortEingabe as Eingabe } from "@kim/domain/weiterleitung";
import {
  Button,
  ConfirmDialog,
  Dialog,
  euro,
  Form,
  FormActions,
  RefusalNotice,
  Stack,
  SubmitButton,
  TextAreaField,
  useStatus,
} from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { fieldErrors, formRefusal } from "../../../base/api-error.ts";
import { useTRPC } from "../../../base/trpc.ts";
import { useAuffrischen } from "../../../base/auffrischen.ts";
import type { WeiterleitungZeile } from "../ansicht.ts";

const gemeldet = {
  ja: "Angenommen. Tragen Sie jetzt die Besetzung ein.",
  nein: "Abgelehnt. Ihr Grund ist festgehalten.",
};

/** The receiver's two answers, each asked back in a dialog. */
export function Antwort({ weiterleitung: w }: { weiterleitung: WeiterleitungZeile }) {
  const trpc = useTRPC();
  const { melde } = useStatus();
  const [offen, setOffen] = useState<"annehmen" | "ablehnen" | null>(null);
  const auffrischen = useAuffrischen();
  const antwort = useMutation(
    trpc.weiterleitungAntwort.create.mutationOptions({
      onSuccess: (_, { antwort: { angenommen } }) => {
        setOffen(null);
        melde(angenommen ? gemeldet.ja : gemeldet.nein);
      },
    }),
  );
  const sende = (eingabe: Eingabe) => antwort.mutate({ weiterleitungId: w.id, antwort: eingabe });
  const schliesse = () => {
    setOffen(null);
    if (!antwort.isError) return;
    // Refused means the offer is no longer what this page shows.
    antwort.reset();
    void auffrischen();
  };
  const fehler = fieldErrors(antwort.error).map(({ feld, meldung }) => ({
    feld: feld.replace(/^antwort\./, ""),
    meldung,
  }));
  return (
    <>
      <Button variant="primary" icon="check" onClick={() => setOffen("annehmen")}>
        Annehmen
      </Button>
      <Button icon="close" onClick={() => setOffen("ablehnen")}>
        Ablehnen
      </Button>
      <ConfirmDialog
        open={offen === "annehmen"}
        title="Weiterleitung annehmen"
        confirmLabel="Verbindlich annehmen"
        pending={antwort.isPending}
        onConfirm={() => sende({ angenommen: true })}
        onClose={schliesse}
      >
        <Stack>
          <RefusalNotice refusal={formRefusal(antwort.error)} />
          <p>
            Sie übernehmen vom {alsDatum(w.beginn)} bis zum {alsDatum(w.ende)} {alsVzae(w.vzaeHundertstel)} von{" "}
            {w.geberName} und erhalten dafür {w.bemessung === "ist_kosten" && "höchstens "}
            {euro(w.betragCent)}. Danach tragen Sie ein, wer die Stelle besetzt; der Nachweis ist am{" "}
            {alsDatum(w.nachweisFaelligAm)} fällig.
          </p>
        </Stack>
      </ConfirmDialog>
      <Dialog open={offen === "ablehnen"} title="Weiterleitung ablehnen" onClose={schliesse}>
        <Form
          schema={AntwortEingabe}
          defaults={{ angenommen: false }}
          label="Weiterleitung ablehnen"
          pending={antwort.isPending}
          serverErrors={fehler}
          onSubmit={sende}
        >
          <RefusalNotice refusal={formRefusal(antwort.error)} />
          <p>
            Die Stelle bleibt dann bei {w.geberName}. Der Grund wird festgehalten (Regel R7) und ist für beide Seiten
            sichtbar.
          </p>
          <TextAreaField name="grund" label="Grund der Ablehnung" hint="Mindestens 10 Zeichen." maxLength={2000} />
          <FormActions>
            <SubmitButton danger>Ablehnen</SubmitButton>
            <Button onClick={schliesse}>Abbrechen</Button>
          </FormActions>
        </Form>
      </Dialog>
    </>
  );
}
