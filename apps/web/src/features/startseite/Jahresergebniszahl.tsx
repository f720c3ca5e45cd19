import type { Jahresstand } from "@kim/domain/start";
import { KeyFigure } from "@kim/ui";

/** How far the result of the year is that is to be proved now. */
export const Jahresergebniszahl = ({ stand: { jahr, jahresergebnis } }: { stand: Jahresstand }) => (
  <KeyFigure
    label={`Jahresergebnis ${jahr}`}
    value={ergebnisstand[jahresergebnis].wert}
    note={ergebnisstand[jahresergebnis].note}
  />
);

const ergebnisstand = {
  fehlt: { wert: "Offen", note: "noch nicht berechnet" },
  "in-arbeit": { wert: "In Arbeit", note: "wird gerade berechnet" },
  fertig: { wert: "Liegt vor", note: "als Seite und als PDF" },
  fehlgeschlagen: { wert: "Fehler", note: "ließ sich nicht berechnen" },
} as const satisfies Record<Jahresstand["jahresergebnis"], { wert: string; note: string }>;
