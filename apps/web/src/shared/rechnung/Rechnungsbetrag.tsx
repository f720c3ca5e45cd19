import type { Herleitung } from "@kim/domain/jahresrechnung";
import { Dialog, euro } from "@kim/ui";
import { Suspense, use, useState, type ReactNode } from "react";
import { HerleitungTable } from "./HerleitungTable.tsx";
import "./rechnung.css";

/** How an amount came about, or the promise of it where the page does not load the computation before somebody asks. */
type Herleite = () => Herleitung | Promise<Herleitung>;

/** An amount that tells how it came about: a button in place of the bare figure. */
export function Rechnungsbetrag({ herleite, children }: { herleite: Herleite; children: ReactNode }) {
  const [gefragt, setGefragt] = useState<Herleitung | Promise<Herleitung>>();
  return (
    <>
      <button
        type="button"
        className="kim-rechnungsbetrag"
        aria-haspopup="dialog"
        title="Wie gerechnet?"
        onClick={() => setGefragt(herleite())}
      >
        {children}
        <span className="kern-sr-only"> Wie gerechnet?</span>
      </button>
      {gefragt && (
        <Suspense fallback={null}>
          <HerleitungDialog gefragt={gefragt} onClose={() => setGefragt(undefined)} />
        </Suspense>
      )}
    </>
  );
}

function HerleitungDialog({ gefragt, onClose }: { gefragt: Herleitung | Promise<Herleitung>; onClose: () => void }) {
  const herleitung = gefragt instanceof Promise ? use(gefragt) : gefragt;
  return (
    <Dialog open title={`${herleitung.begriff.name}: ${herleitung.titel}`} onClose={onClose}>
      <HerleitungTable herleitung={herleitung} />
    </Dialog>
  );
}

/** The same for an amount in euro. Zero opens too: why nothing is eligible is what people ask. */
export const Eurobetrag = ({ cent, herleite }: { cent: number; herleite: Herleite }) => (
  <Rechnungsbetrag herleite={herleite}>{euro(cent)}</Rechnungsbetrag>
);
