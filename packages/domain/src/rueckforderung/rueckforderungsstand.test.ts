import { describe, expect, test } from "vitest";
import { plainDate } from "../grundlagen/plain-date.ts";
import {
  angehoert,
  beschieden,
  eineStundung,
  einAntrag,
  eineLage,
  forderungErlassen,
  nach,
  niedergeschlagen,
  standAm,
  versuch,
} from "../testing/rueckforderung.ts";
import { zinsblattDer } from "./zinslauf.ts";

const tag = plainDate;

describe("ein Verfahren vom Grund bis zum Zins", () => {
  test("Anhörung, Bescheid, Bestandskraft, Teilzahlung, Rest, Zinsen: am Ende ist nichts offen", () => {
    let lage = beschieden();
    // Posted on the 7th, known on the 10th, a month's Klagefrist to Monday the 11th.
    expect(standAm(lage, "2024-11-11")).toMatchObject({
      stand: "beschieden",
      klageBis: "2024-11-11",
      zahlung: "offen",
    });
    expect(standAm(lage, "2024-11-12")).toMatchObject({ stand: "vollstreckbar", bestandskraftAb: "2024-11-12" });
    lage = { ...lage, zahlungen: [{ am: tag("2024-11-20"), cent: 5_000_00 }] };
    expect(standAm(lage, "2024-12-02")).toMatchObject({
      zahlung: "teilbezahlt",
      offenCent: 6_199_65,
      ueberfaellig: false,
    });
    expect(standAm(lage, "2024-12-03")).toMatchObject({ ueberfaellig: true });
    lage = { ...lage, zahlungen: [...lage.zahlungen, { am: tag("2024-12-20"), cent: 6_199_65 }] };
    const blatt = zinsblattDer(lage, {
      cent: 11_199_65,
      bis: tag("2024-12-19"),
      bescheidAm: tag("2024-10-07"),
      regel: "bescheiddatum",
    });
    if (!blatt.ok) throw new Error(blatt.refusal.reason);
    expect(blatt.event.abschnitte.map(({ von, bis, tage, cent }) => [von, bis, tage, cent])).toEqual([
      ["2024-01-01", "2024-06-30", 182, 369_69],
      ["2024-07-01", "2024-11-19", 142, 277_55],
      ["2024-11-20", "2024-12-19", 30, 32_46],
    ]);
    expect(blatt.event.zinsenCent).toBe(679_70);
    lage = nach(lage, "zinsen_festgesetzt", "2025-01-10", { angaben: { art: "zinsen", blatt: blatt.event } });
    expect(standAm(lage, "2025-01-10")).toMatchObject({ offenCent: 679_70, abgeschlossen: false });
    lage = { ...lage, zahlungen: [...lage.zahlungen, { am: tag("2025-01-20"), cent: 679_70 }] };
    expect(standAm(lage, "2025-01-20")).toMatchObject({ offenCent: 0, zahlung: "bezahlt", abgeschlossen: true });
  });

  test("ohne Äußerung endet die Anhörung mit ihrem Tag", () => {
    const lage = nach(eineLage(), "anhoerung_versandt", "2024-08-01");
    expect(standAm(lage, "2024-09-02").stand).toBe("anhoerung");
    expect(standAm(lage, "2024-09-03").stand).toBe("angehoert");
    expect(versuch(lage, "bescheid_entworfen", "2024-09-02")).toBe("anhoerung-laeuft-noch");
    expect(versuch(lage, "bescheid_entworfen", "2024-09-03")).toBe("möglich");
  });

  test("eingestellt wird von einer zweiten Person, danach ist nichts mehr offen", () => {
    const vorschlag = nach(angehoert(), "einstellung_entworfen", "2024-09-05");
    expect(versuch(vorschlag, "eingestellt", "2024-09-06")).toBe("forderung-dieselbe-person");
    expect(versuch(vorschlag, "bescheid_erlassen", "2024-09-06", { als: "zweite" })).toBe("kein-entwurf");
    expect(standAm(nach(vorschlag, "eingestellt", "2024-09-06", { als: "zweite" }), "2024-09-06")).toMatchObject({
      stand: "eingestellt",
      offenCent: 0,
      abgeschlossen: true,
    });
  });

  test("eine Klage hält die Bestandskraft auf, ein Urteil entscheidet", () => {
    const beklagt = nach(beschieden(), "klage", "2024-11-11", { als: "schuldner" });
    expect(standAm(beklagt, "2025-06-01").stand).toBe("beklagt");
    expect(standAm(nach(beklagt, "urteil_bestaetigt", "2025-06-01"), "2025-06-01").stand).toBe("vollstreckbar");
    expect(standAm(nach(beklagt, "urteil_aufgehoben", "2025-06-01"), "2025-06-01")).toMatchObject({
      stand: "aufgehoben",
      offenCent: 0,
    });
    expect(versuch(beschieden(), "klage", "2024-11-12", { als: "schuldner" })).toBe("klage-verfristet");
  });

  test("gestundet, niedergeschlagen und erlassen", () => {
    const fest = nach(beschieden(), "rechtsbehelfsverzicht", "2024-10-20", { als: "schuldner" });
    const gestundet = nach(fest, "gestundet", "2024-10-21", { angaben: eineStundung("2025-03-31") });
    expect(standAm(gestundet, "2025-03-31")).toMatchObject({
      stand: "gestundet",
      faelligAm: "2025-03-31",
      ueberfaellig: false,
    });
    // The calendar alone ends it: from then on it can be demanded, put off again or given up.
    expect(standAm(gestundet, "2025-04-01")).toMatchObject({ stand: "vollstreckbar", ueberfaellig: true });
    expect(versuch(gestundet, "niederschlagung_vorgeschlagen", "2025-03-31")).toBe(
      "rueckforderungsschritt-nicht-moeglich",
    );
    expect(versuch(gestundet, "niederschlagung_vorgeschlagen", "2025-04-01")).toBe("möglich");
    expect(standAm(nach(gestundet, "stundung_beendet", "2024-11-01"), "2024-11-01").stundungBis).toBeNull();
    expect(standAm(niedergeschlagen(fest, "2024-11-01"), "2024-11-01")).toMatchObject({ offenCent: 11_199_65 });
    expect(standAm(forderungErlassen(fest, "2024-11-01"), "2024-11-01")).toMatchObject({
      offenCent: 0,
      abgeschlossen: true,
    });
  });

  test("im Vertrag fordert die Rechnung, ohne Klagefrist und mit zwei Personen", () => {
    const vertrag = eineLage({ grundlage: "vertrag", betragCent: 4_000_00 });
    expect(versuch(vertrag, "anhoerung_entfaellt", "2024-08-01")).toBe("rueckforderungsschritt-nicht-moeglich");
    const angaben = einAntrag("bescheid_entworfen", tag("2024-08-01")).angaben;
    const kleiner =
      angaben.art === "bescheid"
        ? { ...angaben, bescheid: { ...angaben.bescheid, betragCent: 4_000_00, ermessen: "" } }
        : angaben;
    const rechnung = nach(vertrag, "bescheid_entworfen", "2024-08-01", { angaben: kleiner });
    expect(versuch(rechnung, "bescheid_erlassen", "2024-08-02")).toBe("forderung-dieselbe-person");
    const gestellt = nach(rechnung, "bescheid_erlassen", "2024-08-02", { als: "zweite" });
    expect(standAm(gestellt, "2024-08-02")).toMatchObject({
      stand: "vollstreckbar",
      klageBis: null,
      offenCent: 4_000_00,
    });
  });

  test("V6: eine angekündigte Rückzahlung, die rechtzeitig eingeht, ist fertig; eine spätere braucht die Zinsen", () => {
    const angekuendigt = eineLage({
      grundlage: "pauschale",
      zinsgrundlage: "hhg_29",
      betragCent: 42_750_00,
      unwirksamAb: tag("2024-04-03"),
      unaufgefordertBis: tag("2024-04-02"),
    });
    const gezahlt = (am: string) => ({ ...angekuendigt, zahlungen: [{ am: tag(am), cent: 42_750_00 }] });
    expect(standAm(gezahlt("2024-04-02"), "2024-04-02")).toMatchObject({ zahlung: "bezahlt", abgeschlossen: true });
    expect(standAm(gezahlt("2024-04-03"), "2024-04-03")).toMatchObject({ zahlung: "bezahlt", abgeschlossen: false });
    const spaet = gezahlt("2024-05-17");
    const blatt = zinsblattDer(spaet, {
      cent: 42_750_00,
      bis: tag("2024-05-16"),
      bescheidAm: tag("2024-06-01"),
      regel: "bescheiddatum",
    });
    expect(blatt).toMatchObject({ ok: true, event: { zinsenCent: 444_23 } });
  });
});
