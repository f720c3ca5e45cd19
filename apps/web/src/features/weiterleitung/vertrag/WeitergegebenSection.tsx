import { alsDatum, alsVzae, alsZeitraum } from "@kim/domain/grundlagen";
import { datum, euro, Section, Table, TextLink, vzae, type Column } from "@kim/ui";
import { VertragsstandBadge } from "../../../shared/vertrag/VertragsstandBadge.tsx";
import type { Outputs } from "../../../base/trpc.ts";

type Vertrag = Outputs["weiterleitung"]["get"];
type Unten = Vertrag["weitergegeben"][number];

const columns: Column<Unten>[] = [
  {
    key: "an",
    header: "An",
    rowHeader: true,
    cell: (u) => <TextLink to={`/weiterleitungen/${u.id}`}>{u.empfaengerName}</TextLink>,
  },
  { key: "stand", header: "Stand", cell: (u) => <VertragsstandBadge stand={u.stand} /> },
  { key: "vzae", header: "VZÄ", numeric: true, cell: (u) => vzae(u.vzaeHundertstel) },
  { key: "betrag", header: "Betrag", numeric: true, cell: (u) => euro(u.betragCent) },
  {
    key: "zeitraum",
    header: "Zeitraum",
    cell: (u) => <span className="kim-weiterleitung__zeile">{alsZeitraum(u.beginn, u.ende)}</span>,
  },
  { key: "nachweis", header: "Nachweis fällig", cell: (u) => datum(u.nachweisFaelligAm) },
];

/** What the reader passed on of the part it holds by this contract, and what is left of share and money. */
export function WeitergegebenSection({
  weiterleitung: { weitergegeben, rest, vertragsbetragCent },
}: {
  weiterleitung: Vertrag;
}) {
  if (rest === null || weitergegeben.length === 0) return null;
  return (
    <Section title="Weitergegeben">
      <p>
        Am {alsDatum(rest.am)} bleiben bei Ihnen {alsVzae(Math.max(0, rest.vzaeHundertstel))}; von{" "}
        {euro(vertragsbetragCent)} sind {euro(Math.max(0, rest.betragCent))} noch nicht weitergegeben.
      </p>
      <Table caption="Weitergegeben" captionHidden columns={columns} rows={weitergegeben} rowKey={(u) => u.id} />
    </Section>
  );
}
