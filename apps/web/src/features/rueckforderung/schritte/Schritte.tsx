import type { Rueckforderungsschritt } from "@kim/domain/rueckforderung";
import { Button, RuleBadge, Section } from "@kim/ui";
import { useState } from "react";
import type { Forderungsansicht } from "../ansicht.ts";
import { Schrittdialog } from "./Schrittdialog.tsx";
import { schrittText } from "./schritt-texte.ts";

/** What this person may do with the claim now; what stands in the way is said before anybody clicks. */
export function Schritte({ ansicht }: { ansicht: Forderungsansicht }) {
  const [offen, setOffen] = useState<Rueckforderungsschritt | null>(null);
  if (ansicht.schritte.length === 0) return null;
  return (
    <Section title="Nächster Schritt">
      <ul className="kim-forderung__schritte">
        {ansicht.schritte.map(({ schritt, hindernis }, i) => {
          const { name, folge, danger = false } = schrittText(schritt, ansicht.recht);
          return (
            <li key={schritt} className="kim-forderung__schritt">
              {hindernis ? (
                <strong>{name}: noch nicht möglich</strong>
              ) : (
                <Button
                  variant={i === 0 && !danger ? "primary" : "secondary"}
                  danger={danger}
                  onClick={() => setOffen(schritt)}
                >
                  {name}
                </Button>
              )}
              <span className={hindernis ? undefined : "kern-hint"}>
                {hindernis ? hindernis.satz : folge} {hindernis?.regel && <RuleBadge regel={hindernis.regel} />}
              </span>
            </li>
          );
        })}
      </ul>
      {offen && <Schrittdialog schritt={offen} ansicht={ansicht} onClose={() => setOffen(null)} />}
    </Section>
  );
}
