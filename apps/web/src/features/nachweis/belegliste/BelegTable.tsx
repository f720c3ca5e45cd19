import { summe } from "@kim/domain/grundlagen";
import { positionsarten, type Position } from "@kim/domain/jahresrechnung";
import { belegsummen } from "@kim/domain/nachweis";
import { Button, Cluster, Table, VisuallyHidden, datum, euro, zahl, type Column } from "@kim/ui";
import { adresseDer, empfaengerText, type Belegansicht, type Belegnachweis, type Zeile } from "./ansicht.ts";
import "./belegliste.css";

export type Belegvorgang = { dialog: "aendern" | "loeschen" | "datei"; zeile: Zeile };

/** R77: the list in the order of the form, with the sums of each position. */
export function BelegTable({
  nachweis,
  liste: { zeilen, dateien },
  onVorgang,
}: {
  nachweis: Belegnachweis;
  liste: Belegansicht;
  /** Absent where nothing may be changed. */
  onVorgang?: ((vorgang: Belegvorgang) => void) | undefined;
}) {
  const nummern = new Map(zeilen.map(({ id }, i) => [id, i + 1]));
  const jeDatei = new Map(dateien.map((datei) => [datei.id, datei]));
  const koepfe = new Map(belegsummen(zeilen).map((s) => [s.position, s]));
  const knopf = (dialog: Belegvorgang["dialog"], text: string, zeile: Zeile) => (
    <Button size="small" aria-label={`${text}: Beleg ${zeile.belegNr}`} onClick={() => onVorgang?.({ dialog, zeile })}>
      {text}
    </Button>
  );
  const columns: Column<Zeile>[] = [
    { key: "nr", header: "Nr.", numeric: true, cell: ({ id }) => nummern.get(id) },
    {
      key: "beleg",
      header: "Beleg-Nr.",
      rowHeader: true,
      cell: ({ belegNr, bezug }) => (
        <>
          {belegNr}
          {bezug && <div className="kern-hint">{`zu ${bezug.belegNr} (${bezug.jahr})`}</div>}
        </>
      ),
      footer: "Summe",
    },
    { key: "tag", header: "Gezahlt am", cell: ({ tag }) => datum(tag) },
    {
      key: "empfaenger",
      header: "Empfänger, Grund",
      cell: (zeile) => (
        <>
          {empfaengerText(zeile)}
          <div className="kern-hint">{zeile.grund}</div>
        </>
      ),
    },
    {
      key: "betrag",
      header: "Betrag",
      numeric: true,
      cell: ({ betragCent }) => euro(betragCent),
      footer: euro(summe(zeilen.map((z) => z.betragCent))),
    },
    {
      key: "faehig",
      header: "Zuwendungsfähig",
      numeric: true,
      cell: ({ zuwendungsfaehigCent }) => euro(zuwendungsfaehigCent),
      footer: euro(summe(zeilen.map((z) => z.zuwendungsfaehigCent))),
    },
    {
      key: "datei",
      header: "Datei",
      cell: (zeile) => {
        const datei = zeile.dokumentId === null ? undefined : jeDatei.get(zeile.dokumentId);
        if (!datei) return onVorgang ? knopf("datei", "Hochladen", zeile) : "fehlt";
        return (
          <>
            <a className="kern-link kern-link--no-visited-state" href={adresseDer(nachweis, datei)}>
              {datei.dateiname}
            </a>
            {onVorgang && <div>{knopf("datei", "Ersetzen", zeile)}</div>}
          </>
        );
      },
    },
    ...(onVorgang
      ? [
          {
            key: "aktion",
            header: <VisuallyHidden>Aktionen</VisuallyHidden>,
            action: true,
            cell: (zeile: Zeile) => (
              <Cluster justify="end">
                {knopf("aendern", "Ändern", zeile)}
                {knopf("loeschen", "Löschen", zeile)}
              </Cluster>
            ),
          },
        ]
      : []),
  ];
  return (
    <div className="kim-belegliste">
      <Table
        caption={`Belegliste ${nachweis.jahr}`}
        captionHidden
        columns={columns}
        rows={zeilen}
        rowKey={({ id }) => id}
        groupOf={({ position }) => ({ key: position, header: kopf(position) })}
        empty="Noch kein Beleg eingetragen."
      />
    </div>
  );

  function kopf(position: Position): string {
    const s = koepfe.get(position);
    const anzahl = s?.zeilen === 1 ? "1 Zeile" : `${zahl(s?.zeilen ?? 0)} Zeilen`;
    return `${positionsarten[position].name}: ${anzahl}, ${euro(s?.betragCent ?? 0)}, davon ${euro(s?.zuwendungsfaehigCent ?? 0)} zuwendungsfähig`;
  }
}
