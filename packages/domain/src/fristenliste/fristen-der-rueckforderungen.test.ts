import { describe, expect, test } from "vitest";
import { RueckforderungId } from "../grundlagen/ids.ts";
import type { Rueckforderungsakte } from "../rueckforderung/rueckforderungsakte.ts";
import { eineFristlage } from "../testing/fristlage.ts";
import {
  angehoert,
  beschieden,
  einAntrag,
  eineLage,
  glaeubigerId,
  nach,
  schuldnerId,
} from "../testing/rueckforderung.ts";
import { addDays, plainDate } from "../grundlagen/plain-date.ts";
import { erinnerungsstufen, faelligeStufe } from "./erinnerung.ts";
import { fristenliste } from "./fristenliste.ts";

const id = RueckforderungId.parse("00000000-0000-4000-8000-0000000000f1");

/** What either side reads of one claim on a day. */
const von = (leser: "glaeubiger" | "schuldner", { kern, vorgaenge, zahlungen }: Rueckforderungsakte, heute: string) =>
  fristenliste(
    eineFristlage(heute, {
      leserId: leser === "glaeubiger" ? glaeubigerId : schuldnerId,
      art: leser === "glaeubiger" ? "bezirksregierung" : "kreis",
      forderungen: [
        {
          id,
          glaeubigerName: "Bezirksregierung Arnsberg",
          schuldnerName: "Kreis Unna",
          jahr: 2024,
          baustein: 1,
          kern,
          vorgaenge,
          zahlungen,
        },
      ],
    }),
  );
const kurz = (...angaben: Parameters<typeof von>) =>
  von(...angaben).map(({ am, anlass, stand }) => `${am} ${anlass} ${stand}`);

