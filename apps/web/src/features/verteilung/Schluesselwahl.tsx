import type { Schluessel } from "@kim/domain/verteilung";
import { Button, Grid, RadioGroup, Section, vzae } from "@kim/ui";
import type { Ansicht } from "./ansicht.ts";
import { Tabellenfeld } from "./Tabellenfeld.tsx";
import { Zahlfeld } from "../../shared/entwurf/Zahlfeld.tsx";

const arten = [
  { value: "einwohner", label: "Nach Einwohnern", hint: "Einwohnerzahlen des Statistischen Bundesamts, 31.12.2024." },
  {
    value: "eigene",
    label: "Nach eigenen Werten",
    hint: "Anteile, Punkte oder Fallzahlen; es zählt nur ihr Verhältnis.",
  },
  { value: "tabelle", label: "Nach einer Tabelle", hint: "Aus einer Tabellenkalkulation kopiert und hier eingefügt." },
] as const satisfies readonly { value: Schluessel["art"]; label: string; hint: string }[];

/** Step 2: by what the total is divided. */
export function Schluesselwahl(ansicht: Ansicht) {
  const { inhalt, aendere } = ansicht;
  const waehle = (art: string) => {
    // What was set for another key would only be in the way.
    const zuteilungen: typeof inhalt.zuteilungen = [];
    if (art === "einwohner") aendere({ schluessel: { art }, zuteilungen });
    if (art === "eigene") aendere({ schluessel: { art, werte: werteAus(ansicht) }, zuteilungen });
    if (art === "tabelle") aendere({ schluessel: { art, text: "" }, zuteilungen });
  };
  return (
    <Section title="2. Schlüssel">
      <RadioGroup
        name="schluessel"
        label="Wonach wird verteilt?"
        options={arten}
        value={inhalt.schluessel.art}
        onChange={waehle}
      />
      {inhalt.schluessel.art === "eigene" && <EigeneWerte {...ansicht} werte={inhalt.schluessel.werte} />}
      {inhalt.schluessel.art === "tabelle" && <Tabellenfeld {...ansicht} text={inhalt.schluessel.text} />}
    </Section>
  );
}

/** Own values start with the shares there are, so that one can go on from them. */
const werteAus = ({ ergebnis }: Ansicht) =>
  ergebnis.plan.anteile.map(({ organisationId, anteilHundertstel }) => ({
    organisationId,
    gewicht: anteilHundertstel,
  }));

function EigeneWerte({
  verteilung,
  inhalt,
  werte,
  aendere,
}: Ansicht & { werte: Extract<Schluessel, { art: "eigene" }>["werte"] }) {
  const summe = werte.reduce((bisher, { gewicht }) => bisher + gewicht, 0);
  return (
    <>
      <Grid minColumn="10rem">
        {verteilung.kommunen.map(({ organisationId, name }) => (
          <Zahlfeld
            key={organisationId}
            name={`wert-${organisationId}`}
            label={name}
            hoechstens={10_000_000_00}
            leerErlaubt
            wert={werte.find((wert) => wert.organisationId === organisationId)?.gewicht ?? null}
            onWert={(gewicht) =>
              aendere({
                schluessel: {
                  art: "eigene",
                  werte: [
                    ...werte.filter((wert) => wert.organisationId !== organisationId),
                    ...(gewicht === null ? [] : [{ organisationId, gewicht }]),
                  ],
                },
              })
            }
          />
        ))}
      </Grid>
      {summe > 0 && summe !== inhalt.gesamtHundertstel && summe <= 20_000 && (
        <div>
          <p>
            Die Werte ergeben {vzae(summe)}; verteilt werden {vzae(inhalt.gesamtHundertstel)} VZÄ im selben Verhältnis.
          </p>
          <Button size="small" onClick={() => aendere({ gesamtHundertstel: summe })}>
            {vzae(summe)} VZÄ verteilen
          </Button>
        </div>
      )}
    </>
  );
}
