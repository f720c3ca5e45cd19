import { numberText, startsLikeFormula, type Sheet, type SheetColumn } from "./sheet.ts";

export const csvType = "text/csv; charset=utf-8";

/**
 * The rows of a sheet as CSV the way a German spreadsheet opens it: UTF-8 with its mark, semicolons, decimal commas,
 * days as ISO text. Text that looks like a formula starts with an apostrophe.
 */
export function csv<Row>({ columns, rows }: Pick<Sheet<Row>, "columns" | "rows">): string {
  const lines = [columns.map(({ title }) => field(title))];
  for (const row of rows) lines.push(columns.map((column) => cell(column, row)));
  return `\uFEFF${lines.map((line) => `${line.join(";")}\r\n`).join("")}`;
}

function cell<Row>(column: SheetColumn<Row>, row: Row): string {
  if (column.kind === "text") return field(column.value(row) ?? "");
  if (column.kind === "day") return column.value(row) ?? "";
  return numberText(column.kind, column.value(row))?.replace(".", ",") ?? "";
}

function field(text: string): string {
  const safe = startsLikeFormula(text) ? `'${text}` : text;
  return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
