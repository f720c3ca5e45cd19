import { CardGrid, LinkCard, Section } from "@kim/ui";
import { useSession } from "../../base/session-context.ts";

const karten = [
  {
    recht: "person:verwalten",
    to: "/personen",
    titel: "Personen",
    text: "Einladen, Rollen vergeben, Zugänge entfernen.",
  },
  { recht: "protokoll:lesen", to: "/protokoll", titel: "Protokoll", text: "Wer wann was geändert hat." },
] as const;

/** What the administration of a body keeps in order. */
export function Verwaltungskarten() {
  const { rechte } = useSession();
  const eigene = karten.filter(({ recht }) => rechte.includes(recht));
  if (eigene.length === 0) return null;
  return (
    <Section title="Verwaltung">
      <CardGrid>
        {eigene.map(({ to, titel, text }) => (
          <LinkCard key={to} to={to} title={titel}>
            {text}
          </LinkCard>
        ))}
      </CardGrid>
    </Section>
  );
}
