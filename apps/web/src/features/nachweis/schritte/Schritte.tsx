import {
  nachweisRefusalTexte,
  type Nachweislage,
  type NachweisRefusal,
  type Nachweisschritt,
} from "@kim/domain/nachweis";
import { satz } from "@kim/domain/grundlagen";
import { RuleBadge, Section, Stack } from "@kim/ui";
import { useState } from "react";
import { useSession } from "../../../base/session-context.ts";
import { Schrittliste, Schrittzeile } from "../../../shared/vorgang/Schrittliste.tsx";
import type { Nachweisansicht } from "../ansicht.ts";
import { hindernis, nachweislageAus } from "./nachweislage.ts";
import { naechsterSchritt } from "./naechster-schritt.ts";
import { Schrittdialog } from "./Schrittdialog.tsx";
import { schrittTexte } from "./schritt-texte.ts";

/**
 * What this person may do with the proof now; what stands in the way is said before anybody clicks. `vorher` saves what
 * is typed.
 */
export function Schritte({ ansicht, vorher }: { ansicht: Nachweisansicht; vorher?: () => Promise<unknown> }) {
  const lage = nachweislageAus(ansicht, useSession());
  const [offen, setOffen] = useState<Nachweisschritt | null>(null);
  const weiter = naechsterSchritt(ansicht);
  if (!weiter && ansicht.schritte.length === 0) return null;
  return (
    <Section title="Nächster Schritt">
      <Stack>
        {weiter && <p className="kim-prose">{weiter.satz}</p>}
        {ansicht.schritte.length > 0 && (
          <Schrittliste>
            {ansicht.schritte.map((schritt) => (
              <Schritt
                key={schritt}
                schritt={schritt}
                lage={lage}
                haupt={schritt === weiter?.schritt}
                onClick={() => setOffen(schritt)}
              />
            ))}
          </Schrittliste>
        )}
        {offen && <Schrittdialog schritt={offen} ansicht={ansicht} vorher={vorher} onClose={() => setOffen(null)} />}
      </Stack>
    </Section>
  );
}

type SchrittProps = { schritt: Nachweisschritt; lage: Nachweislage; haupt: boolean; onClick: () => void };

function Schritt({ schritt, lage, haupt, onClick }: SchrittProps) {
  const { name, folge, danger = false } = schrittTexte[schritt];
  const grund = hindernis(schritt, lage);
  return (
    <Schrittzeile
      name={name}
      folge={folge}
      hindernis={grund && <Hindernis refusal={grund} />}
      haupt={haupt}
      danger={danger}
      onClick={onClick}
    />
  );
}

const Hindernis = ({ refusal }: { refusal: NachweisRefusal }) => (
  <>
    {satz(nachweisRefusalTexte, refusal)}
    {refusal.reason === "nachweis-unvollstaendig" && (
      <>
        {" "}
        <a className="kern-link" href="#fehlt">
          Zur offenen Liste
        </a>
      </>
    )}
    {refusal.reason === "kette-offen" && (
      <>
        {" "}
        <a className="kern-link" href="#kette">
          Zu den Teilnachweisen
        </a>
      </>
    )}
    {"regel" in refusal && (
      <>
        {" "}
        <RuleBadge regel={refusal.regel} />
      </>
    )}
  </>
);
