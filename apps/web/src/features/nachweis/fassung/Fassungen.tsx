import { berichtigungsartNamen } from "@kim/domain/nachweis";
import { Badge, Section, Stack, Table, zeitpunkt } from "@kim/ui";
import type { Eingereicht, Nachweisansicht } from "../ansicht.ts";
import { Fassungsvergleich } from "./Fassungsvergleich.tsx";

/** Every version that was submitted, and any two of them side by side, the draft among them. */
export function Fassungen({
  ansicht,
  eingereicht,
  vergleichbar = true,
}: {
  ansicht: Nachweisansicht;
  eingereicht: Eingereicht;
  /** Whether its reader works with the proof. */
  vergleichbar?: boolean;
}) {
  const { fassungen, version } = eingereicht;
  const { nachweis, lauf, entwurf } = ansicht;
  return (
    <Section title="Eingereichte Fassungen">
      <Stack>
        <Table
          caption="Eingereichte Fassungen"
          captionHidden
          rows={fassungen.toSorted((a, b) => b.version - a.version)}
          rowKey={(f) => String(f.version)}
          stacks
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
        {vergleichbar && (version > 1 || entwurf) && (
          // Another version to compare with: chosen anew.
          <Fassungsvergleich
            key={lauf.version}
            nachweis={nachweis}
            fassungen={fassungen}
            mitEntwurf={entwurf !== null}
          />
        )}
      </Stack>
    </Section>
  );
}

const artOhneBerichtigung = (version: number): string =>
  version === 1 ? "Erste Fassung" : "Neue Fassung nach Rückgabe";
