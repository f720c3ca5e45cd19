import { planabweichung, type Nachweiszahlen } from "@kim/domain/nachweis";
import { Badge, RuleBadge, vzae } from "@kim/ui";

type Ausgabe = Extract<Nachweiszahlen, { ausgaben: unknown }>["ausgaben"][number];

/** How far a row of the Finanzierungsplan was missed, with R31 where that needs an explanation. */
export function Planabgleich({ zeile }: { zeile: Pick<Ausgabe, "bewilligtCent" | "ausgegebenCent"> }) {
  const { hundertstelProzent, ueberEinzelansatz } = planabweichung(zeile);
  if (hundertstelProzent === null) return "nicht geplant";
  return (
    <>
      {`${hundertstelProzent > 0 ? "+" : ""}${vzae(hundertstelProzent)} %`}
      {ueberEinzelansatz && (
        <div>
          <Badge tone="warning">Mehr als 20 %</Badge> <RuleBadge regel="R31" />
        </div>
      )}
    </>
  );
}
