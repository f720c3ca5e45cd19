import { pruefsumme, type Pruefsumme, type Pruefzeile, type Zeilenentscheidung } from "@kim/domain/nachweis";
import { euro, KeyFigure, KeyFigures } from "@kim/ui";

/** R83 in sum, always in view: declared = accepted + cut + parked, and what nobody decided yet. */
export function Pruefsummenzeile(lage: {
  zeilen: readonly Pruefzeile[];
  entscheidungen: readonly Zeilenentscheidung[];
}) {
  const summe = pruefsumme(lage.zeilen, lage.entscheidungen);
  return (
    <div className="kim-nachweis__summe" role="status" aria-label="Summe der Prüfung">
      <Summenfelder summe={summe} />
    </div>
  );
}

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
