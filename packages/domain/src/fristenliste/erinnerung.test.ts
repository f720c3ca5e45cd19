import { describe, expect, test } from "vitest";
import { BenutzerId } from "../grundlagen/ids.ts";
import { addDays, plainDate } from "../grundlagen/plain-date.ts";
import type { Recht, Rolle } from "../organisation/rollen.ts";
import { neueStelleId } from "../testing/factories.ts";
import { erinnerungsstufen, faelligeStufe, type Stufenart } from "./erinnerung.ts";
import { angeschriebene } from "./eskalation.ts";
import { fristenBrief, type Erinnerung } from "./fristen-brief.ts";

const frist = { am: plainDate("2024-04-02"), stand: "offen", anlass: "nachweis", warnungen: [] } as const;
const stufeAm = (heute: string, angaben = {}) => faelligeStufe({ ...frist, ...angaben }, plainDate(heute))?.schluessel;

describe("an eine Frist", () => {
  test("V23: wird an sechs Tagen vorher erinnert, danach nach 1, 5 und 10 Arbeitstagen", () => {
    expect(erinnerungsstufen(frist.am).map(({ schluessel, am }) => `${am} ${schluessel}`)).toEqual([
      "2024-03-12 21-tage",
      "2024-03-19 14-tage",
      "2024-03-22 5-arbeitstage",
      "2024-03-26 3-arbeitstage",
      "2024-03-28 1-arbeitstage",
      "2024-04-03 ueberfaellig",
      "2024-04-09 vertretung",
      "2024-04-16 leitung",
    ]);
  });

  test.each([
    ["2024-03-11", undefined],
    ["2024-03-12", "21-tage"],
    ["2024-03-18", "21-tage"],
    ["2024-03-19", "14-tage"],
    ["2024-04-02", "1-arbeitstage"],
    ["2024-04-22", "leitung"],
    ["2024-04-23", undefined],
  ])("ist am %s die Stufe %s dran; was eine Woche her ist, wird nicht mehr nachgeholt", (heute, stufe) => {
    expect(stufeAm(heute)).toBe(stufe);
  });

  test("wird nicht erinnert, was erledigt ist, und was andere schulden, erst wenn es zu spät ist", () => {
    expect(stufeAm("2024-03-12", { stand: "erledigt" })).toBeUndefined();
    const erwartet = { anlass: "nachweis_erwartet" };
    expect([stufeAm("2024-03-28", erwartet), stufeAm("2024-04-03", erwartet), stufeAm("2024-04-10", erwartet)]).toEqual(
      [undefined, "ueberfaellig", undefined],
    );
  });

  test("jede Stufe kommt im ganzen Lauf genau an ihrem Tag neu dazu", () => {
    const gesehen: (string | undefined)[] = [];
    for (let tag = plainDate("2024-03-01"); tag <= "2024-05-31"; tag = addDays(tag, 1)) {
      const stufe = faelligeStufe(frist, tag);
      if (stufe && !gesehen.includes(stufe.schluessel)) {
        expect(stufe.am).toBe(tag);
        gesehen.push(stufe.schluessel);
      }
    }
    expect(gesehen).toEqual(erinnerungsstufen(frist.am).map(({ schluessel }) => schluessel));
  });
});

describe("angeschrieben", () => {
  const person = (...rollen: Rolle[]) => ({
    benutzerId: BenutzerId.parse(neueStelleId()),
    an: rollen.join("+"),
    rollen,
  });
  const haus = [
    person("koordination"),
    person("finanzen"),
    person("ki_leitung"),
    person("zeichnung"),
    person("pruefung"),
    person("mandantenverwaltung"),
  ];
  const an = (art: Stufenart, rechte: Recht[] = ["nachweis:vorbereiten"], personen = haus) =>
    angeschriebene(personen, rechte, "kreis", art).map((p) => p.an);

  test("werden erst die, die es tun, dann auch die Vertretung, dann auch die Leitung", () => {
    expect(an("erinnerung")).toEqual(["koordination", "finanzen"]);
    expect(an("ueberfaellig")).toEqual(["koordination", "finanzen"]);
    expect(an("vertretung")).toEqual(["koordination", "finanzen", "ki_leitung"]);
    expect(an("leitung")).toEqual(["koordination", "finanzen", "ki_leitung", "zeichnung"]);
  });

  test("wird beim Zeichnen, wer zeichnen darf, auch wenn er leitet", () => {
    expect(an("erinnerung", ["nachweis:zeichnen"])).toEqual(["ki_leitung", "zeichnung"]);
  });

  test("wird eine Stufe höher, wo niemand arbeitet, und zuletzt, wer die Personen verwaltet", () => {
    const nur = (...personen: typeof haus) => an("erinnerung", ["mittelabruf:pflegen"], personen);
    expect(nur(person("ki_leitung"), person("zeichnung"))).toEqual(["ki_leitung"]);
    expect(nur(person("zeichnung"), person("pruefung"))).toEqual(["zeichnung"]);
    expect(nur(person("pruefung"), person("mandantenverwaltung"))).toEqual(["mandantenverwaltung"]);
    expect(nur(person("pruefung"))).toEqual([]);
  });

  test("wird jede Person einmal, auch mit mehreren Rollen", () => {
    expect(an("leitung", ["nachweis:vorbereiten"], [person("koordination", "ki_leitung", "zeichnung")])).toHaveLength(
      1,
    );
  });
});

describe("der Brief", () => {
  const eine = (titel: string, angaben: Partial<Erinnerung["frist"]> = {}): Erinnerung => ({
    frist: {
      titel,
      worum: "Baustein 1, an Bezirksregierung Arnsberg",
      am: plainDate("2026-03-31"),
      stand: "offen",
      quelle: "Bescheid 1",
      annahme: false,
      weil: null,
      link: "https://kim.example/nachweise",
      ...angaben,
    },
    stufe: { schluessel: "7-tage", art: "erinnerung", am: plainDate("2026-03-24") },
  });

  test("sagt bei einer Frist im Betreff, welche", () => {
    const { betreff, text } = fristenBrief(
      "Kreis Warendorf",
      [eine("Nachweis einreichen")],
      "https://kim.example/fristen",
    );
    expect(betreff).toBe("Bis 31.03.2026: Nachweis einreichen");
    expect(text).toContain("bis 31.03.2026 (Bescheid 1)");
    expect(text).not.toContain("Überfällig");
  });

  test("sammelt mehrere, Überfälliges zuerst, und sagt der Leitung, warum sie davon erfährt", () => {
    const spaet = eine("Mittel zurückzahlen", { stand: "ueberfaellig", am: plainDate("2026-03-01"), annahme: true });
    const { betreff, text } = fristenBrief(
      "Kreis Warendorf",
      [eine("Nachweis einreichen"), { ...spaet, stufe: { ...spaet.stufe, art: "leitung" } }],
      "https://kim.example/fristen",
    );
    expect(betreff).toBe("2 Fristen für Kreis Warendorf, 1 überfällig");
    expect(text.indexOf("Mittel zurückzahlen")).toBeLessThan(text.indexOf("Nachweis einreichen"));
    expect(text).toContain("war fällig am 01.03.2026 (Bescheid 1, Annahme)");
    expect(text).toContain("nach zehn Arbeitstagen");
  });
});
