import type { Herleitung, Herleitungsschritt } from "@kim/domain/jahresrechnung";
import { Badge, euro, Table, TextLink, type Column } from "@kim/ui";
import { zielVon } from "./verweisziel.ts";

type Schritt = Herleitungsschritt & { key: string };

/** Formula in words, inputs with their source, the rule, and the figure they come to. */
export function HerleitungTable({ herleitung: { begriff, schritte, cent, rundung } }: { herleitung: Herleitung }) {
  const columns: Column<Schritt>[] = [
    { key: "text", header: "Rechenschritt", rowHeader: true, cell: (s) => <Wort schritt={s} />, footer: "Ergebnis" },
    {
      key: "betrag",
      header: "Betrag",
      numeric: true,
      cell: ({ cent: betrag }) => (betrag === null ? "" : euro(betrag)),
      footer: euro(cent),
    },
  ];
  return (
    <div className="kim-rechnung">
      <p>{begriff.formel}.</p>
      <Table
        caption="Rechenschritte"
        captionHidden
        columns={columns}
        rows={schritte.map((s, i) => ({ ...s, key: String(i) }))}
        rowKey={({ key }) => key}
        empty="Dieser Betrag ist null; es gibt nichts herzuleiten."
      />
      <p className="kim-rechnung__fuss">
        {begriff.regel ? `Regel ${begriff.regel}. ` : ""}
        Grundlage: {begriff.quelle}.{rundung ? ` ${rundung}` : ""}
      </p>
    </div>
  );
}

const Wort = ({ schritt: { text, zaehlt, annahme, verweis, quelle } }: { schritt: Schritt }) => (
  <>
    <span className={zaehlt ? "kim-rechnung__zaehlt" : undefined}>
      {text} {annahme && <Badge tone="warning">Annahme</Badge>}
    </span>
    {(verweis ?? quelle) && (
      <div className="kim-rechnung__fuss">
        <Herkunft verweis={verweis} quelle={quelle} />
      </div>
    )}
  </>
);

function Herkunft({ verweis, quelle }: Pick<Schritt, "verweis" | "quelle">) {
  const ziel = verweis && zielVon(verweis);
  return (
    <>
      {quelle}
      {quelle && ziel ? " · " : ""}
      {ziel && <TextLink to={ziel.to}>{ziel.text}</TextLink>}
    </>
  );
}
