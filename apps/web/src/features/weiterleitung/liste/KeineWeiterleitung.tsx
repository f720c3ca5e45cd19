import { istZuwendungsempfaenger } from "@kim/domain/organisation";
import { vertragsstandNamen, type Vertragsstand } from "@kim/domain/weiterleitung";
import { Button, EmptyState, LinkButton } from "@kim/ui";
import { useSession } from "../../../base/session-context.ts";
import type { Richtung } from "../ansicht.ts";

/** Nothing to list: says whether the filter hides it, and otherwise how the first Weiterleitung comes about. */
export function KeineWeiterleitung({
  richtung,
  stand,
  onAlle,
}: {
  richtung: Richtung;
  stand: Vertragsstand | undefined;
  onAlle: () => void;
}) {
  const { rechte, organisation } = useSession();
  if (stand) {
    return (
      <EmptyState
        title={`Keine Weiterleitung ist „${vertragsstandNamen[stand]}“`}
        action={<Button onClick={onAlle}>Alle zeigen</Button>}
      >
        Es gibt Weiterleitungen mit anderem Stand.
      </EmptyState>
    );
  }
  if (richtung === "erhalten") {
    return (
      <EmptyState title="Ihnen ist noch nichts angeboten worden">
        Angebote macht der Kreis, die kreisfreie Stadt oder wer selbst eine Stelle erhalten hat. Sie erscheinen hier und
        auf der Startseite; dann nehmen Sie an oder lehnen mit Grund ab.
      </EmptyState>
    );
  }
  const darfAnbieten = rechte.includes("weiterleitung:anbieten") && istZuwendungsempfaenger(organisation.art);
  return (
    <EmptyState
      title="Noch keine Stelle weitergeleitet"
      action={
        darfAnbieten && (
          <LinkButton to="/stellen" icon="arrow-forward">
            Stelle auswählen
          </LinkButton>
        )
      }
    >
      {darfAnbieten
        ? "So bieten Sie eine an: Öffnen Sie die Stelle und wählen Sie „Weiterleiten“. Die andere Seite nimmt an oder lehnt mit Grund ab."
        : "Anbieten kann die KIM-Koordination oder die Leitung des Kommunalen Integrationszentrums."}
    </EmptyState>
  );
}
