import { auftragsgrundImLauf } from "@kim/domain/betrieb";
import { Notice, Stack } from "@kim/ui";
import { gescheitertes, nachweissummen, type Gescheitertes, type Lauf } from "./lauf-auswahl.ts";

/** What the run did about proofs: drafts, their papers, whom it could not tell, and what nobody tries any more. */
export function LaufNachweise({ lauf }: { lauf: Lauf }) {
  const { angelegt, darunter, papiere, papierfehler, unerreicht } = nachweissummen(lauf);
  const fehler = gescheitertes(lauf);
  if (angelegt === 0 && fehler.length === 0) return null;
  return (
    <Stack gap="s">
      {angelegt > 0 && (
        <p className="kim-prose">
          Nachweise {lauf.jahr}: {angelegt} angelegt{darunter > 0 && `, davon ${darunter} Teilnachweise darunter`};{" "}
          {papiere === angelegt ? "alle" : `${papiere} von ${angelegt}`} als PDF gesetzt
          {papierfehler > 0 && `, ${papierfehler} gescheitert`}. Wer vorbereitet oder zeichnet, bekommt eine Nachricht
          mit den Papieren und ihren Fristen.
        </p>
      )}
      {unerreicht > 0 && (
        <Notice tone="warning" title="Nicht benachrichtigt">
          {unerreicht === 1 ? "Eine Organisation hat" : `${unerreicht} Organisationen haben`} auf der Plattform
          niemanden, der Nachweise vorbereitet oder zeichnet. Laden Sie dort jemanden ein, oder geben Sie auf anderem
          Weg Bescheid.
        </Notice>
      )}
      {fehler.length > 0 && (
        <Notice tone="danger" title="Nicht alles ist gelungen">
          <ul className="kim-list">
            {fehler.map((eines) => (
              <li key={`${eines.name} ${eines.was}`}>{satz(eines)}</li>
            ))}
          </ul>
          Ein neuer Lauf versucht es noch einmal; was schon da ist, bleibt.
        </Notice>
      )}
    </Stack>
  );
}

const satz = ({ name, was, anzahl, grund }: Gescheitertes): string =>
  `${name}: ${teile[was](anzahl)}: ${auftragsgrundImLauf[grund]}.`;

const teile = {
  entwuerfe: () => "Entwürfe der Nachweise nicht angelegt",
  darunter: () => "Entwürfe einer Organisation darunter nicht angelegt",
  papiere: (anzahl) =>
    anzahl === 1 ? "ein Entwurf nicht als PDF gesetzt" : `${anzahl} Entwürfe nicht als PDF gesetzt`,
} as const satisfies Record<Gescheitertes["was"], (anzahl: number) => string>;
