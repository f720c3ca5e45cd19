import { describe, expect, test } from "vitest";
import { anlagen, ueberschrift, type Anlagenblock } from "./papier.ts";
import { tabelle } from "./tabelle.ts";

type Zeile = { name: string; cent: number; quote: number };
const mit = (zeilen: readonly Zeile[] | null, angaben: { blanko?: string[]; summe?: string } = {}) =>
  tabelle<Zeile>({
    titel: "Probe",
    blatt: null,
    spalten: [
      { kopf: "Nr.", art: "zahl", breite: "9mm", wert: () => 1 },
      { kopf: "Name", art: "text", breite: "1fr", wert: (z) => z.name },
      { kopf: "EUR", art: "euro", breite: "20mm", wert: (z) => z.cent, summiert: true },
      { kopf: "v. H.", art: "prozent", breite: "20mm", wert: (z) => z.quote },
    ],
    zeilen,
    ...angaben,
  });
const zellen = (...argumente: Parameters<typeof mit>) => mit(...argumente).zeilen.map((z) => z.zellen);

describe("eine Tabelle", () => {
  test("zählt die Spalten zusammen, die es verlangen; eine Gutschrift mindert die Summe", () => {
    const zeilen = [
      { name: "Gehalt", cent: 483_334, quote: 100 },
      { name: "Gutschrift", cent: -12_000, quote: 0 },
    ];
    expect(zellen(zeilen, { summe: "Insgesamt" }).at(-1)).toEqual([null, "Insgesamt", 471_334, null]);
    expect(mit(zeilen, { summe: "Insgesamt" }).zeilen.map(({ summe }) => summe)).toEqual([false, false, true]);
    expect(zellen(zeilen)).toHaveLength(2);
  });

  test("ohne Zeilen hat sie auch keine Summe", () => {
    expect(zellen([], { summe: "Insgesamt" })).toEqual([]);
  });

  test("zum Ausfüllen nennt sie ihre Zeilen und lässt alles andere frei, auch die Summe", () => {
    expect(zellen(null, { blanko: ["Personal", ""], summe: "Insgesamt" })).toEqual([
      [null, "Personal", null, null],
      [null, null, null, null],
      [null, "Insgesamt", null, null],
    ]);
  });
});

describe("Anlagen", () => {
  const anlage = (name: string, zeilen: readonly Zeile[] | null): Anlagenblock => ({
    art: "anlage",
    quer: true,
    bloecke: [ueberschrift(name), mit(zeilen)],
  });
  const voll = [{ name: "Gehalt", cent: 1, quote: 1 }];
  const gestalt = (...liste: Anlagenblock[]) =>
    anlagen(...liste).map((b) => (b.art === "anlage" ? b.bloecke.length : b.art));

  test("die nichts aufzählen, bekommen kein eigenes Blatt", () => {
    expect(gestalt(anlage("A", voll), anlage("B", voll))).toEqual([2, 2]);
    expect(gestalt(anlage("A", voll), anlage("B", []), anlage("C", voll))).toEqual([4, 2]);
    expect(gestalt(anlage("A", []), anlage("B", voll))).toEqual(["ueberschrift", "tabelle", 2]);
  });

  test("zum Ausfüllen bleiben ein Blatt", () => {
    expect(gestalt(anlage("A", null))).toEqual([2]);
  });
});
