import { teilgeprueft } from "@kim/domain/pruefregeln";
import { Badge, Notice, Section, Stack, type Tone } from "@kim/ui";
import type { BefundZeile } from "./stand.ts";

const toene = { fehler: "danger", hinweis: "warning", information: "info" } as const satisfies Record<
  BefundZeile["schwere"],
  Tone
>;
const ueberschriften = {
  fehler: "Regelverstoß",
  hinweis: "Hinweis",
  information: "Zur Information",
} as const satisfies Record<BefundZeile["schwere"], string>;

/** What the rules have to say about the recorded year: number, case, source and how to mend it. */
export function BefundeSection({ befunde }: { befunde: readonly BefundZeile[] }) {
  return (
    <Section title="Befunde">
      {befunde.length === 0 && (
        <Notice tone="success" title="Keine Befunde">
          Die geprüften Regeln sind eingehalten.
        </Notice>
      )}
      <Stack gap="s">
        {befunde.map((befund) => (
          <Notice
            key={`${befund.regel} ${befund.satz}`}
            tone={toene[befund.schwere]}
            title={ueberschriften[befund.schwere]}
            regel={befund.regel}
          >
            <div>
              {befund.satz} {befund.probe && <Badge>Regel auf Probe</Badge>}
            </div>
            {befund.schwere !== "information" && (
              <div>
                <strong>Abhilfe:</strong> {befund.abhilfe}
              </div>
            )}
            <div className="kim-stand__fussnote">Quelle: {befund.quelle}</div>
          </Notice>
        ))}
      </Stack>
      <Teilpruefungen />
    </Section>
  );
}

/** Nobody shall take these rules for kept because nothing was found. */
const Teilpruefungen = () => (
  <details className="kim-stand__teilpruefungen">
    <summary className="kern-link">Was die Plattform nur zum Teil prüft</summary>
    <dl>
      {Object.entries(teilgeprueft).map(([regel, { geprueft, offen }]) => (
        <div key={regel}>
          <dt>{regel}, teilweise</dt>
          <dd>{geprueft}</dd>
          <dd>
            <strong>Nicht geprüft:</strong> {offen}
          </dd>
        </div>
      ))}
    </dl>
  </details>
);
