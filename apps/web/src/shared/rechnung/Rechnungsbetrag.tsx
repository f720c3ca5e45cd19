import type { Herleitung } from "@kim/domain/jahresrechnung";
import { Dialog, euro } from "@kim/ui";
import { useState, type ReactNode } from "react";
import { HerleitungTable } from "./HerleitungTable.tsx";
import "./rechnung.css";

/** An amount that tells how it came about: a button in place of the bare figure. */
export function Rechnungsbetrag({ herleite, children }: { herleite: () => Herleitung; children: ReactNode }) {
  const [herleitung, setHerleitung] = useState<Herleitung>();
  return (
    <>
      <button
        type="button"
        className="kim-rechnungsbetrag"
        aria-haspopup="dialog"
        title="Wie gerechnet?"
        onClick={() => setHerleitung(herleite())}
      >
        {children}
        <span className="kern-sr-only"> Wie gerechnet?</span>
      </button>
      {herleitung && (
        <Dialog open title={`${herleitung.begriff.name}: ${herleitung.titel}`} onClose={() => setHerleitung(undefined)}>
          <HerleitungTable herleitung={herleitung} />
        </Dialog>
      )}
    </>
  );
}

/** The same for an amount in euro. Zero opens too: why nothing is eligible is what people ask. */
export const Eurobetrag = ({ cent, herleite }: { cent: number; herleite: () => Herleitung }) => (
  <Rechnungsbetrag herleite={herleite}>{euro(cent)}</Rechnungsbetrag>
);
