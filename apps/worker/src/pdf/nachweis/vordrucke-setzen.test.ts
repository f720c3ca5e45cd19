import { vordrucke } from "@kim/domain/nachweis";
import { afterAll, expect, test } from "vitest";
import { closePdf } from "../jahresrechnung.ts";
import { einzeilig } from "../testing/einzeilig.ts";
import { pdfSeiten } from "../testing/pdf-seiten.ts";
import { vordrucksaetze } from "./vordrucke-setzen.ts";

afterAll(closePdf);

const gesetzte = vordrucksaetze();
const pdf = async (datei: string) => (await gesetzte).get(datei) ?? new Uint8Array();

test("für jede Art und jede Fassung liegt ein leerer Vordruck bereit, und jedes Jahr hat genau einen", async () => {
  expect([...(await gesetzte).keys()].sort()).toEqual(vordrucke.map(({ datei }) => datei).sort());
  for (const art of ["verwendungsnachweis", "verwendungsbestaetigung", "teilnachweis", null])
    for (const jahr of [2020, 2022, 2023, 2024, 2025, 2040])
      expect(
        vordrucke.filter((v) => v.art === art && v.von <= jahr && jahr <= (v.bis ?? jahr)),
        `${art} ${jahr}`,
      ).toHaveLength(1);
});

test.each([
  ["verwendungsnachweis-2025.pdf", ["Fortschreibung des Konzepts (nur Baustein 1)", "Externe Begleitung"]],
  ["verwendungsbestaetigung-2024.pdf", ["Haushaltsjahr ____", "Anlage Stellenübersicht"]],
  ["teilnachweis-2020.pdf", ["außerhalb des Personaltableaus von JMD und MBE", "Belegliste", "zuwendungsfähig"]],
  ["belegliste-2020.pdf", ["So wird die Liste ausgefüllt", "Tag der Zahlung", "Externe Begleitung"]],
] as const)("%s hat den Aufbau des Vordrucks und weder Betrag noch Jahr", async (datei, teile) => {
  const text = einzeilig(pdfSeiten(await pdf(datei)));
  for (const teil of teile) expect(text).toContain(teil);
  expect(text).not.toMatch(/\d,\d\d/);
  expect(text).not.toMatch(/(nachweis|bestätigung|liste) 20\d\d/);
  expect(text).toContain("Vordruck zum Ausfüllen");
});

test("jeder ist ein PDF/UA-1, und noch einmal gesetzt dieselben Bytes", async () => {
  const noch = await vordrucksaetze();
  for (const [datei, inhalt] of await gesetzte) {
    expect(Buffer.from(inhalt).toString("latin1"), datei).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/);
    expect(Buffer.compare(inhalt, noch.get(datei) ?? new Uint8Array()), datei).toBe(0);
  }
});
