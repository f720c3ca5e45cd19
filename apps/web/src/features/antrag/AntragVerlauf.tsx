import type { Antragsschritt } from "@kim/domain/antrag";
import { Table, zeitpunkt, type Column } from "@kim/ui";
import type { Antragsansicht } from "./ansicht.ts";

type Vorgang = Antragsansicht["vorgaenge"][number];

const schritte = {
  eingereicht: "Eingereicht",
  zurueckgezogen: "Zurückgezogen",
  rueckfrage: "Rückfrage",
  beantwortet: "Rückfrage beantwortet",
  abgelehnt: "Abgelehnt",
} as const satisfies Record<Antragsschritt, string>;

const columns: Column<Vorgang>[] = [
  { key: "schritt", header: "Schritt", rowHeader: true, cell: (v) => schritte[v.art] },
  { key: "wer", header: "Wer", cell: (v) => v.vonName },
  { key: "am", header: "Wann", cell: (v) => zeitpunkt(v.am) },
  { key: "text", header: "Text", cell: (v) => v.text ?? "–" },
];

export const AntragVerlauf = ({ vorgaenge }: { vorgaenge: Antragsansicht["vorgaenge"] }) => (
  <Table caption="Verlauf" captionHidden stacks columns={columns} rows={vorgaenge} rowKey={(v) => v.id} />
);
