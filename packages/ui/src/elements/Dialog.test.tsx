// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { StrictMode, useState } from "react";
import { afterEach, expect, test, vi } from "vitest";
import { ConfirmDialog, Dialog } from "./Dialog.tsx";

afterEach(cleanup);

function Page() {
  const [open, setOpen] = useState(false);
  return (
    <StrictMode>
      <button type="button" onClick={() => setOpen(true)}>
        Stelle anlegen
      </button>
      <Dialog open={open} title="Neue Stelle" onClose={() => setOpen(false)}>
        <label>
          Bezeichnung
          <input />
        </label>
      </Dialog>
    </StrictMode>
  );
}

const openDialog = () => {
  render(<Page />);
  const opener = screen.getByRole("button", { name: "Stelle anlegen" });
  opener.focus();
  fireEvent.click(opener);
  return opener;
};

test("Ein Dialog trägt seinen Titel als Namen und beginnt im ersten Feld", async () => {
  openDialog();
  expect(await screen.findByRole("dialog", { name: "Neue Stelle" })).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByLabelText("Bezeichnung"));
});

test("Escape schließt, und der Fokus kehrt zum Auslöser zurück", () => {
  const opener = openDialog();
  fireEvent(screen.getByRole("dialog"), new Event("cancel", { cancelable: true }));
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(document.activeElement).toBe(opener);
});

test("Schließen schließt", () => {
  openDialog();
  fireEvent.click(screen.getByRole("button", { name: "Schließen" }));
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("Eine Rückfrage beginnt auf Abbrechen und bestätigt nur auf das Verb", () => {
  const onConfirm = vi.fn<() => void>();
  render(
    <ConfirmDialog open title="Stelle beenden?" confirmLabel="Stelle beenden" onConfirm={onConfirm} onClose={() => {}}>
      Sie endet heute.
    </ConfirmDialog>,
  );
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Abbrechen" }));
  expect(onConfirm).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole("button", { name: "Stelle beenden" }));
  expect(onConfirm).toHaveBeenCalledOnce();
});

test("Eine Rückfrage, die unterwegs ist, lässt sich nicht noch einmal bestätigen", () => {
  const onConfirm = vi.fn<() => void>();
  render(
    <ConfirmDialog
      open
      pending
      title="Stelle beenden?"
      confirmLabel="Stelle beenden"
      onConfirm={onConfirm}
      onClose={() => {}}
    >
      Sie endet heute.
    </ConfirmDialog>,
  );
  fireEvent.click(screen.getByRole("button", { name: "Stelle beenden" }));
  expect(onConfirm).not.toHaveBeenCalled();
});
