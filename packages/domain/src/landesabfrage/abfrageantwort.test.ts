import { describe, expect, test } from "vitest";
import type { OrganisationId } from "../grundlagen/ids.ts";
import { plainDate } from "../grundlagen/plain-date.ts";
import { einAbfragefeld, eineAntwortlage, eineAntwortzeile, einBausteinwert } from "../testing/landesabfrage.ts";
import {
  Antwortzeile,
  Antwortzeilen,
  decideAbgabe,
  decideAntwortentwurf,
  ersteZeilen,
  istVerspaetet,
  letzteAntwort,
} from "./abfrageantwort.ts";
import { wertPasst, wertText, type Feldart, type Feldwert } from "./abfragefeld.ts";
import { quellenjahre, vorbelegungenFuer, vorbelegungText } from "./vorbelegung.ts";

const kreis = "00000000-0000-4000-9000-000000000001" as OrganisationId;
const nachbar = "00000000-0000-4000-9000-000000000002" as OrganisationId;

describe("a value answers its field", () => {
  test.each<[Feldart, Feldwert, boolean]>([
    ["ganzzahl", 0, true],
    ["ganzzahl", 999_999_999, true],
    ["ganzzahl", 1_000_000_000, false],
    ["ganzzahl", 1.5, false],
    ["ganzzahl", "12", false],
    ["betrag", 99_999_999_999, true],
    ["betrag", 100_000_000_000, false],
    ["vzae", -250, true],
    ["vzae", 9_999_999, true],
    ["vzae", 10_000_000, false],
    ["datum", "2026-02-28", true],
    ["datum", "2026-02-29", false],
    ["datum", 20, false],
    ["janein", false, true],
    ["janein", "Ja", false],
    ["auswahl", "Blau", true],
    ["auswahl", "Rot", false],
    ["text", "Eine Antwort", true],
    ["text", "…", false],
    ["text", null, true],
  ])("%s: %j ist lesbar %j", (art, wert, ok) => expect(wertPasst({ art, optionen: ["Blau", "Grün"] }, wert)).toBe(ok));

  test.each<[Feldart, Feldwert, string]>([
    ["ganzzahl", 12_345, "12.345"],
    ["betrag", 123_450, "1.234,50 EUR"],
    ["vzae", 250, "2,50 VZÄ"],
    ["datum", "2026-12-15", "15.12.2026"],
    ["janein", false, "Nein"],
    ["text", "Gut", "Gut"],
    ["text", null, ""],
  ])("%s %j reads „%s“", (art, wert, text) => expect(wertText({ art }, wert)).toBe(text));
});

describe("what a body hands in", () => {
  const zahl = einAbfragefeld();
  const stellen = einAbfragefeld({ art: "vzae", bezeichnung: "Bewilligte Stellen", pflicht: false });
  const quelle = { groesse: "bewilligteStellen", jahr: 2026, baustein: 2 } as const;
  const vorbelegungen = [{ feldId: stellen.id, wert: 600, tag: plainDate("2026-11-29"), quelle }];
  const lage = eineAntwortlage([zahl, stellen], { vorbelegungen });
  const grund = (zeilen: Antwortzeile[], l = lage) => {
    const entscheidung = decideAbgabe(l, zeilen);
    return entscheidung.ok ? undefined : entscheidung.refusal.reason;
  };

  test("a required field is answered; nothing counts as an answer but a value, not even zero as none", () => {
    expect(grund([eineAntwortzeile(stellen, 600)])).toBe("abfrageantwort-fehlt");
    expect(grund([eineAntwortzeile(zahl, null), eineAntwortzeile(stellen, 600)])).toBe("abfrageantwort-fehlt");
    expect(grund([eineAntwortzeile(zahl, 0), eineAntwortzeile(stellen, 600)])).toBeUndefined();
  });

  test("what differs from the known figure by anything says why; leaving it out differs, too", () => {
    expect(grund([eineAntwortzeile(zahl, 1), eineAntwortzeile(stellen, 600)])).toBeUndefined();
    expect(grund([eineAntwortzeile(zahl, 1), eineAntwortzeile(stellen, 601)])).toBe(
      "abfrageantwort-abweichung-ohne-grund",
    );
    expect(grund([eineAntwortzeile(zahl, 1), eineAntwortzeile(stellen, 599, "Neue Stelle")])).toBeUndefined();
    expect(grund([eineAntwortzeile(zahl, 1)])).toBe("abfrageantwort-abweichung-ohne-grund");
    expect(grund([eineAntwortzeile(zahl, 1), eineAntwortzeile(stellen, null, "Unbekannt")])).toBeUndefined();
  });

  test("a reason without a difference is not kept", () => {
    const entscheidung = decideAbgabe(lage, [eineAntwortzeile(stellen, 600, "Warum"), eineAntwortzeile(zahl, 1, "X")]);
    expect(entscheidung.ok && entscheidung.event.zeilen).toEqual([
      eineAntwortzeile(zahl, 1),
      eineAntwortzeile(stellen, 600),
    ]);
  });

  test("a draft may lack answers, but not hold what answers nothing", () => {
    expect(decideAntwortentwurf(lage, []).ok).toBe(true);
    expect(decideAntwortentwurf(lage, [eineAntwortzeile(zahl, "zwölf")])).toMatchObject({
      refusal: { reason: "abfrageantwort-passt-nicht", nummer: 1, art: "ganzzahl" },
    });
    expect(decideAntwortentwurf(lage, [eineAntwortzeile(einAbfragefeld(), 1)])).toMatchObject({
      refusal: { reason: "abfrageantwort-feld-unbekannt" },
    });
  });

  test.each([
    ["geschlossen", "abfrageantwort-geschlossen"],
    ["zurueckgezogen", "abfrageantwort-zurueckgezogen"],
  ] as const)("nothing is handed in once it is %s", (schritt, reason) => {
    const beendet = { ...lage, vorgaenge: [{ schritt: "gestellt" as const }, { schritt }] };
    expect(grund([eineAntwortzeile(zahl, 1), eineAntwortzeile(stellen, 600)], beendet)).toBe(reason);
  });

  test("the page begins with the known figure, later with what was said: an answer left out stays out", () => {
    expect(ersteZeilen(lage, null).map(({ wert }) => wert)).toEqual([null, 600]);
    expect(ersteZeilen(lage, [eineAntwortzeile(zahl, 3)]).map(({ wert }) => wert)).toEqual([3, null]);
  });

  test("blank text answers nothing, and no field is answered twice", () => {
    expect(Antwortzeile.parse({ feldId: zahl.id, wert: "  ", grund: " " })).toEqual(eineAntwortzeile(zahl, null));
    expect(Antwortzeilen.safeParse([eineAntwortzeile(zahl, 1), eineAntwortzeile(zahl, 2)]).success).toBe(false);
  });
});

