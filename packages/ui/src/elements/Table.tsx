import { useRef, type ReactNode } from "react";
import { classes } from "./link.tsx";
import { useOverflow } from "./use-overflow.ts";

export type Column<Row> = {
  key: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Right-aligned, figures of equal width. */
  numeric?: boolean;
  /** The column that names the row. Give it once. */
  rowHeader?: boolean;
  /** Buttons and links of the row. */
  action?: boolean;
  /** Cell of the sum row. */
  footer?: ReactNode;
};

export type RowGroup = { key: string; header: ReactNode };

export type TableProps<Row> = {
  caption: string;
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Rows of one group stand together under its heading. */
  groupOf?: ((row: Row) => RowGroup) | undefined;
  /** Stands in place of the rows when there are none. */
  empty?: ReactNode;
  selectedKey?: string | undefined;
  /** On a phone a row is a block, each cell under its header; for rows that are read one by one, not compared. */
  stacks?: boolean;
};

export function Table<Row>({
  caption,
  captionHidden = false,
  columns,
  rows,
  rowKey,
  groupOf,
  empty,
  selectedKey,
  stacks = false,
}: TableProps<Row>) {
  const region = useRef<HTMLDivElement>(null);
  const scrolls = useOverflow(region);
  const hasFooter = columns.some((column) => column.footer !== undefined);
  return (
    <div
      ref={region}
      className="kim-table-region"
      data-scrolls={scrolls}
      {...(scrolls && { role: "region", tabIndex: 0, "aria-label": `${caption}, seitlich verschiebbar` })}
    >
      <table className={classes("kern-table kim-table", stacks && "kim-table--stacks")}>
        <caption className={captionHidden ? "kern-sr-only" : "kim-table__caption"}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={cellClass("header", column)}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        {grouped(rows, groupOf).map((group) => (
          <tbody key={group.key}>
            {group.header && (
              <tr className="kim-table__group">
                <th scope="rowgroup" className="kern-table__header" colSpan={columns.length}>
                  {group.header}
                </th>
              </tr>
            )}
            {group.rows.map((row) => (
              <tr key={rowKey(row)} className="kim-table__row" aria-current={rowKey(row) === selectedKey || undefined}>
                {columns.map((column) => (
                  <BodyCell key={column.key} column={column} row={row} />
                ))}
              </tr>
            ))}
          </tbody>
        ))}
        {rows.length === 0 && (
          <tbody>
            <tr>
              <td className="kern-table__cell" colSpan={columns.length}>
                {empty ?? "Keine Einträge."}
              </td>
            </tr>
          </tbody>
        )}
        {hasFooter && rows.length > 0 && (
          <tfoot className="kern-table__footer">
            <tr>
              {columns.map((column) => (
                <FooterCell key={column.key} column={column} />
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

function grouped<Row>(
  rows: readonly Row[],
  groupOf: TableProps<Row>["groupOf"],
): (RowGroup & { rows: readonly Row[] })[] {
  if (!groupOf) return rows.length > 0 ? [{ key: "", header: undefined, rows }] : [];
  const groups = new Map<string, RowGroup & { rows: Row[] }>();
  for (const row of rows) {
    const group = groupOf(row);
    groups.set(group.key, { ...group, rows: [...(groups.get(group.key)?.rows ?? []), row] });
  }
  return [...groups.values()];
}

function BodyCell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  return column.rowHeader ? (
    <th scope="row" className={cellClass("header", column)}>
      {column.cell(row)}
    </th>
  ) : (
    <td className={cellClass("cell", column)} data-header={headerText(column)}>
      {column.cell(row)}
    </td>
  );
}

// Only words can be repeated beside a cell; a header for screen readers alone is not shown either.
const headerText = <Row,>({ header }: Column<Row>) => (typeof header === "string" ? header : undefined);

function FooterCell<Row>({ column }: { column: Column<Row> }) {
  return column.rowHeader ? (
    <th scope="row" className={cellClass("header", column)}>
      {column.footer}
    </th>
  ) : (
    <td className={cellClass("cell", column)} data-header={headerText(column)}>
      {column.footer}
    </td>
  );
}

function cellClass<Row>(part: "header" | "cell", column: Column<Row>): string {
  return classes(
    `kern-table__${part}`,
    column.numeric && `kern-table__${part}--numeric`,
    column.action && "kim-table__action",
  );
}
