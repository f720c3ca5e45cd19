import type { PlainDate } from "@kim/domain/grundlagen";
import { datum, Notice } from "@kim/ui";

/** The task of a missing half-year: until it is confirmed nobody computes with it. */
export function FehlendeHalbjahre({ fehlend, darfPflegen }: { fehlend: readonly PlainDate[]; darfPflegen: boolean }) {
  if (fehlend.length === 0) return null;
  const tage = fehlend.map((ab) => datum(ab)).join(", ");
  return (
    <Notice
      tone="warning"
      title={fehlend.length === 1 ? "Ein Halbjahr fehlt" : `${fehlend.length} Halbjahre fehlen`}
      regel="R97"
    >
      {`Ab ${tage} ist kein bestätigter Satz hinterlegt. Zinsen über diese Zeit werden nicht gerechnet. `}
      {darfPflegen
        ? "Bitte den Satz der Bundesbank eintragen und von einer zweiten Person bestätigen lassen."
        : "Die Bezirksregierung trägt ihn ein."}
    </Notice>
  );
}
