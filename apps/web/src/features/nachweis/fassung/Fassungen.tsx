import { berichtigungsartNamen } from "@kim/domain/nachweis";
import { Badge, Section, Stack, Table, zeitpunkt } from "@kim/ui";
import type { Eingereicht } from "../ansicht.ts";
import { Unterschiede } from "./Unterschiede.tsx";

/** Every version that was submitted, and the newest beside the one before it. */
export function Fassungen({ eingereicht }: { eingereicht: Eingereicht }) {
  const { fassungen, unterschiede, version, inhalt } = eingereicht;
  return (
    <Section title="Eingereichte Fassungen">
      <Stack>
        <Table
          caption="Eingereichte Fassungen"
          captionHidden
          rows={fassungen.toSorted((a, b) => b.version - a.version)}
          rowKey={(f) => String(f.version)}
          columns={[
            {
              key: "fassung",
              header: "Fassung",
              rowHeader: true,
              cell: (f) => (
                <>
                  {`Fassung ${f.version}`} {f.version === version && <Badge tone="info">Zuletzt eingereicht</Badge>}
                </>
              ),
            },
            {
              key: "art",
              header: "Art",
              cell: (f) =>
                f.berichtigung
                  ? `Berichtigung: ${berichtigungsartNamen[f.berichtigung]}`
                  : artOhneBerichtigung(f.version),
            },
            { key: "am", header: "Eingereicht", cell: (f) => zeitpunkt(f.am) },
            {
              key: "hash",
              header: "Prüfsumme (SHA-256)",
              cell: (f) => <span className="kim-nachweis__hash">{f.sha256}</span>,
            },
          ]}
        />
        {version > 1 && (
          <>
            <h3 className="kern-heading-small">{`Was sich in Fassung ${version} gegenüber Fassung ${version - 1} geändert hat`}</h3>
            <Unterschiede
              caption={`Fassung ${version} gegenüber Fassung ${version - 1}`}
              unterschiede={unterschiede}
              inhalte={[inhalt]}
            />
          </>
        )}
      </Stack>
    </Section>
  );
}

const artOhneBerichtigung = (version: number): string =>
  version === 1 ? "Erste Fassung" : "Neue Fassung nach Rückgabe";
