import { vordrucke, type Vordruck } from "@kim/domain/nachweis";
import { Section, VisuallyHidden } from "@kim/ui";
import { useSession } from "../../../base/session-context.ts";

/**
 * Blank forms for the day on which nothing else works: files that are there though no figure is, and nobody can set
 * one. Recipients prove to the authority, holders to their giver; nobody needs to know here which of both he is.
 */
export function VordruckeSection() {
  const belegliste = useSession().organisation.art === "traeger";
  const gezeigt = vordrucke.filter(({ art }) => (belegliste ? art === "teilnachweis" || art === null : art !== null));
  return (
    <Section title="Leere Vordrucke">
      <p className="kim-prose">
        Für den Notfall: zum Ausdrucken und Ausfüllen von Hand, wenn die KIM-Plattform einmal ausfällt oder Zahlen
        fehlen. Am besten einmal speichern.
      </p>
      <ul className="kim-list">
        {gezeigt.map((vordruck) => (
          <li key={vordruck.datei}>
            <a
              className="kern-link kern-link--no-visited-state"
              href={`/vordrucke/${vordruck.datei}`}
              target="_blank"
              rel="noreferrer"
            >
              {vordruck.name}, {jahre(vordruck)} (PDF)
              <VisuallyHidden> (öffnet in einem neuen Tab)</VisuallyHidden>
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const jahre = ({ von, bis }: Vordruck): string => {
  if (bis === null) return `Förderjahre ab ${von}`;
  return von === bis ? `Förderjahr ${von}` : `Förderjahre ${von} bis ${bis}`;
};
