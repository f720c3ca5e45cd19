import { Notice, Section, Stack, Table, VisuallyHidden, dateigroesse, zeitpunkt } from "@kim/ui";
import type { Eingereicht, Nachweisansicht } from "../ansicht.ts";

type Dokument = Nachweisansicht["dokumente"][number];

const artNamen = {
  papier: "Zum Lesen und Drucken",
  akte: "Für die Akte, mit allen Daten als Anlage",
  tabelle: "Zahlen als Tabelle",
  pruefvermerk: "Prüfvermerk",
  schlussmitteilung: "Schlussmitteilung der Bewilligungsbehörde",
} as const satisfies Record<Dokument["art"], string>;

/** R91: the papers that were set of submitted versions; a missing one is on its way and holds nothing up. */
export function DokumenteSection({
  ansicht: { nachweis, dokumente },
  eingereicht: { version },
}: {
  ansicht: Nachweisansicht;
  eingereicht: Eingereicht;
}) {
  const fehlt = !dokumente.some((d) => d.version === version && d.art === "papier");
  const adresse = (d: Dokument) => `/dateien/nachweispapier/${nachweis.inhaberId}/${nachweis.id}/${d.version}/${d.art}`;
  return (
    <Section title="Dokumente">
      <Stack>
        {fehlt && (
          <Notice role="status" title="Dokument ausstehend">
            {`Das Papier zu Fassung ${version} wird noch gesetzt. Eingereicht ist der Nachweis trotzdem.`}
          </Notice>
        )}
        {dokumente.length > 0 && (
          <Table
            caption="Dokumente"
            captionHidden
            rows={dokumente.toReversed()}
            rowKey={(d) => `${d.version} ${d.art}`}
            stacks
            columns={[
              {
                key: "datei",
                header: "Datei",
                rowHeader: true,
                cell: (d) => (
                  <>
                    <a
                      className="kern-link kern-link--no-visited-state"
                      href={adresse(d)}
                      target={d.art === "tabelle" ? undefined : "_blank"}
                      rel="noreferrer"
                    >
                      {d.dateiname}
                      {d.art !== "tabelle" && <VisuallyHidden> (öffnet in einem neuen Tab)</VisuallyHidden>}
                    </a>
                    <div className="kern-hint">{artNamen[d.art]}</div>
                  </>
                ),
              },
              { key: "fassung", header: "Fassung", numeric: true, cell: (d) => d.version },
              { key: "am", header: "Gesetzt", cell: (d) => zeitpunkt(d.am) },
              { key: "groesse", header: "Größe", numeric: true, cell: (d) => dateigroesse(d.bytes) },
            ]}
          />
        )}
      </Stack>
    </Section>
  );
}
