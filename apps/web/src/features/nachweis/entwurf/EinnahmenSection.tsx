import { einnahmeartNamen } from "@kim/domain/ausgabe";
import { CheckboxField, datum, euro, Section, TextLink } from "@kim/ui";
import type { Entwurf } from "../ansicht.ts";
import type { Bearbeitung } from "./use-entwurf.ts";

type EinnahmenProps = { jahr: number; entwurf: Entwurf; bearbeitung: Bearbeitung };

/** R36: which income of the year belongs to this proof; a body with several papers has to say it. */
export function EinnahmenSection({ jahr, entwurf, bearbeitung }: EinnahmenProps) {
  const gewaehlt = bearbeitung.angaben.einnahmen;
  return (
    <Section title="Einnahmen zu diesem Nachweis">
      {entwurf.einnahmen.length === 0 ? (
        <p className="kim-prose">
          Für {jahr} ist keine Einnahme eingetragen. <Eintragen jahr={jahr} />
        </p>
      ) : (
        <fieldset className="kim-nachweis__feldset">
          <legend className="kern-hint">
            Bitte alle ankreuzen, die für diesen Zweck bestimmt sind. Sie mindern, was anerkannt wird.{" "}
            <Eintragen jahr={jahr} />
          </legend>
          {entwurf.einnahmen.map(({ id, bezeichnung, art, datum: am, betragCent }) => (
            <CheckboxField
              key={id}
              name={`einnahme-${id}`}
              label={`${bezeichnung}, ${euro(betragCent)}`}
              hint={`${einnahmeartNamen[art]}, ${datum(am)}`}
              checked={gewaehlt.includes(id)}
              onChange={(ja) =>
                bearbeitung.aendere({ einnahmen: ja ? [...gewaehlt, id] : gewaehlt.filter((e) => e !== id) })
              }
            />
          ))}
        </fieldset>
      )}
    </Section>
  );
}

const Eintragen = ({ jahr }: { jahr: number }) => (
  <TextLink to={`/ausgaben?jahr=${jahr}&ansicht=einnahmen`}>Einnahmen eintragen</TextLink>
);
