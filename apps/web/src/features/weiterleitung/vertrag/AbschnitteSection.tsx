import { alsZeitraum } from "@kim/domain/grundlagen";
import type { Vertragsabschnitt } from "@kim/domain/weiterleitung";
import { euro, Section, Table, vzae, type Column } from "@kim/ui";
import type { Outputs } from "../../../base/trpc.ts";

/** Share and amount by period, once a change or an early end has cut the contract. */
export function AbschnitteSection({ weiterleitung: w }: { weiterleitung: Outputs["weiterleitung"]["get"] }) {
  const [erster, ...weitere] = w.abschnitte;
  if (weitere.length === 0 && erster?.bis === w.ende) return null;
  const columns: Column<Vertragsabschnitt>[] = [
    {
      key: "zeitraum",
      header: "Zeitraum",
      rowHeader: true,
      cell: (a) => alsZeitraum(a.von, a.bis),
      footer: "Zusammen",
    },
    { key: "vzae", header: "Umfang in VZÄ", numeric: true, cell: (a) => vzae(a.vzaeHundertstel), footer: "" },
    {
      key: "betrag",
      header: "Betrag",
      numeric: true,
      cell: (a) => euro(a.betragCent),
      footer: euro(w.vertragsbetragCent),
    },
  ];
  return (
    <Section title="Umfang und Betrag nach Zeiträumen">
      <Table
        caption="Zeiträume mit Umfang und Betrag"
        captionHidden
        columns={columns}
        rows={w.abschnitte}
        rowKey={(a) => a.von}
        empty="Der Vertrag endete, bevor er begann."
      />
    </Section>
  );
}
