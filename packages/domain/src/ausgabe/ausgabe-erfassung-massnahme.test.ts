import { expect, test } from "vitest";
import { decideAusgabeAenderung, decideAusgaben } from "./ausgabe-erfassung.ts";
import { plainDate } from "../grundlagen/plain-date.ts";
import { ablehnung, bedarf, eineAusgabelage, eineBegleitung, eineMassnahme, erfasst } from "../testing/ausgabe.ts";
import { nurWenn, refusalVon } from "../testing/refusal-von.ts";

test.each([
  ["produkt", null, false],
  ["produkt", bedarf.id, true],
  ["workshop", null, true],
] as const)("R21: %s mit Bedarf %s: %s", (massnahmeArt, bedarfId, ok) => {
  expect(ablehnung(eineMassnahme({ massnahmeArt, bedarfId }))).toEqual(
    nurWenn(ok, { reason: "bedarf-fehlt", regel: "R21", feld: "bedarfId" }),
  );
});

test.each([
  ["2022-02-28", false],
  ["2022-03-01", true],
])("R21: ein Produkt vom %s zu einem am 1. März festgestellten Bedarf: %s", (tag, ok) => {
  expect(ablehnung(eineMassnahme({ massnahmeArt: "produkt", bedarfId: bedarf.id, datum: plainDate(tag) }))).toEqual(
    nurWenn(ok, { reason: "bedarf-erst-spaeter", regel: "R21" }),
  );
});

test("R21: den Bedarf einer anderen Organisation gibt es nicht", () => {
  expect(ablehnung(eineMassnahme({ massnahmeArt: "produkt", bedarfId: bedarf.id }), { bedarfe: [] })).toMatchObject({
    regel: "R21",
  });
});

test("R19: ohne Nachweis der Qualifizierung ist das Honorar nicht förderfähig", () => {
  expect(ablehnung(eineBegleitung({ qualifikationNachgewiesen: false }))).toEqual({
    reason: "prozessbegleitung-nicht-qualifiziert",
    regel: "R19",
    feld: "qualifikationNachgewiesen",
  });
});

test.each([
  ["beratung", 6, 7],
  ["austausch", 3, 4],
] as const)("R20, T20: %s: %i Tage ja, der %i. Tag nein", (tagArt, erlaubt, zuViel) => {
  const vorhandene = [erfasst(eineBegleitung({ tagArt, tage: erlaubt }))];
  expect(ablehnung(eineBegleitung({ tagArt, tage: 1 }), { vorhandene })).toEqual({
    reason: "prozessbegleitung-zu-viele-tage",
    regel: "R20",
    feld: "tage",
    tagArt,
    hoechstens: erlaubt,
    frei: 0,
  });
  expect(ablehnung(eineBegleitung({ tagArt, tage: zuViel }))).toMatchObject({
    regel: "R20",
    frei: erlaubt,
  });
});

test("R20: wer seine Tage ändert, hat die eigenen dabei frei", () => {
  const ausgabe = erfasst(eineBegleitung({ tage: 6 }));
  const { jahr: _, ...rest } = eineBegleitung({ id: ausgabe.id, tage: 5 });
  expect(
    decideAusgabeAenderung({
      ...eineAusgabelage({ vorhandene: [ausgabe] }),
      ausgabe,
      aenderung: { ...rest, version: 1 },
    }),
  ).toMatchObject({ ok: true, event: { ausgabe: { tage: 5, version: 1 } } });
});

test("R20: die Tage vieler Zeilen zählen zusammen", () => {
  const zeilen = [eineBegleitung({ tage: 6 }), eineBegleitung({ tage: 1 })].map((ausgabe) => ({
    vorgang: "neu" as const,
    ausgabe,
  }));
  expect(refusalVon(decideAusgaben({ ...eineAusgabelage(), zeilen }))).toMatchObject({
    zeilen: [{ zeile: 2, regel: "R20" }],
  });
});
