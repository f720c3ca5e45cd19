import { herleitungDerEinnahmenDritter } from "@kim/domain/foerderstand";
import { herleitungDerSumme, type Betragsart } from "@kim/domain/jahresrechnung";
import { KeyFigure, KeyFigures, prozent } from "@kim/ui";
import { Eurobetrag } from "../../shared/rechnung/Rechnungsbetrag.tsx";
import type { Stand } from "./stand.ts";

/** What a Kämmerei asks first: what comes, what is spent, what goes back, what the Kommune pays itself. */
export function FoerderstandKennzahlen({ stand }: { stand: Stand }) {
  const { summe, einnahmen, stellenOhneKosten } = stand;
  const zahl = (art: Betragsart) => (
    <Eurobetrag cent={summe[art]} herleite={() => herleitungDerSumme(`Summe ${stand.jahr}`, stand.zeilen, art)} />
  );
  const einnahmenDritter = (
    <>
      Einnahmen Dritter <Eurobetrag cent={einnahmen.dritteCent} herleite={() => herleitungDerEinnahmenDritter(stand)} />
    </>
  );
  const anteil = (cent: number) =>
    summe.bewilligtCent === 0 ? undefined : `${prozent(cent / summe.bewilligtCent)} des Bewilligten`;
  return (
    <div className="kim-stand__zahlen">
      <KeyFigures>
        <KeyFigure label="Bewilligt" value={zahl("bewilligtCent")} note={<>Plan {zahl("planCent")}</>} />
        <KeyFigure label="Ausgezahlt" value={zahl("ausgezahltCent")} note={anteil(summe.ausgezahltCent)} />
        <KeyFigure label="Ausgegeben" value={zahl("ausgegebenCent")} note={<>Prognose {zahl("prognoseCent")}</>} />
        <KeyFigure
          label="Förderfähig"
          value={zahl("foerderfaehigCent")}
          note={summe.vakanzKuerzungCent > 0 ? <>Vakanzkürzung {zahl("vakanzKuerzungCent")}</> : "Ohne Vakanzkürzung"}
        />
        <KeyFigure
          label="Rückzahlung"
          value={zahl("rueckzahlungCent")}
          note={
            summe.nichtNachgewiesenCent > 0 ? (
              <>Davon nicht nachgewiesen {zahl("nichtNachgewiesenCent")}</>
            ) : (
              "Ausgezahlt, aber nicht förderfähig"
            )
          }
        />
        <KeyFigure
          label="Mehrkosten"
          value={zahl("mehrkostenCent")}
          note={
            stellenOhneKosten > 0
              ? `Bei ${stellenOhneKosten} ${stellenOhneKosten === 1 ? "Stelle" : "Stellen"} fehlen Kosten`
              : einnahmen.dritteCent > 0
                ? einnahmenDritter
                : "Prognose − förderfähig"
          }
        />
      </KeyFigures>
    </div>
  );
}
