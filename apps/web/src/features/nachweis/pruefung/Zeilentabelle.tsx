import { wieErklaert, zeilenort, type Pruefzeile, type Zeilenentscheidung } from "@kim/domain/nachweis";
import { Badge, Button, Cluster, datum, euro, SelectField, Table, type Column } from "@kim/ui";
import { useState } from "react";
import type { Eingereicht, Nachweisansicht } from "../ansicht.ts";
import { Bemerkungen } from "../bemerkung/Bemerkungen.tsx";
import { dateiadresse } from "../fassung/Fassungsdateien.tsx";
import { Entscheidung } from "./Entscheidung.tsx";
import { KuerzenDialog } from "./KuerzenDialog.tsx";
import { Planabgleich } from "../zahlen/Planabgleich.tsx";
import { ausgewaehlteZeilen, zeilenauswahlen, type Zeilenauswahl } from "./zeilenauswahl.ts";

type ZeilentabelleProps = {
  ansicht: Nachweisansicht;
  eingereicht: Eingereicht;
  /** Null where nothing is decided now. */
  entscheide: ((entscheidungen: Zeilenentscheidung[], getan: string) => Promise<void>) | null;
  pending?: boolean;
};

/** The lines of a submitted version with what was decided; while it is checked, to decide. */
export function Zeilentabelle({ ansicht, eingereicht, entscheide, pending = false }: ZeilentabelleProps) {
  const { zeilen, entscheidungen, stichprobe } = eingereicht;
  const [auswahl, setAuswahl] = useState<Zeilenauswahl>("alle");
  const [gekuerzt, setGekuerzt] = useState<Pruefzeile | null>(null);
  const je = new Map(entscheidungen.map((e) => [e.schluessel, e]));
  const gezogen = new Set(stichprobe?.schluessel);
  const columns: Column<Pruefzeile>[] = [
    {
      key: "zeile",
      header: "Zeile",
      rowHeader: true,
      cell: (zeile) => (
        <>
          {zeile.bezeichnung} {gezogen.has(zeile.schluessel) && <Badge tone="info">Stichprobe</Badge>}
          <Plan eingereicht={eingereicht} schluessel={zeile.schluessel} />
          <Beleg ansicht={ansicht} eingereicht={eingereicht} schluessel={zeile.schluessel} />
          <Bemerkungen ort={zeilenort(zeile.schluessel)} name={zeile.bezeichnung} />
        </>
      ),
    },
    { key: "erklaert", header: "Erklärt", numeric: true, cell: (zeile) => euro(zeile.erklaertCent) },
    // Nobody has decided anything, or nobody may know yet.
    ...(entscheide || entscheidungen.length > 0 ? [entschieden(je)] : []),
  ];
  const tue = (e: Zeilenentscheidung, getan: string) => void entscheide?.([e], getan).catch(() => undefined);
  const knoepfe: Column<Pruefzeile> = {
    key: "aktion",
    header: "Entscheiden",
    action: true,
    cell: (zeile) => (
      <Cluster>
        <Button
          size="small"
          aria-label={`Anerkennen: ${zeile.bezeichnung}`}
          aria-disabled={pending}
          onClick={() => pending || tue(wieErklaert(zeile), `Anerkannt: ${zeile.bezeichnung}.`)}
        >
          Anerkennen
        </Button>
        <Button size="small" aria-label={`Kürzen: ${zeile.bezeichnung}`} onClick={() => setGekuerzt(zeile)}>
          Kürzen
        </Button>
        <Button
          size="small"
          aria-label={`Zurückstellen: ${zeile.bezeichnung}`}
          aria-disabled={pending}
          onClick={() => pending || tue(zurueckgestellt(zeile), `Zurückgestellt: ${zeile.bezeichnung}.`)}
        >
          Zurückstellen
        </Button>
      </Cluster>
    ),
  };
  return (
    <div className="kim-nachweis__zeilen">
      {zeilen.length > 5 && (
        <SelectField
          name="zeilenauswahl"
          label="Zeilen zeigen"
          value={auswahl}
          options={zeilenauswahlen}
          onChange={(wert) => setAuswahl(zeilenauswahlen.find(({ value }) => value === wert)?.value ?? "alle")}
        />
      )}
      <Table
        caption="Zeilen des Nachweises"
        captionHidden
        columns={entscheide ? [...columns, knoepfe] : columns}
        rows={ausgewaehlteZeilen(auswahl, eingereicht)}
        rowKey={({ schluessel }) => schluessel}
        stacks
        empty="Keine Zeile passt zu dieser Auswahl."
      />
      {gekuerzt && entscheide && (
        <KuerzenDialog
          ansicht={ansicht}
          zeile={gekuerzt}
          bisherige={je.get(gekuerzt.schluessel)}
          onClose={() => setGekuerzt(null)}
        />
      )}
    </div>
  );
}

const entschieden = (je: ReadonlyMap<string, Zeilenentscheidung>): Column<Pruefzeile> => ({
  key: "entscheidung",
  header: "Entscheidung",
  cell: (zeile) => <Entscheidung entscheidung={je.get(zeile.schluessel)} />,
});

const zurueckgestellt = (zeile: Pruefzeile): Zeilenentscheidung => ({
  ...wieErklaert(zeile),
  anerkanntCent: 0,
  zurueckgestelltCent: zeile.erklaertCent,
});

/** Of a row of the Finanzierungsplan also how far it was missed. */
function Plan({ eingereicht: { inhalt }, schluessel }: { eingereicht: Eingereicht; schluessel: string }) {
  const zeile = "ausgaben" in inhalt.zahlen && inhalt.zahlen.ausgaben.find(({ position }) => position === schluessel);
  if (!zeile) return null;
  return (
    <div className="kern-hint">
      {`Plan ${euro(zeile.bewilligtCent)}, ausgegeben ${euro(zeile.ausgegebenCent)}, `}
      <Planabgleich zeile={zeile} />
    </div>
  );
}

/** Of a receipt also its day, its whole amount and its file. */
function Beleg({
  ansicht: { nachweis },
  eingereicht: { belege },
  schluessel,
}: {
  ansicht: Nachweisansicht;
  eingereicht: Eingereicht;
  schluessel: string;
}) {
  const beleg = belege.find(({ id }) => id === schluessel);
  if (!beleg) return null;
  const { tag, betragCent, empfaenger, person, dokumentId } = beleg;
  return (
    <div className="kern-hint">
      {[`Gezahlt am ${datum(tag)}`, person?.pseudonym ?? empfaenger, `Betrag ${euro(betragCent)}`].join(", ")}
      {dokumentId && (
        <>
          {", "}
          <a className="kern-link kern-link--no-visited-state" href={dateiadresse(nachweis, dokumentId)}>
            Beleg öffnen
          </a>
        </>
      )}
    </div>
  );
}
