import { describe, expect, test } from "vitest";
import { plainDate } from "../grundlagen/plain-date.ts";
import { bekannteBasiszinssaetze } from "./basiszins-bekannt.ts";
import { fehlendeHalbjahre, halbjahre, halbjahresbeginn } from "./basiszins.ts";
import {
  decideBasiszinsbestaetigung,
  decideBasiszinseintrag,
  geltenderEintrag,
  type Basiszinseintrag,
} from "./basiszinseintrag.ts";
import { kleinbetragVorschlag } from "./kleinbetrag.ts";
import { zinsverjaehrung } from "./zinsverjaehrung.ts";
import { decideZinsverzicht } from "./zinsverzicht.ts";

const tag = plainDate;
const eintrag = (angaben: Partial<Basiszinseintrag>): Basiszinseintrag => ({
  id: "1",
  ab: tag("2026-07-01"),
  prozentHundertstel: 152,
  quelle: "Bekanntgabe",
  annahme: false,
  eingetragenVon: "anna",
  eingetragenVonName: "Anna Amt",
  bestaetigtAm: null,
  ...angaben,
});

describe("die bekannten Sätze", () => {
  test("von 2002 bis 2026 fehlt kein Halbjahr, unverändert gebliebene stehen ausgeschrieben", () => {
    expect(bekannteBasiszinssaetze).toHaveLength(50);
    expect(fehlendeHalbjahre(bekannteBasiszinssaetze, tag("2002-01-01"), tag("2026-12-31"))).toEqual([]);
    const satz = (ab: string) => bekannteBasiszinssaetze.find((s) => s.ab === ab)?.prozentHundertstel;
    expect(["2010-01-01", "2016-01-01", "2016-07-01", "2022-07-01", "2023-01-01"].map(satz)).toEqual([
      12, -83, -88, -88, 162,
    ]);
  });

  test("was nur nebenbei gelesen wurde, ist eine Annahme", () => {
    expect(bekannteBasiszinssaetze.filter(({ annahme }) => annahme).map(({ ab }) => ab)).toEqual([
      "2026-01-01",
      "2026-07-01",
    ]);
  });

  test("Halbjahre beginnen am 1. Januar und 1. Juli", () => {
    expect(halbjahresbeginn(tag("2026-06-30"))).toBe("2026-01-01");
    expect(halbjahresbeginn(tag("2026-07-01"))).toBe("2026-07-01");
    expect(halbjahre(tag("2025-12-31"), tag("2026-07-01"))).toEqual(["2025-07-01", "2026-01-01", "2026-07-01"]);
  });
});

