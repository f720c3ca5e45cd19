import { buffer } from "node:stream/consumers";
import { PlainDate } from "@kim/domain/grundlagen";
import { sheet, workbook, type SheetColumn } from "@kim/xlsx";
import { tabellenDes, type Papier } from "./papier.ts";
import type { Spalte, Tabelle, Tabellenzeile } from "./tabelle.ts";

/** The numeric part: every table that has a sheet of its own, one sheet each. Same paper, same bytes. */
export const papierXlsx = (papier: Papier): Promise<Buffer> =>
  buffer(workbook([deckblatt(papier), ...tabellenDes(papier).flatMap((t) => (t.blatt === null ? [] : [blatt(t)]))]));

const deckblatt = ({ titel, partei, vermerk, pruefsumme }: Papier) =>
  sheet({
    name: "Fassung",
    columns: [
      { title: "Angabe", width: 22, kind: "text", value: ([name]: readonly [string, string | null]) => name },
      { title: "Wert", width: 80, kind: "text", value: ([, wert]) => wert },
    ],
    rows: [
      ["Papier", titel],
      ["Von", partei],
      ["Fassung", vermerk],
      ["Prüfsumme", pruefsumme],
    ] as const,
  });

const blatt = ({ blatt: name, spalten, zeilen }: Tabelle) =>
  sheet({ name: name ?? "", columns: spalten.map(spalte), rows: zeilen, bold: ({ summe }) => summe });

function spalte({ kopf, art }: Spalte, i: number): SheetColumn<Tabellenzeile> {
  const von = ({ zellen }: Tabellenzeile) => zellen[i] ?? null;
  const zahl = (zeile: Tabellenzeile) => {
    const wert = von(zeile);
    return typeof wert === "number" ? wert : null;
  };
  const text = (zeile: Tabellenzeile) => {
    const wert = von(zeile);
    return wert === null ? null : String(wert);
  };
  switch (art) {
    case "text":
      return { title: kopf, width: 34, kind: "text", value: text };
    case "datum":
      return { title: kopf, width: 13, kind: "day", value: (zeile) => PlainDate.safeParse(von(zeile)).data ?? null };
    case "euro":
      return { title: kopf, width: 17, kind: "euro", value: zahl };
    case "zahl":
      return { title: kopf, width: 9, kind: "integer", value: zahl };
    case "prozent":
    case "vzae":
      return { title: kopf, width: 11, kind: "hundredths", value: zahl };
  }
}
