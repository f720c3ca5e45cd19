import { describe, expect, test } from "vitest";
import { BenutzerId } from "../grundlagen/ids.ts";
import { plainDate as d } from "../grundlagen/plain-date.ts";
import type { Rolle } from "../organisation/rollen.ts";
import { neueOrganisationId, neueStelleId } from "../testing/factories.ts";
import { refusalVon } from "../testing/refusal-von.ts";
import {
  decidePruefeinsicht,
  decidePruefeinsichtVerlaengerung,
  decidePruefeinsichtWiderruf,
  PruefeinsichtEingabe,
  PruefeinsichtWiderruf,
} from "./gewaehrung.ts";
import type { Pruefeinsichtvorgang } from "./pruefeinsicht.ts";

const heute = d("2026-02-01");
const neueBenutzerId = () => BenutzerId.parse(neueStelleId());
const prueferin = { benutzerId: neueBenutzerId(), name: "Nele Ulrich", rollen: ["pruefeinsicht"] as Rolle[] };
type Lage = Parameters<typeof decidePruefeinsicht>[1];
const gewaehre = (
  eingabe: Partial<Parameters<typeof decidePruefeinsicht>[0]> = {},
  lage: Partial<Lage> = {},
): ReturnType<typeof decidePruefeinsicht> =>
  decidePruefeinsicht(
    { von: heute, bis: d("2026-04-30"), empfaenger: null, ...eingabe },
    { art: "kreis", person: prueferin, gewaehrendId: neueBenutzerId(), heute, ...lage },
  );
const grundVon = (decision: ReturnType<typeof gewaehre>) => refusalVon(decision)?.reason;

describe("wer Einsicht gewährt und bekommt", () => {
  test("ein Kreis seiner Rechnungsprüfung, die Bezirksregierung dem Landesrechnungshof", () => {
    expect(gewaehre()).toMatchObject({ event: { art: "rechnungspruefungsamt" } });
    expect(gewaehre({}, { art: "bezirksregierung" })).toMatchObject({ event: { art: "landesrechnungshof" } });
    expect(grundVon(gewaehre({}, { art: "traeger" }))).toBe("einsicht-hier-nicht");
    expect(grundVon(gewaehre({}, { art: "landesrechnungshof" }))).toBe("einsicht-hier-nicht");
  });

  test.each([
    [["pruefeinsicht"], undefined],
    [["pruefeinsicht", "mandantenverwaltung"], undefined],
    [["pruefung"], "person-prueft-nicht"],
    [[], "person-prueft-nicht"],
    [["pruefeinsicht", "finanzen"], "pruefer-beteiligt"],
    [["pruefeinsicht", "zeichnung"], "pruefer-beteiligt"],
    [["pruefeinsicht", "ki_leitung"], "pruefer-beteiligt"],
  ] as [Rolle[], string | undefined][])("eine Person mit den Rollen %j: %s", (rollen, reason) => {
    expect(grundVon(gewaehre({}, { person: { ...prueferin, rollen } }))).toBe(reason);
  });

  test("niemand sich selbst", () => {
    expect(grundVon(gewaehre({}, { gewaehrendId: prueferin.benutzerId }))).toBe("einsicht-sich-selbst");
  });

  test("die örtliche Rechnungsprüfung liest nur das eigene Haus, der Landesrechnungshof auch einzelne Empfänger", () => {
    const empfaenger = [neueOrganisationId()];
    expect(grundVon(gewaehre({ empfaenger }))).toBe("einsicht-nur-eigene");
    expect(gewaehre({ empfaenger }, { art: "bezirksregierung" }).ok).toBe(true);
  });
});

describe("von wann bis wann", () => {
  test.each([
    ["2026-01-31", "einsicht-beginnt-zu-frueh"],
    ["2026-02-01", undefined],
    ["2026-04-30", undefined],
    ["2026-05-01", "einsicht-endet-vor-beginn"],
  ])("ab dem %s bis zum 30.04.2026, gewährt am 01.02.2026: %s", (von, reason) => {
    expect(grundVon(gewaehre({ von: d(von) }))).toBe(reason);
  });

  test.each([
    ["2027-01-31", undefined],
    ["2027-02-01", "einsicht-zu-lang"],
  ])("zwölf Monate ab dem 01.02.2026 enden nicht nach dem 31.01.2027, am %s: %s", (bis, reason) => {
    const decision = gewaehre({ bis: d(bis) });
    expect(grundVon(decision)).toBe(reason);
    if (reason) expect(refusalVon(decision)).toMatchObject({ hoechstensMonate: 12, spaetestens: "2027-01-31" });
  });
});

