import { berechneVerteilung } from "@kim/domain/verteilung";
import {
  Badge,
  datum,
  KeyFigure,
  KeyFigures,
  LinkButton,
  PageHeader,
  Section,
  Table,
  vzae,
  zeitpunkt,
  type Column,
} from "@kim/ui";
import type { Ansicht, Verteilung } from "./ansicht.ts";
import { Anteile } from "./Anteile.tsx";
import { Verzichte } from "./Verzichte.tsx";

type Zeile = Ansicht["ergebnis"]["plan"]["zuteilungen"][number];

/** A distribution that was offered: how it came about, to be read years later (R23). */
export function Abgeschlossen({ verteilung, titel }: { verteilung: Verteilung; titel: string }) {
  const { inhalt, angebotenAm } = verteilung;
  const ergebnis = berechneVerteilung(verteilung);
  const { zuteilungen, verteiltHundertstel, beimKreisHundertstel } = ergebnis.plan;
  return (
    <>
      <PageHeader
        title={titel}
        back={{ to: "/verteilungen", label: "Verteilung" }}
        badges={<Badge tone="success">Angeboten</Badge>}
        lead={
          angebotenAm && `Angeboten am ${zeitpunkt(angebotenAm)} für ${datum(inhalt.beginn)} bis ${datum(inhalt.ende)}.`
        }
        actions={
          <LinkButton variant="primary" to="/weiterleitungen">
            Antworten verfolgen
          </LinkButton>
        }
      />
      <KeyFigures>
        <KeyFigure label="Zu verteilen" value={`${vzae(inhalt.gesamtHundertstel)} VZÄ`} />
        <KeyFigure
          label="Angeboten"
          value={`${vzae(verteiltHundertstel)} VZÄ`}
          note={`an ${zuteilungen.length} Empfänger`}
        />
        <KeyFigure label="Beim Kreis geblieben" value={`${vzae(beimKreisHundertstel)} VZÄ`} />
      </KeyFigures>
      <Section title="Zuteilung">
        <Table
          caption="Zuteilung"
          captionHidden
          columns={columns}
          rows={zuteilungen}
          rowKey={({ organisationId }) => organisationId}
        />
      </Section>
      <Section title="Verzichte">
        <Verzichte verteilung={verteilung} />
      </Section>
      <Anteile inhalt={inhalt} ergebnis={ergebnis} titel="Anteile nach dem Schlüssel" />
    </>
  );
}

const columns: Column<Zeile>[] = [
  { key: "name", header: "Empfänger", rowHeader: true, cell: ({ name }) => name },
  {
    key: "errechnet",
    header: "Errechnet (VZÄ)",
    numeric: true,
    cell: ({ errechnetHundertstel }) => (errechnetHundertstel === null ? "–" : vzae(errechnetHundertstel)),
  },
  { key: "zugeteilt", header: "Zugeteilt (VZÄ)", numeric: true, cell: ({ hundertstel }) => vzae(hundertstel) },
  {
    key: "fuer",
    header: "Zugleich für",
    cell: ({ fuer }) => (fuer.length > 0 ? fuer.map(({ name }) => name).join(", ") : "–"),
  },
];
