import { describe, expect, test } from "vitest";
import { DokumentId } from "../../grundlagen/ids.ts";
import { plainDate as d } from "../../grundlagen/plain-date.ts";
import type { OrganisationArt } from "../../organisation/organisation.ts";
import { neueStelleId } from "../../testing/factories.ts";
import { refusalVon } from "../../testing/refusal-von.ts";
import { belegsummen, geordneteBelege, pruefzeilenDerBelege } from "./belegliste.ts";
import { Belegzeile, decideBelegzeile } from "./belegzeile.ts";

const stelleId = neueStelleId();
const datei = DokumentId.parse(neueStelleId());
const beleg = (angaben: Partial<Belegzeile> = {}): Belegzeile => ({
  ...Belegzeile.parse({
    id: neueStelleId(),
    belegNr: "LA 2023-05",
    tag: "2023-05-31",
    grund: "Gehalt Mai",
    betragCent: 4_800_00,
    position: "case_management",
    zuwendungsfaehigCent: 4_750_00,
    person: { stelleId, pseudonym: "CM 1", monat: 5 },
  }),
  ...angaben,
});
const raum = (angaben: Partial<Belegzeile> = {}) =>
  beleg({ position: "veranstaltungen", person: null, empfaenger: "Bürgerhaus", grund: "Saalmiete", ...angaben });
const entscheide = (zeile: Belegzeile, andere: Belegzeile[] = [], inhaberArt: OrganisationArt = "traeger") =>
  decideBelegzeile(
    {
      zeitraum: { von: d("2023-01-01"), bis: d("2023-12-31") },
      faelligAm: d("2024-01-31"),
      personen: [{ stelleId, pseudonym: "CM 1" }],
      dateien: new Set([datei]),
      andere,
      inhaberArt,
    },
    zeile,
  );
const grund = (zeile: Belegzeile, andere?: Belegzeile[]) => refusalVon(entscheide(zeile, andere))?.reason;

describe("R77: jede Zeile nennt Tag, Empfänger, Grund und Betrag", () => {
  test.each([
    ["2022-12-31", "beleg-ausserhalb-des-zeitraums"],
    ["2023-01-01", undefined],
    ["2024-01-31", undefined],
    ["2024-02-01", "beleg-ausserhalb-des-zeitraums"],
  ])("gezahlt am %s: %s", (tag, reason) => {
    expect(grund(beleg({ tag: d(tag) }))).toBe(reason);
  });

  test.each([
    [0, 0, "beleg-ohne-betrag"],
    [1, 1, undefined],
    [100, 101, "beleg-anteil-ueber-betrag"],
    [100, 100, undefined],
    [100, -1, "beleg-anteil-ueber-betrag"],
  ])("von %i Cent %i zuwendungsfähig: %s", (betragCent, zuwendungsfaehigCent, reason) => {
    expect(grund(beleg({ betragCent, zuwendungsfaehigCent }))).toBe(reason);
  });

  test("ohne Empfänger steht nur, was für eine Person gezahlt wurde; deren Name steht nirgends", () => {
    expect(grund(raum({ empfaenger: "" }))).toBe("beleg-ohne-empfaenger");
    expect(grund(raum())).toBeUndefined();
    expect(grund(beleg({ empfaenger: "Erika Muster" }))).toBe("beleg-mit-namen");
    expect(grund(beleg({ person: { stelleId, pseudonym: "CM 2", monat: 5 } }))).toBe("pseudonym-unbekannt");
    // Known, but on a post of somebody else.
    const fremde = { stelleId: neueStelleId(), pseudonym: "CM 1", monat: 5 };
    expect(grund(beleg({ person: fremde }))).toBe("pseudonym-unbekannt");
  });

  test("Personalkosten stehen je Stelle und Monat, anderes nicht", () => {
    expect(grund(beleg({ person: null, empfaenger: "Bank" }))).toBe("beleg-person");
    expect(grund(raum({ person: { stelleId, pseudonym: "CM 1", monat: 5 } }))).toBe("beleg-person");
  });

  test("die Datei liegt bei demselben Nachweis", () => {
    expect(grund(beleg({ dokumentId: datei }))).toBeUndefined();
    expect(grund(beleg({ dokumentId: DokumentId.parse(neueStelleId()) }))).toBe("belegdatei-unbekannt");
  });

  test("dieselbe Nummer steht in einer Position einmal", () => {
    const erste = beleg();
    expect(grund(beleg(), [erste])).toBe("beleg-nummer-doppelt");
    expect(grund({ ...erste, betragCent: 4_900_00 }, [erste])).toBeUndefined();
    expect(grund(raum({ belegNr: erste.belegNr }), [erste])).toBeUndefined();
  });
});

describe("R88: Gutschriften", () => {
  const gutschrift = { betragCent: -120_00, zuwendungsfaehigCent: -120_00 };
  const bezug = { belegNr: "LA 2022-11", jahr: 2022 };

  test("nennen die Zeile und das Jahr, zu denen sie gehören", () => {
    expect(grund(beleg(gutschrift))).toBe("gutschrift-ohne-bezug");
    expect(grund(beleg({ ...gutschrift, bezug }))).toBeUndefined();
    expect(grund(beleg({ ...gutschrift, bezug: { ...bezug, jahr: 2023 } }))).toBeUndefined();
    expect(grund(beleg({ ...gutschrift, bezug: { ...bezug, jahr: 2024 } }))).toBe("bezug-in-der-zukunft");
    expect(grund(beleg({ bezug }))).toBe("bezug-ohne-gutschrift");
  });

  test("gehen mit ihrem Vorzeichen in Summe und Prüfung ein", () => {
    const zeilen = [beleg(), beleg({ ...gutschrift, bezug, belegNr: "LA 2023-06" })];
    expect(belegsummen(zeilen)).toEqual([
      { position: "case_management", betragCent: 4_680_00, zuwendungsfaehigCent: 4_630_00, zeilen: 2 },
    ]);
    expect(pruefzeilenDerBelege(zeilen).map((z) => z.erklaertCent)).toEqual([4_750_00, -120_00]);
  });
});

test("R77: eine Kommune führt keine Belegliste", () => {
  expect(refusalVon(entscheide(beleg(), [], "kreisangehoerige_kommune"))?.reason).toBe("belegliste-nur-traeger");
});

test("R77: geordnet nach Art, dann nach Zeit, dann nach Nummer", () => {
  const liste = [
    raum({ belegNr: "3", tag: d("2023-02-01") }),
    beleg({ belegNr: "2", tag: d("2023-06-30") }),
    beleg({ belegNr: "1b", tag: d("2023-05-31") }),
    beleg({ belegNr: "1a", tag: d("2023-05-31") }),
  ];
  expect(geordneteBelege(liste).map((z) => z.belegNr)).toEqual(["1a", "1b", "2", "3"]);
});
