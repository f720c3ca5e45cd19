import type { Jahresergebnis } from "@kim/domain/jahr";
import { herleitungDerSumme, type Betragsart } from "@kim/domain/jahresrechnung";
import { KeyFigure, KeyFigures } from "@kim/ui";
import { Eurobetrag } from "../../shared/rechnung/Rechnungsbetrag.tsx";

/** What the year comes to: granted, spent, eligible, to be paid back. */
export function JahresergebnisZahlen({ ergebnis: { summe, zeilen, jahr, art } }: { ergebnis: Jahresergebnis }) {
  const zahl = (was: Betragsart) => (
    <Eurobetrag cent={summe[was]} herleite={() => herleitungDerSumme(`Summe ${jahr}`, zeilen, was)} />
  );
  return (
    <KeyFigures>
      <KeyFigure label="Bewilligt" value={zahl("bewilligtCent")} note={<>Plan {zahl("planCent")}</>} />
      <KeyFigure
        label="Ausgegeben"
        value={zahl("ausgegebenCent")}
        note={art === "laufende_rechnung" ? <>Prognose {zahl("prognoseCent")}</> : "Gebuchte Ausgaben"}
      />
      <KeyFigure label="Förderfähig" value={zahl("foerderfaehigCent")} />
      <KeyFigure
        label="Rückzahlung"
        value={zahl("rueckzahlungCent")}
        note={<>Nicht nachgewiesen {zahl("nichtNachgewiesenCent")}</>}
      />
    </KeyFigures>
  );
}
