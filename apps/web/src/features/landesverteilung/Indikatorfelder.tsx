import type { Indikator } from "@kim/domain/landesverteilung";
import { Button, Stack, TextField } from "@kim/ui";
import type { ReactNode } from "react";
import { Belegfelder } from "./Belegfelder.tsx";
import type { Landeslage } from "./ansicht.ts";
import { Tabellenfeld } from "./Tabellenfeld.tsx";

const hoechstens = 6;

/** Columns of numbers, each with its source. `neu`: what another one starts with; without it there is none. */
export function Indikatorfelder<I extends Indikator>({
  indikatoren,
  neu,
  empfaenger,
  aendere,
  weiteres,
}: {
  indikatoren: readonly I[];
  neu?: I;
  empfaenger: Landeslage["empfaenger"];
  aendere: (indikatoren: I[]) => void;
  weiteres?: (indikator: I, setze: (indikator: I) => void, nummer: number) => ReactNode;
}) {
  return (
    <>
      {indikatoren.map((indikator, i) => {
        const setze = (geaendert: I) => aendere([...indikatoren].with(i, geaendert));
        return (
          <fieldset key={i} className="kern-fieldset">
            <legend className="kern-label">{indikator.name || `Indikator ${i + 1}`}</legend>
            <Stack>
              <TextField
                name={`indikator-${i}`}
                label="Name des Indikators"
                maxLength={100}
                value={indikator.name}
                onChange={(name) => setze({ ...indikator, name })}
              />
              {weiteres?.(indikator, setze, i)}
              <Tabellenfeld
                name={`werte-${i}`}
                label="Werte einfügen"
                text={indikator.tabelle}
                empfaenger={empfaenger}
                onText={(tabelle) => setze({ ...indikator, tabelle })}
              />
              <Belegfelder name={String(i)} beleg={indikator} aendere={(beleg) => setze({ ...indikator, ...beleg })} />
              {neu && indikatoren.length > 1 && (
                <div>
                  <Button size="small" danger onClick={() => aendere(indikatoren.filter((_, j) => j !== i))}>
                    Diesen Indikator entfernen
                  </Button>
                </div>
              )}
            </Stack>
          </fieldset>
        );
      })}
      {neu && indikatoren.length < hoechstens && (
        <div>
          <Button size="small" onClick={() => aendere([...indikatoren, neu])}>
            Indikator hinzufügen
          </Button>
        </div>
      )}
    </>
  );
}
