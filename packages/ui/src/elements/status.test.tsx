// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { StatusProvider, useStatus } from "./status.tsx";

function Save() {
  const { melde } = useStatus();
  return (
    <button type="button" onClick={() => melde("Gespeichert")}>
      Speichern
    </button>
  );
}

beforeEach(() => {
  vi.useFakeTimers();
  render(
    <StatusProvider>
      <Save />
    </StatusProvider>,
  );
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const save = () => fireEvent.click(screen.getByRole("button", { name: "Speichern" }));

test("Der Ansagebereich ist schon da, bevor die erste Meldung kommt", () => {
  expect(screen.getByRole("status").textContent).toBe("");
  save();
  expect(screen.getByRole("status").textContent).toContain("Gespeichert");
});

test("Dieselbe Meldung noch einmal ist ein neuer Knoten und wird wieder angesagt", () => {
  save();
  const first = screen.getByRole("status").firstElementChild;
  save();
  expect(screen.getByRole("status").firstElementChild).not.toBe(first);
});

test("Eine Meldung geht nach zehn Sekunden, eine neue zählt von vorn", () => {
  save();
  act(() => void vi.advanceTimersByTime(9_000));
  save();
  act(() => void vi.advanceTimersByTime(9_000));
  expect(screen.getByRole("status").textContent).toContain("Gespeichert");
  act(() => void vi.advanceTimersByTime(1_000));
  expect(screen.getByRole("status").textContent).toBe("");
});

test("Eine Meldung lässt sich schließen", () => {
  save();
  fireEvent.click(screen.getByRole("button", { name: "Meldung schließen" }));
  expect(screen.getByRole("status").textContent).toBe("");
});
