import { describe, expect, test } from "vitest";
import { plainDate } from "../grundlagen/plain-date.ts";
import { neueStelleId } from "../testing/factories.ts";
import { geltenderInhalt } from "../vorlage/vorlage.ts";
import { mitteilungsentwurf } from "./entwurf.ts";
import { decideMitteilung, MitteilungEingabe, type Mitteilungslage } from "./mitteilung.ts";
import { vakanzanlaesse, type Mitteilungsstelle } from "./vakanzanlass.ts";

const stelle = (angaben: Partial<Mitteilungsstelle> = {}): Mitteilungsstelle => ({
  id: neueStelleId(),
  bezeichnung: "Koordination 1",
  baustein: 1,
  vzaeHundertstel: 100,
  beginn: plainDate("2025-01-01"),
  ende: null,
  besetztHundertstel: 0,
  besetztBis: plainDate("2026-01-31"),
  ...angaben,
});
const heute = plainDate("2026-05-04");

describe("R100b: eine unbesetzte Stelle", () => {
  test("wird mitgeteilt, wenn drei Monate voll sind, gezählt vom ersten leeren Tag", () => {
    expect(vakanzanlaesse([stelle()], heute)).toMatchObject([{ seit: "2026-02-01", mitzuteilenAb: "2026-05-01" }]);
    const nieBesetzt = stelle({ beginn: plainDate("2026-01-15"), besetztBis: null });
    expect(vakanzanlaesse([nieBesetzt], heute)).toMatchObject([{ seit: "2026-01-15", mitzuteilenAb: "2026-04-15" }]);
  });

  test("ist keine, wenn sie besetzt, teilweise besetzt, beendet oder noch nicht begonnen ist", () => {
    const keine = [
      stelle({ besetztHundertstel: 100 }),
      stelle({ besetztHundertstel: 1 }),
      stelle({ ende: plainDate("2026-05-03") }),
      stelle({ beginn: plainDate("2026-05-05") }),
    ];
    expect(vakanzanlaesse(keine, heute)).toEqual([]);
    expect(vakanzanlaesse([stelle({ ende: heute }), stelle({ beginn: heute })], heute)).toHaveLength(2);
  });
});

describe("ein Schreiben", () => {
  const anlass = vakanzanlaesse([stelle()], heute)[0];
  const lage = (angaben: Partial<Mitteilungslage> = {}): Mitteilungslage => ({
    inhalt: geltenderInhalt("pflicht_vakanz", null),
    gefoerdert: true,
    anlaesse: [anlass?.schluessel ?? ""],
    beantwortet: [],
    ...angaben,
  });
  const eingabe = (angaben: object = {}) =>
    MitteilungEingabe.parse({
      id: neueStelleId(),
      pflicht: "pflicht_vakanz",
      bezug: anlass?.schluessel,
      betreff: "Stelle unbesetzt",
      text: "Die Stelle ist seit dem 1. Februar unbesetzt, das Verfahren läuft.",
      ...angaben,
    });
  const urteil = (angaben: object = {}, rest: Partial<Mitteilungslage> = {}) => {
    const entscheidung = decideMitteilung(eingabe(angaben), lage(rest));
    return entscheidung.ok ? "möglich" : entscheidung.refusal.reason;
  };

  test("geht hinaus, solange der Anlass besteht und ihn noch niemand mitgeteilt hat", () => {
    expect(urteil()).toBe("möglich");
    expect(urteil({}, { anlaesse: [] })).toBe("anlass-besteht-nicht");
    expect(urteil({ pflicht: "pflicht_zweck" })).toBe("anlass-besteht-nicht");
    expect(urteil({}, { beantwortet: [anlass?.schluessel ?? ""] })).toBe("anlass-schon-mitgeteilt");
    expect(urteil({ bezug: null }, { beantwortet: [anlass?.schluessel ?? ""] })).toBe("möglich");
  });

  test("geht nicht hinaus ohne Förderung, ohne Pflicht und mit Lücken", () => {
    expect(urteil({}, { gefoerdert: false })).toBe("mitteilung-ohne-foerderung");
    expect(urteil({}, { inhalt: { ...lage().inhalt, aktiv: false } })).toBe("pflicht-nicht-aktiv");
    expect(urteil({ text: `${eingabe().text} Grund: …` })).toBe("mitteilung-mit-luecke");
    expect(urteil({ betreff: "Stelle {Stelle}" })).toBe("mitteilung-mit-luecke");
  });

  test("sagt in mindestens vierzig Zeichen, was ist", () => {
    const mit = (zeichen: number) => MitteilungEingabe.safeParse({ ...eingabe(), text: "a".repeat(zeichen) }).success;
    expect([mit(39), mit(40)]).toEqual([false, true]);
  });

  test("ist mit dem gefüllt, was die Plattform weiß, und lässt offen, was sie nicht weiß", () => {
    const bescheid = { aktenzeichen: "A-1", personalCent: 100_00, arbeitsplaetzeCent: 0, massnahmenCent: 0 };
    const angaben = {
      organisation: "Kreis Unna",
      heute,
      bescheide: [
        { ...bescheid, baustein: 1 as const, auszahlungen: [{ am: plainDate("2026-05-01"), betragCent: 50_00 }] },
        { ...bescheid, aktenzeichen: "A-2", baustein: 2 as const, auszahlungen: [] },
      ],
      vakanz: anlass ?? null,
    };
    const vakanz = mitteilungsentwurf(geltenderInhalt("pflicht_vakanz", null), angaben);
    expect(vakanz.betreff).toBe("Stelle länger als drei Monate unbesetzt, Bescheid A-1");
    expect(vakanz.text).toContain("„Koordination 1“ (1,00 VZÄ) ist seit dem 01.02.2026 unbesetzt");
    expect(vakanz.text).not.toContain("…");
    const mittel = mitteilungsentwurf(geltenderInhalt("pflicht_mittel", null), { ...angaben, vakanz: null });
    expect(mittel.betreff).toContain("A-1, A-2");
    expect(mittel.text).toContain("50,00 EUR, ausgezahlt am 01.05.2026, davon nicht verwendbar: …");
  });
});