test.each([
  ["2026-12-15T22:59:59Z", false],
  ["2026-12-15T23:00:00Z", true],
])("an answer at %s on the Frist 15 December in Berlin is late: %j", (am, spaet) =>
  expect(istVerspaetet({ am }, plainDate("2026-12-15"))).toBe(spaet),
);

describe("what the platform knows fills a field", () => {
  const quelle = { groesse: "bewilligteStellen", jahr: 2025, baustein: null } as const;
  const alle = einAbfragefeld({ art: "vzae", quelle });
  const zweiter = einAbfragefeld({ art: "vzae", quelle: { ...quelle, baustein: 2 } });
  const ohne = einAbfragefeld();
  const tag = plainDate("2025-12-31");
  const staende = [
    {
      jahr: 2025,
      tag,
      zeilen: [
        einBausteinwert(kreis, 1, { bewilligtHundertstel: 350 }),
        einBausteinwert(kreis, 2, { bewilligtHundertstel: 600 }),
        einBausteinwert(nachbar, 1, { bewilligtHundertstel: 100 }),
      ],
    },
  ];
  const werte = (wer: OrganisationId) =>
    vorbelegungenFuer(wer, [alle, zweiter, ohne], staende).map(({ feldId, wert }) => [feldId, wert]);

  test("each body its own figure, of all Bausteine or of one; where there is none the field stays empty", () => {
    expect(quellenjahre([alle, zweiter, ohne])).toEqual([2025]);
    expect(werte(kreis)).toEqual([
      [alle.id, 950],
      [zweiter.id, 600],
    ]);
    expect(werte(nachbar)).toEqual([[alle.id, 100]]);
    expect(vorbelegungenFuer(kreis, [alle], [])).toEqual([]);
  });

  test("it says where it comes from", () =>
    expect(vorbelegungText({ feldId: zweiter.id, wert: 600, tag, quelle: { ...quelle, baustein: 2 } })).toBe(
      "aus dem Förderstand 2025, Stand 31.12.2025: Bewilligte Stellen 2025, Baustein 2",
    ));
});

describe("the last answer is offered again", () => {
  const feld = einAbfragefeld();
  const frueher = (am: string, wert: Feldwert, angaben: Partial<typeof feld> = {}) => ({
    am,
    felder: [{ ...feld, ...angaben }],
    zeilen: [eineAntwortzeile(feld, wert)],
  });

  test("the newest one to the same field that still answers it", () => {
    const antworten = [frueher("2026-06-01", null), frueher("2025-12-01", 12), frueher("2025-06-01", 9)];
    expect(letzteAntwort(feld, antworten)).toEqual({ am: "2025-12-01", wert: 12 });
    expect(letzteAntwort(einAbfragefeld(), antworten)).toBeUndefined();
    expect(letzteAntwort(feld, [frueher("2025-12-01", 12, { art: "vzae" })])).toBeUndefined();
  });
});
