import { verteilungsvorschlag, vorschlagsschrittText } from "@kim/domain/verteilung";
import { Button, Notice, Stack } from "@kim/ui";
import type { Ansicht } from "./ansicht.ts";

/** The proposal, each step explained; nothing of it counts until it is taken over. */
export function Vorschlag({ verteilung, inhalt, ergebnis, aendere }: Ansicht) {
  const vorschlag = verteilungsvorschlag({ ...verteilung, inhalt }, verteilung.nachbarn, ergebnis.frei);
  if (vorschlag.schritte.length === 0) return null;
  const { zusammenlegungen, zuteilungen } = vorschlag;
  const uebernommen =
    JSON.stringify([zusammenlegungen, zuteilungen]) === JSON.stringify([inhalt.zusammenlegungen, inhalt.zuteilungen]);
  return (
    <Notice title="Vorschlag nach Entfernung der Ortsmitten">
      <Stack gap="s">
        <p>
          Gemeindegrenzen kennt die Plattform nicht: Als Nachbarn gelten Kommunen, deren Ortsmitten im Verhältnis zu
          ihrer Fläche nah beieinander liegen. Daten: © Statistisches Bundesamt (Destatis), 2025.
        </p>
        <ol>
          {vorschlag.schritte.map((schritt, i) => (
            <li key={i}>{vorschlagsschrittText(schritt)}</li>
          ))}
        </ol>
        {uebernommen ? (
          <p>
            <strong>Dieser Vorschlag ist übernommen.</strong>
          </p>
        ) : (
          <div>
            <Button onClick={() => aendere({ zusammenlegungen, zuteilungen })}>Vorschlag übernehmen</Button>
          </div>
        )}
      </Stack>
    </Notice>
  );
}
