import { Section } from "@kim/ui";
import type { Outputs } from "../../base/trpc.ts";
import type { Anmeldung } from "./anmeldung.ts";

type Demo = NonNullable<Outputs["anmeldeseite"]["get"]["demo"]>;

/** Every login of the demo as one click; an installation in use has none to show. */
export function Demozugaenge({
  demo: { passwort, personen },
  pending,
  onWahl,
}: {
  demo: Demo;
  pending: boolean;
  onWahl: (anmeldung: Anmeldung) => void;
}) {
  return (
    <Section title="Demo ausprobieren">
      <p>Alle diese Personen sind erfunden. Ein Klick genügt, ein Passwort brauchen Sie nicht.</p>
      <ul className="kim-demo">
        {personen.map(({ email, name, wer }) => (
          <li key={email}>
            <button
              type="button"
              className="kim-demo__person"
              aria-disabled={pending}
              onClick={() => !pending && onWahl({ email, passwort })}
            >
              <span className="kim-demo__name">{name}</span>
              <span className="kim-demo__wer">{wer}</span>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
