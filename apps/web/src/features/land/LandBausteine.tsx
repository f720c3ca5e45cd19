import { bausteinNamen } from "@kim/domain";
import { DescriptionList, Grid, Section, StackedBar, vzae } from "@kim/ui";
import { unbesetzt, type LandBaustein } from "./land-werte.ts";

/** Granted, set up, occupied and forwarded posts of one recipient, a bar for each Baustein. */
export function LandBausteine({ bausteine, jahr }: { bausteine: readonly LandBaustein[]; jahr: number }) {
  return (
    <Grid minColumn="18rem" gap="l">
      {bausteine.map((baustein) => (
        <Section key={baustein.baustein} title={bausteinNamen[baustein.baustein]}>
          {baustein.kontingentHundertstel + baustein.stellenHundertstel > 0 ? <Stellen baustein={baustein} /> : <p>{jahr} weder bewilligte noch eingerichtete Stellen.</p>}
        </Section>
      ))}
    </Grid>
  );
}

function Stellen({ baustein }: { baustein: LandBaustein }) {
  const { kontingentHundertstel, stellenHundertstel, besetztHundertstel, weitergeleitetHundertstel } = baustein;
  return (
    <>
      <StackedBar
        label={`${bausteinNamen[baustein.baustein]} in VZÄ`}
        format={vzae}
        segments={[
          { label: "besetzt", value: besetztHundertstel, tone: "strong" },
          { label: "unbesetzt", value: unbesetzt(baustein), tone: "empty" },
        ]}
      />
      <DescriptionList
        items={[
          { term: "Bewilligt", description: `${vzae(kontingentHundertstel)} VZÄ` },
          { term: "Eingerichtet", description: `${vzae(stellenHundertstel)} VZÄ` },
          { term: "Davon weitergeleitet", description: `${vzae(weitergeleitetHundertstel)} VZÄ` },
          { term: "Besetzt", description: `${vzae(besetztHundertstel)} VZÄ` },
        ]}
      />
    </>
  );
}
