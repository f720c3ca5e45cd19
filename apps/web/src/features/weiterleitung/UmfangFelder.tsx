import { alsVzae } from "@kim/domain/grundlagen";
import { DateField, Grid, Notice, NumberField } from "@kim/ui";
import type { Angebotslage, Angebotsstand, Auswahl } from "./angebot-stand.ts";
import { Gruppe } from "./Gruppe.tsx";
import { useFolgewert, type Angefasst } from "./use-folgewert.ts";

type UmfangFelderProps = {
  lage: Angebotslage;
  wahl: Auswahl;
  stand: Angebotsstand;
  setze: (teil: Partial<Auswahl>) => void;
  angefasst: Angefasst;
};

export function UmfangFelder({ lage, wahl, stand: { frei, minimum }, setze, angefasst }: UmfangFelderProps) {
  const umfang = useFolgewert(lage.inhalt.vzaeHundertstel ?? (frei || undefined), angefasst.ist("vzaeHundertstel"));
  return (
    <Gruppe titel="Zeitraum und Umfang">
      <Grid minColumn="10rem">
        <DateField name="beginn" label="Beginn" value={wahl.beginn} onChange={(beginn) => setze({ beginn })} />
        <DateField name="ende" label="Ende" value={wahl.ende} onChange={(ende) => setze({ ende })} />
      </Grid>
      <NumberField
        key={umfang.key}
        name="vzaeHundertstel"
        label="Umfang"
        unit="VZÄ"
        decimals={2}
        defaultValue={umfang.defaultValue}
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
