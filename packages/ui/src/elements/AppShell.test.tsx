// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { AppShell } from "./AppShell.tsx";
import { LinkProvider } from "./link.tsx";

const onLink = vi.fn<(to: string) => void>();

beforeEach(() => {
  render(
    <LinkProvider
      render={({ to, onClick, ...rest }) => (
        <a
          href={to}
          {...rest}
          onClick={(event) => {
            event.preventDefault();
            onLink(to);
            onClick?.(event);
          }}
        />
      )}
    >
      <AppShell
        organisation="Kreis Recklinghausen"
        navigation={[
          {
            entries: [
              { to: "/", label: "Übersicht" },
              { to: "/stellen", label: "Stellen", current: true },
            ],
          },
        ]}
        footer="Demonstration"
      >
        <h1>Stellen</h1>
      </AppShell>
    </LinkProvider>,
  );
});
afterEach(cleanup);

test("Kopf, Navigation, Inhalt und Fuß sind Landmarken", () => {
  for (const role of ["banner", "navigation", "main", "contentinfo"]) expect(screen.getByRole(role)).toBeTruthy();
  expect(screen.getByRole("link", { name: "Stellen" }).getAttribute("aria-current")).toBe("page");
  expect(screen.getByRole("link", { name: "Übersicht" }).hasAttribute("aria-current")).toBe(false);
});

test("Der Sprunglink führt in den Inhalt", () => {
  fireEvent.click(screen.getByRole("link", { name: "Zum Inhalt" }));
  expect(document.activeElement).toBe(screen.getByRole("main"));
});

test("Das Menü klappt auf, Escape klappt es zu und gibt den Fokus zurück", () => {
  const toggle = screen.getByRole("button", { name: "Menü" });
  fireEvent.click(toggle);
  expect(toggle.getAttribute("aria-expanded")).toBe("true");
  const link = screen.getByRole("link", { name: "Stellen" });
  link.focus();
  fireEvent.keyDown(link, { key: "Escape" });
  expect(toggle.getAttribute("aria-expanded")).toBe("false");
  expect(document.activeElement).toBe(toggle);
});

test("Wer einem Eintrag folgt, kommt über den Router und findet das Menü zu", () => {
  const toggle = screen.getByRole("button", { name: "Menü" });
  fireEvent.click(toggle);
  fireEvent.click(screen.getByRole("link", { name: "Stellen" }));
  expect(onLink).toHaveBeenLastCalledWith("/stellen");
  expect(toggle.getAttribute("aria-expanded")).toBe("false");
});
