import { expect, test } from "vitest";
import { eineFassung, werteVon } from "../testing/kondition.ts";
import { foerderungAm } from "./foerderung-am.ts";

const fassungen = [2022, 2023, 2025].map((jahr) => eineFassung({ jahr, werte: werteVon(jahr) }));
const spaeter = "2026-01-01T00:00:00.000Z";

test.each([
  [2022, 1, { instrument: "zuwendung", mittelMonate: null, rueckzahlungMonate: null }],
  [2023, 2, { instrument: "fachbezogene_pauschale", mittelMonate: null, rueckzahlungMonate: 3 }],
  [2024, 2, { instrument: "fachbezogene_pauschale", mittelMonate: null, rueckzahlungMonate: 3 }],
  [2025, 2, { instrument: "zuwendung", mittelMonate: 2, rueckzahlungMonate: null }],
  [2027, 2, { instrument: "zuwendung", mittelMonate: 2, rueckzahlungMonate: null }],
] as const)("ein Vertrag für %i in Baustein %i beruht auf: %j", (jahr, baustein, erwartet) => {
  expect(foerderungAm(fassungen, { jahr, baustein }, spaeter)).toEqual(erwartet);
});

test("es zählt, was beim Angebot veröffentlicht war, auch wenn später eine neue Fassung kommt", () => {
  const neu = eineFassung({
    fassung: 2,
    werte: werteVon(2025),
    freigegebenAm: "2025-06-01T00:00:00.000Z",
  });
  const am = (zeit: string) => foerderungAm([...fassungen, neu], { jahr: 2022, baustein: 2 }, zeit).instrument;
  expect(am("2025-05-31T23:59:59.000Z")).toBe("fachbezogene_pauschale");
  expect(am("2025-06-01T00:00:00.000Z")).toBe("zuwendung");
  expect(am("2019-01-01T00:00:00.000Z"), "vor jeder Veröffentlichung").toBe("zuwendung");
});
