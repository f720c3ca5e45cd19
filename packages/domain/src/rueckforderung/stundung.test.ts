import { describe, expect, test } from "vitest";
import { plainDate } from "../grundlagen/plain-date.ts";
import { beschieden, eineStundung, forderungErlassen, nach, standAm, versuch } from "../testing/rueckforderung.ts";
import { angabenAus } from "./angaben-aus.ts";
import type { Rueckforderungslage } from "./rueckforderungsakte.ts";
import { stundungenDer } from "./stundung.ts";

const tag = plainDate;
const betragCent = 11_199_65;
const bestandskraeftig = () => nach(beschieden(), "rechtsbehelfsverzicht", "2024-10-20", { als: "schuldner" });
const gestundet = (bis = "2025-03-31", anders = {}) =>
  nach(bestandskraeftig(), "gestundet", "2024-12-02", { angaben: eineStundung(bis, anders) });
const bezahlt = (lage: Rueckforderungslage, am: string): Rueckforderungslage => ({
  ...lage,
  heute: tag(am),
  zahlungen: [{ am: tag(am), cent: betragCent }],
});
const verzicht = (lage: Rueckforderungslage) => {
  const angaben = angabenAus({ art: "verzicht", weil: "nicht_zu_vertreten", regel: "bescheiddatum" }, lage);
  if (!angaben.ok || angaben.event.art !== "verzicht") throw new Error("Kein Verzicht");
  return angaben.event;
};
const zinsen = (lage: Rueckforderungslage) => {
  const angaben = angabenAus({ art: "zinsen", regel: "bescheiddatum" }, lage);
  if (!angaben.ok || angaben.event.art !== "zinsen") throw new Error("Keine Zinsen");
  return angaben.event.blatt;
};

describe("eine Stundung nach § 27 KomHVO und § 59 LHO", () => {
  test.each([
    [{}, "möglich"],
    [{ haerte: false }, "stundung-ohne-haerte"],
    [{ gesichert: false }, "stundung-gefaehrdet"],
    [{ zinslos: true }, "möglich"],
  ])("mit %j: %s", (anders, erwartet) => {
    const angaben = eineStundung("2025-03-31", anders);
    expect(versuch(bestandskraeftig(), "gestundet", "2024-12-02", { angaben })).toBe(erwartet);
  });

  test("sie endet mit ihrem Tag, mit ihrem Widerruf oder mit dem Erlass", () => {
    const zeit = (lage: Rueckforderungslage) => stundungenDer(lage.vorgaenge).map(({ von, bis }) => [von, bis]);
    expect(zeit(gestundet())).toEqual([["2024-12-02", "2025-03-31"]]);
    expect(zeit(nach(gestundet(), "stundung_beendet", "2025-01-15"))).toEqual([["2024-12-02", "2025-01-14"]]);
    expect(zeit(forderungErlassen(gestundet(), "2025-02-01"))).toEqual([["2024-12-02", "2025-01-31"]]);
    expect(zeit(nach(gestundet(), "stundung_beendet", "2024-12-02"))).toEqual([]);
  });
});

describe("R97: ein Tag trägt nur einmal Zinsen", () => {
  test("die Erstattungszinsen laufen während der Stundung weiter; nichts kommt hinzu", () => {
    const spaet = (lage: Rueckforderungslage) => zinsen(bezahlt(lage, "2025-02-03"));
    expect(spaet(gestundet())).toEqual(spaet(bestandskraeftig()));
    expect(spaet(gestundet()).abschnitte.some(({ stundung }) => stundung)).toBe(false);
  });

  test("R98: wer von ihnen absieht, behält die Stundungszinsen dieser Tage, als Annahme", () => {
    // 02.12.–31.12. at 3.37 + 2, 01.01.–02.02. at 2.27 + 2.
    const { blatt, bleibenCent } = verzicht(bezahlt(gestundet(), "2025-02-03"));
    expect(
      blatt?.abschnitte.map(({ von, bis, satzHundertstel, cent, stundung }) => [
        von,
        bis,
        satzHundertstel,
        cent,
        stundung,
      ]),
    ).toEqual([
      ["2024-12-02", "2024-12-31", 537, 49_43, true],
      ["2025-01-01", "2025-02-02", 427, 43_24, true],
    ]);
    expect([bleibenCent, blatt?.annahme]).toEqual([92_67, true]);
    const entschieden = nach(bezahlt(gestundet(), "2025-02-03"), "zinsen_abgesehen", "2025-02-04", {
      angaben: verzicht(bezahlt(gestundet(), "2025-02-03")),
    });
    expect(standAm(entschieden, "2025-02-04")).toMatchObject({
      zinsenCent: 92_67,
      offenCent: 92_67,
      abgeschlossen: false,
    });
  });

  test("zinslos gestundet, vor ihr gezahlt oder nie gestundet bleibt nichts", () => {
    for (const lage of [gestundet("2025-03-31", { zinslos: true }), bestandskraeftig()])
      expect(verzicht(bezahlt(lage, "2025-02-03"))).toMatchObject({ blatt: null, bleibenCent: 0 });
    expect(verzicht(bezahlt(gestundet(), "2024-12-02"))).toMatchObject({ blatt: null, bleibenCent: 0 });
    expect(verzicht(bezahlt(gestundet(), "2024-12-03")).bleibenCent).toBeGreaterThan(0);
  });
});

