import { rollenNamen, Rolle } from "@kim/domain/organisation";
import { CheckboxField } from "@kim/ui";

/** What a role is for, in the words of somebody who has to choose one. */
const wofuer = {
  koordination: "Stellen, Besetzungen und Weiterleitungen pflegen, Angebote beantworten",
  ki_leitung: "alles lesen, anbieten und beantworten, Protokoll einsehen",
  finanzen: "Ausgaben, Mittelabruf und Förderplan",
  case_management: "eigene Stellen lesen",
  pruefung: "alles lesen, auch das Protokoll",
  zeichnung: "Nachweise lesen und zeichnen",
  mandantenverwaltung: "Personen, Rollen, Zeichnungsbefugnisse und Prüfeinsichten verwalten, Protokoll einsehen",
  bewilligungsbehoerde: "Bewilligung im Land",
  ministerium: "Landessicht",
  pruefeinsicht: "nur eingereichte Nachweise, in der Zeit einer Prüfeinsicht; eigene Notizen",
} as const satisfies Record<Rolle, string>;

export function RollenFelder({
  moeglicheRollen,
  gewaehlt = [],
}: {
  moeglicheRollen: readonly Rolle[];
  gewaehlt?: readonly Rolle[];
}) {
  return (
    <fieldset className="kern-fieldset">
      <legend className="kern-label">Rollen</legend>
      <div className="kern-fieldset__body">
        {moeglicheRollen.map((rolle) => (
          <CheckboxField
            key={rolle}
            name={`rolle.${rolle}`}
            label={rollenNamen[rolle]}
            hint={wofuer[rolle]}
            defaultChecked={gewaehlt.includes(rolle)}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** The ticked boxes as the list the schema wants. */
export function mitRollen({ rolle, ...rest }: Record<string, unknown>): unknown {
  const haken: Record<string, unknown> = { ...(typeof rolle === "object" ? rolle : {}) };
  return { ...rest, rollen: Rolle.options.filter((name) => haken[name] === true) };
}
