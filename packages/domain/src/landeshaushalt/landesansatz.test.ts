import { expect, test } from "vitest";
import { plainDate } from "../grundlagen/plain-date.ts";
import { summe } from "../grundlagen/geld.ts";
import { foerderkonditionen, satzDerFunktion } from "../kondition/foerderkonditionen.ts";
import { einAnsatz } from "../testing/landeshaushalt.ts";
import { refusalVon } from "../testing/refusal-von.ts";
import { baustein3Von2020, belegteAnsaetze, rahmenNachTIntG } from "./belegte-ansaetze.ts";
import { anteilInHundertstelProzent } from "./haushaltsvergleich.ts";
import { geltenderAnsatz, LandesansatzEingabe } from "./landesansatz.ts";
import { decideLandesansatz } from "./landesansatz-entscheidung.ts";

const heute = plainDate("2026-11-29");
const eingabe = (angaben: Partial<LandesansatzEingabe> = {}): LandesansatzEingabe => ({
  id: einAnsatz().id,
  jahr: 2026,
  posten: "programm",
  cent: 80_000_000_00,
  quelle: "Haushaltsplan 2026",
  annahme: false,
  ersetzt: 0,
  grund: null,
  ...angaben,
});
const belegt = (jahr: number) => belegteAnsaetze.filter((ansatz) => ansatz.jahr === jahr);
const betragVon = (jahr: number) => summe(belegt(jahr).map(({ cent }) => cent));

test("T17: 81 + 84 + 35 half posts at 25,000 EUR are the 5,000,000 EUR of Baustein 3", () => {
  expect(baustein3Von2020(50_000_00)).toBe(5_000_000_00);
  const konditionen = foerderkonditionen(2020);
  if (!konditionen) throw new Error("no conditions of 2020");
  expect(baustein3Von2020(satzDerFunktion(konditionen, "einbuergerungsbehoerde").cent)).toBe(
    belegt(2020).find(({ posten }) => posten === "baustein3")?.cent,
  );
});

test("T18: 10 + 10 + 5 million are the 25 million of 2020", () => {
  expect(belegt(2020).map(({ cent }) => cent)).toEqual([10_000_000_00, 10_000_000_00, 5_000_000_00]);
  expect(betragVon(2020)).toBe(25_000_000_00);
});

test("T19: 75 million of 130 million are 57.69 percent", () => {
  expect([2021, 2022].map(betragVon)).toEqual([50_000_000_00, 75_000_000_00]);
  expect(anteilInHundertstelProzent(betragVon(2022), rahmenNachTIntG.cent)).toBe(57_69);
});

test.each([
  [1, 30_000, 0],
  [1, 20_000, 1],
  [0, 100, 0],
  [100, 100, 100_00],
  [101, 100, 101_00],
  [1, 0, null],
  [1, null, null],
])("%s of %s are %s hundredths of a percent, half up", (teil, ganzes, anteil) => {
  expect(anteilInHundertstelProzent(teil, ganzes)).toBe(anteil);
});

test.each([
  [2019, false],
  [2020, true],
  [2028, true],
  [2029, false],
])("für %i lässt sich 2026 ein Ansatz eintragen: %s", (jahr, ja) => {
  expect(refusalVon(decideLandesansatz({ geltend: undefined, eingabe: eingabe({ jahr }), heute }))).toEqual(
    ja ? undefined : { reason: "landesansatz-jahr-ausserhalb", feld: "jahr", jahr, von: 2020, bis: 2028 },
  );
});

test("ein erster Ansatz braucht keinen Grund, ein ablösender einen von zehn Zeichen", () => {
  const geltend = einAnsatz({ jahr: 2026, fassung: 3 });
  const mit = (grund: string | null) => decideLandesansatz({ geltend, eingabe: eingabe({ grund }), heute });
  expect(decideLandesansatz({ geltend: undefined, eingabe: eingabe(), heute })).toEqual({
    ok: true,
    event: { type: "LandesansatzFestgelegt", fassung: 1 },
  });
  for (const grund of [null, "Nachtrag!"])
    expect(refusalVon(mit(grund))).toMatchObject({ reason: "landesansatz-ohne-grund" });
  expect(mit("Nachtrag 1")).toEqual({ ok: true, event: { type: "LandesansatzFestgelegt", fassung: 4 } });
});

test("derselbe Ansatz noch einmal ist keiner; schon eine belegte Annahme ist einer", () => {
  const geltend = einAnsatz({ jahr: 2026, cent: 80_000_000_00, quelle: "Haushaltsplan 2026", annahme: true });
  const mit = (annahme: boolean) =>
    decideLandesansatz({ geltend, eingabe: eingabe({ annahme, grund: "Jetzt belegt." }), heute });
  expect(refusalVon(mit(true))).toMatchObject({ reason: "landesansatz-unveraendert", fassung: 1 });
  expect(mit(false).ok).toBe(true);
});

test("die höchste Fassung eines Jahres und Postens gilt, gleich in welcher Reihenfolge", () => {
  const alle = [
    einAnsatz({ fassung: 2, cent: 2 }),
    einAnsatz({ fassung: 1, cent: 1 }),
    einAnsatz({ jahr: 2023, fassung: 5, cent: 5 }),
    einAnsatz({ posten: "tintg", fassung: 7, cent: 7 }),
  ];
  expect(geltenderAnsatz(alle, 2022, "programm")?.cent).toBe(2);
  expect(geltenderAnsatz(alle.toReversed(), 2022, "programm")?.cent).toBe(2);
  expect(geltenderAnsatz(alle, 2022, "baustein1")).toBeUndefined();
});

test.each([
  [{ cent: -1 }, false],
  [{ cent: 0 }, true],
  [{ cent: 999_999_999_99 }, true],
  [{ cent: 1_000_000_000_00 }, false],
  [{ jahr: 2019 }, false],
  [{ quelle: "HHPl" }, false],
  [{ quelle: "HHPl." }, true],
  [{ quelle: "" }, false],
  [{ posten: "baustein4" }, false],
])("%j wird als Eingabe angenommen: %s", (angaben, ja) => {
  expect(LandesansatzEingabe.safeParse({ ...eingabe(), ...angaben }).success).toBe(ja);
});