const akt = { grund: "Die Prüfung dauert länger.", am: "2026-03-01T09:00:00Z", vonName: "Nele Ulrich" };
const widerrufen: Pruefeinsichtvorgang = { ...akt, art: "widerrufen", bis: null };
const einsicht = { von: heute, bis: d("2026-04-30"), vorgaenge: [] as Pruefeinsichtvorgang[] };

describe("verlängert", () => {
  const verlaengere = (bis: string, am = "2026-03-01", e = einsicht) =>
    decidePruefeinsichtVerlaengerung({ bis: d(bis) }, e, d(am));

  test.each([
    ["2026-04-30", "einsicht-nicht-spaeter"],
    ["2026-05-01", undefined],
    ["2027-02-28", undefined],
    ["2027-03-01", "einsicht-zu-lang"],
  ])("am 01.03.2026 vom 30.04.2026 auf den %s: %s", (bis, reason) => {
    expect(refusalVon(verlaengere(bis))?.reason).toBe(reason);
  });

  test("gerechnet wird von der letzten Verlängerung an", () => {
    const laenger = { ...einsicht, vorgaenge: [{ ...akt, art: "verlaengert" as const, bis: d("2026-06-30") }] };
    expect(refusalVon(verlaengere("2026-06-30", "2026-03-01", laenger))).toMatchObject({
      reason: "einsicht-nicht-spaeter",
      bisher: "2026-06-30",
    });
    expect(verlaengere("2026-07-01", "2026-03-01", laenger).ok).toBe(true);
  });

  test.each([
    ["2026-06-09", "einsicht-endet-in-vergangenheit"],
    ["2026-06-10", undefined],
  ])("auch nachdem sie abgelaufen ist, am 10.06.2026 auf den %s: %s", (bis, reason) => {
    expect(refusalVon(verlaengere(bis, "2026-06-10"))?.reason).toBe(reason);
  });

  test.each([
    ["2027-03-31", undefined],
    ["2027-04-01", "einsicht-zu-lang"],
  ])("bevor sie am 01.04.2026 beginnt, zählen zwölf Monate ab ihrem Beginn: %s %s", (bis, reason) => {
    const spaeter = { ...einsicht, von: d("2026-04-01") };
    expect(refusalVon(verlaengere(bis, "2026-03-01", spaeter))?.reason).toBe(reason);
  });

  test("nie, nachdem sie widerrufen ist", () => {
    const decision = verlaengere("2026-05-31", "2026-03-01", { ...einsicht, vorgaenge: [widerrufen] });
    expect(refusalVon(decision)).toEqual({ reason: "einsicht-widerrufen" });
  });
});

test("widerrufen wird einmal", () => {
  expect(decidePruefeinsichtWiderruf(einsicht).ok).toBe(true);
  const decision = decidePruefeinsichtWiderruf({ vorgaenge: [widerrufen] });
  expect(refusalVon(decision)).toEqual({ reason: "einsicht-widerrufen" });
});

describe("das Formular", () => {
  const eingabe = {
    id: neueStelleId(),
    benutzerId: neueStelleId(),
    jahre: [2025, 2024, 2025],
    empfaenger: null,
    zweck: "Prüfung der Jahre 2024 und 2025",
    von: "2026-02-01",
    bis: "2026-04-30",
  };

  test("nennt jedes Jahr einmal und in der Reihe", () => {
    expect(PruefeinsichtEingabe.parse(eingabe).jahre).toEqual([2024, 2025]);
    expect(PruefeinsichtEingabe.parse({ ...eingabe, jahre: null }).jahre).toBeNull();
    expect(PruefeinsichtEingabe.safeParse({ ...eingabe, jahre: [] }).success).toBe(false);
    expect(PruefeinsichtEingabe.safeParse({ ...eingabe, empfaenger: [] }).success).toBe(false);
  });

  test.each([
    [9, false],
    [10, true],
  ])("nimmt einen Zweck und einen Grund von %i Zeichen: %s", (zeichen, ok) => {
    const text = "x".repeat(zeichen);
    expect(PruefeinsichtEingabe.safeParse({ ...eingabe, zweck: text }).success).toBe(ok);
    const widerruf = { id: neueStelleId(), einsichtId: neueStelleId(), grund: text };
    expect(PruefeinsichtWiderruf.safeParse(widerruf).success).toBe(ok);
  });
});
