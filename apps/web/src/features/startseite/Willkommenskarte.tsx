import { CardGrid, LinkCard, Section } from "@kim/ui";
import { useSession } from "../../base/session-context.ts";

/** The way to the welcome page, for a receiving body that has answered no offer yet. */
export function Willkommenskarte() {
  if (useSession().empfaengerstand !== "neu") return null;
  return (
    <Section title="Neu hier">
      <CardGrid>
        <LinkCard to="/willkommen" title="Willkommen">
          Wozu diese Plattform dient, was auf Sie wartet und wer hilft.
        </LinkCard>
      </CardGrid>
    </Section>
  );
}
