import { felderHoechstens, type Abfragefeld } from "@kim/domain/landesabfrage";
import { Button, EmptyState, Section } from "@kim/ui";
import type { Entwurfsansicht } from "./ansicht.ts";
import { Feldeditor } from "./Feldeditor.tsx";

const neuesFeld = (): Abfragefeld => ({
  id: crypto.randomUUID(),
  art: "ganzzahl",
  bezeichnung: "",
  hinweis: "",
  pflicht: true,
  optionen: [],
  quelle: null,
});

/** What the bodies answer, field by field. */
export function Felderliste({ inhalt: { felder }, aendere }: Entwurfsansicht) {
  const tausche = (i: number) => {
    const [davor, feld] = [felder[i - 1], felder[i]];
    if (davor && feld) aendere({ felder: felder.with(i - 1, feld).with(i, davor) });
  };
  return (
    <Section title="2. Felder">
      {felder.length === 0 && (
        <EmptyState title="Noch kein Feld">
          Ein Feld ist eine Frage mit einer Art von Antwort: eine Zahl, ein Betrag, ein Datum, Ja oder Nein.
        </EmptyState>
      )}
      {felder.map((feld, i) => (
        <Feldeditor
          key={feld.id}
          feld={feld}
          nummer={i + 1}
          setze={(patch) => aendere({ felder: felder.with(i, { ...feld, ...patch }) })}
          entferne={() => aendere({ felder: felder.filter(({ id }) => id !== feld.id) })}
          hoch={i === 0 ? undefined : () => tausche(i)}
        />
      ))}
      {felder.length < felderHoechstens && (
        <div>
          <Button icon="add" onClick={() => aendere({ felder: [...felder, neuesFeld()] })}>
            Feld hinzufügen
          </Button>
        </div>
      )}
    </Section>
  );
}
