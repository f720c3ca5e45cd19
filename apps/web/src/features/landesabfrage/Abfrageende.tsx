import { Abfragerueckzug, type LandesabfrageId } from "@kim/domain/landesabfrage";
import { Button, TextAreaField, zahl } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "../../base/trpc.ts";
import { EingabeDialog } from "../../shared/vorgang/EingabeDialog.tsx";
import { NachfrageDialog } from "../../shared/vorgang/NachfrageDialog.tsx";

/** Reminding writes to whoever is missing, closing keeps the answers, withdrawing says why none is needed any more. */
export const Abfrageende = ({ id, fehlende }: { id: LandesabfrageId; fehlende: number }) => (
  <>
    {fehlende > 0 && <Erinnern id={id} fehlende={fehlende} />}
    <Schliessen id={id} fehlende={fehlende} />
    <Zurueckziehen id={id} />
  </>
);

function Erinnern({ id, fehlende }: { id: LandesabfrageId; fehlende: number }) {
  const [vorgang, setVorgang] = useState<string>();
  const befehl = useMutation(useTRPC().abfrageerinnerung.create.mutationOptions());
  return (
    <>
      <Button onClick={() => setVorgang(crypto.randomUUID())}>Erinnern</Button>
      {vorgang !== undefined && (
        <NachfrageDialog
          titel="Fehlende erinnern"
          senden="Erinnern"
          eingabe={{ id: vorgang, landesabfrageId: id }}
          befehl={befehl}
          getan="Wer fehlt, erhält heute einen Brief."
          onClose={() => setVorgang(undefined)}
        >
          <p>
            {`${fehlende === 1 ? "Ein Empfänger erhält" : `${zahl(fehlende)} Empfänger erhalten`} einen Brief: alle, die dort antworten können, höchstens einen am Tag.`}
          </p>
        </NachfrageDialog>
      )}
    </>
  );
}

function Schliessen({ id, fehlende }: { id: LandesabfrageId; fehlende: number }) {
  const [vorgang, setVorgang] = useState<string>();
  const befehl = useMutation(useTRPC().abfrageschluss.create.mutationOptions());
  return (
    <>
      <Button variant="primary" onClick={() => setVorgang(crypto.randomUUID())}>
        Schließen
      </Button>
      {vorgang !== undefined && (
        <NachfrageDialog
          titel="Abfrage schließen"
          senden="Schließen"
          eingabe={{ id: vorgang, landesabfrageId: id }}
          befehl={befehl}
          getan="Die Abfrage ist geschlossen."
          onClose={() => setVorgang(undefined)}
        >
          <p>
            {fehlende === 0
              ? "Alle haben geantwortet. Antworten lassen sich danach nicht mehr ändern."
              : `${zahl(fehlende)} ${fehlende === 1 ? "Antwort fehlt" : "Antworten fehlen"} noch. Danach wird keine mehr angenommen oder geändert.`}
          </p>
        </NachfrageDialog>
      )}
    </>
  );
}

function Zurueckziehen({ id }: { id: LandesabfrageId }) {
  const [offen, setOffen] = useState(false);
  const befehl = useMutation(useTRPC().abfragerueckzug.create.mutationOptions());
  return (
    <>
      <Button danger onClick={() => setOffen(true)}>
        Zurückziehen
      </Button>
      {offen && (
        <EingabeDialog
          titel="Abfrage zurückziehen"
          senden="Zurückziehen"
          danger
          schema={Abfragerueckzug}
          defaults={(vorgang) => ({ id: vorgang, landesabfrageId: id })}
          befehl={befehl}
          getan="Die Abfrage ist zurückgezogen."
          onClose={() => setOffen(false)}
        >
          <TextAreaField
            name="grund"
            label="Grund"
            hint="Mindestens 10 Zeichen. Die Empfänger lesen ihn."
            maxLength={1000}
          />
        </EingabeDialog>
      )}
    </>
  );
}
