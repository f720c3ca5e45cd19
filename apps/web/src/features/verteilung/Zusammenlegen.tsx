import { Button, SelectField, Section, Table, vzae, type Column } from "@kim/ui";
import { useState } from "react";
import type { Ansicht } from "./ansicht.ts";
import { Verzichte } from "./Verzichte.tsx";
import { VerzichtDialog } from "./VerzichtDialog.tsx";
import { Vorschlag } from "./Vorschlag.tsx";
import { ordneZu } from "./zuordnung.ts";

type Zeile = Ansicht["ergebnis"]["plan"]["anteile"][number];

/** Step 4: who shares a post with whom, and who gives up its share. */
export function Zusammenlegen({ speichere, ...ansicht }: Ansicht & { speichere: () => Promise<number> }) {
  const { inhalt, ergebnis, aendere } = ansicht;
  const [verzichtende, setVerzichtende] = useState<Zeile>();
  const { anteile } = ergebnis.plan;
  const tragende = new Set(inhalt.zusammenlegungen.map(({ traegtId }) => traegtId));
  const beteiligte = anteile.filter(
    ({ anteilHundertstel, erhaltenHundertstel }) => anteilHundertstel + erhaltenHundertstel > 0,
  );
  const columns: Column<Zeile>[] = [
    { key: "name", header: "Kommune", rowHeader: true, cell: ({ name }) => name },
    { key: "bleibt", header: "Anteil (VZÄ)", numeric: true, cell: ({ bleibtHundertstel }) => vzae(bleibtHundertstel) },
    {
      key: "bei",
      header: "Stelle",
      cell: ({ organisationId, name, beiId, bleibtHundertstel }) => {
        if (tragende.has(organisationId))
          return `trägt für ${anteile
            .filter((anteil) => anteil.beiId === organisationId)
            .map((anteil) => anteil.name)
            .join(", ")}`;
        if (bleibtHundertstel === 0 && beiId === null) return "keine, nach Verzicht";
        return (
          <SelectField
            name={`bei-${organisationId}`}
            label={`${name}: Stelle`}
            value={beiId ?? ""}
            placeholder="eigene Stelle"
            options={anteile
              .filter((andere) => andere.organisationId !== organisationId && andere.beiId === null)
              .map((andere) => ({ value: andere.organisationId, label: `zusammen mit ${andere.name}` }))}
            onChange={(wert) => {
              const beiWem = anteile.find((andere) => andere.organisationId === wert)?.organisationId ?? null;
              aendere({ zusammenlegungen: ordneZu(inhalt.zusammenlegungen, organisationId, beiWem) });
            }}
          />
        );
      },
    },
    {
      key: "verzicht",
      header: "Aktion",
      action: true,
      cell: (zeile) =>
        zeile.bleibtHundertstel > 0 && (
          <Button size="small" aria-label={`Verzicht festhalten: ${zeile.name}`} onClick={() => setVerzichtende(zeile)}>
            Verzicht festhalten
          </Button>
        ),
    },
  ];
  return (
    <Section title="4. Zusammenlegen und Verzicht">
      <Vorschlag {...ansicht} />
      <div className="kim-verteilung__zuordnung">
        <Table
          caption="Zuordnung der Anteile"
          columns={columns}
          rows={beteiligte}
          rowKey={({ organisationId }) => organisationId}
          empty="Noch hat niemand einen Anteil."
        />
      </div>
      <p>Wer für andere trägt, erhält deren Anteil im selben Angebot und darf ihn weiterleiten (R22).</p>
      <Verzichte verteilung={ansicht.verteilung} aenderbar />
      {verzichtende && (
        <VerzichtDialog
          {...ansicht}
          kommune={verzichtende}
          speichere={speichere}
          onClose={() => setVerzichtende(undefined)}
        />
      )}
    </Section>
  );
}
