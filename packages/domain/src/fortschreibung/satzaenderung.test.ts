import { expect, test } from "vitest";
import { WeiterleitungAenderungId } from "../grundlagen/ids.ts";
import { plainDate } from "../grundlagen/plain-date.ts";
import { neueWeiterleitungId } from "../testing/factories.ts";
import { eineFortschreibungslage, endendeStelle, endenderVertrag } from "../testing/fortschreibung.ts";
import { schreibeFort } from "./fortschreibung.ts";
import type { BenannterVertrag, Fortschreibungslage } from "./fortschreibungslage.ts";

const stelle = endendeStelle({ ende: null });
/** 2022 and 2023, at the rate of 2022 for both. */
const laufend = (angaben: Partial<BenannterVertrag> = {}) =>
  endenderVertrag(stelle, {
    ende: plainDate("2023-12-31"),
    nachweisFaelligAm: plainDate("2024-03-31"),
    betragCent: 110_000_00,
    ...angaben,
  });
const zeileZu = (w: BenannterVertrag, rest: Partial<Fortschreibungslage> = {}) =>
  schreibeFort({ ...eineFortschreibungslage({ stellen: [stelle], gegebene: [w] }), ...rest }).zeilen.find(
    ({ gegenstand }) => gegenstand.art === "vertrag",
  );
const aenderung = (ab: string, angenommen: boolean | null) => ({
  id: WeiterleitungAenderungId.parse(neueWeiterleitungId()),
  ab: plainDate(ab),
  vzaeHundertstel: 100,
  betragCent: 57_000_00,
  aufstockungCent: 0,
  grund: "Fördersatz 2023",
  am: "2022-10-01T08:00:00Z",
  von: "Eva",
  antwort:
    angenommen === null
      ? null
      : angenommen
        ? ({ angenommen, am: "2022-10-02T08:00:00Z", von: "Karl" } as const)
        : ({ angenommen, am: "2022-10-02T08:00:00Z", von: "Karl", grund: "Nein danke." } as const),
});

test("Läuft ein Vertrag zu einem neuen Satz weiter, wird die Änderung ab dem 1. Januar vorgeschlagen", () => {
  const w = laufend();
  expect(zeileZu(w)).toMatchObject({
    stand: {
      art: "vorschlag",
      befehl: {
        art: "aenderung",
        eingabe: {
          weiterleitungId: w.id,
          ab: "2023-01-01",
          vzaeHundertstel: 100,
          betragCent: 57_000_00,
          grund: "Fördersatz 2023: 57.000,00 EUR statt 55.000,00 EUR je VZÄ und Jahr.",
        },
      },
    },
    werte: [{}, { name: "Betrag bis zum Ende", alt: "55.000,00 EUR", neu: "57.000,00 EUR" }],
  });
});

test("Bleibt der Satz, läuft der Vertrag ohne Vorschlag weiter", () => {
  const { neu } = eineFortschreibungslage().konditionen;
  expect(zeileZu(laufend(), { konditionen: { alt: neu, neu } })?.stand.art).toBe("laeuft");
});

test("Ohne Konditionen des neuen Jahres läuft er so weiter, wie er ist", () => {
  const { alt } = eineFortschreibungslage().konditionen;
  expect(zeileZu(laufend(), { konditionen: { alt, neu: null } })?.stand.art).toBe("laeuft");
});

test.each([
  ["2023-01-01", true, "laeuft"],
  ["2023-01-01", null, "laeuft"],
  ["2023-01-01", false, "vorschlag"],
])("Ist eine Änderung ab %s schon da (angenommen: %s), ist er: %s", (ab, angenommen, art) => {
  expect(zeileZu(laufend({ aenderungen: [aenderung(ab, angenommen)] }))?.stand.art).toBe(art);
});

test("Nach einer abgelehnten Änderung ist die nächste eine andere; dieselbe Frage ist dieselbe Änderung", () => {
  const w = laufend();
  const idVon = (zeile: ReturnType<typeof zeileZu>) =>
    zeile?.stand.art === "vorschlag" && zeile.stand.befehl.art === "aenderung" ? zeile.stand.befehl.eingabe.id : "";
  expect(idVon(zeileZu(w))).toBe(idVon(zeileZu(w)));
  expect(idVon(zeileZu({ ...w, aenderungen: [aenderung("2023-01-01", false)] }))).not.toBe(idVon(zeileZu(w)));
});

test("Wo nach Kosten gezahlt wird, bleibt der Höchstbetrag die Grenze", () => {
  const nachKosten = (hoechstbetragJeVzaeCent: number) =>
    zeileZu(laufend({ bemessung: "ist_kosten", hoechstbetragJeVzaeCent }))?.stand;
  expect(nachKosten(55_000_00)?.art, "nichts mehr darüber").toBe("laeuft");
  expect(nachKosten(55_000_01)).toMatchObject({ befehl: { eingabe: { betragCent: 55_000_01 } } });
});

test("Lässt sich der Vertrag nicht ändern, läuft er weiter, und die Zeile sagt es", () => {
  const offen = aenderung("2022-12-01", null);
  const zeile = zeileZu(laufend({ aenderungen: [offen] }));
  expect(zeile?.stand.art).toBe("laeuft");
  expect(zeile?.hinweise).toEqual([expect.stringContaining("der Vertrag lässt sich aber nicht ändern")]);
});
