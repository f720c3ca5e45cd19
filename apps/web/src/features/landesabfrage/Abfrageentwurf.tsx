import {
  Badge,
  Button,
  Cluster,
  DateField,
  PageHeader,
  RefusalNotice,
  Section,
  TextAreaField,
  TextField,
} from "@kim/ui";
import { plainDate } from "@kim/domain/grundlagen";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "react-router";
import { formRefusal } from "../../base/api-error.ts";
import { useTRPC } from "../../base/trpc.ts";
import { EntwurfLoeschen } from "../../shared/entwurf/EntwurfLoeschen.tsx";
import { useSelbstspeichern } from "../../shared/entwurf/use-selbstspeichern.ts";
import { titelVon, type Abfrageregister, type Landesabfrage } from "./ansicht.ts";
import { Empfaengerauswahl } from "./Empfaengerauswahl.tsx";
import { Felderliste } from "./Felderliste.tsx";
import { Stellen } from "./Stellen.tsx";

/** The draft: what is asked, by when, of whom; it saves itself. */
export function Abfrageentwurf({ abfrage, register }: { abfrage: Landesabfrage; register: Abfrageregister }) {
  const navigate = useNavigate();
  const trpc = useTRPC();
  const { id } = abfrage;
  const update = useMutation(trpc.landesabfrage.update.mutationOptions({ meta: { auffrischen: "selbst" } }));
  // The page of what is gone isn't asked again.
  const loeschen = useMutation(trpc.landesabfrage.delete.mutationOptions({ onSuccess: () => navigate("/abfragen") }));
  const { inhalt, aendere, speichere, ungespeichert } = useSelbstspeichern({
    gelesen: abfrage.inhalt,
    gelesenAls: abfrage.version,
    sende: async (neu, version) => (await update.mutateAsync({ id, version, inhalt: neu })).version,
  });
  return (
    <>
      <PageHeader
        title={titelVon(inhalt.titel)}
        back={{ to: "/abfragen", label: "Abfragen" }}
        badges={
          <Badge tone={ungespeichert ? "warning" : "success"}>
            {ungespeichert ? "Wird gespeichert …" : "Entwurf gespeichert"}
          </Badge>
        }
        lead="Niemand außerhalb Ihrer Stelle sieht den Entwurf, bis Sie die Abfrage stellen."
        actions={
          <EntwurfLoeschen befehl={loeschen} eingabe={{ id }}>
            Der Entwurf verschwindet mit allen Feldern.
          </EntwurfLoeschen>
        }
      />
      <RefusalNotice refusal={formRefusal(update.error)} title="Der Entwurf ist nicht gespeichert" />
      {update.error && (
        <Cluster>
          <Button size="small" icon="autorenew" onClick={() => void speichere().catch(() => undefined)}>
            Noch einmal speichern
          </Button>
        </Cluster>
      )}
      <Section title="1. Worum es geht">
        <TextField
          name="titel"
          label="Titel"
          maxLength={150}
          value={inhalt.titel}
          onChange={(titel) => aendere({ titel })}
        />
        <TextAreaField
          name="anlass"
          label="Anlass"
          hint="Wofür die Antworten gebraucht werden. Die Empfänger lesen das."
          maxLength={2000}
          value={inhalt.anlass}
          onChange={(anlass) => aendere({ anlass })}
        />
        <DateField
          name="frist"
          label="Frist"
          hint="Der letzte Tag für Antworten. Spätere sind möglich und als verspätet zu erkennen."
          value={inhalt.frist ?? ""}
          onChange={(tag) => aendere({ frist: tag === "" ? null : plainDate(tag) })}
        />
      </Section>
      <Felderliste inhalt={inhalt} aendere={aendere} />
      <Empfaengerauswahl inhalt={inhalt} aendere={aendere} register={register} />
      <Stellen id={id} inhalt={inhalt} register={register} speichere={speichere} />
    </>
  );
}
