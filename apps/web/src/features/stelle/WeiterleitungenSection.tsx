import { alsZeitraum } from "@kim/domain/grundlagen";
import { Section, Table, TextLink, vzae, type Column } from "@kim/ui";
import { useSession } from "../../base/session-context.ts";
import { VertragsstandBadge } from "../../shared/vertrag/VertragsstandBadge.tsx";
import type { StelleView } from "./ansicht.ts";

type Weiterleitung = StelleView["weiterleitungen"][number];

export function WeiterleitungenSection({ view: { weiterleitungen } }: { view: StelleView }) {
  const { organisationId } = useSession().organisation;
  return (
    <Section title="Weiterleitungen">
      <Table
        caption="Weiterleitungen dieser Stelle"
        captionHidden
        columns={columns((w) => (
          <Verweis id={w.id}>{w.empfaengerId === organisationId ? "An uns" : w.empfaengerName}</Verweis>
        ))}
        rows={weiterleitungen}
        rowKey={(w) => w.id}
      />
    </Section>
  );
}

const columns = (cell: Column<Weiterleitung>["cell"]): Column<Weiterleitung>[] => [
  { key: "empfaenger", header: "Empfänger", rowHeader: true, cell },
  { key: "vzae", header: "VZÄ", numeric: true, cell: (w) => vzae(w.vzaeHundertstel) },
  { key: "zeitraum", header: "Zeitraum", cell: (w) => alsZeitraum(w.beginn, w.ende) },
  { key: "stand", header: "Stand", cell: (w) => <VertragsstandBadge stand={w.stand} /> },
];

function Verweis({ id, children }: { id: string; children: string }) {
  return useSession().rechte.includes("weiterleitung:lesen") ? (
    <TextLink to={`/weiterleitungen/${id}`}>{children}</TextLink>
  ) : (
    children
  );
}
