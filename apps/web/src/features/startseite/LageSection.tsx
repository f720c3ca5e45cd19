import { KeyFigure, KeyFigures, Section, StackedBar, zahl } from "@kim/ui";
import type { ReactNode } from "react";
import type { Outputs } from "../../base/trpc.ts";
import { LageDesWeiterleitungsempfaengers } from "./LageDesWeiterleitungsempfaengers.tsx";

type Lage = NonNullable<Outputs["startseite"]["get"]["lage"]>;
type LageMit<S extends Lage["sicht"]> = Extract<Lage, { sicht: S }>;

/** The counts of the organisation, in the view of the person who works there. */
export function LageSection({ lage }: { lage: Lage }) {
  switch (lage.sicht) {
    case "zuwendungsempfaenger":
      return <LageDesZuwendungsempfaengers lage={lage} />;
    case "weiterleitungsempfaenger":
      return <LageDesWeiterleitungsempfaengers lage={lage} />;
    case "bewilligungsbehoerde":
      return <LageDerBewilligungsbehoerde lage={lage} />;
    case "ministerium":
      return <LageDesMinisteriums lage={lage} />;
  }
}

const ergebnisstand = {
  fehlt: { wert: "Offen", note: "noch nicht berechnet" },
  "in-arbeit": { wert: "In Arbeit", note: "wird gerade berechnet" },
  fertig: { wert: "Liegt vor", note: "als Seite und als PDF" },
  fehlgeschlagen: { wert: "Fehler", note: "ließ sich nicht berechnen" },
} as const satisfies Record<LageMit<"zuwendungsempfaenger">["jahresergebnis"], { wert: string; note: string }>;

const LageDesZuwendungsempfaengers = ({ lage }: { lage: LageMit<"zuwendungsempfaenger"> }) => (
  <Lagebild title="Ihre Stellen auf einen Blick">
    <KeyFigure label="Stellen" value={zahl(lage.stellen)} note="ohne beendete" />
    <KeyFigure
      label="Davon vakant"
      value={zahl(lage.vakanteStellen)}
      note={`ganz, ${zahl(lage.teilweiseVakanteStellen)} zum Teil`}
    />
    <KeyFigure label="Offene Angebote" value={zahl(lage.gegeben.offeneAngebote)} note="noch ohne Antwort" />
    <KeyFigure label="Zurückgegeben" value={zahl(lage.gegeben.zurueckgegeben)} note="noch nicht neu vergeben" />
    <KeyFigure
      label={`Jahresergebnis ${lage.jahr}`}
      value={ergebnisstand[lage.jahresergebnis].wert}
      note={ergebnisstand[lage.jahresergebnis].note}
    />
  </Lagebild>
);

const LageDerBewilligungsbehoerde = ({ lage }: { lage: LageMit<"bewilligungsbehoerde"> }) => {
  const { empfaenger, fertigeErgebnisse: fertig, fehlgeschlageneErgebnisse: fehlgeschlagen } = lage;
  const offen = empfaenger - fertig - fehlgeschlagen;
  const anteile = [
    { label: "Liegt vor", value: fertig, tone: "strong" },
    { label: "Fehlgeschlagen", value: fehlgeschlagen, tone: "warning" },
    { label: "Offen", value: offen, tone: "empty" },
  ] as const;
  return (
    <Lagebild
      title={`Jahresergebnisse ${lage.jahr} im Land`}
      below={<StackedBar label={`Jahresergebnisse ${lage.jahr}`} segments={anteile} />}
    >
      <KeyFigure label="Zuwendungsempfänger" value={zahl(empfaenger)} />
      <KeyFigure label="Ergebnis liegt vor" value={zahl(fertig)} note={`von ${zahl(empfaenger)}`} />
      <KeyFigure label="Noch offen" value={zahl(offen)} />
      <KeyFigure label="Fehlgeschlagen" value={zahl(fehlgeschlagen)} />
    </Lagebild>
  );
};

const LageDesMinisteriums = ({ lage }: { lage: LageMit<"ministerium"> }) => {
  const { empfaenger, empfaengerMitVakanzen, fertigeErgebnisse } = lage;
  const anteile = [
    { label: "Alle Stellen besetzt", value: empfaenger - empfaengerMitVakanzen, tone: "strong" },
    { label: "Mit vakanten Stellen", value: empfaengerMitVakanzen, tone: "warning" },
  ] as const;
  return (
    <Lagebild title="Das Land auf einen Blick" below={<StackedBar label="Zuwendungsempfänger" segments={anteile} />}>
      <KeyFigure label="Zuwendungsempfänger" value={zahl(empfaenger)} />
      <KeyFigure
        label="Mit vakanten Stellen"
        value={zahl(empfaengerMitVakanzen)}
        note={`von ${zahl(empfaenger)}, heute`}
      />
      <KeyFigure
        label={`Jahresergebnisse ${lage.jahr}`}
        value={zahl(fertigeErgebnisse)}
        note={`von ${zahl(empfaenger)} liegen vor`}
      />
    </Lagebild>
  );
};

const Lagebild = ({ title, below, children }: { title: string; below?: ReactNode; children: ReactNode }) => (
  <Section title={title}>
    <KeyFigures>{children}</KeyFigures>
    {below}
  </Section>
);
