import type { Baustein } from "@kim/domain/stelle";
import type { Antragspositionen } from "@kim/domain/antrag";
import { Button, euro, Grid, NumberField, Stack, vzae } from "@kim/ui";
import { Fragment, useState } from "react";
import { positionenDes } from "./antrag-positionen.ts";

type PositionFelderProps = { baustein: Baustein; werte: Antragspositionen; vorschlag: Antragspositionen };

/** Posts and amounts; the Förderplan of the year proposes them. */
export function PositionFelder({ baustein, werte, vorschlag }: PositionFelderProps) {
  // The count lets the fields start anew from the proposal even when it is taken twice.
  const [quelle, setQuelle] = useState({ werte, mal: 0 });
  return (
    <Stack>
      <p>
        Vorgeschlagen wird, was aus Ihren Stellen, den Fördersätzen und den geplanten Maßnahmen folgt; mehr ist nicht
        möglich.
      </p>
      <div>
        <Button
          size="small"
          icon="autorenew"
          onClick={() => setQuelle(({ mal }) => ({ werte: vorschlag, mal: mal + 1 }))}
        >
          Aus dem Förderplan übernehmen
        </Button>
      </div>
      <Fragment key={quelle.mal}>
        <Grid minColumn="12rem">
          {positionenDes(baustein).map(({ name, label, unit }) => (
            <NumberField
              key={name}
              name={`positionen.${name}`}
              label={label}
              unit={unit}
              decimals={2}
              defaultValue={quelle.werte[name]}
              hint={`Nach dem Förderplan ${unit === "€" ? euro(vorschlag[name]) : `${vzae(vorschlag[name])} VZÄ`}`}
            />
          ))}
        </Grid>
      </Fragment>
    </Stack>
  );
}
