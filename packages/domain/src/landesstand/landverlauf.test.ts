import { expect, test } from "vitest";
import { abErstemWert, verlaufVon, type Landreihe } from "./landverlauf.ts";

const stellen = { bewilligtHundertstel: 200, eingerichtetHundertstel: 200, weitergeleitetHundertstel: 50 };
const reihe = {
  monate: [
    { jahr: 2025, monat: 12, baustein: 2, besetztHundertstel: 150, ...stellen },
    { jahr: 2026, monat: 1, baustein: 1, besetztHundertstel: 100, ...stellen },
    { jahr: 2026, monat: 1, baustein: 2, besetztHundertstel: 200, ...stellen },
    { jahr: 2026, monat: 2, baustein: 2, besetztHundertstel: 50, ...stellen },
    { jahr: 2026, monat: 3, baustein: 2, besetztHundertstel: 10, ...stellen },
  ],
  geld: [
    {
      jahr: 2025,
      ab: "2026-01-01",
      baustein: 2,
      bewilligtCent: 0,
      abgerufenCent: 0,
      ausgezahltCent: 700,
      ausgegebenCent: 0,
    },
    {
      jahr: 2026,
      ab: "2026-01-01",
      baustein: 2,
      bewilligtCent: 900,
      abgerufenCent: 0,
      ausgezahltCent: 100,
      ausgegebenCent: 0,
    },
  ],
  jahre: [
    { jahr: 2025, baustein: 2, prognoseCent: 0, foerderfaehigCent: 40, mehrkostenCent: 600, rueckzahlungCent: 5 },
  ],
} as unknown as Landreihe;
const jahre = { von: 2025, bis: 2026 };

test("Monate reichen bis zum laufenden und zählen einen Baustein oder alle", () => {
  const { zeitpunkte, werte } = verlaufVon(reihe, jahre, "besetzteStellen", undefined, "monat", "2026-02-15");
  expect(zeitpunkte).toHaveLength(14);
  expect(zeitpunkte.at(-1)?.name).toBe("Februar 2026");
  expect(werte.slice(-3)).toEqual([150, 300, 50]);
  expect(verlaufVon(reihe, jahre, "besetzteStellen", 1, "monat", "2026-02-15").werte.slice(-3)).toEqual([0, 100, 0]);
});

test("ein Jahr zeigt die Stellen seines letzten Monats und das Geld seines Förderjahres", () => {
  const werte = (mass: "besetzteStellen" | "ausgezahlt" | "rueckzahlung" | "mehrkosten") =>
    verlaufVon(reihe, jahre, mass, undefined, "jahr", "2026-02-15").werte;
  expect(werte("besetzteStellen")).toEqual([150, 50]);
  expect(werte("ausgezahlt")).toEqual([700, 100]);
  expect(werte("rueckzahlung")).toEqual([5, 0]);
  expect(werte("mehrkosten")).toEqual([300, 0]);
});

test("ein Monat zeigt das Geld, das in ihm floss, für welches Förderjahr auch immer", () => {
  expect(verlaufVon(reihe, jahre, "ausgezahlt", undefined, "monat", "2026-01-31").werte.at(-1)).toBe(800);
});

test("was für das ganze Jahr gilt, hat keine Monate; wo nichts ist, ist keine Quote", () => {
  const { zeitpunkte } = verlaufVon(reihe, jahre, "foerderfaehig", undefined, "monat", "2026-02-15");
  expect(zeitpunkte.map(({ name }) => name)).toEqual(["2025", "2026"]);
  expect(verlaufVon(reihe, jahre, "besetzungsquote", 1, "monat", "2026-02-15").werte.slice(-3)).toEqual([
    null,
    0.5,
    null,
  ]);
});

test("eine Reihe beginnt, wo die erste von allen etwas hat; wo keine etwas hat, bleibt sie, wie sie ist", () => {
  const zeitpunkte = ["a", "b", "c"].map((key) => ({ key, name: key, marke: key }));
  const gezeigt = abErstemWert([
    { zeitpunkte, werte: [null, 0, 4] },
    { zeitpunkte, werte: [0, 2, null] },
  ]);
  expect(gezeigt.map(({ werte }) => werte)).toEqual([
    [0, 4],
    [2, null],
  ]);
  expect(gezeigt[0]?.zeitpunkte.map(({ key }) => key)).toEqual(["b", "c"]);
  expect(abErstemWert([{ zeitpunkte, werte: [null, 0, 0] }])[0]?.zeitpunkte).toHaveLength(3);
});
