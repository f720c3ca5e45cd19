import { vorbelegungText, weichtAb, wertText, type Abfragefeld } from "@kim/domain/landesabfrage";
import { Section, Table, type Column } from "@kim/ui";
import type { GestellteAbfrage } from "./ansicht.ts";

/** What the body handed in, as the office reads it. */
export function EigeneAntwort({
  abfrage: { felder, vorbelegungen },
  abgabe: { zeilen },
}: {
  abfrage: GestellteAbfrage;
  abgabe: NonNullable<GestellteAbfrage["abgabe"]>;
}) {
  const zeileVon = ({ id }: Abfragefeld) => zeilen.find(({ feldId }) => feldId === id);
  const columns: Column<Abfragefeld>[] = [
    { key: "feld", header: "Feld", rowHeader: true, cell: ({ bezeichnung }) => bezeichnung },
    { key: "antwort", header: "Antwort", cell: (feld) => wertText(feld, zeileVon(feld)?.wert ?? null) || "–" },
    {
      key: "herkunft",
      header: "Herkunft",
      cell: (feld) => {
        const vorbelegung = vorbelegungen.find(({ feldId }) => feldId === feld.id);
        if (!vorbelegung) return "eingetragen";
        const zeile = zeileVon(feld);
        return weichtAb(vorbelegungen, feld.id, zeile?.wert ?? null)
          ? `abweichend von ${wertText(feld, vorbelegung.wert)}: ${zeile?.grund ?? "–"}`
          : vorbelegungText(vorbelegung);
      },
    },
  ];
  return (
    <Section title="Ihre Antwort">
      <Table caption="Ihre Antwort" captionHidden columns={columns} rows={felder} rowKey={({ id }) => id} stacks />
    </Section>
  );
}
