import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { Pagination } from "./Pagination.tsx";

afterEach(cleanup);

const show = (page: number, pages: number, total: number) =>
  render(<Pagination label="Seiten der Liste" page={page} pages={pages} total={total} to={(p) => `?seite=${p}`} />);
const links = () => screen.queryAllByRole("link").map((link) => [link.textContent, link.getAttribute("href")]);

test("Am Anfang geht es nur weiter, am Ende nur zurück, dazwischen beides", () => {
  const { unmount } = show(1, 3, 60);
  expect(links()).toEqual([["Nächste Seite", "?seite=2"]]);
  unmount();
  const middle = show(2, 3, 60);
  expect(links()).toEqual([
    ["Vorige Seite", "?seite=1"],
    ["Nächste Seite", "?seite=3"],
  ]);
  expect(screen.getByRole("status").textContent).toBe("60 Einträge, Seite 2 von 3");
  middle.unmount();
  show(3, 3, 60);
  expect(links()).toEqual([["Vorige Seite", "?seite=2"]]);
});

test("Was auf eine Seite passt, wird nur gezählt", () => {
  show(1, 1, 1);
  expect(links()).toEqual([]);
  expect(screen.getByRole("status").textContent).toBe("1 Eintrag");
});
