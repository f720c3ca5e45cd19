import { Notice, Stack } from "@kim/ui";
import { nachweissummen, type Lauf } from "./lauf-auswahl.ts";

/** What the run did about proofs: drafts, their papers, whom it could not tell, and why some could not be opened. */
export function LaufNachweise({ lauf }: { lauf: Lauf }) {
  const { angelegt, darunter, papiere, unerreicht } = nachweissummen(lauf);
  const gescheitert = lauf.schritte.filter(({ nachweisFehler }) => nachweisFehler !== null);
  if (angelegt === 0 && gescheitert.length === 0) return null;
  return (
    <Stack gap="s">
      {angelegt > 0 && (
        <p className="kim-prose">
          Nachweise {lauf.jahr}: {angelegt} angelegt{darunter > 0 && `, davon ${darunter} Teilnachweise darunter`};{" "}
          {papiere === angelegt ? "alle" : `${papiere} von ${angelegt}`} als PDF gesetzt. Wer vorbereitet oder zeichnet,
          bekommt eine Nachricht mit den Papieren und ihren Fristen.
        </p>
      )}
      {unerreicht > 0 && (
        <Notice tone="warning" title="Nicht benachrichtigt">
          {unerreicht === 1 ? "Eine Stelle hat" : `${unerreicht} Stellen haben`} auf der Plattform niemanden, der
          Nachweise vorbereitet oder zeichnet. Laden Sie dort jemanden ein, oder geben Sie auf anderem Weg Bescheid.
        </Notice>
      )}
      {gescheitert.length > 0 && (
        <Notice tone="danger" title="Nicht alle Entwürfe ließen sich anlegen">
          <ul>
            {gescheitert.map(({ organisationId, name, nachweisFehler }) => (
              <li key={organisationId}>
                {name}: {nachweisFehler}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </Stack>
  );
}
