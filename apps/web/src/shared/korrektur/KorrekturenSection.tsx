import { monatNamen } from "@kim/domain/ausgabe";
import { Badge, Cluster, euro, Section, Stack, Table, TextLink, zeitpunkt, type Column } from "@kim/ui";
import { useQuery } from "@tanstack/react-query";
import { isFinal, useTRPC } from "../../base/trpc.ts";
import { KorrekturBeantworten } from "./KorrekturBeantworten.tsx";
import { QueryError } from "../../base/QueryError.tsx";
import { useSession } from "../../base/session-context.ts";
import type { Korrekturbitte } from "./korrekturbitte.ts";

/** On a contract: what its giver asked the holder to put right, and what became of it. Nothing while nobody asked. */
export function KorrekturenSection({
  weiterleitungId,
  richtung,
}: {
  weiterleitungId: string;
  richtung: "gegeben" | "erhalten";
}) {
  const antwortet = useSession().rechte.includes("besetzung:pflegen");
  const bitten = useQuery(useTRPC().korrekturbitte.list.queryOptions({ weiterleitungId }));
  if (bitten.isPending || isFinal(bitten.error)) return null;
  if (bitten.data === undefined) return <QueryError query={bitten} />;
  if (bitten.data.length === 0) return null;
  const beantwortet = richtung === "erhalten" && antwortet && bitten.data.some((bitte) => bitte.beantwortbar);
  return (
    <Section title="Korrekturen">
      <Stack gap="s">
        {beantwortet && <p>Berichtigen Sie den Eintrag und antworten Sie, oder schreiben Sie, warum er so bleibt.</p>}
        <Table
          caption="Korrekturen"
          captionHidden
          columns={columns(beantwortet)}
          rows={bitten.data}
          rowKey={({ id }) => id}
        />
      </Stack>
    </Section>
  );
}

// Three columns: with more of them a phone would hide the button.
const columns = (beantwortet: boolean): Column<Korrekturbitte>[] => [
  { key: "eintrag", header: "Eintrag", rowHeader: true, cell: (bitte) => <EintragLink bitte={bitte} /> },
  { key: "bitte", header: "Bitte", cell: ({ text, von, am }) => <Beitrag text={text} von={von} am={am} /> },
  { key: "antwort", header: "Antwort", cell: (bitte) => <Antwort bitte={bitte} beantwortet={beantwortet} /> },
];

function Antwort({ bitte, beantwortet }: { bitte: Korrekturbitte; beantwortet: boolean }) {
  const { antwort } = bitte;
  if (antwort === null)
    return (
      <Cluster gap="s">
        <Badge tone="warning">Offen</Badge>
        {beantwortet && bitte.beantwortbar && <KorrekturBeantworten bitte={bitte} name={nameDes(bitte)} />}
      </Cluster>
    );
  return (
    <Stack gap="s">
      <span>
        {antwort.korrigiert ? <Badge tone="success">Berichtigt</Badge> : <Badge tone="info">Bleibt so</Badge>}
      </span>
      <Beitrag {...antwort} />
    </Stack>
  );
}

const Beitrag = ({ text, von, am }: { text: string; von: string; am: string }) => (
  <Stack gap="s">
    {text && <span>{text}</span>}
    <small>
      {von}, {zeitpunkt(am)}
    </small>
  </Stack>
);

/** The cost stands on a page of its own; who fills the part, on the contract's. */
function EintragLink({ bitte }: { bitte: Korrekturbitte }) {
  const name = nameDes(bitte);
  return bitte.eintrag?.jahr && bitte.richtung === "erhalten" ? (
    <TextLink to={`/ausgaben?jahr=${bitte.eintrag.jahr}&ansicht=personal`}>{name}</TextLink>
  ) : (
    name
  );
}

function nameDes({ art, eintrag }: Korrekturbitte): string {
  if (eintrag === null) return art === "besetzung" ? "Besetzung, inzwischen gelöscht" : "Kosten, inzwischen gelöscht";
  if (eintrag.pseudonym !== null) return `Besetzung „${eintrag.pseudonym}“`;
  const monat = eintrag.monat === null ? "" : `${monatNamen[eintrag.monat - 1]} `;
  return `Kosten ${monat}${eintrag.jahr ?? ""}, ${euro(eintrag.betragCent ?? 0)}`;
}
