import { describe, expect, test } from "vitest";
import { plainDate } from "../grundlagen/plain-date.ts";
import { angehoert, beschieden, einAntrag, eineLage, entworfen, nach, versuch } from "../testing/rueckforderung.ts";
import { type Zinsblatt } from "../zins/zinsblatt.ts";
import { jahresfrist } from "./jahresfrist.ts";
import { decideRueckforderungsschritt } from "./rueckforderungsschritt-entscheidung.ts";

const tag = plainDate;

describe("was ein Schritt verlangt", () => {
  const frist = (bis: string, grund: string | null = null) => ({
    angaben: { art: "anhoerung", bis: tag(bis), grund } as const,
  });

  test("R95: vierzehn Tage zur Äußerung, weniger nur mit Grund", () => {
    expect(versuch(eineLage(), "anhoerung_versandt", "2024-08-01", frist("2024-08-15"))).toBe("möglich");
    expect(versuch(eineLage(), "anhoerung_versandt", "2024-08-01", frist("2024-08-14"))).toBe(
      "anhoerungsfrist-zu-kurz",
    );
    const grund = "Der Empfänger hat um eine schnelle Entscheidung gebeten.";
    expect(versuch(eineLage(), "anhoerung_versandt", "2024-08-01", frist("2024-08-14", grund))).toBe("möglich");
  });

  test("R106: verlängert wird über das bisherige Ende hinaus, auch danach noch", () => {
    const lage = nach(eineLage(), "anhoerung_versandt", "2024-08-01");
    expect(versuch(lage, "anhoerung_verlaengert", "2024-08-20", frist("2024-09-02"))).toBe(
      "anhoerung-nicht-verlaengert",
    );
    expect(versuch(lage, "anhoerung_verlaengert", "2024-08-20", frist("2024-09-03"))).toBe("möglich");
  });

  test("R96: der Bescheid nennt Ermessen, Betrag und Zahlungsziel", () => {
    const mit = (anders: object) => {
      const { angaben } = einAntrag("bescheid_entworfen", tag("2024-10-01"));
      return angaben.art === "bescheid"
        ? { angaben: { ...angaben, bescheid: { ...angaben.bescheid, ...anders } } }
        : {};
    };
    const entwurf = (anders: object) => versuch(angehoert(), "bescheid_entworfen", "2024-10-01", mit(anders));
    expect(entwurf({})).toBe("möglich");
    expect(entwurf({ ermessen: "kurz" })).toBe("ermessen-fehlt");
    expect(entwurf({ betragCent: 0 })).toBe("forderung-ohne-betrag");
    expect(entwurf({ betragCent: 11_199_66 })).toBe("bescheid-ueber-anhoerung");
    expect(entwurf({ zahlbarBis: tag("2024-10-15") })).toBe("möglich");
    expect(entwurf({ zahlbarBis: tag("2024-10-14") })).toBe("zahlungsziel-zu-frueh");
  });

  test("R97: ohne Basiszinssatz bis zum Bescheid wird er nicht entworfen", () => {
    const lage = angehoert();
    const luecke = { ...lage, basiszinssaetze: lage.basiszinssaetze.filter(({ ab }) => ab !== "2024-07-01") };
    expect(versuch(luecke, "bescheid_entworfen", "2024-10-01")).toBe("basiszins-fehlt");
  });

  test("R85: wer den Entwurf vorlegt, erlässt ihn nicht; ein verworfener kann nicht erlassen werden", () => {
    expect(versuch(entworfen(), "bescheid_erlassen", "2024-10-07")).toBe("forderung-dieselbe-person");
    expect(versuch(entworfen(), "bescheid_erlassen", "2024-10-07", { als: "zweite" })).toBe("möglich");
    const verworfen = nach(entworfen(), "entwurf_verworfen", "2024-10-02");
    expect(versuch(verworfen, "bescheid_erlassen", "2024-10-07", { als: "zweite" })).toBe("kein-entwurf");
  });

  test("V22, R94: nach einem Jahr ab voller Kenntnis wird nicht mehr widerrufen, außer bei arglistiger Täuschung", () => {
    const kern = { kenntnisAm: tag("2025-02-28"), unwirksamAb: tag("2025-01-01") };
    const bereit = (anders: object) => {
      const anhoerung = nach(eineLage({ ...kern, ...anders }), "anhoerung_versandt", "2025-03-01", frist("2025-04-01"));
      const { angaben } = einAntrag("bescheid_entworfen", tag("2025-06-01"));
      const spaet =
        angaben.art === "bescheid"
          ? { ...angaben, bescheid: { ...angaben.bescheid, zahlbarBis: tag("2026-06-01") } }
          : angaben;
      return nach(anhoerung, "bescheid_entworfen", "2025-06-01", { angaben: spaet });
    };
    expect(versuch(bereit({}), "bescheid_erlassen", "2026-03-02", { als: "zweite" })).toBe("möglich");
    expect(versuch(bereit({}), "bescheid_erlassen", "2026-03-03", { als: "zweite" })).toBe("jahresfrist-vorbei");
    expect(versuch(bereit({ arglistig: true }), "bescheid_erlassen", "2026-03-03", { als: "zweite" })).toBe("möglich");
    expect(versuch(bereit({ grundlage: "bedingung" }), "bescheid_erlassen", "2026-03-03", { als: "zweite" })).toBe(
      "möglich",
    );
    expect(jahresfrist(tag("2025-02-28"), null, tag("2026-03-02"))).toEqual({
      beginn: "2025-02-28",
      ende: "2026-03-02",
      warnungen: ["2025-11-28", "2026-01-28", "2026-03-02"],
      vorbei: false,
    });
    expect(jahresfrist(tag("2025-02-28"), tag("2025-04-15"), tag("2026-04-15")).ende).toBe("2026-04-15");
  });

  test("ein Tag in der Zukunft oder vor dem vorigen Schritt wird nicht angenommen", () => {
    const heute = { ...eineLage(), heute: tag("2024-08-01") };
    const morgen = decideRueckforderungsschritt(einAntrag("anhoerung_versandt", tag("2024-08-02")), heute);
    expect(morgen).toMatchObject({ refusal: { reason: "forderung-tag-in-der-zukunft" } });
    expect(versuch(beschieden(), "klage", "2024-10-06")).toBe("forderung-tag-vor-vorigem");
    expect(versuch(beschieden(), "klage", "2024-10-07")).toBe("möglich");
  });

  test("R98, R99: Zinsen erst nach der Zahlung, einmal, und abgesehen nur mit Voraussetzung", () => {
    const fest = nach(beschieden(), "rechtsbehelfsverzicht", "2024-10-20");
    const gezahlt = (am: string) => ({ ...fest, zahlungen: [{ am: tag(am), cent: 11_199_65 }] });
    expect(versuch(fest, "zinsen_abgesehen", "2024-10-21")).toBe("zinsen-vor-zahlung");
    expect(versuch(gezahlt("2024-12-02"), "zinsen_abgesehen", "2024-12-10")).toBe("möglich");
    expect(versuch(gezahlt("2024-12-03"), "zinsen_abgesehen", "2024-12-10")).toBe("zinsverzicht-nicht-fristgerecht");
    const entschieden = nach(gezahlt("2024-12-02"), "zinsen_abgesehen", "2024-12-10");
    expect(versuch(entschieden, "zinsen_abgesehen", "2024-12-11")).toBe("zinsen-schon-entschieden");
    const klein = (zinsenCent: number) => ({
      angaben: {
        art: "verzicht",
        weil: "kleinbetrag",
        bleibenCent: 0,
        blatt: { cent: 1, abschnitte: [], zinsenCent, punkteQuelle: [], annahme: false } satisfies Zinsblatt,
      } as const,
    });
    expect(versuch(gezahlt("2024-12-03"), "zinsen_abgesehen", "2024-12-10", klein(24_99))).toBe("möglich");
    expect(versuch(gezahlt("2024-12-03"), "zinsen_abgesehen", "2024-12-10", klein(25_00))).toBe("kein-kleinbetrag");
  });
});