describe("niedergeschlagen und erlassen", () => {
  const niederschlagung = (wiedervorlageAm: string | null) => ({
    angaben: {
      art: "niederschlagung",
      weil: "kosten",
      wiedervorlageAm: wiedervorlageAm === null ? null : tag(wiedervorlageAm),
    } as const,
  });

  test("wieder vorgelegt wird an einem späteren Tag oder gar nicht", () => {
    const versuche = (am: string | null) =>
      versuch(bestandskraeftig(), "niederschlagung_vorgeschlagen", "2024-11-04", niederschlagung(am));
    expect(versuche("2024-11-04")).toBe("wiedervorlage-nicht-in-der-zukunft");
    expect(versuche("2024-11-05")).toBe("möglich");
    expect(versuche(null)).toBe("möglich");
    // A proposal that lay until its own day came is proposed anew.
    const liegt = nach(
      bestandskraeftig(),
      "niederschlagung_vorgeschlagen",
      "2024-11-04",
      niederschlagung("2024-11-08"),
    );
    const bestaetigt = (am: string) =>
      versuch(liegt, "niedergeschlagen", am, { als: "zweite", ...niederschlagung("2024-11-08") });
    expect(bestaetigt("2024-11-07")).toBe("möglich");
    expect(bestaetigt("2024-11-08")).toBe("wiedervorlage-nicht-in-der-zukunft");
  });

  test("niedergeschlagen mahnt niemand mehr, bis es wieder aufgenommen ist; die Forderung besteht weiter", () => {
    const vorgeschlagen = nach(
      bestandskraeftig(),
      "niederschlagung_vorgeschlagen",
      "2024-12-10",
      niederschlagung("2026-01-05"),
    );
    const da = nach(vorgeschlagen, "niedergeschlagen", "2024-12-10", {
      als: "zweite",
      ...niederschlagung("2026-01-05"),
    });
    expect(standAm(da, "2025-06-01")).toMatchObject({
      offenCent: betragCent,
      ueberfaellig: false,
      wiedervorlageAm: "2026-01-05",
    });
    const wieder = nach(da, "wieder_aufgenommen", "2026-01-05");
    expect(standAm(wieder, "2026-01-05")).toMatchObject({ ueberfaellig: true, wiedervorlageAm: null });
  });

  test("erlassen wird nur bei besonderer Härte, und nur was noch offen ist", () => {
    const erlass = (besondereHaerte: boolean) => ({ angaben: { art: "forderungserlass", besondereHaerte } as const });
    const versuche = (lage: Rueckforderungslage, haerte: boolean) =>
      versuch(lage, "erlass_vorgeschlagen", "2024-11-04", erlass(haerte));
    expect(versuche(bestandskraeftig(), false)).toBe("erlass-ohne-haerte");
    expect(versuche(bestandskraeftig(), true)).toBe("möglich");
    expect(versuche(bezahlt(bestandskraeftig(), "2024-11-04"), true)).toBe("forderung-nichts-offen");
    // Paid while the proposal lay: nothing is left to be waived.
    const vorgeschlagen = nach(bestandskraeftig(), "erlass_vorgeschlagen", "2024-11-01");
    expect(versuch(bezahlt(vorgeschlagen, "2024-11-04"), "forderung_erlassen", "2024-11-04", { als: "zweite" })).toBe(
      "forderung-nichts-offen",
    );
  });
});

test("R98: wer Zinsen eines Widerrufs festsetzt, sagt, warum er nicht von ihnen absieht; bei einer Pauschale nicht", () => {
  const gezahlt = bezahlt(bestandskraeftig(), "2025-02-03");
  const kurz = "x".repeat(29);
  const lang = "Der Beleg fehlte aus Gründen, die beim Empfänger liegen.";
  expect(versuch(gezahlt, "zinsen_festgesetzt", "2025-02-04", { text: kurz })).toBe("zinsermessen-fehlt");
  expect(versuch(gezahlt, "zinsen_festgesetzt", "2025-02-04", { text: lang })).toBe("möglich");
  const pauschale = { ...gezahlt, kern: { ...gezahlt.kern, zinsgrundlage: "hhg_29" as const } };
  expect(versuch(pauschale, "zinsen_festgesetzt", "2025-02-04", { text: null })).toBe("möglich");
});
