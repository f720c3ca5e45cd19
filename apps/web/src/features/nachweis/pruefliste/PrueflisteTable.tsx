import { alsAbstand } from "@kim/domain/frist";
import { heuteInBerlin, type PlainDate } from "@kim/domain/grundlagen";
import { befundNamen, nachweisartNamen, pruefergebnisNamen, pruefstandNamen } from "@kim/domain/nachweis";
import { bausteinNamen } from "@kim/domain/stelle";
import { Badge, Cluster, datum, euro, Table, TextLink, type Column, type Tone } from "@kim/ui";
import type { KeyboardEvent, ReactNode } from "react";
import { sammelschritt, type Pruefeintrag } from "./pruef-filter.ts";
import { useHierher } from "../seite/zurueck.ts";

export const schluesselDer = ({ inhaberId, id }: Pick<Pruefeintrag, "inhaberId" | "id">): string =>
  `${inhaberId} ${id}`;
export const nameDes = ({ art, jahr, inhaberName }: Pruefeintrag): string =>
  `${nachweisartNamen[art]} ${jahr}, ${inhaberName}`;

type PrueflisteTableProps = {
  zeilen: readonly Pruefeintrag[];
  leer: ReactNode;
  gewaehlt: ReadonlySet<string>;
  /** Undefined while the work is under way. */
  waehle: ((schluessel: string, an: boolean) => void) | undefined;
};

/** The queue, line by line; the arrow keys go from one proof to the next. */
export function PrueflisteTable({ zeilen, leer, gewaehlt, waehle }: PrueflisteTableProps) {
  const heute = heuteInBerlin(new Date());
  const hierher = useHierher();
  return (
    <div className="kim-pruefliste" onKeyDown={mitPfeilen}>
      <Table
        caption="Nachweise"
        captionHidden
        columns={[wahl(gewaehlt, waehle), ...columns(heute, hierher)]}
        rows={zeilen}
        rowKey={schluesselDer}
        empty={leer}
        stacks
      />
    </div>
  );
}

function mitPfeilen(event: KeyboardEvent<HTMLElement>) {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const links = [...event.currentTarget.querySelectorAll<HTMLAnchorElement>("tbody th a")];
  const jetzt = links.findIndex((link) => link === document.activeElement);
  if (jetzt === -1) return;
  event.preventDefault();
  links[jetzt + (event.key === "ArrowDown" ? 1 : -1)]?.focus();
}

const wahl = (gewaehlt: ReadonlySet<string>, waehle: PrueflisteTableProps["waehle"]): Column<Pruefeintrag> => ({
  key: "wahl",
  header: <span className="kern-sr-only">Auswählen</span>,
  cell: (z) =>
    sammelschritt(z) !== null && (
      <input
        type="checkbox"
        className="kern-form-check__checkbox"
        aria-label={`Auswählen: ${nameDes(z)}, Baustein ${z.baustein}`}
        checked={gewaehlt.has(schluesselDer(z))}
        disabled={!waehle}
        onChange={(event) => waehle?.(schluesselDer(z), event.target.checked)}
      />
    ),
});

const columns = (heute: PlainDate, hierher: { zurueck: string }): Column<Pruefeintrag>[] => [
  {
    key: "wer",
    header: "Empfänger",
    rowHeader: true,
    cell: (z) => (
      <>
        <TextLink to={`/nachweise/${z.inhaberId}/${z.id}`} state={hierher}>
          {z.inhaberName}
        </TextLink>
        <div className="kern-hint">{`${nachweisartNamen[z.art]} ${z.jahr}, ${bausteinNamen[z.baustein]}`}</div>
      </>
    ),
  },
  {
    key: "eingang",
    header: "Eingang",
    cell: (z) => {
      const tag = heuteInBerlin(new Date(z.eingereichtAm));
      return (
        <>
          {datum(tag)}
          <div className="kern-hint">{alsAbstand(tag, heute)}</div>
          {z.version > 1 && <div className="kern-hint">{`Fassung ${z.version}`}</div>}
        </>
      );
    },
  },
  {
    key: "stand",
    header: "Stand",
    cell: (z) => (
      <>
        <Badge tone={ton[z.stand]}>{pruefstandNamen[z.stand]}</Badge>
        {z.prueferName && <div className="kern-hint">{z.prueferName}</div>}
        {z.stand === "abgeschlossen" && z.ergebnis && <div className="kern-hint">{pruefergebnisNamen[z.ergebnis]}</div>}
        {z.beantwortet && <div className="kern-hint">Antwort liegt vor</div>}
        {z.antwortBis && (
          <div className="kern-hint">
            {`Antwort bis ${datum(z.antwortBis)}`}
            {z.antwortBis < heute && ", vorbei"}
          </div>
        )}
      </>
    ),
  },
  {
    key: "befunde",
    header: "Befunde",
    cell: ({ befunde }) =>
      befunde === null ? (
        <span className="kern-hint">Nicht ermittelt</span>
      ) : befunde.length === 0 ? (
        "Keine"
      ) : (
        <Cluster>
          {befunde.map((befund) => (
            <Badge key={befund} tone="warning">
              {befundNamen[befund]}
            </Badge>
          ))}
        </Cluster>
      ),
  },
  { key: "erklaert", header: "Erklärt", numeric: true, cell: (z) => euro(z.anerkanntCent) },
  { key: "zurueck", header: "Zurück", numeric: true, cell: (z) => euro(z.rueckzahlungCent) },
];

const ton = {
  eingegangen: "info",
  nachgefordert: "warning",
  in_pruefung: "neutral",
  rueckfrage: "warning",
  zweite_person: "info",
  abgeschlossen: "success",
  beim_empfaenger: "neutral",
} as const satisfies Record<Pruefeintrag["stand"], Tone | "neutral">;
