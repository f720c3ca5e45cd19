import type { Cent } from "@kim/domain/grundlagen";
import type { Foerderkonditionen } from "@kim/domain/kondition";
import {
  massnahmenteile,
  massnahmenteilNamen,
  teilhoechstbetraege,
  verlangtAufteilung,
  type MassnahmenAufteilung,
} from "@kim/domain/bescheid";
import { euro, Grid, NumberField } from "@kim/ui";

/** What is granted for measures: one sum, and its three parts in a year that caps them one by one (R74). */
export function Massnahmenfelder({
  konditionen,
  massnahmenCent,
  aufteilung,
}: {
  konditionen: Foerderkonditionen;
  massnahmenCent: Cent | undefined;
  aufteilung: MassnahmenAufteilung | null | undefined;
}) {
  const hoechstens = teilhoechstbetraege(konditionen);
  const hinweis = (cent: Cent | null) => (cent === null ? undefined : `Höchstens ${euro(cent)} im Jahr.`);
  return (
    <Grid minColumn="12rem">
      <NumberField
        name="massnahmenCent"
        label="Maßnahmen insgesamt"
        unit="€"
        decimals={2}
        defaultValue={massnahmenCent}
        hint={hinweis(konditionen.massnahmenHoechstbetrag.cent)}
      />
      {verlangtAufteilung(konditionen) &&
        massnahmenteile.map((teil) => (
          <NumberField
            key={teil}
            name={`massnahmenAufteilung.${teil}`}
            label={`Davon ${massnahmenteilNamen[teil]}`}
            unit="€"
            decimals={2}
            defaultValue={aufteilung?.[teil]}
            hint={hinweis(hoechstens[teil])}
          />
        ))}
    </Grid>
  );
}
