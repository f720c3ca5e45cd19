import { describe, expect, test } from "vitest";
import { gelieferteVorlagen, vorlagenschluessel } from "./lieferung.ts";
import { ausgefuellt, hatOffeneKlammer, platzhalterIn } from "./platzhalter.ts";
import { decideVorlage, geltenderInhalt, Vorlageninhalt } from "./vorlage.ts";

const inhalt = (angaben: Partial<Vorlageninhalt> = {}): Vorlageninhalt => ({
  ...geltenderInhalt("erinnerung_gesammelt", null),
  ...angaben,
});
const urteil = (angaben: Partial<Vorlageninhalt>) => {
  const entscheidung = decideVorlage("erinnerung_gesammelt", inhalt(angaben));
  return entscheidung.ok ? "möglich" : entscheidung.refusal;
};

describe("eine Vorlage", () => {
  test.each(vorlagenschluessel)("%s geht so, wie sie ausgeliefert ist, durch ihr eigenes Gesetz", (schluessel) => {
    const geliefert = geltenderInhalt(schluessel, null);
    expect(Vorlageninhalt.parse(geliefert)).toMatchObject({ betreff: geliefert.betreff });
    expect(decideVorlage(schluessel, geliefert)).toMatchObject({ ok: true });
  });

  test("nennt nur Platzhalter, die es gibt; ein fremder wird beim Namen genannt", () => {
    expect(urteil({ betreff: "{Anzahl} für {Organisation}" })).toBe("möglich");
    expect(urteil({ betreff: "{Anzahl} für {Ort}" })).toMatchObject({
      reason: "platzhalter-unbekannt",
      feld: "betreff",
      name: "Ort",
    });
    expect(urteil({ text: "{Fristen} {anzahl}" })).toMatchObject({ reason: "platzhalter-unbekannt", name: "anzahl" });
  });

  test("sagt, worum es geht, und schließt jede Klammer", () => {
    expect(urteil({ text: "Bitte beachten: {Fristen}" })).toBe("möglich");
    expect(urteil({ text: "Bitte beachten." })).toMatchObject({ reason: "platzhalter-fehlt", name: "Fristen" });
    expect(urteil({ text: "{Fristen} {" })).toMatchObject({ reason: "platzhalter-nicht-geschlossen", feld: "text" });
    expect(urteil({ text: "{Fristen} }" })).toMatchObject({ reason: "platzhalter-nicht-geschlossen" });
  });

  test("einer Erinnerung lässt sich nicht abschalten, eine Pflicht schon, aber nicht ohne Quelle", () => {
    expect(urteil({ aktiv: false })).toMatchObject({ reason: "brief-nicht-abschaltbar" });
    const pflicht = geltenderInhalt("pflicht_zweck", null);
    expect(decideVorlage("pflicht_zweck", { ...pflicht, aktiv: false }).ok).toBe(true);
    expect(decideVorlage("pflicht_zweck", { ...pflicht, quelle: null })).toMatchObject({
      refusal: { reason: "pflicht-ohne-quelle" },
    });
  });

  test("zurückgesetzt gilt wieder, was ausgeliefert ist", () => {
    expect(decideVorlage("erinnerung_einzeln", null)).toMatchObject({ ok: true, event: { inhalt: null } });
    expect(geltenderInhalt("erinnerung_einzeln", null).text).toBe(gelieferteVorlagen.erinnerung_einzeln.text);
  });
});

describe("Platzhalter", () => {
  test("werden gefunden und gefüllt; was keinen Wert hat, bleibt stehen", () => {
    expect(platzhalterIn("{A} und {B}, noch einmal {A}")).toEqual(["A", "B"]);
    expect(ausgefuellt("{A} und {B}", { A: "eins" })).toBe("eins und {B}");
  });

  test("ein Wert, der selbst wie einer aussieht, wird nicht noch einmal gefüllt", () => {
    expect(ausgefuellt("{A}{B}", { A: "{B}", B: "zwei" })).toBe("{B}zwei");
    expect(ausgefuellt("{A}", { A: "$&" })).toBe("$&");
  });

  test.each([
    ["ohne", false],
    ["{A}", false],
    ["{A", true],
    ["A}", true],
    ["{\n}", true],
  ])("%j: offene Klammer %s", (text, offen) => expect(hatOffeneKlammer(text)).toBe(offen));
});
