import { LinkButton } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useSession } from "../../base/session-context.ts";
import { useTRPC } from "../../base/trpc.ts";
import type { Antragsansicht } from "./ansicht.ts";
import { SchrittDialog } from "./SchrittDialog.tsx";

/** The steps of this reader that carry a text: withdraw, ask back, refuse. */
export function AntragSchritte({ antrag }: { antrag: Antragsansicht }) {
  const trpc = useTRPC();
  const { rechte } = useSession();
  const ruecknahme = useMutation(trpc.antragRuecknahme.create.mutationOptions());
  const rueckfrage = useMutation(trpc.antragRueckfrage.create.mutationOptions());
  const ablehnung = useMutation(trpc.antragAblehnung.create.mutationOptions());
  return (
    <>
      {antrag.bescheidbar && (
        <LinkButton variant="primary" to={`/land/bescheide/neu?antrag=${antrag.id}`}>
          Bescheid erlassen
        </LinkButton>
      )}
      {antrag.rueckfragbar && (
        <SchrittDialog
          antragId={antrag.id}
          befehl={rueckfrage}
          knopf="Zurückfragen"
          titel="Rückfrage stellen"
          feld="Rückfrage"
          getan="Die Rückfrage ist gestellt."
        >
          {antrag.organisationName} sieht Ihre Frage, kann den Antrag ergänzen und antwortet.
        </SchrittDialog>
      )}
      {antrag.ablehnbar && (
        <SchrittDialog
          danger
          antragId={antrag.id}
          befehl={ablehnung}
          knopf="Ablehnen"
          titel="Antrag ablehnen"
          feld="Grund der Ablehnung"
          getan="Der Antrag ist abgelehnt."
        >
          Damit ist dieser Antrag beendet. {antrag.organisationName} sieht den Grund.
        </SchrittDialog>
      )}
      {antrag.zurueckziehbar && rechte.includes("antrag:pflegen") && (
        <SchrittDialog
          danger
          antragId={antrag.id}
          befehl={ruecknahme}
          knopf="Antrag zurückziehen"
          titel="Antrag zurückziehen"
          feld="Grund der Rücknahme"
          getan="Der Antrag ist zurückgezogen und lässt sich wieder ändern."
        >
          Die Bezirksregierung sieht den Antrag dann nicht mehr. Sie können ihn ändern und, solange das Antragsfenster
          offen ist, neu einreichen.
        </SchrittDialog>
      )}
    </>
  );
}
