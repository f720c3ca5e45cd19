import { istZuwendungsempfaenger } from "@kim/domain/organisation";
import {
  ausnahmestandNamen,
  beantragteSumme,
  gefordert,
  skizzenpunkte,
  skizzenpunkteFuer,
  voraussetzungNamen,
  type Voraussetzungen,
} from "@kim/domain/antrag";
import { datum, DescriptionList, euro, Prose, Section, Stack, vzae } from "@kim/ui";
import { positionenDes } from "./antrag-positionen.ts";
import type { Antragsansicht } from "./AntragPage.tsx";
import { voraussetzungWahl } from "./VoraussetzungFelder.tsx";
import "./antrag.css";

/** The Antrag as it was handed in. */
export function AntragLesen({ antrag: { inhalt, jahr, baustein, organisationArt } }: { antrag: Antragsansicht }) {
  const { positionen, skizze, voraussetzungen, ausnahmen } = inhalt;
  const punkte = istZuwendungsempfaenger(organisationArt) ? skizzenpunkteFuer(organisationArt) : [];
  return (
    <>
      <Section title="Beantragt">
        <DescriptionList
          items={[
            ...positionenDes(baustein).map(({ name, label, unit }) => ({
              term: label,
              description: unit === "€" ? euro(positionen[name]) : `${vzae(positionen[name])} VZÄ`,
            })),
            { term: "Zusammen", description: <strong>{euro(beantragteSumme(positionen))}</strong> },
          ]}
        />
      </Section>
      <Section title="Förderskizze">
        <Stack>
          {punkte.map((punkt) => (
            <Prose key={punkt}>
              <h3 className="kern-heading-small">{skizzenpunkte[punkt].titel}</h3>
              <p className="kim-antrag__text">{skizze[punkt] || "Noch nicht ausgefüllt"}</p>
            </Prose>
          ))}
        </Stack>
      </Section>
      <Section title="Voraussetzungen">
        <DescriptionList
          items={gefordert(jahr, baustein).map((name) => ({
            term: voraussetzungNamen[name],
            description: erklaert(name, voraussetzungen),
          }))}
        />
      </Section>
      {ausnahmen.length > 0 && (
        <Section title="Ausnahmegenehmigungen">
          <DescriptionList
            items={ausnahmen.map(({ bezeichnung, stand, datum: am, aktenzeichen }) => ({
              term: bezeichnung,
              description:
                stand === null
                  ? "Noch nicht beantragt"
                  : [ausnahmestandNamen[stand], am && `am ${datum(am)}`, aktenzeichen && `Aktenzeichen ${aktenzeichen}`]
                      .filter(Boolean)
                      .join(", "),
            }))}
          />
        </Section>
      )}
    </>
  );
}

function erklaert(name: keyof Voraussetzungen, werte: Voraussetzungen): string {
  if (name === "lenkungsgruppe" || name === "caseManagementKonzept")
    return voraussetzungWahl[name].find(({ value }) => value === werte[name])?.label ?? "Keine Angabe";
  return werte[name] ? "Bestätigt" : "Nicht bestätigt";
}
