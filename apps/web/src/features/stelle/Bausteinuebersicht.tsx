import { KeyFigure, KeyFigures, Section, StackedBar, vzae } from "@kim/ui";
import { bausteinsummen, type Stellenzeile } from "./stellenliste.ts";

/** What runs today, per Baustein; those without a post are left out. */
export function Bausteinuebersicht({ zeilen }: { zeilen: readonly Stellenzeile[] }) {
  const summen = bausteinsummen(zeilen).filter(({ anzahl }) => anzahl > 0);
  if (summen.length === 0) return null;
  return (
    <Section title="Heute besetzt">
      <KeyFigures>
        {summen.map(({ baustein, name, anzahl, besetztHundertstel, vakantHundertstel }) => (
          <KeyFigure
            key={baustein}
            label={name}
            value={`${vzae(besetztHundertstel)} von ${vzae(besetztHundertstel + vakantHundertstel)} VZÄ`}
            note={
              <StackedBar
                label={`Baustein ${baustein}, ${anzahl === 1 ? "1 Stelle" : `${anzahl} Stellen`}`}
                format={(wert) => `${vzae(wert)} VZÄ`}
                segments={[
                  { label: "Besetzt", value: besetztHundertstel, tone: "strong" },
                  { label: "Vakant", value: vakantHundertstel, tone: "warning" },
                ]}
              />
            }
          />
        ))}
      </KeyFigures>
    </Section>
  );
}
