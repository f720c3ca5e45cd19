import { Notice, Section, Stack } from "@kim/ui";
import type { Empfaenger } from "./land-herleitungen.ts";

/** R4 in the whole Land: who has more posts than granted, in the words that the recipient reads itself. */
export function LandBefunde({ empfaenger }: { empfaenger: readonly Empfaenger[] }) {
  const befunde = empfaenger.flatMap(({ id, name, befunde: eigene }) => eigene.map((b) => ({ ...b, id, name })));
  if (befunde.length === 0) return null;
  return (
    <Section title="Befunde">
      <Stack gap="s">
        {befunde.map(({ id, name, regel, satz, abhilfe, quelle }) => (
          <Notice key={`${id} ${satz}`} tone="danger" title={name} regel={regel}>
            <div>{satz}</div>
            <div>
              <strong>Abhilfe dort:</strong> {abhilfe}
            </div>
            <div className="kim-stand__fussnote">Quelle: {quelle}</div>
          </Notice>
        ))}
      </Stack>
    </Section>
  );
}
