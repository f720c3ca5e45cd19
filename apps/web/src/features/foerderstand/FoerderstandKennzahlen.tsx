import { euro, KeyFigure, KeyFigures, prozent } from "@kim/ui";
import type { Stand } from "./stand.ts";

/** What a Kämmerei asks first: what comes, what is spent, what goes back, what the Kommune pays itself. */
export function FoerderstandKennzahlen({ stand: { summe, einnahmen, stellenOhneKosten } }: { stand: Stand }) {
  const anteil = (cent: number) =>
    summe.bewilligtCent === 0 ? undefined : `${prozent(cent / summe.bewilligtCent)} des Bewilligten`;
  return (
    <div className="kim-stand__zahlen">
      <KeyFigures>
        <KeyFigure label="Bewilligt" value={euro(summe.bewilligtCent)} note={`Plan ${euro(summe.planCent)}`} />
        <KeyFigure label="Ausgezahlt" value={euro(summe.ausgezahltCent)} note={anteil(summe.ausgezahltCent)} />
        <KeyFigure
          label="Ausgegeben"
          value={euro(summe.ausgegebenCent)}
          note={`Prognose ${euro(summe.prognoseCent)}`}
        />
        <KeyFigure
          label="Förderfähig"
          value={euro(summe.foerderfaehigCent)}
          note={summe.vakanzKuerzungCent > 0 ? `Vakanzkürzung ${euro(summe.vakanzKuerzungCent)}` : "Ohne Vakanzkürzung"}
        />
        <KeyFigure
          label="Erwartete Rückzahlung"
          value={euro(summe.erwarteteRueckzahlungCent)}
          note="Ausgezahlt, aber nicht förderfähig"
        />
        <KeyFigure
          label="Mehrkosten"
          value={euro(summe.mehrkostenCent)}
          note={
            stellenOhneKosten > 0
              ? `Bei ${stellenOhneKosten} ${stellenOhneKosten === 1 ? "Stelle" : "Stellen"} fehlen Kosten`
              : einnahmen.dritteCent > 0
                ? `Einnahmen Dritter ${euro(einnahmen.dritteCent)}`
                : "Prognose − förderfähig"
          }
        />
      </KeyFigures>
    </div>
  );
}