describe("eine Rückforderung in der Fristenliste", () => {
  const anhoerung = nach(eineLage(), "anhoerung_versandt", "2024-08-01");

  test("die Anhörung läuft für beide bis zu ihrem letzten Tag und ist danach fort", () => {
    expect(kurz("schuldner", anhoerung, "2024-09-02")).toEqual(["2024-09-02 anhoerung offen"]);
    expect(kurz("schuldner", anhoerung, "2024-09-03")).toEqual([]);
    expect(kurz("glaeubiger", anhoerung, "2024-09-02")[0]).toBe("2024-09-02 verfahrenstag offen");
    expect(kurz("glaeubiger", anhoerung, "2024-09-03")).not.toContain("2024-09-02 verfahrenstag offen");
  });

  test("R94: die Jahresfrist steht beim Gläubiger bis zu ihrem Ende, mit einem Bescheid nicht mehr", () => {
    const jahresfrist = (heute: string, akte: Rueckforderungsakte = angehoert()) =>
      von("glaeubiger", akte, heute).filter(({ anlass }) => anlass === "jahresfrist");
    expect(jahresfrist("2025-07-01")).toMatchObject([
      { am: "2025-07-01", regel: "R94", warnungen: ["2025-04-01", "2025-06-01", "2025-07-01"] },
    ]);
    expect(jahresfrist("2025-07-02")).toEqual([]);
    expect(jahresfrist("2024-11-01", beschieden())).toEqual([]);
    expect(von("schuldner", angehoert(), "2025-06-01")).toEqual([]);
  });

  test("R94: gewarnt wird nach 9, 11 und 12 Monaten, jedes Mal an dem Tag und nicht am Tag davor", () => {
    const warnung = (heute: string) =>
      von("glaeubiger", angehoert(), heute)
        .filter(({ anlass }) => anlass === "jahresfrist")
        .map((frist) => faelligeStufe(frist, plainDate(heute))?.schluessel);
    expect([warnung("2025-03-31"), warnung("2025-04-01")]).toEqual([[undefined], ["warnung-2025-04-01"]]);
    expect([warnung("2025-05-31"), warnung("2025-06-01")]).toEqual([[undefined], ["warnung-2025-06-01"]]);
    expect([warnung("2025-06-30"), warnung("2025-07-01")]).toEqual([["1-arbeitstage"], ["warnung-2025-07-01"]]);
  });

  test("R104: klagen kann der Schuldner bis zum Ende der Klagefrist; danach ist der Bescheid bestandskräftig", () => {
    const klage = (seite: "glaeubiger" | "schuldner", anlass: string, heute: string) =>
      von(seite, beschieden(), heute)
        .filter((f) => f.anlass === anlass && f.regel === "R104")
        .map(({ am }) => am);
    expect(klage("schuldner", "klagefrist", "2024-11-11")).toEqual(["2024-11-11"]);
    expect(klage("schuldner", "klagefrist", "2024-11-12")).toEqual([]);
    expect(klage("glaeubiger", "verfahrenstag", "2024-11-11")).toEqual(["2024-11-11"]);
    const verzichtet = nach(beschieden(), "rechtsbehelfsverzicht", "2024-10-20", { als: "schuldner" });
    expect(kurz("schuldner", verzichtet, "2024-10-20")).toEqual(["2024-12-02 zahlung offen"]);
  });

  test("gezahlt wird bis zum Zahlungsziel, dann ist es überfällig, bis nichts mehr offen ist", () => {
    const zahlung = (heute: string, akte: Rueckforderungsakte = beschieden()) =>
      kurz("schuldner", akte, heute).filter((zeile) => zeile.includes("zahlung"));
    expect(zahlung("2024-12-02")).toEqual(["2024-12-02 zahlung offen"]);
    expect(zahlung("2024-12-03")).toEqual(["2024-12-02 zahlung ueberfaellig"]);
    const bis = (cent: number) => ({ ...beschieden(), zahlungen: [{ am: plainDate("2024-12-01"), cent }] });
    expect(zahlung("2024-12-03", bis(11_199_64))).toHaveLength(1);
    expect(zahlung("2024-12-03", bis(11_199_65))).toEqual([]);
    expect(zahlung("2024-12-03", nach(beschieden(), "klage", "2024-11-11", { als: "schuldner" }))).toEqual([]);
  });

  test("eine Stundung verschiebt den Tag der Zahlung; eine Rückzahlung ohne Bescheid hat den ihren", () => {
    const gestundet = nach(beschieden(), "gestundet", "2024-12-10");
    expect(kurz("schuldner", gestundet, "2029-06-01")).toEqual(["2030-01-01 zahlung offen"]);
    const unaufgefordert = eineLage({ grundlage: "pauschale", unaufgefordertBis: plainDate("2025-03-31") });
    expect(kurz("schuldner", unaufgefordert, "2025-03-31")).toEqual(["2025-03-31 zahlung offen"]);
    expect(kurz("schuldner", unaufgefordert, "2025-04-01")).toEqual(["2025-03-31 zahlung ueberfaellig"]);
  });

  test("der Gläubiger wartet auf das Geld und hört davon erst, wenn es zu spät kommt", () => {
    const [frist] = von("glaeubiger", beschieden(), "2024-11-20").filter((f) => f.anlass === "zahlung_erwartet");
    expect(frist).toMatchObject({ am: "2024-12-02", gegenueber: "Kreis Unna" });
    const stufe = (heute: string) => frist && faelligeStufe(frist, plainDate(heute))?.schluessel;
    expect([stufe("2024-11-29"), stufe("2024-12-02"), stufe("2024-12-03")]).toEqual([
      undefined,
      undefined,
      "ueberfaellig",
    ]);
  });

  test("R97b: über Zinsen wird entschieden, bevor sie verjähren, gewarnt ein Jahr vorher", () => {
    const unaufgefordert = eineLage({ grundlage: "pauschale", unaufgefordertBis: plainDate("2025-03-31") });
    const zinsen = (heute: string, akte: Rueckforderungsakte = unaufgefordert) =>
      von("glaeubiger", akte, heute).filter(({ anlass }) => anlass === "zinsverjaehrung");
    expect(zinsen("2027-12-31")).toMatchObject([{ am: "2027-12-31", warnungen: ["2026-12-31"], regel: "R97b" }]);
    expect(zinsen("2028-01-01")).toEqual([]);
    const [frist] = zinsen("2026-12-31");
    expect(frist && faelligeStufe(frist, plainDate("2026-12-30"))).toBeUndefined();
    expect(frist && faelligeStufe(frist, plainDate("2026-12-31"))?.schluessel).toBe("warnung-2026-12-31");
    expect(zinsen("2027-06-01", beschieden())).toEqual([]);
    const spaet = { ...unaufgefordert, zahlungen: [{ am: plainDate("2025-04-10"), cent: 11_199_65 }] };
    expect(zinsen("2027-06-01", spaet)).toHaveLength(1);
    const entschieden = {
      ...einAntrag("zinsen_abgesehen", plainDate("2025-05-01")),
      vonId: spaet.akteur.benutzerId,
      vonName: "erste",
    };
    expect(zinsen("2027-06-01", { ...spaet, vorgaenge: [entschieden] })).toEqual([]);
  });

  test("ist alles bezahlt und über Zinsen entschieden, bleibt nichts stehen", () => {
    const bezahlt = { ...beschieden(), zahlungen: [{ am: plainDate("2024-11-20"), cent: 11_199_65 }] };
    const fertig = nach(bezahlt, "zinsen_abgesehen", "2024-12-01");
    expect([...kurz("schuldner", fertig, "2024-12-02"), ...kurz("glaeubiger", fertig, "2024-12-02")]).toEqual([]);
  });

  test("eine Warnung an einem Tag, an dem ohnehin erinnert wird, zählt einmal", () => {
    const am = plainDate("2025-07-01");
    const stufen = erinnerungsstufen(am, [addDays(am, -21), addDays(am, -30)]);
    expect(stufen.map(({ schluessel }) => schluessel).slice(0, 2)).toEqual(["warnung-2025-06-01", "21-tage"]);
  });
});
