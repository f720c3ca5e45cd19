import { EinladungsannahmeEingabe, passwortMindestlaenge } from "@kim/domain/organisation";
import { DescriptionList, Form, FormActions, RefusalNotice, Stack, SubmitButton, TextField } from "@kim/ui";
import type { Outputs } from "../../base/trpc.ts";
import { fieldErrors, formRefusal } from "../../base/api-error.ts";
import { useAnnahme } from "./use-annahme.ts";

type Einladung = Outputs["einladungsannahme"]["get"];

/** Name and password of somebody new, or the password of somebody the platform knows. */
export function AnnahmeForm({ token, einladung: { email, rollen, zugang } }: { token: string; einladung: Einladung }) {
  const { annehmen, laeuft, error } = useAnnahme();
  const neu = zugang === "neu";
  return (
    <Stack>
      <DescriptionList
        items={[
          { term: "E-Mail-Adresse", description: email },
          { term: "Ihre Rolle", description: rollen.join(", ") },
        ]}
      />
      <Form
        label="Einladung annehmen"
        schema={EinladungsannahmeEingabe}
        defaults={{ zugang, token }}
        pending={laeuft}
        serverErrors={fieldErrors(error)}
        onSubmit={annehmen}
      >
        {!laeuft && <RefusalNotice title="Das hat nicht geklappt" refusal={formRefusal(error)} />}
        {neu ? (
          <p>Legen Sie Ihren Zugang an. Sie melden sich künftig mit Ihrer E-Mail-Adresse und diesem Passwort an.</p>
        ) : (
          <p>
            Zu dieser E-Mail-Adresse gibt es schon einen Zugang. Geben Sie Ihr Passwort ein; die neue Rolle kommt zu
            Ihren bisherigen hinzu.
          </p>
        )}
        {neu && (
          <TextField
            name="name"
            label="Ihr Name"
            hint="Vor- und Nachname, wie andere ihn lesen sollen."
            autoComplete="name"
            maxLength={120}
          />
        )}
        <TextField
          name="passwort"
          type="password"
          label="Passwort"
          hint={neu ? `Mindestens ${passwortMindestlaenge} Zeichen.` : undefined}
          autoComplete={neu ? "new-password" : "current-password"}
        />
        <FormActions>
          <SubmitButton>{neu ? "Zugang anlegen" : "Anmelden und annehmen"}</SubmitButton>
        </FormActions>
      </Form>
    </Stack>
  );
}
