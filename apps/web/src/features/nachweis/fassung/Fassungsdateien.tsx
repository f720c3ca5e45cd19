import { Section, Table } from "@kim/ui";
import type { Eingereicht, Nachweisansicht } from "../ansicht.ts";

/** The files that a version names, each by its hash. */
export function Fassungsdateien({
  nachweis: { inhaberId, id },
  dateien,
}: {
  nachweis: Nachweisansicht["nachweis"];
  dateien: Eingereicht["dateien"];
}) {
  if (dateien.length === 0) return null;
  return (
    <Section title="Dateien dieser Fassung">
      <Table
        caption="Dateien dieser Fassung"
        captionHidden
        stacks
        rows={dateien}
        rowKey={({ dokumentId }) => dokumentId}
        columns={[
          {
            key: "datei",
            header: "Datei",
            rowHeader: true,
            cell: ({ dokumentId, dateiname }) => (
              <a className="kern-link kern-link--no-visited-state" href={dateiadresse({ inhaberId, id }, dokumentId)}>
                {dateiname}
              </a>
            ),
          },
          {
            key: "hash",
            header: "Prüfsumme (SHA-256)",
            cell: ({ sha256 }) => <span className="kim-nachweis__hash">{sha256}</span>,
          },
        ]}
      />
    </Section>
  );
}

export const dateiadresse = (
  { inhaberId, id }: Pick<Nachweisansicht["nachweis"], "inhaberId" | "id">,
  dateiId: string,
): string => `/dateien/nachweis/${inhaberId}/${id}/datei/${dateiId}`;
