import type { Pruefsumme } from "@kim/domain/nachweis";
import { euro, KeyFigure, KeyFigures } from "@kim/ui";

/** R83 in sum, of a check to read. */
export const Summenfelder = ({ summe }: { summe: Pruefsumme }) => (
  <KeyFigures>
    <KeyFigure label="Erklärt" value={euro(summe.erklaertCent)} />
    <KeyFigure label="= anerkannt" value={euro(summe.anerkanntCent)} />
    <KeyFigure label="+ gekürzt" value={euro(summe.gekuerztCent)} />
    <KeyFigure label="+ zurückgestellt" value={euro(summe.zurueckgestelltCent)} />
    {summe.unentschieden > 0 && (
      <KeyFigure
        label="+ noch offen"
        value={euro(summe.unentschiedenCent)}
        note={summe.unentschieden === 1 ? "1 Zeile" : `${summe.unentschieden} Zeilen`}
      />
    )}
  </KeyFigures>
);
