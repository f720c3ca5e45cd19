import { alsZeitraum } from "@kim/domain/grundlagen";
import { bausteinNamen } from "@kim/domain/stelle";
import { alsFrist } from "@kim/domain/mittelabruf";
import { Button, EmptyState, euro, KeyFigure, KeyFigures, Notice, Section, StackedBar, TextLink } from "@kim/ui";
import { useState } from "react";
import { useSession } from "../../base/session-context.ts";
import { SchriftstueckeSection } from "../../shared/schriftstueck/SchriftstueckeSection.tsx";
import { AbrufDialog } from "./AbrufDialog.tsx";
import { AbrufTable } from "./AbrufTable.tsx";
import type { BescheidMittel } from "./mittel.ts";
import { RatenTable } from "./RatenTable.tsx";

/** One Bescheid's money from grant to payment. */
export function BescheidSection({ bescheid }: { bescheid: BescheidMittel }) {
  const { rechte } = useSession();
  const [offen, setOffen] = useState(false);
  const pauschale = bescheid.instrument === "fachbezogene_pauschale";
  const { stand } = bescheid;
  const abrufbar = !pauschale && stand.abrufbarCent > 0 && rechte.includes("mittelabruf:pflegen");
  return (
    <>
      <Section
        title={bausteinNamen[bescheid.baustein]}
        actions={
          abrufbar && (
            <Button variant="primary" icon="add" onClick={() => setOffen(true)}>
              Mittel abrufen
            </Button>
          )
        }
      >
        <p>
          Bescheid <TextLink to={`/bescheide/${bescheid.id}`}>{bescheid.aktenzeichen}</TextLink>,{" "}
          {pauschale ? "fachbezogene Pauschale" : "Zuwendung"}, Bewilligungszeitraum{" "}
          {alsZeitraum(bescheid.von, bescheid.bis)}
        </p>
        {pauschale ? <PauschaleFigures stand={stand} /> : <ZuwendungFigures stand={stand} />}
        <Balken bescheid={bescheid} />
        {pauschale && <RatenTable bescheid={bescheid} />}
        {bescheid.abrufe.length > 0 && <AbrufTable bescheid={bescheid} />}
        {!pauschale && bescheid.abrufe.length === 0 && (
          <EmptyState title="Noch nichts abgerufen">{leertext(bescheid)}</EmptyState>
        )}
        {!pauschale && stand.abrufbarCent === 0 && <Notice>Aus diesem Bescheid ist alles abgerufen.</Notice>}
        {offen && <AbrufDialog bescheid={bescheid} onClose={() => setOffen(false)} />}
      </Section>
      <SchriftstueckeSection
        title={`Dokumente zu Baustein ${bescheid.baustein}`}
        gegenstaende={[
          { art: "mittelabruf", ids: bescheid.abrufe.map(({ id }) => id) },
          { art: "auszahlung", ids: bescheid.auszahlungen.map(({ id }) => id) },
        ]}
      />
    </>
  );
}

/** Baustein 1 is paid on its days; the months of R32 bound other money, and there external advice. */
function leertext({ rahmen }: BescheidMittel): string {
  const [erster] = rahmen;
  return typeof erster?.mittelfrist === "number"
    ? `Rufen Sie ab, was Sie innerhalb von ${alsFrist(erster.mittelfrist)} für fällige Zahlungen brauchen.`
    : "Rufen Sie Mittel für Stellen und Maßnahmen zu den Abrufterminen ab, für externe Prozessbegleitung, wenn Zahlungen fällig werden.";
}

const ZuwendungFigures = ({ stand }: Pick<BescheidMittel, "stand">) => (
  <KeyFigures>
    <KeyFigure label="Laut Bescheid" value={euro(stand.zugesagtCent)} />
    <KeyFigure
      label="Abgerufen"
      value={euro(stand.abgerufenCent)}
      note={`davon bewilligt ${euro(stand.bewilligtCent)}`}
    />
    <KeyFigure label="Ausgezahlt" value={euro(stand.ausgezahltCent)} />
    <KeyFigure label="Noch abrufbar" value={euro(stand.abrufbarCent)} />
  </KeyFigures>
);

const PauschaleFigures = ({ stand }: Pick<BescheidMittel, "stand">) => (
  <KeyFigures>
    <KeyFigure label="Laut Bescheid" value={euro(stand.zugesagtCent)} />
    <KeyFigure label="Ausgezahlt" value={euro(stand.ausgezahltCent)} />
    <KeyFigure
      label="Noch auszuzahlen"
      value={euro(Math.max(0, stand.zugesagtCent - stand.ausgezahltCent))}
      note="kommt ohne Abruf nach Plan"
    />
  </KeyFigures>
);

function Balken({ bescheid: { instrument, stand, baustein } }: { bescheid: BescheidMittel }) {
  const rest = Math.max(0, stand.zugesagtCent - stand.ausgezahltCent);
  const segments =
    instrument === "fachbezogene_pauschale"
      ? [{ label: "Noch auszuzahlen", value: rest, tone: "empty" as const }]
      : [
          {
            label: "Bewilligt, noch nicht ausgezahlt",
            value: Math.max(0, stand.bewilligtCent - stand.ausgezahltCent),
            tone: "medium" as const,
          },
          {
            label: "Wartet auf Entscheidung",
            value: stand.abgerufenCent - stand.bewilligtCent,
            tone: "light" as const,
          },
          { label: "Noch abrufbar", value: stand.abrufbarCent, tone: "empty" as const },
        ];
  return (
    <StackedBar
      label={`Mittel aus Baustein ${baustein}`}
      format={euro}
      segments={[{ label: "Ausgezahlt", value: stand.ausgezahltCent, tone: "strong" }, ...segments]}
    />
  );
}
