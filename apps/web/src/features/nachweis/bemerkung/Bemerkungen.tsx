import type { Bemerkungsort } from "@kim/domain/nachweis";
import { Button, Cluster } from "@kim/ui";
import { useState } from "react";
import { BemerkungDialog } from "./BemerkungDialog.tsx";
import { Faden } from "./Faden.tsx";
import { useGespraech } from "./gespraech.ts";
import { frageverben, RueckfrageDialog } from "./RueckfrageDialog.tsx";
import "./bemerkung.css";

/** What was said about one place of the paper, beside it, and the way to say more. */
export function Bemerkungen({ ort, name }: { ort: Bemerkungsort; name: string }) {
  const gespraech = useGespraech();
  const [bemerkt, setBemerkt] = useState(false);
  const [fragt, setFragt] = useState(false);
  const faeden = gespraech?.faeden.filter((faden) => faden.ort === ort) ?? [];
  if (!gespraech || (faeden.length === 0 && !gespraech.bemerkbar)) return null;
  return (
    <div className="kim-bemerkungen">
      {faeden.map((faden) => (
        <Faden key={faden.id} faden={faden} name={name} />
      ))}
      {gespraech.bemerkbar && (
        <Cluster>
          {gespraech.frageart && (
            <Button
              size="small"
              variant="tertiary"
              className="kim-bemerkungen__knopf"
              aria-label={`${frageverben[gespraech.frageart]}: ${name}`}
              onClick={() => setFragt(true)}
            >
              {frageverben[gespraech.frageart]}
            </Button>
          )}
          <Button
            size="small"
            variant="tertiary"
            className="kim-bemerkungen__knopf"
            aria-label={`Bemerken: ${name}`}
            onClick={() => setBemerkt(true)}
          >
            Bemerken
          </Button>
        </Cluster>
      )}
      {fragt && gespraech.frageart && (
        <RueckfrageDialog art={gespraech.frageart} ort={ort} name={name} onClose={() => setFragt(false)} />
      )}
      {bemerkt && <BemerkungDialog ort={ort} name={name} onClose={() => setBemerkt(false)} />}
    </div>
  );
}
