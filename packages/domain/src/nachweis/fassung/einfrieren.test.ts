import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainDate as d } from "../../grundlagen/plain-date.ts";
import { aStelle, aWeiterleitung } from "../../testing/factories.ts";
import { volleAngaben } from "../../testing/nachweis.ts";
import { berichtigungsgrenze } from "./berichtigungsgrenze.ts";
import { unterschriebenerText } from "./einfrieren.ts";
import { kanonisch, type Wert } from "../../grundlagen/kanonisch.ts";
import { nachweisinhaltDer, type Nachweisinhalt } from "../papier/nachweisinhalt.ts";
import { nachweisvergleich } from "./nachweisvergleich.ts";
import { zahlenDesVertrags } from "../rechnung/zahlen-des-vertrags.ts";

const inhalt = (
  kosten: number,
  erfolg = "Die Beratung hat viele Menschen erreicht.",
  stand = "2024-02-01",
): Nachweisinhalt =>
  nachweisinhaltDer(
    {
      art: "teilnachweis",
      jahr: 2022,
      baustein: 2,
      inhaber: { name: "Stadt Ahlen", ags: "05570004" },
      an: "Kreis Warendorf",
      zweck: "Case Management vor Ort",
      faelligAm: d("2023-02-28"),
      zeitraum: { von: d("2022-01-01"), bis: d("2022-12-31") },
    },
    d(stand),
    zahlenDesVertrags({
      jahr: 2022,
      vertrag: aWeiterleitung(aStelle(), { betragCent: 55_000_00 }),
      position: "case_management",
      eigeneKostenCent: kosten,
      nichtZuwendungsfaehigCent: 0,
      besserstellungen: [],
      einnahmen: [],
      gehalteneHundertstelTage: 36_500,
      besetzteHundertstelTage: 36_500,
      glieder: [],
    }),
    volleAngaben({ erfolg }),
  );

describe("R89: der eine Text einer Fassung", () => {
  test("hängt nicht an der Reihenfolge der Namen, wohl aber an der von Listen", () => {
    expect(kanonisch({ b: 1, a: [{ d: "ä", c: null }, 2], e: undefined })).toBe('{"a":[{"c":null,"d":"ä"},2],"b":1}');
    expect(kanonisch([1, 2])).not.toBe(kanonisch([2, 1]));
  });

  test("ist JSON und sagt dasselbe wie der Wert", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (wert) => {
        const text = kanonisch(wert as Wert);
        expect(kanonisch(JSON.parse(text))).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(wert)));
      }),
    );
  });

  test("was zwei Personen unterschreiben, ändert sich mit jeder Zahl und jedem Wort, nicht mit dem Tag", () => {
    const text = (i: Nachweisinhalt) => unterschriebenerText(i, [], []);
    expect(text(inhalt(50_000_00, undefined, "2024-02-02"))).toBe(text(inhalt(50_000_00)));
    expect(text(inhalt(50_000_01))).not.toBe(text(inhalt(50_000_00)));
    expect(text(inhalt(50_000_00, "Die Beratung hat alle Menschen erreicht."))).not.toBe(text(inhalt(50_000_00)));
  });
});

describe("eine Berichtigung", () => {
  const fassung = (i: Nachweisinhalt) => ({ inhalt: i, zeilen: [], belege: [], bescheinigungen: [] });
  const [alt, andererText, andereZahl] = [
    fassung(inhalt(50_000_00)),
    fassung(inhalt(50_000_00, "Die Beratung hat alle Menschen erreicht.")),
    fassung(inhalt(50_000_01)),
  ];

  test("nur des Textes ändert Worte und keine Zahl, Zeile, keinen Beleg", () => {
    expect(berichtigungsgrenze(alt, andererText, "nur_text")).toBeUndefined();
    expect(berichtigungsgrenze(alt, andereZahl, "nur_text")).toMatchObject({ reason: "zahlen-geaendert" });
    const zeilen = [{ schluessel: "z", bezeichnung: "", erklaertCent: 1 }];
    expect(berichtigungsgrenze(alt, { ...alt, zeilen }, "nur_text")).toMatchObject({ reason: "zahlen-geaendert" });
  });

  test("auch der Zahlen darf alles", () => {
    expect(berichtigungsgrenze(alt, andereZahl, "auch_zahlen")).toBeUndefined();
  });
});

test("der Vergleich nennt, was sich änderte, Zahl und Text getrennt", () => {
  const unterschiede = nachweisvergleich(
    { zahlen: { a: 1, b: [1, 2] }, text: "alt", weg: true },
    { zahlen: { a: 2, b: [1, 2, 3] }, text: "neu" },
  );
  expect(unterschiede).toEqual([
    { pfad: "text", art: "text", vorher: "alt", nachher: "neu" },
    { pfad: "weg", art: "text", vorher: true, nachher: undefined },
    { pfad: "zahlen.a", art: "zahl", vorher: 1, nachher: 2 },
    { pfad: "zahlen.b.2", art: "zahl", vorher: undefined, nachher: 3 },
  ]);
  expect(nachweisvergleich(inhalt(1), inhalt(1))).toEqual([]);
});
