import { KeyFigure, KeyFigures, StackedBar, vzae, zahl } from "@kim/ui";
import { summeVon, vakantHundertstel, type Teil } from "./uebersicht-ansicht.ts";

/**
 * What was passed on is counted for those who pass on: every recipient of a grant, and whoever does so with what it
 * holds.
 */
export function UebersichtKennzahlen({ teile, eigene }: { teile: readonly Teil[]; eigene: boolean }) {
  const alle = summeVon(teile);
  const mit = (zustand: Teil["zustand"]) => teile.filter((teil) => teil.zustand === zustand);
  const vakante = teile.filter((teil) => vakantHundertstel(teil) > 0);
  const zurueck = mit("zurueckgegeben").length;
  const gibtWeiter = eigene || teile.some(({ bei }) => bei !== null);
  return (
    <>
      <KeyFigures>
        <KeyFigure label="Stellen" value={zahl(alle.stellen)} note={`${vzae(alle.vzaeHundertstel)} VZÄ`} />
        {gibtWeiter && (
          <>
            <KeyFigure
              label="Weitergeleitet"
              value={vzae(summeVon(mit("weitergeleitet")).vzaeHundertstel)}
              note={anteile(mit("weitergeleitet").length)}
            />
            <KeyFigure
              label="Angeboten"
              value={vzae(summeVon(mit("angeboten")).vzaeHundertstel)}
              note={`${anteile(mit("angeboten").length)} ohne Antwort`}
            />
          </>
        )}
        <KeyFigure label="Vakant" value={vzae(vakantHundertstel(alle))} note={anteile(vakante.length)} />
        {gibtWeiter && (
          <KeyFigure
            label="Zurückgegeben"
            value={zahl(zurueck)}
            note={zurueck === 0 ? "keine Stelle" : "noch nicht neu vergeben"}
          />
        )}
      </KeyFigures>
      <StackedBar
        label="Heute"
        format={(wert) => `${vzae(wert)} VZÄ`}
        segments={[
          { label: "Besetzt", value: alle.besetztHundertstel, tone: "strong" },
          { label: "Vakant", value: vakantHundertstel(alle), tone: "warning" },
        ]}
      />
    </>
  );
}

const anteile = (n: number) => (n === 1 ? "1 Anteil" : `${zahl(n)} Anteile`);
