import { Badge, Section, Table, TextLink, zeitpunkt } from "@kim/ui";
import type { Laufzeile } from "./lauf-auswahl.ts";

export function LaeufeSection({ laeufe, selected }: { laeufe: readonly Laufzeile[]; selected: string | undefined }) {
  return (
    <Section title="Alle Läufe">
      <Table
        caption="Alle Läufe, der neueste zuerst"
        captionHidden
        rows={laeufe}
        rowKey={({ id }) => id}
        stacks
        selectedKey={selected}
        columns={[
          {
            key: "start",
            header: "Gestartet",
            rowHeader: true,
            cell: ({ id, jahr, gestartetAm }) => (
              <TextLink to={`?jahr=${jahr}&lauf=${id}`}>{zeitpunkt(gestartetAm)}</TextLink>
            ),
          },
          { key: "jahr", header: "Jahr", cell: ({ jahr }) => jahr },
          {
            key: "ausloeser",
            header: "Ausgelöst",
            cell: ({ ausloeser }) => (ausloeser === "zeitplan" ? "nach Zeitplan" : "von Hand"),
          },
          {
            key: "ende",
            header: "Beendet",
            cell: ({ beendetAm, abgebrochenAm }) =>
              beendetAm ? (
                `${zeitpunkt(beendetAm)}${abgebrochenAm ? ", gestoppt" : ""}`
              ) : (
                <Badge tone="info">läuft</Badge>
              ),
          },
        ]}
      />
    </Section>
  );
}
