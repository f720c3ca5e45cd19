import { Grid, Notice } from "@kim/ui";
import { anteilText } from "./anteil-text.ts";
import type { Foerderplan } from "./plan-zeilen.ts";

/** How the case management is spread: R12 binds, R11 only recommends and can be read in two ways. */
export function Regelergebnisse({ plan }: { plan: Foerderplan["plan"] }) {
  const { weiterleitung_an_freie_wohlfahrt: traeger, ein_drittel_bei_kommune: kommune, ein_drittel_beim_ki: ki } = plan;
  if (!traeger || !kommune)
    return <p>In Baustein 2 steht in diesem Jahr keine Stelle; die Regeln R11 und R12 haben nichts zu prüfen.</p>;
  return (
    <Grid minColumn="18rem">
      <Notice
        tone={traeger.zulaessig ? "success" : "danger"}
        title={`Bei Trägern: ${anteilText(traeger.anteil)}`}
        regel={traeger.regel}
      >
        {traeger.zulaessig ? "Zulässig: " : "Nicht zulässig: "}Höchstens zwei Drittel von Baustein 2 dürfen bei Trägern
        der Freien Wohlfahrtspflege liegen.
      </Notice>
      <Drittel wo="Bei der Kommune" fundstelle="1.6" ergebnis={kommune} />
      {ki ? (
        <Drittel wo="Beim Kommunalen Integrationszentrum" fundstelle="2.2" ergebnis={ki} />
      ) : (
        <Notice title="Beim Kommunalen Integrationszentrum: offen" regel="R11">
          Dafür muss bei jeder Stelle stehen, wo sie angebunden ist.
        </Notice>
      )}
    </Grid>
  );
}

type DrittelProps = {
  wo: string;
  fundstelle: string;
  ergebnis: NonNullable<Foerderplan["plan"]["ein_drittel_bei_kommune"]>;
};

function Drittel({ wo, fundstelle, ergebnis: { anteil, erfuellt, regel } }: DrittelProps) {
  return (
    <Notice tone={erfuellt ? "success" : "warning"} title={`${wo}: ${anteilText(anteil)}`} regel={regel}>
      {erfuellt ? "Erreicht: " : "Nicht erreicht: "}Das Handlungskonzept ({fundstelle}) empfiehlt hier mindestens ein
      Drittel. Das ist ein Hinweis und verhindert nichts.
    </Notice>
  );
}
