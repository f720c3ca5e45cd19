import { CardGrid, LinkCard, Section } from "@kim/ui";
import { mayOpen } from "../../base/navigation.ts";
import { useSession } from "../../base/session-context.ts";

const karten = [
  {
    recht: "person:verwalten",
    to: "/personen",
    titel: "Personen",
    text: "Einladen, Rollen vergeben, Zugänge entfernen.",
  },
  {
    recht: "einsicht:gewaehren",
    to: "/pruefeinsichten",
    titel: "Prüfeinsichten",
    text: "Wer eingereichte Nachweise prüft, von wann bis wann.",
  },
  { recht: "protokoll:lesen", to: "/protokoll", titel: "Protokoll", text: "Wer wann was geändert hat." },
] as const;

/** What the administration of a body keeps in order. */
export function Verwaltungskarten() {
  const sitzung = useSession();
  const eigene = karten.filter(({ recht, to }) => sitzung.rechte.includes(recht) && mayOpen(sitzung, to));
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
