import { expect, test } from "vitest";
import type { AusgabeEingabe } from "./ausgabe-angaben.ts";
import { decideAusgabeAenderung, decideAusgaben } from "./ausgabe-erfassung.ts";
import { plainDate } from "../grundlagen/plain-date.ts";
import {
  ablehnung,
  eineAusgabelage,
  einArbeitsplatz,
  einMonatPersonal,
  erfasst,
  neueAusgabeId,
} from "../testing/ausgabe.ts";
import { nurWenn, refusalVon } from "../testing/refusal-von.ts";

test.each([
  [0, false],
  [1, true],
])("ein Betrag von %i Cent: %s", (betragCent, ok) => {
  expect(ablehnung(einArbeitsplatz({ betragCent }))).toEqual(
    nurWenn(ok, { reason: "ausgabe-ohne-betrag", feld: "betragCent" }),
  );
});

test.each([
  [19_000, true],
  [119_000, true],
  [119_001, false],
])("R37: %i Cent Vorsteuer in 1.190,00 EUR: %s", (vorsteuerCent, ok) => {
  expect(ablehnung(einArbeitsplatz({ vorsteuerCent }))).toEqual(
    nurWenn(ok, { reason: "vorsteuer-ueber-betrag", regel: "R37" }),
  );
});

test.each([
  ["2021-12-31", false],
  ["2022-01-01", true],
  ["2022-12-31", true],
  ["2023-01-01", false],
])("eine Ausgabe vom %s im Förderjahr 2022: %s", (tag, ok) => {
  expect(ablehnung(einArbeitsplatz({ datum: plainDate(tag) }))).toEqual(
    nurWenn(ok, { reason: "ausgabe-ausserhalb-des-jahres", feld: "datum" }),
  );
});

test.each([
  ["2020-06-30", false],
  ["2020-07-01", true],
])("R15: eine Ausgabe vom %s: %s", (tag, ok) => {
  expect(ablehnung(einArbeitsplatz({ jahr: 2020, datum: plainDate(tag) }))).toEqual(
    nurWenn(ok, { reason: "ausgabe-vor-programmbeginn", regel: "R15" }),
  );
});

test("eine Änderung lässt Stelle, Monat und Jahr, wie sie waren, und unterliegt denselben Regeln", () => {
  const ausgabe = erfasst(einMonatPersonal());
  const geaendert = (betragCent: number) =>
    decideAusgabeAenderung({
      ...eineAusgabelage({ vorhandene: [ausgabe] }),
      ausgabe,
      aenderung: { id: ausgabe.id, version: 1, art: "personal", betragCent },
    });
  expect(geaendert(1)).toEqual({ ok: true, event: { type: "AusgabeErfasst", ausgabe: { ...ausgabe, betragCent: 1 } } });
  expect(refusalVon(geaendert(0))).toMatchObject({ reason: "ausgabe-ohne-betrag" });
});

test("viele Zeilen: alle oder keine, und jede abgelehnte nennt ihre Nummer", () => {
  const neu = (eingabe: AusgabeEingabe) => ({ vorgang: "neu" as const, ausgabe: eingabe });
  const zeilen = [
    neu(einMonatPersonal({ monat: 2 })),
    neu(einMonatPersonal({ monat: 1 })),
    neu(einMonatPersonal({ monat: 2 })),
    neu(einMonatPersonal({ monat: 4, betragCent: 0 })),
  ];
  const refusal = refusalVon(decideAusgaben({ ...eineAusgabelage(), zeilen }));
  expect(refusal).toMatchObject({
    reason: "zeilen-abgelehnt",
    zeilen: [{ zeile: 2 }, { zeile: 3, satz: expect.stringContaining("Februar") }, { zeile: 4 }],
  });
  expect(decideAusgaben({ ...eineAusgabelage(), zeilen: zeilen.slice(0, 1) })).toMatchObject({
    ok: true,
    event: [{ ausgabe: { monat: 2 } }],
  });
  const unbekannt = {
    vorgang: "geaendert" as const,
    ausgabe: { id: neueAusgabeId(), version: 1, art: "personal" as const, betragCent: 5 },
  };
  expect(refusalVon(decideAusgaben({ ...eineAusgabelage(), zeilen: [unbekannt] }))).toMatchObject({
    zeilen: [{ zeile: 1 }],
  });
});
