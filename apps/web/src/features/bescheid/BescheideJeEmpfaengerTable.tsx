import { bausteinNamen, type Baustein } from "@kim/domain/stelle";
import { euro, Table, TextLink, vzae, VisuallyHidden, type Column } from "@kim/ui";
import type { Outputs } from "../../base/trpc.ts";

type Liste = Outputs["bescheid"]["listJeEmpfaenger"];
type Empfaengerzeile = Liste["zeilen"][number];

/** Recipients against Bausteine: the sum of what counts, or the way to issue what is missing. */
export function BescheideJeEmpfaengerTable({ jahr, liste }: { jahr: number; liste: Liste }) {
  const columns: Column<Empfaengerzeile>[] = [
    {
      key: "name",
      header: "Empfänger",
      rowHeader: true,
      cell: ({ name, kreisName }) => (
        <>
          {name}
          {kreisName && <div className="kern-hint">{kreisName}</div>}
        </>
      ),
      footer: liste.seiten > 1 ? "Summe aller Seiten" : "Summe",
    },
    ...liste.summen.map(({ baustein, summeCent }): Column<Empfaengerzeile> => ({
      key: String(baustein),
      header: `Baustein ${baustein}`,
      numeric: true,
      cell: (zeile) => (
        <div className="kim-bescheid__zelle">
          <Zelle jahr={jahr} baustein={baustein} zeile={zeile} />
        </div>
      ),
      footer: <span className="kim-bescheid__zeile">{euro(summeCent)}</span>,
    })),
  ];
  return (
    <Table
      caption={`Geltende Bescheide ${jahr}: Beträge und Stellen in VZÄ`}
      columns={columns}
      rows={liste.zeilen}
      rowKey={({ id }) => id}
    />
  );
}

function Zelle({
  jahr,
  baustein,
  zeile: { id, name, geltende, fehlend },
}: {
  jahr: number;
  baustein: Baustein;
  zeile: Empfaengerzeile;
}) {
  const b = geltende[baustein];
  if (b)
    return (
      <>
        <TextLink to={`/land/bescheide/${b.id}`}>
          <span className="kim-bescheid__zeile">{euro(b.summeCent)}</span>
          <VisuallyHidden>
            {" "}
            für {name}, {bausteinNamen[baustein]}
          </VisuallyHidden>
        </TextLink>
        <div className="kern-hint kim-bescheid__zeile">{vzae(b.vzaeHundertstel)} VZÄ</div>
      </>
    );
  if (!fehlend.includes(baustein)) return "–";
  return (
    <TextLink to={`/land/bescheide/neu?empfaenger=${id}&jahr=${jahr}&baustein=${baustein}`}>
      fehlt
      <VisuallyHidden>
        : Bescheid für {name}, {bausteinNamen[baustein]} erlassen
      </VisuallyHidden>
    </TextLink>
  );
}
