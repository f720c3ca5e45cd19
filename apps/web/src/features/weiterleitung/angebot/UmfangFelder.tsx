import { alsVzae } from "@kim/domain/grundlagen";
import { mindestanteil } from "@kim/domain/stelle";
import { DateField, Grid, Notice, NumberField } from "@kim/ui";
import type { Felder } from "./felder.ts";
import { Gruppe } from "./Gruppe.tsx";

export function UmfangFelder({ view, inhalt, gesagt, vorschlag, setze }: Felder) {
  const minimum = mindestanteil(view.lage.stelle.funktion);
  const frei = vorschlag.freiHundertstel;
  return (
    <Gruppe titel="Zeitraum und Umfang">
      <Grid minColumn="10rem">
        <DateField
          name="beginn"
          label="Beginn"
          value={gesagt.beginn ?? vorschlag.beginn}
          onChange={(beginn) => setze({ beginn })}
        />
        <DateField
          name="ende"
          label="Ende"
          value={gesagt.ende ?? vorschlag.ende}
          onChange={(ende) => setze({ ende })}
        />
      </Grid>
      <NumberField
        name="vzaeHundertstel"
        label="Umfang"
        unit="VZÄ"
        decimals={2}
        defaultValue={inhalt.vzaeHundertstel ?? undefined}
        proposal={frei || undefined}
        onType={(vzaeHundertstel) => setze({ vzaeHundertstel })}
        hint={
          minimum &&
          `Mindestens ${alsVzae(minimum.mindestensHundertstel)}; auch was bei Ihnen bleibt (${minimum.regel}).`
        }
      />
      <p aria-live="polite">
        Frei im gewählten Zeitraum: <strong>{frei === undefined ? "–" : alsVzae(frei)}</strong>
      </p>
      {frei === 0 && (
        <Notice tone="warning" title="In diesem Zeitraum ist nichts frei">
          Wählen Sie einen anderen Zeitraum, oder beenden Sie zuerst die Besetzung bei der Stelle.
        </Notice>
      )}
    </Gruppe>
  );
}
