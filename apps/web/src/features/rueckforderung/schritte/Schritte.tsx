import type { Rueckforderungsschritt } from "@kim/domain/rueckforderung";
import { RuleBadge, Section } from "@kim/ui";
import { useState } from "react";
import { Schrittliste, Schrittzeile } from "../../../shared/vorgang/Schrittliste.tsx";
import type { Forderungsansicht } from "../ansicht.ts";
import { Schrittdialog } from "./Schrittdialog.tsx";
import { schrittText } from "./schritt-texte.ts";

/** What this person may do with the claim now; what stands in the way is said before anybody clicks. */
export function Schritte({ ansicht }: { ansicht: Forderungsansicht }) {
  const [offen, setOffen] = useState<Rueckforderungsschritt | null>(null);
  if (ansicht.schritte.length === 0) return null;
  return (
    <Section title="Nächster Schritt">
      <Schrittliste>
        {ansicht.schritte.map(({ schritt, hindernis }, i) => {
          const { name, folge, danger = false } = schrittText(schritt, ansicht);
          return (
            <Schrittzeile
              key={schritt}
              name={name}
              folge={folge}
              hindernis={
                hindernis && (
                  <>
                    {hindernis.satz} {hindernis.regel && <RuleBadge regel={hindernis.regel} />}
                  </>
                )
              }
              haupt={i === 0 && !danger}
              danger={danger}
              onClick={() => setOffen(schritt)}
            />
          );
        })}
      </Schrittliste>
      {offen && <Schrittdialog schritt={offen} ansicht={ansicht} onClose={() => setOffen(null)} />}
    </Section>
  );
}
