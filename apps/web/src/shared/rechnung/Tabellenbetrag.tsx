import type { Herleitung } from "@kim/domain/jahresrechnung";
import { euro, VisuallyHidden } from "@kim/ui";
import { Rechnungsbetrag } from "./Rechnungsbetrag.tsx";

const inEuro = new Intl.NumberFormat("de-DE", { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/**
 * An amount in a table that says once that it is in euro, and how it came about. Nothing is a dash, so that the eye
 * finds the rest; it opens too: why nothing is eligible is what people ask.
 */
export const Tabellenbetrag = ({
  cent,
  herleite,
}: {
  cent: number;
  herleite: () => Herleitung | Promise<Herleitung>;
}) => (
  <Rechnungsbetrag herleite={herleite}>
    {cent === 0 ? (
      <>
        <span aria-hidden>–</span>
        <VisuallyHidden>{euro(0)}</VisuallyHidden>
      </>
    ) : (
      inEuro.format(cent / 100)
    )}
  </Rechnungsbetrag>
);
