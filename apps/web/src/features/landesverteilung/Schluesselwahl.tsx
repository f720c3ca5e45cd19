import {
  leererSchluessel,
  schluesselartNamen,
  schluesselMoeglich,
  szenarienHoechstens,
  type Schluesselart,
} from "@kim/domain/landesverteilung";
import { Button, Cluster, Grid, RadioGroup, Section, SelectField, TextField } from "@kim/ui";
import { mitSzenario, type Ansicht } from "./ansicht.ts";
import { Schluesselfelder } from "./Schluesselfelder.tsx";

const hinweise = {
  gewichtet: "Eine Summe nach gewichteten Zahlen, zum Beispiel 40 % FlüAG und 60 % AWoV.",
  cluster: "4, 5, 6, 8 oder 11 Stellen nach der Zahl der Geflüchteten.",
  halbe_stellen: "Je Behörde eine halbe Stelle, weitere an die größten Werte.",
  vorjahr: "Die Bescheide des Vorjahrs, um Prozente oder eine Summe verändert.",
  tabelle: "Je Empfänger eine Zahl, aus einer Tabellenkalkulation eingefügt.",
} as const satisfies Record<Schluesselart, string>;

/** Step 1: which scenarios there are, and by which key each is computed. */
export function Schluesselwahl(ansicht: Ansicht) {
  const { landesverteilung, inhalt, aendere, gewaehlt, waehle, szenario } = ansicht;
  const { gegenstand, jahr } = landesverteilung;
  const { szenarien } = inhalt;
  const aendereSzenario = (patch: Partial<typeof szenario>) =>
    aendere({ szenarien: mitSzenario(szenarien, gewaehlt, patch) });
  const arten = (Object.keys(schluesselartNamen) as Schluesselart[]).filter((art) =>
    schluesselMoeglich(gegenstand, art),
  );
  const dazu = () => {
    aendere({ szenarien: [...szenarien, { ...szenario, name: `Szenario ${szenarien.length + 1}` }] });
    waehle(szenarien.length);
  };
  const weg = () => {
    aendere({ szenarien: szenarien.filter((_, i) => i !== gewaehlt) });
    waehle(0);
  };
  return (
    <Section title="1. Schlüssel">
      <Grid minColumn="16rem">
        {szenarien.length > 1 && (
          <SelectField
            name="szenario"
            label="Szenario"
            value={gewaehlt}
            onChange={(nummer) => waehle(Number(nummer))}
            options={szenarien.map(({ name }, i) => ({ value: i, label: name || `Szenario ${i + 1}` }))}
          />
        )}
        <TextField
          name="name"
          label="Name des Szenarios"
          maxLength={60}
          value={szenario.name}
          onChange={(name) => aendereSzenario({ name })}
        />
      </Grid>
      <Cluster>
        {szenarien.length < szenarienHoechstens && (
          <Button size="small" onClick={dazu}>
            Als weiteres Szenario kopieren
          </Button>
        )}
        {szenarien.length > 1 && (
          <Button size="small" danger onClick={weg}>
            Dieses Szenario löschen
          </Button>
        )}
      </Cluster>
      <RadioGroup
        name="schluessel"
        label="Wonach wird verteilt?"
        options={arten.map((value) => ({ value, label: schluesselartNamen[value], hint: hinweise[value] }))}
        value={szenario.schluessel.art}
        onChange={(art) => aendereSzenario({ schluessel: leererSchluessel(art as Schluesselart, jahr) })}
      />
      <Schluesselfelder
        // Fields hold what is typed: another scenario has others.
        key={`${gewaehlt} ${szenario.schluessel.art}`}
        schluessel={szenario.schluessel}
        jahr={jahr}
        empfaenger={ansicht.lage.empfaenger}
        aendere={(schluessel) => aendereSzenario({ schluessel })}
      />
    </Section>
  );
}
