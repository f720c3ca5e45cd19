// @vitest-environment happy-dom
import { cleanup, render, screen, within } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { vzae } from "./format.ts";
import { Table, type Column } from "./Table.tsx";

type Zeile = { id: string; name: string; anteil: number };
const columns: Column<Zeile>[] = [
  { key: "name", header: "Stelle", rowHeader: true, cell: (zeile) => zeile.name, footer: "Summe" },
  { key: "anteil", header: "VZÄ", numeric: true, cell: (zeile) => vzae(zeile.anteil), footer: "1,50" },
];
const rows = [
  { id: "a", name: "Koordination", anteil: 100 },
  { id: "b", name: "Assistenz", anteil: 50 },
];
const table = (shown: Zeile[] = rows) => (
  <Table
    caption="Stellen 2022"
    columns={columns}
    rows={shown}
    rowKey={(zeile) => zeile.id}
    empty="Noch keine Stelle."
    selectedKey="b"
  />
);

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

test("Die Tabelle heißt nach ihrer Beschriftung, Zeilen und Spalten haben Köpfe", () => {
  render(table());
  const stellen = screen.getByRole("table", { name: "Stellen 2022" });
  expect(
    within(stellen)
      .getAllByRole("columnheader")
      .map((cell) => cell.textContent),
  ).toEqual(["Stelle", "VZÄ"]);
  expect(
    within(stellen)
      .getAllByRole("rowheader")
      .map((cell) => cell.textContent),
  ).toEqual(["Koordination", "Assistenz", "Summe"]);
  expect(within(stellen).getByRole("row", { name: "Assistenz 0,50" }).getAttribute("aria-current")).toBe("true");
});

test("Ohne Zeilen steht da, warum, und keine Summe", () => {
  render(table([]));
  expect(screen.getByRole("cell", { name: "Noch keine Stelle." })).toBeTruthy();
  expect(screen.queryByText("Summe")).toBeNull();
});

test("Zeilen einer Gruppe stehen unter ihrer Überschrift, auch wenn sie nicht aufeinander folgen", () => {
  const gemischt = [...rows, { id: "c", name: "Leitung", anteil: 25 }];
  render(
    <Table
      caption="Stellen"
      columns={columns}
      rows={gemischt}
      rowKey={(zeile) => zeile.id}
      groupOf={({ id }) => (id === "b" ? { key: "b", header: "Bei Ahlen" } : { key: "a", header: "Beim Kreis" })}
    />,
  );
  expect(screen.getAllByRole("row").map((row) => row.textContent)).toEqual([
    "StelleVZÄ",
    "Beim Kreis",
    "Koordination1,00",
    "Leitung0,25",
    "Bei Ahlen",
    "Assistenz0,50",
    "Summe1,50",
  ]);
});

test("Nur eine Tabelle, die nicht passt, ist ein Bereich zum Verschieben mit Tabulatorhalt", () => {
  const { unmount } = render(table());
  expect(screen.queryByRole("region")).toBeNull();
  unmount();
  vi.spyOn(HTMLElement.prototype, "offsetWidth", "get").mockReturnValue(900);
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(345);
  render(table());
  expect(screen.getByRole("region", { name: "Stellen 2022, seitlich verschiebbar" }).tabIndex).toBe(0);
});
