import { CardGrid, LinkCard, Section } from "@kim/ui";
import { useSession } from "../../app/session-context.ts";

const karten = [
  { recht: "person:verwalten", to: "/personen", titel: "Personen", text: "Einladen, Rollen vergeben, Zugänge entfernen." },
  { recht: "protokoll:lesen", to: "/protokoll", titel: "Protokoll", text: "Wer wann was geändert hat." },
] as const;

/** What the administration of a body keeps in order; and, until its first answer, the way to the welcome page. */
export function Verwaltungskarten() {
  const { rechte, empfaengerstand } = useSession();
  const eigene = karten.filter(({ recht }) => rechte.includes(recht));
  if (eigene.length === 0 && empfaengerstand !== "neu") return null;
  return (
    <Section title={eigene.length > 0 ? "Verwaltung" : "Neu hier"}>
      <CardGrid>
        {empfaengerstand === "neu" && <LinkCard to="/willkommen" title="Willkommen">Wozu diese Plattform dient, was auf Sie wartet und wer hilft.</LinkCard>}
        {eigene.map(({ to, titel, text }) => <LinkCard key={to} to={to} title={titel}>{text}</LinkCard>)}
      </CardGrid>
    </Section>
  );
}
