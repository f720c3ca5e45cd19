import { alsZeitraum, weiterleitungsstandNamen } from "@kim/domain";
import { Badge, Section, Table, TextLink, vzae, type Column } from "@kim/ui";
import { useSession } from "../../app/session-context.ts";
import type { StelleView } from "./StellePage.tsx";

type Weiterleitung = StelleView["weiterleitungen"][number];

const tone = { angeboten: "info", angenommen: "success", abgelehnt: "danger", zurueckgezogen: "neutral" } as const;

export function WeiterleitungenSection({ view: { weiterleitungen, eigen } }: { view: StelleView }) {
  const liest = useSession().rechte.includes("weiterleitung:lesen");
  const name = (w: Weiterleitung) => (eigen ? w.empfaengerName : "An uns");
  const columns: Column<Weiterleitung>[] = [
    { key: "empfaenger", header: "Empfänger", rowHeader: true, cell: (w) => (liest ? <TextLink to={`/weiterleitungen/${w.id}`}>{name(w)}</TextLink> : name(w)) },
    { key: "vzae", header: "VZÄ", numeric: true, cell: (w) => vzae(w.vzaeHundertstel) },
    { key: "zeitraum", header: "Zeitraum", cell: (w) => alsZeitraum(w.beginn, w.ende) },
    { key: "stand", header: "Stand", cell: (w) => <Badge tone={tone[w.stand]}>{weiterleitungsstandNamen[w.stand]}</Badge> },
  ];
  return (
    <Section title="Weiterleitungen">
      <Table caption="Weiterleitungen dieser Stelle" captionHidden columns={columns} rows={weiterleitungen} rowKey={(w) => w.id} />
    </Section>
  );
}