describe("ein Satz der Bezirksregierung", () => {
  const neu = { ab: tag("2027-01-01"), prozentHundertstel: 177, begruendung: null };

  test("beginnt am 1. Januar oder 1. Juli und ist glaubhaft", () => {
    expect(decideBasiszinseintrag(neu, []).ok).toBe(true);
    expect(decideBasiszinseintrag({ ...neu, ab: tag("2027-01-02") }, [])).toMatchObject({
      refusal: { reason: "basiszins-kein-halbjahr" },
    });
    expect(decideBasiszinseintrag({ ...neu, prozentHundertstel: -500 }, []).ok).toBe(true);
    expect(decideBasiszinseintrag({ ...neu, prozentHundertstel: -501 }, []).ok).toBe(false);
    expect(decideBasiszinseintrag({ ...neu, prozentHundertstel: 1_500 }, []).ok).toBe(true);
    expect(decideBasiszinseintrag({ ...neu, prozentHundertstel: 1_501 }, []).ok).toBe(false);
  });

  test("ersetzt eine Annahme ohne Weiteres, einen belegten Satz nur mit Begründung", () => {
    const bestaetigt = eintrag({ ab: neu.ab, bestaetigtAm: "2027-01-03T10:00:00Z" });
    expect(decideBasiszinseintrag(neu, [{ ...bestaetigt, annahme: true }]).ok).toBe(true);
    expect(decideBasiszinseintrag(neu, [bestaetigt])).toMatchObject({ refusal: { reason: "basiszins-besteht" } });
    expect(decideBasiszinseintrag({ ...neu, begruendung: "Zahlendreher" }, [bestaetigt]).ok).toBe(true);
    expect(decideBasiszinseintrag({ ...neu, begruendung: "kurz" }, [bestaetigt]).ok).toBe(false);
  });

  test("wird von einer zweiten Person einmal bestätigt", () => {
    expect(decideBasiszinsbestaetigung(eintrag({}), "bernd").ok).toBe(true);
    expect(decideBasiszinsbestaetigung(eintrag({}), "anna")).toMatchObject({
      refusal: { reason: "basiszins-selbst-bestaetigt", name: "Anna Amt" },
    });
    expect(decideBasiszinsbestaetigung(eintrag({ bestaetigtAm: "2026-07-02" }), "bernd").ok).toBe(false);
  });

  test("gilt in der zuletzt bestätigten Fassung; unbestätigte gelten nicht", () => {
    const alt = eintrag({ id: "alt", bestaetigtAm: "2026-07-02T08:00:00Z" });
    const neuer = eintrag({ id: "neu", bestaetigtAm: "2026-07-03T08:00:00Z" });
    expect(geltenderEintrag([neuer, alt, eintrag({ id: "offen" })], alt.ab)?.id).toBe("neu");
    expect(geltenderEintrag([eintrag({})], alt.ab)).toBeUndefined();
  });
});

describe("R98: von Zinsen absehen", () => {
  const lage = {
    von: tag("2025-01-01"),
    bis: tag("2025-03-31"),
    nichtZuVertreten: true,
    gezahltAm: tag("2025-04-30"),
    fristBis: tag("2025-04-30"),
    begruendung: "Das Land hat die Auszahlung selbst um drei Monate verzögert.",
  };
  test.each([
    ["beide Voraussetzungen und ein Grund", {}, null],
    ["zu vertreten", { nichtZuVertreten: false }, "zinsverzicht-zu-vertreten"],
    ["einen Tag zu spät gezahlt", { gezahltAm: tag("2025-05-01") }, "zinsverzicht-nicht-fristgerecht"],
    ["noch nicht gezahlt", { gezahltAm: null }, "zinsverzicht-nicht-fristgerecht"],
    ["ohne Grund", { begruendung: "   " }, "zinsverzicht-ohne-grund"],
    ["verdrehte Tage", { bis: tag("2024-12-31") }, "zins-ohne-tage"],
  ])("%s", (_fall, anders, reason) => {
    const entscheidung = decideZinsverzicht({ ...lage, ...anders });
    expect(entscheidung.ok ? null : entscheidung.refusal.reason).toBe(reason);
  });
});

test("R99, V15: unter 25 Euro beim Land, unter 10 Euro bei der Kommune wird ein Absehen vorgeschlagen", () => {
  expect(kleinbetragVorschlag(24_99, "land")).not.toBeNull();
  expect(kleinbetragVorschlag(25_00, "land")).toBeNull();
  expect(kleinbetragVorschlag(9_99, "kommune")).not.toBeNull();
  expect(kleinbetragVorschlag(10_00, "kommune")).toBeNull();
});

test("R97b: Zinsen verjähren drei Jahre nach dem Jahr, festgesetzte nach dreißig; gewarnt wird ein Jahr vorher", () => {
  expect(zinsverjaehrung(tag("2024-01-01"), null)).toMatchObject({ am: "2027-12-31", warnenAb: "2026-12-31" });
  expect(zinsverjaehrung(tag("2024-12-31"), null)).toMatchObject({ am: "2027-12-31" });
  expect(zinsverjaehrung(tag("2024-12-31"), tag("2026-02-10"))).toMatchObject({ am: "2056-02-10" });
});
