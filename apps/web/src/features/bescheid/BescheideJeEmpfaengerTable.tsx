import { summe } from "@kim/domain/grundlagen";
import { bausteinNamen, type Baustein } from "@kim/domain/stelle";
import { euro, Table, TextLink, vzae, VisuallyHidden, type Column } from "@kim/ui";
import type { Empfaengerzeile } from "./bescheide-je-empfaenger.ts";

/** Recipients against Bausteine: the sum of what counts, or the way to issue what is missing. */
export function BescheideJeEmpfaengerTable({ jahr, zeilen }: { jahr: number; zeilen: readonly Empfaengerzeile[] }) {
  const gesamt = (baustein: Baustein) => summe(zeilen.map((zeile) => zeile.geltende[baustein]?.summeCent ?? 0));
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
      footer: "Summe",
    },
    ...([1, 2, 3] as const).map((baustein): Column<Empfaengerzeile> => ({
      key: String(baustein),
      header: `Baustein ${baustein}`,
      numeric: true,
      cell: (zeile) => (
        <div className="kim-bescheid__zelle">
          <Zelle jahr={jahr} baustein={baustein} zeile={zeile} />
        </div>
      ),
      footer: <span className="kim-bescheid__zeile">{euro(gesamt(baustein))}</span>,
    })),
  ];
  return (
    <Table
      caption={`Geltende Bescheide ${jahr}: Beträge und Stellen in VZÄ`}
      columns={columns}
      rows={zeilen}
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
