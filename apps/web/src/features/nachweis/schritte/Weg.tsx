import type { Nachweislauf } from "@kim/domain/nachweis";
import { VisuallyHidden, zeitpunkt } from "@kim/ui";
import { wegpunkte, type Wegpunkt } from "./wegpunkte.ts";

const gesprochen = { erreicht: "erledigt", jetzt: "hier steht er", offen: "steht aus" } as const;

/** The way of this version from the draft to the certificate, with who did what and when. */
export function Weg({ lauf }: { lauf: Pick<Nachweislauf, "stand" | "vorgaenge"> }) {
  const punkte = wegpunkte(lauf);
  if (punkte.length === 0) return null;
  return (
    <ol className="kim-weg" aria-label="Weg des Nachweises">
      {punkte.map((punkt) => (
        <Station key={punkt.stand} punkt={punkt} />
      ))}
    </ol>
  );
}

function Station({ punkt: { name, lage, act } }: { punkt: Wegpunkt }) {
  return (
    <li className="kim-weg__punkt" data-lage={lage} aria-current={lage === "jetzt" ? "step" : undefined}>
      <span className="kim-weg__name">
        {name}
        <VisuallyHidden>, {gesprochen[lage]}</VisuallyHidden>
      </span>
      {act && (
        <span className="kim-weg__wer">
          {act.wer}
          <br />
          {act.zusatz && (
            <>
              {act.zusatz}
              <br />
            </>
          )}
          {zeitpunkt(act.am)}
        </span>
      )}
    </li>
  );
}
