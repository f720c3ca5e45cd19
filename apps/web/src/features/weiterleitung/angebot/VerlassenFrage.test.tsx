import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { createMemoryRouter, Link, RouterProvider } from "react-router";
import { afterEach, expect, test } from "vitest";
import { VerlassenFrage } from "./VerlassenFrage.tsx";

afterEach(cleanup);

const oeffne = (ungespeichert: boolean) => {
  const formular = (
    <>
      <VerlassenFrage ungespeichert={() => ungespeichert} />
      <Link to="/liste">Zur Liste</Link>
      <Link to="/formular?entwurf=1">Entwurf</Link>
    </>
  );
  const router = createMemoryRouter(
    [
      { path: "/formular", element: formular },
      { path: "/liste", element: <p>Die Liste</p> },
    ],
    { initialEntries: ["/formular"] },
  );
  render(<RouterProvider router={router} />);
};

test("Ungespeichertes geht nicht still verloren: erst die Frage, dann der Weg", async () => {
  oeffne(true);
  fireEvent.click(screen.getByText("Zur Liste"));
  await screen.findByText("Seite verlassen, ohne zu speichern?");
  fireEvent.click(screen.getByText("Abbrechen"));
  expect(screen.queryByText("Die Liste")).toBeNull();
  fireEvent.click(screen.getByText("Zur Liste"));
  fireEvent.click(await screen.findByText("Verlassen"));
  await screen.findByText("Die Liste");
});

test("Ohne Änderung fragt niemand", async () => {
  oeffne(false);
  fireEvent.click(screen.getByText("Zur Liste"));
  await screen.findByText("Die Liste");
  expect(screen.queryByText("Verlassen")).toBeNull();
});

test("Wer auf der Seite bleibt, etwa wenn der Entwurf in die Adresse kommt, wird nicht gefragt", () => {
  oeffne(true);
  fireEvent.click(screen.getByText("Entwurf"));
  expect(screen.queryByText("Seite verlassen, ohne zu speichern?")).toBeNull();
});
