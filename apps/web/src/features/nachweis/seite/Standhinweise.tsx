import { nachweisfelder, type Nachweisvorgang } from "@kim/domain/nachweis";
import { Notice, Stack, zeitpunkt } from "@kim/ui";
import { useSession } from "../../../base/session-context.ts";
import type { Nachweisansicht } from "../ansicht.ts";

const bringtZurueck: readonly Nachweisvorgang["schritt"][] = [
  "zurueckgegeben",
  "zurueck_an_bearbeitung",
  "zurueck_an_pruefung",
  "bescheinigung_aufgehoben",
  "berichtigung_begonnen",
  "zurueckgezogen",
  "verzichtet",
];

const titel: Readonly<Partial<Record<Nachweisvorgang["schritt"], string>>> = {
  zurueckgegeben: "Zurückgegeben",
  zurueck_an_bearbeitung: "An die Bearbeitung zurückgegeben",
  zurueck_an_pruefung: "An die Prüfung zurückgegeben",
  bescheinigung_aufgehoben: "Bescheinigung aufgehoben",
  berichtigung_begonnen: "Berichtigung",
  verzichtet: "Auf diesen Nachweis ist verzichtet",
};

/** Why the proof is where it is: what somebody said who moved it back, and what binds it from above (R82). */
export function Standhinweise({ ansicht }: { ansicht: Nachweisansicht }) {
  const { vorgaenge, lauf, verwendetDurch, entwurf, eingereicht, nachweis } = ansicht;
  const { organisation } = useSession();
  const letzter = vorgaenge.at(-1);
  const grund = letzter && bringtZurueck.includes(letzter.schritt) && titel[letzter.schritt] ? letzter : undefined;
  const darueber = organisation.organisationId === nachweis.pruefstelleId;
  return (
    <>
      {grund && (
        <Notice tone="warning" title={`${titel[grund.schritt]} von ${grund.vonName}, ${zeitpunkt(grund.am)}`}>
          <Stack gap="s">
            {grund.text && <div className="kim-nachweis__text">{grund.text}</div>}
            <Bemerkungen bemerkungen={grund.angaben.bemerkungen} ansicht={ansicht} />
          </Stack>
        </Notice>
      )}
      {lauf.stand === "verwendet" && verwendetDurch !== null && (
        <Notice title="Diese Bescheinigung ist oben schon eingereicht" regel="R82">
          {`Sie steht in „${verwendetDurch}“ und lässt sich deshalb nicht wieder öffnen. ${
            darueber
              ? "Soll sich an den Zahlen etwas ändern, muss zuerst jener Nachweis zurückgegeben werden."
              : "Berichtigen lässt sich nur der Text; für Zahlen müsste zuerst jener Nachweis zurückgegeben werden."
          }`}
        </Notice>
      )}
      {darueber && !entwurf && !eingereicht && (
        <Notice title="Noch nicht eingereicht">
          {`Was ${nachweis.inhaberName} vorbereitet, sehen Sie erst, wenn es eingereicht ist.`}
        </Notice>
      )}
    </>
  );
}

function Bemerkungen({
  bemerkungen,
  ansicht: { nachweis, entwurf },
}: {
  bemerkungen: Nachweisvorgang["angaben"]["bemerkungen"];
  ansicht: Nachweisansicht;
}) {
  if (bemerkungen.length === 0) return null;
  const felder = new Map(nachweisfelder(nachweis.art, nachweis.baustein).map(({ name, feld }) => [name, feld]));
  return (
    <ul className="kim-list">
      {bemerkungen.map(({ feld, text }, i) => {
        const ziel = entwurf && felder.get(feld);
        return (
          <li key={`${i} ${feld}`}>
            {ziel ? (
              <a className="kern-link kern-link--no-visited-state" href={`#feld-${ziel}`}>
                {feld}
              </a>
            ) : (
              <strong>{feld}</strong>
            )}
            : <span className="kim-nachweis__text">{text}</span>
          </li>
        );
      })}
    </ul>
  );
}
