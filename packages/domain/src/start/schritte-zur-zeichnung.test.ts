import { expect, test } from "vitest";
import { plainDate as d } from "../grundlagen/plain-date.ts";
import { Rolle } from "../organisation/rollen.ts";
import { schritteZurZeichnung } from "./schritte-zur-zeichnung.ts";

const papier = (name: string) => ({ papier: name, faelligAm: d("2026-06-30"), aemter: [] });
const luecken = [
  { letzterTag: null, papiere: [papier("Verwendungsnachweis 2025, Baustein 2")] },
  { letzterTag: d("2026-05-31"), papiere: ["A", "B", "C"].map(papier) },
];

test("R92: je Lücke ein dringender Schritt mit Tag, Papier und Ziel", () => {
  expect(schritteZurZeichnung(luecken, ["mandantenverwaltung"])).toEqual([
    {
      titel: "Zeichnungsbefugnis eintragen",
      text: "Zurzeit darf niemand zeichnen: Verwendungsnachweis 2025, Baustein 2 (fällig am 30.06.2026).",
      ziel: "/zeichnungsbefugnisse",
      dringend: true,
      recht: "person:verwalten",
    },
    {
      titel: "Zeichnungsbefugnis eintragen: die letzte gilt bis 31.05.2026",
      text: "Danach darf niemand mehr zeichnen: A (fällig am 30.06.2026) und 2 weitere Papiere.",
      ziel: "/zeichnungsbefugnisse",
      dringend: true,
      recht: "person:verwalten",
    },
  ]);
});

test("wer nicht verwaltet, lässt eintragen; wer mit Nachweisen nichts tut, wird nicht gefragt", () => {
  const titel = (rolle: Rolle) => schritteZurZeichnung(luecken.slice(0, 1), [rolle]).map((schritt) => schritt.titel);
  const lassen = ["Zeichnungsbefugnis eintragen lassen"];
  expect(Object.fromEntries(Rolle.options.map((rolle) => [rolle, titel(rolle)]))).toEqual({
    koordination: lassen,
    ki_leitung: lassen,
    finanzen: lassen,
    case_management: [],
    pruefung: [],
    zeichnung: lassen,
    mandantenverwaltung: ["Zeichnungsbefugnis eintragen"],
    bewilligungsbehoerde: [],
    ministerium: [],
    pruefeinsicht: [],
  });
});
