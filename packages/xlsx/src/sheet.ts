import { plainDate, tageVonBis, type PlainDate } from "@kim/domain/grundlagen";
import { styleOf, type CellKind } from "./styles.ts";

/** `value`: text, cents, hundredths, a part of one or a day, as `kind` says; null stays empty. */
export type SheetColumn<Row> = { title: string; width: number } & (
  | { kind: "text"; value: (row: Row) => string | null }
  | { kind: "euro" | "hundredths" | "integer" | "percent"; value: (row: Row) => number | null }
  | { kind: "day"; value: (row: Row) => PlainDate | null }
);

export type Sheet<Row> = {
  /** At most 31 characters, none of []:*?/\ */
  name: string;
  columns: readonly SheetColumn<Row>[];
  rows: Iterable<Row>;
  /** Rows that stand out, such as sums. */
  bold?: (row: Row) => boolean;
};

/** A sheet whose rows are already bound to their columns. */
export type AnySheet = { name: string; xml: () => Iterable<string> };

const chunkLength = 64 * 1024;

/** The sheet's XML in pieces; the first row stays in place when the rest scrolls. */
export const sheet = <Row>(definition: Sheet<Row>): AnySheet => ({
  name: definition.name,
  xml: () => inChunks(sheetXml(definition)),
});

function* sheetXml<Row>({ columns, rows, bold }: Sheet<Row>): Generator<string> {
  const lastColumn = columnName(columns.length - 1);
  yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">';
  yield '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  yield `<cols>${columns.map(({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`).join("")}</cols><sheetData>`;
  yield `<row r="1">${columns.map(({ title }, i) => textCell(`${columnName(i)}1`, title, styleOf("header", false))).join("")}</row>`;
  let r = 1;
  for (const row of rows) {
    r += 1;
    const isBold = bold?.(row) ?? false;
    yield `<row r="${r}">${columns.map((column, i) => cell(`${columnName(i)}${r}`, column, row, isBold)).join("")}</row>`;
  }
  yield `</sheetData><autoFilter ref="A1:${lastColumn}${r}"/><pageSetup orientation="landscape" paperSize="9" fitToHeight="0"/></worksheet>`;
}

function cell<Row>(ref: string, column: SheetColumn<Row>, row: Row, bold: boolean): string {
  if (column.kind === "text") {
    const text = column.value(row);
    return text === null || text === ""
      ? ""
      : textCell(ref, text, styleOf(startsLikeFormula(text) ? "quoted" : "text", bold));
  }
  const number = column.kind === "day" ? serialDay(column.value(row)) : numberText(column.kind, column.value(row));
  return number === null ? "" : `<c r="${ref}" s="${styleOf(column.kind, bold)}"><v>${number}</v></c>`;
}

// An inline string is never computed; the quote mark keeps it text even after somebody edits the cell or exports it as
// CSV.
export const startsLikeFormula = (text: string): boolean => /^[=+\-@\t\r]/.test(text);

const textCell = (ref: string, text: string, style: number): string =>
  `<c r="${ref}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;

/** Cents and hundredths as decimal text, without a float on the way; a part of one with four places. */
export function numberText(kind: Exclude<CellKind, "text" | "day">, value: number | null): string | null {
  if (value === null) return null;
  if (kind === "integer") return String(value);
  if (kind === "percent") return value.toFixed(4);
  const whole = Math.abs(value);
  return `${value < 0 ? "-" : ""}${Math.floor(whole / 100)}.${String(whole % 100).padStart(2, "0")}`;
}

// Spreadsheets count from 1 January 1900 and believe that year had a 29 February.
const serialDay = (day: PlainDate | null): string | null =>
  day === null ? null : String(tageVonBis(plainDate("1900-01-01"), day) + 1);

export const columnName = (index: number): string =>
  (index < 26 ? "" : columnName(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

const longestText = 32_767;
const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

// oxlint-disable-next-line no-control-regex -- these are the characters XML 1.0 forbids
const noSign = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
const halfSign = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Text that XML can carry: control characters and halves of characters have no place in it. */
export const escaped = (text: string): string =>
  text
    .slice(0, longestText)
    .replace(halfSign, "") // first: without the sign between them, two halves would make a whole
    .replace(noSign, "")
    .replace(/\r\n?/g, "\n")
    .replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);

function* inChunks(pieces: Iterable<string>): Generator<string> {
  let chunk = "";
  for (const piece of pieces) {
    chunk += piece;
    if (chunk.length < chunkLength) continue;
    yield chunk;
    chunk = "";
  }
  if (chunk) yield chunk;
}
