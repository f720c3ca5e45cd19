import { bausteinNamen } from "@kim/domain/stelle";
import { euro, Section, StackedBar, type Column } from "@kim/ui";
import type { Ansatz, Jahr } from "./ansicht.ts";
import { balkenteile, hundertstelProzent } from "./balkenteile.ts";
import { Jahrestabelle, OhneAnsatz, type Reihe } from "./Jahrestabelle.tsx";

type Props = { jahre: readonly Jahr[]; ansaetze: readonly Ansatz[] };

/** What the Ansatz of each year is bound by, and what of that was called, paid and came back. */
export const Haushaltstabellen = (props: Props) => (
  <>
    <Section title="Ansatz und Bewilligung">
      <Jahrestabelle
        {...props}
        caption="Haushaltsansatz und Bewilligung je Jahr, Beträge in Euro"
        vorne={[balken]}
        groessen={["ansatzCent", "bewilligtCent", "freiCent"]}
        hinten={[auslastung]}
      />
      <p className="kern-body kern-body--small">
        Der Balken zeigt den Ansatz: ausgezahlt (dunkelblau), bewilligt und nicht ausgezahlt (blau), frei (schraffiert),
        über dem Ansatz bewilligt (orange). Auslastung: bewilligt ÷ Ansatz.
      </p>
    </Section>
    <Section title="Abruf, Auszahlung und Rückfluss">
      <Jahrestabelle
        {...props}
        caption="Abgerufen, ausgezahlt und zurückgeflossen je Förderjahr, Beträge in Euro"
        groessen={[
          "bewilligtCent",
          "abgerufenCent",
          "nichtAbgerufenCent",
          "ausgezahltCent",
          "nichtAusgezahltCent",
          "zurueckgeflossenCent",
        ]}
      />
      <p className="kern-body kern-body--small">
        Fachbezogene Pauschalen werden ohne Abruf ausgezahlt: Sie bleiben „nicht abgerufen“, und „nicht ausgezahlt“
        fällt um ihren Betrag, auch unter null.
      </p>
    </Section>
  </>
);

const balken: Column<Reihe> = {
  key: "balken",
  header: "Stand",
  cell: ({ jahr: { jahr }, zeile }) => (
    <div className="kim-haushalt__balken">
      <StackedBar
        label={zeile.baustein === null ? `${jahr}` : `${jahr}, ${bausteinNamen[zeile.baustein]}`}
        format={euro}
        legend={false}
        segments={balkenteile(zeile)}
      />
    </div>
  ),
};

const auslastung: Column<Reihe> = {
  key: "auslastung",
  header: "Auslastung",
  numeric: true,
  cell: ({ zeile }) => (zeile.auslastung === null ? <OhneAnsatz /> : hundertstelProzent(zeile.auslastung)),
};
