import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { OrganisationId } from "@kim/domain/grundlagen";
import { MemoryRouter, useLocation } from "react-router";
import { afterEach, expect, test } from "vitest";
import { Listenfilter } from "./Listenfilter.tsx";
import { kreisId } from "./testing/vertrag.ts";

afterEach(cleanup);

const welten = [
  { geberId: OrganisationId.parse("00000000-0000-4000-8000-000000000007"), name: "Kreis Coesfeld" },
  { geberId: kreisId, name: "Kreis Warendorf" },
];
const Adresse = () => <output>{useLocation().search}</output>;
const oeffne = (eine: typeof welten) =>
  render(
    <MemoryRouter>
      <Listenfilter welten={eine} />
      <Adresse />
    </MemoryRouter>,
  );

test("Wer für mehrere Geber arbeitet, schaltet in der Adresse zwischen ihnen um", () => {
  oeffne(welten);
  fireEvent.change(screen.getByLabelText("Geber"), { target: { value: kreisId } });
  fireEvent.change(screen.getByLabelText("Stand"), { target: { value: "zurueckgegeben" } });
  expect(screen.getByRole("status").textContent).toBe(`?geber=${kreisId}&stand=zurueckgegeben`);
  fireEvent.change(screen.getByLabelText("Geber"), { target: { value: "" } });
  expect(screen.getByRole("status").textContent).toBe("?stand=zurueckgegeben");
});

test("Wer nur einen Geber hat, wählt keinen", () => {
  oeffne(welten.slice(1));
  expect(screen.queryByLabelText("Geber")).toBeNull();
});
