// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { Button } from "./Button.tsx";
import { Menu } from "./Menu.tsx";
import { RefusalNotice } from "./Notice.tsx";
import { ProgressBar } from "./ProgressBar.tsx";
import { StackedBar } from "./StackedBar.tsx";
import { ErrorState } from "./states.tsx";
import { TileMap, type Tile } from "./TileMap.tsx";
import { vzae } from "./format.ts";

afterEach(cleanup);

const tile = (short: string, row: number, column: number, more: Partial<Tile> = {}): Tile => ({
  key: short,
  row,
  column,
  short,
  label: `Kreis ${short}`,
  tone: "success",
  to: `/land/${short}`,
  ...more,
});

test("Die Kacheln folgen einander wie Zeilen in einem Text und sagen alles, was sie zeigen", () => {
  render(
    <TileMap
      label="Stand 2022"
      legend={{ success: "liegt vor", danger: "fehlgeschlagen" }}
      tiles={[
        tile("BN", 2, 1),
        tile("MI", 1, 3),
        tile("ST", 1, 2, { figures: ["16,00 VZÄ", "12,50 besetzt"], tone: "danger", selected: true }),
      ]}
    />,
  );
  const links = screen.getAllByRole("link");
  expect(links.map((link) => link.getAttribute("href"))).toEqual(["/land/ST", "/land/MI", "/land/BN"]);
  expect(links[0]?.getAttribute("aria-current")).toBe("true");
  for (const words of ["Kreis ST", "16,00 VZÄ", "12,50 besetzt", "fehlgeschlagen"])
    expect(links[0]?.textContent).toContain(words);
});

test("Ein Balken lässt sich vorlesen", () => {
  render(
    <StackedBar
      label="Baustein 2"
      format={vzae}
      segments={[
        { label: "besetzt", value: 1000, tone: "strong" },
        { label: "vakant", value: 0, tone: "warning" },
      ]}
    />,
  );
  expect(screen.getByRole("img", { name: "Baustein 2: besetzt 10,00, vakant 0,00" }).children).toHaveLength(1);
});

test("Der Fortschritt nennt seine Zahl", () => {
  render(<ProgressBar label="Jahreslauf 2022" value={37} max={54} />);
  expect(screen.getByRole("progressbar", { name: "Jahreslauf 2022" }).getAttribute("aria-valuetext")).toBe("37 von 54");
});

test("Eine Ablehnung wird angesagt und nennt ihre Regel, keine Ablehnung ist nichts", () => {
  const { container, rerender } = render(<RefusalNotice refusal={null} />);
  expect(container.childElementCount).toBe(0);
  rerender(<RefusalNotice refusal={{ satz: "Höchstens zwei Drittel.", regel: "R12" }} />);
  expect(screen.getByRole("alert").textContent).toBe("Das geht so nichtHöchstens zwei Drittel.Regel R12");
});

test("Ein Fehler lässt sich wiederholen", () => {
  const onRetry = vi.fn<() => void>();
  render(<ErrorState onRetry={onRetry} />);
  fireEvent.click(screen.getByRole("button", { name: "Noch einmal versuchen" }));
  expect(onRetry).toHaveBeenCalledOnce();
});

test("Ein beschäftigter Knopf tut nichts noch einmal", () => {
  const onClick = vi.fn<() => void>();
  render(
    <Button busy onClick={onClick}>
      Speichern
    </Button>,
  );
  fireEvent.click(screen.getByRole("button", { name: "Speichern" }));
  expect(onClick).not.toHaveBeenCalled();
});

test("Ein Menü geht mit Escape zu und gibt den Fokus zurück, beim Verlassen geht es auch zu", () => {
  render(
    <>
      <Menu label="Anna">
        <a href="/konto">Konto</a>
      </Menu>
      <a href="/x">Weiter</a>
    </>,
  );
  const button = screen.getByRole("button", { name: "Anna" });
  const link = screen.getByText("Konto");
  fireEvent.click(button);
  link.focus();
  fireEvent.keyDown(link, { key: "Escape" });
  expect([button.getAttribute("aria-expanded"), document.activeElement]).toEqual(["false", button]);
  fireEvent.click(button);
  link.focus();
  screen.getByRole("link", { name: "Weiter" }).focus();
  fireEvent.blur(link, { relatedTarget: screen.getByRole("link", { name: "Weiter" }) });
  expect(button.getAttribute("aria-expanded")).toBe("false");
});
