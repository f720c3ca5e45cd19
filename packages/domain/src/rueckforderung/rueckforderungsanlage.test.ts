import { describe, expect, test } from "vitest";
import { plainDate } from "../grundlagen/plain-date.ts";
import { landesforderung, nochNachUnten } from "./anspruchskette.ts";
import { erstattungNachPruefung } from "./erstattung.ts";
import { decideRueckforderung, moeglicheGrundlagen, nachUntenGrenze } from "./rueckforderungsanlage.ts";

const tag = plainDate;

describe("eine Forderung entsteht", () => {
  const gegenstand = {
    instrument: "zuwendung",
    durch: "bescheid",
    zuErstattenCent: 11_199_65,
    schonGefordertCent: 0,
    fruehestens: tag("2023-01-20"),
  } as const;
  const angaben = {
    grundlage: "widerruf",
    betragCent: 11_199_65,
    kenntnisAm: tag("2024-07-01"),
    unwirksamAb: tag("2024-01-01"),
  } as const;
  const antwort = (a: object, g: object = {}) => {
    const e = decideRueckforderung({ ...angaben, ...a }, { ...gegenstand, ...g }, tag("2024-07-01"));
    return e.ok ? "möglich" : e.refusal.reason;
  };

  test("bis zu dem, was der geprüfte Nachweis sagt, und nur einmal", () => {
    expect(antwort({})).toBe("möglich");
    expect(antwort({ betragCent: 0 })).toBe("forderung-ohne-betrag");
    expect(antwort({ betragCent: 11_199_66 })).toBe("forderung-ueber-nachweis");
    expect(antwort({ betragCent: 1_199_65 }, { schonGefordertCent: 10_000_00 })).toBe("möglich");
    expect(antwort({ betragCent: 1_199_66 }, { schonGefordertCent: 10_000_00 })).toBe("forderung-besteht-schon");
    expect(antwort({ kenntnisAm: tag("2024-07-02") })).toBe("kenntnis-in-der-zukunft");
  });

  test("R96: vor der Bewilligung kann nichts unwirksam geworden sein", () => {
    expect(antwort({ unwirksamAb: tag("2023-01-19") })).toBe("unwirksam-vor-bewilligung");
    expect(antwort({ unwirksamAb: tag("2023-01-20") })).toBe("möglich");
    expect(antwort({ unwirksamAb: tag("2023-01-19") }, { fruehestens: null })).toBe("möglich");
  });

  test("R93: erst nach der Bescheinigung", () => {
    expect(antwort({}, { zuErstattenCent: null })).toBe("forderung-ohne-bescheinigung");
  });

  test("V1, V16: erstattet wird, was nach Kürzung und Verzicht nicht anerkannt ist, nie mehr als ausgezahlt", () => {
    const v1 = { ausgezahltCent: 243_100_00, anerkanntCent: 231_900_35 };
    expect(erstattungNachPruefung(v1, { gekuerztCent: 0, zurueckgestelltCent: 0 })).toBe(11_199_65);
    expect(erstattungNachPruefung(v1, { gekuerztCent: 1_250_50, zurueckgestelltCent: 800_00 })).toBe(13_250_15);
    expect(erstattungNachPruefung(v1, { gekuerztCent: 300_000_00, zurueckgestelltCent: 0 })).toBe(243_100_00);
    const restOffen = { ausgezahltCent: 100_00, anerkanntCent: 150_00 };
    expect(erstattungNachPruefung(restOffen, { gekuerztCent: 50_00, zurueckgestelltCent: 0 })).toBe(0);
    expect(erstattungNachPruefung(restOffen, { gekuerztCent: 50_01, zurueckgestelltCent: 0 })).toBe(1);
  });

  test("auf der Grundlage, die zum Geld passt", () => {
    expect(antwort({ grundlage: "pauschale" })).toBe("grundlage-passt-nicht");
    expect(antwort({ grundlage: "pauschale" }, { instrument: "fachbezogene_pauschale" })).toBe("möglich");
    expect(moeglicheGrundlagen({ instrument: "zuwendung", durch: "vertrag" })).toEqual(["vertrag"]);
  });

  test("V25, R99b: drei Ebenen schulden dem Land 9.000 Euro, nie 13.000", () => {
    const kreis = { vonObenCent: 9_000_00, eigenCent: 0, nachUntenCent: [9_000_00] };
    const stadt = { vonObenCent: 9_000_00, eigenCent: 0, nachUntenCent: [4_000_00] };
    expect(landesforderung([kreis])).toBe(9_000_00);
    expect(nochNachUnten(kreis)).toBe(0);
    expect(nochNachUnten(stadt)).toBe(5_000_00);
    expect(nachUntenGrenze(5_000_00, stadt)).toBeUndefined();
    expect(nachUntenGrenze(5_000_01, stadt)).toMatchObject({ reason: "nach-unten-zu-viel", hoechstensCent: 5_000_00 });
    expect(nachUntenGrenze(1, kreis)).toMatchObject({ hoechstensCent: 0 });
  });
});
