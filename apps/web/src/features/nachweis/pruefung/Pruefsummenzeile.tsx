import { pruefsumme, type Pruefzeile, type Zeilenentscheidung } from "@kim/domain/nachweis";
import { euro } from "@kim/ui";

/** R83 in sum, always in view: declared = accepted + cut + parked, and what nobody decided yet. */
export function Pruefsummenzeile(lage: {
  zeilen: readonly Pruefzeile[];
  entscheidungen: readonly Zeilenentscheidung[];
}) {
  const summe = pruefsumme(lage.zeilen, lage.entscheidungen);
  const teile = [
    ["Erklärt", summe.erklaertCent],
    ["= anerkannt", summe.anerkanntCent],
    ["+ gekürzt", summe.gekuerztCent],
    ["+ zurückgestellt", summe.zurueckgestelltCent],
    ...(summe.unentschieden > 0 ? [["+ noch offen", summe.unentschiedenCent] as const] : []),
  ] as const;
  return (
    <div
      className="kim-nachweis__summe"
      role="status"
      aria-label="Summe der Prüfung"
      data-haftet={lage.zeilen.length > haftetAb}
    >
      {teile.map(([name, cent]) => (
        <span key={name} className="kim-nachweis__summand">
          {name} <strong className="kim-tabular">{euro(cent)}</strong>
        </span>
      ))}
    </div>
  );
}

// Fewer lines stand on one screen with their sum.
const haftetAb = 5;
