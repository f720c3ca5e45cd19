import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { MemoryRouter, useLocation } from "react-router";
import { afterEach, expect, test } from "vitest";
import { LandFilter } from "./LandFilter.tsx";
import { landJahre, leseLandAnsicht, useLandAnsicht } from "./use-land-ansicht.ts";

afterEach(cleanup);

function Seite() {
  const ansicht = useLandAnsicht();
  return (
    <>
      <LandFilter ansicht={ansicht} bezirke={["Köln", "Münster"]} heute="2026-11-22" />
      <output>{useLocation().search}</output>
      <span data-testid="abfrage">{ansicht.abfrage}</span>
    </>
  );
}

const oeffne = (adresse: string) =>
  render(
    <MemoryRouter initialEntries={[adresse]}>
      <Seite />
    </MemoryRouter>,
  );
const waehle = (feld: string, value: string) => fireEvent.change(screen.getByLabelText(feld), { target: { value } });

test("was gewählt ist, steht in der Adresse, und zurückgenommen verschwindet es dort", () => {
  oeffne("/land?jahr=2024&ansicht=tabelle");
  waehle("Regierungsbezirk", "Köln");
  waehle("Baustein", "2");
  expect(screen.getByRole("status").textContent).toBe("?jahr=2024&ansicht=tabelle&bezirk=K%C3%B6ln&baustein=2");
  waehle("Regierungsbezirk", "");
  expect(screen.getByRole("status").textContent).toBe("?jahr=2024&ansicht=tabelle&baustein=2");
});

test("die Reihenfolge lässt sich nur in der Tabelle wählen", () => {
  oeffne("/land");
  expect(screen.queryByLabelText("Reihenfolge")).toBeNull();
  waehle("Ansicht", "tabelle");
  expect(screen.getByLabelText("Reihenfolge")).toBeTruthy();
});

test("der Weg zu einem Empfänger nimmt das Jahr auch mit, wenn die Adresse keines nennt", () => {
  oeffne("/land?baustein=3");
  expect(screen.getByTestId("abfrage").textContent).toMatch(/^\?baustein=3&jahr=\d{4}$/);
});

test("ohne Jahr oder mit einem unmöglichen gilt das Jahr vor dem laufenden", () => {
  const jahre = landJahre(new Date("2026-11-22T12:00:00Z"));
  expect(jahre).toEqual([2026, 2025, 2024, 2023, 2022, 2021, 2020]);
  for (const adresse of ["", "jahr=2027", "jahr=2019", "jahr=abc"])
    expect(leseLandAnsicht(new URLSearchParams(adresse), jahre).jahr).toBe(2025);
  expect(leseLandAnsicht(new URLSearchParams("jahr=2020&ansicht=x&baustein=4"), jahre)).toEqual({
    jahr: 2020,
    mass: "besetzungsquote",
    ansicht: "karte",
    baustein: undefined,
    bezirk: undefined,
    reihenfolge: "name",
    tag: undefined,
    wissen: "heute",
  });
});

test("zu Silvester um Mitternacht entscheidet die Uhr in Berlin über das laufende Jahr", () => {
  expect(landJahre(new Date("2026-12-31T22:59:59Z"))[0]).toBe(2026);
  expect(landJahre(new Date("2026-12-31T23:00:00Z"))[0]).toBe(2027);
});

test("der Wissensstand lässt sich wählen, sobald ein Stichtag steht; ein anderes Jahr nimmt beide zurück", () => {
  oeffne("/land?jahr=2024");
  expect(screen.queryByLabelText("Wissensstand")).toBeNull();
  waehle("Stichtag", "2024-06-30");
  waehle("Wissensstand", "damals");
  expect(screen.getByRole("status").textContent).toBe("?jahr=2024&tag=2024-06-30&wissen=damals");
  waehle("Förderjahr", "2023");
  expect(screen.getByRole("status").textContent).toBe("?jahr=2023");
});
