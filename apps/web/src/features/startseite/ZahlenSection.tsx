import type { Startzahlen, StartzahlenMit } from "@kim/domain/start";
import { KeyFigure, KeyFigures, Section, StackedBar, zahl } from "@kim/ui";
import type { ReactNode } from "react";
import { EigenesGeld } from "./EigenesGeld.tsx";
import { GeldSection } from "./GeldSection.tsx";
import { Jahresergebniszahl } from "./Jahresergebniszahl.tsx";
import { ZahlenDesWeiterleitungsempfaengers } from "./ZahlenDesWeiterleitungsempfaengers.tsx";

/** The counts of the organisation, in the view of the person who works there. */
export function ZahlenSection({ zahlen }: { zahlen: Startzahlen }) {
  switch (zahlen.sicht) {
    case "zuwendungsempfaenger":
      return <ZahlenDesZuwendungsempfaengers zahlen={zahlen} />;
    case "weiterleitungsempfaenger":
      return <ZahlenDesWeiterleitungsempfaengers zahlen={zahlen} />;
    case "bewilligungsbehoerde":
      return <ZahlenDerBewilligungsbehoerde zahlen={zahlen} />;
    case "ministerium":
      return <ZahlenDesMinisteriums zahlen={zahlen} />;
  }
}

const ZahlenDesZuwendungsempfaengers = ({ zahlen }: { zahlen: StartzahlenMit<"zuwendungsempfaenger"> }) => (
  <>
    <Zahlenbild title="Ihre Stellen auf einen Blick">
      <KeyFigure label="Stellen" value={zahl(zahlen.stellen)} note="ohne beendete" />
      <KeyFigure
        label="Davon vakant"
        value={zahl(zahlen.vakanteStellen)}
        note={`ganz, ${zahl(zahlen.teilweiseVakanteStellen)} zum Teil`}
      />
      <KeyFigure label="Offene Angebote" value={zahl(zahlen.gegeben.offeneAngebote)} note="noch ohne Antwort" />
      <KeyFigure label="Zurückgegeben" value={zahl(zahlen.gegeben.zurueckgegeben)} note="noch nicht neu vergeben" />
      <Jahresergebniszahl stand={zahlen} />
    </Zahlenbild>
    <EigenesGeld geld={zahlen.geld} />
  </>
);

const GeldImLand = ({ geld }: Pick<StartzahlenMit<"ministerium">, "geld">) => (
  <GeldSection geld={geld} title={`Förderung ${geld.jahr} im Land`} verweis={{ art: "land", jahr: geld.jahr }} />
);

const ZahlenDerBewilligungsbehoerde = ({ zahlen }: { zahlen: StartzahlenMit<"bewilligungsbehoerde"> }) => {
  const { empfaenger, fertigeErgebnisse: fertig, fehlgeschlageneErgebnisse: fehlgeschlagen } = zahlen;
  const offen = empfaenger - fertig - fehlgeschlagen;
  const anteile = [
    { label: "Liegt vor", value: fertig, tone: "strong" },
    { label: "Fehlgeschlagen", value: fehlgeschlagen, tone: "warning" },
    { label: "Offen", value: offen, tone: "empty" },
  ] as const;
  return (
    <>
      <Zahlenbild
        title={`Jahresergebnisse ${zahlen.jahr} im Land`}
        below={<StackedBar label={`Jahresergebnisse ${zahlen.jahr}`} segments={anteile} />}
      >
        <KeyFigure label="Empfänger" value={zahl(empfaenger)} />
        <KeyFigure label="Ergebnis liegt vor" value={zahl(fertig)} note={`von ${zahl(empfaenger)}`} />
        <KeyFigure label="Noch offen" value={zahl(offen)} />
        <KeyFigure label="Fehlgeschlagen" value={zahl(fehlgeschlagen)} />
      </Zahlenbild>
      <GeldImLand geld={zahlen.geld} />
    </>
  );
};

const ZahlenDesMinisteriums = ({ zahlen }: { zahlen: StartzahlenMit<"ministerium"> }) => {
  const { empfaenger, vakanzen, fertigeErgebnisse } = zahlen;
  const anteile = [
    { label: "Alle Stellen besetzt", value: vakanzen.empfaenger - vakanzen.mitVakanzen, tone: "strong" },
    { label: "Mit vakanten Stellen", value: vakanzen.mitVakanzen, tone: "warning" },
  ] as const;
  return (
    <>
      <Zahlenbild
        title="Das Land auf einen Blick"
        below={<StackedBar label={`Empfänger ${vakanzen.jahr}`} segments={anteile} />}
      >
        <KeyFigure label={`Empfänger ${vakanzen.jahr}`} value={zahl(vakanzen.empfaenger)} />
        <KeyFigure
          label="Mit vakanten Stellen"
          value={zahl(vakanzen.mitVakanzen)}
          note={`von ${zahl(vakanzen.empfaenger)}, heute`}
        />
        <KeyFigure
          label={`Jahresergebnisse ${zahlen.jahr}`}
          value={zahl(fertigeErgebnisse)}
          note={`von ${zahl(empfaenger)} liegen vor`}
        />
      </Zahlenbild>
      <GeldImLand geld={zahlen.geld} />
    </>
  );
};

const Zahlenbild = ({ title, below, children }: { title: string; below?: ReactNode; children: ReactNode }) => (
  <Section title={title}>
    <KeyFigures>{children}</KeyFigures>
    {below}
  </Section>
);
