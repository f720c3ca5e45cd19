import { nullBetraege } from "@kim/domain/jahresrechnung";
import { describe, expect, test } from "vitest";
import { beurteile } from "../regeln/beurteilung.ts";
import type { Grenze } from "../regeln/grenze.ts";
import { maengel } from "../regeln/regelbuch.ts";

const nichts = () => Promise.resolve();
const jenes = () => Promise.resolve();
const regeln = { R1: "Teil einer Koordinationsstelle", R2: "Teil einer Stelle" };
const zweiseitig = (regel: string) => ({ regel, grenze: "0,50", diesseits: nichts, jenseits: jenes });
const grund = { geprueft: "Ihr Beginn.", offen: "Ob sie neu ist." };

describe("the ledger of rules", () => {
  test("holds where every rule has a boundary with two sides, or a reason", () => {
    expect(maengel({ regeln, grenzen: [zweiseitig("R1"), zweiseitig("R2")], teilweise: {} })).toEqual([]);
    expect(maengel({ regeln, grenzen: [zweiseitig("R1")], teilweise: { R2: grund } })).toEqual([]);
    expect(maengel({ regeln, grenzen: [zweiseitig("R1"), zweiseitig("R2")], teilweise: { R2: grund } })).toEqual([]);
  });

  test.each([
    ["no second side", { regel: "R2", grenze: "0,50", diesseits: nichts }],
    ["no first side", { regel: "R2", grenze: "0,50", jenseits: nichts }],
    ["twice the same side", { regel: "R2", grenze: "0,50", diesseits: nichts, jenseits: nichts }],
  ])("does not count a boundary with %s", (_was, einseitig) => {
    expect(maengel({ regeln, grenzen: [zweiseitig("R1"), einseitig], teilweise: {} })).toEqual([
      "R2 hat weder eine Grenze mit zwei Seiten noch einen Grund",
      "R2 hat nur eine Seite: 0,50",
    ]);
  });

  test("misses a rule with neither boundary nor reason, and knows no other", () => {
    expect(maengel({ regeln, grenzen: [zweiseitig("R1"), zweiseitig("R3")], teilweise: { R4: grund } })).toEqual([
      "R2 hat weder eine Grenze mit zwei Seiten noch einen Grund",
      "R3 steht nicht im Regelbuch",
      "R4 steht nicht im Regelbuch",
    ]);
  });

  test.each([
    { geprueft: "", offen: "Ob sie neu ist." },
    { geprueft: "Ihr Beginn.", offen: "" },
  ])("takes no reason that does not say what is and what isn't checked: %j", (teil) => {
    expect(maengel({ regeln, grenzen: [zweiseitig("R1"), zweiseitig("R2")], teilweise: { R2: teil } })).toEqual([
      "R2 ist teilweise geprüft, und es fehlt, was und was nicht",
    ]);
  });
});

describe("a boundary", () => {
  const kopf = { regel: "R1", grenze: "0,50" } as const;
  const abgelehnt = (refusal: object) => () => Promise.reject({ data: { refusal } });
  const bei = (grenze: Grenze<null>) => beurteile(grenze, null);

  test("of a refusal holds by the rule's own number alone, also in a list of faults", async () => {
    const mit = (refusal: object) =>
      bei({ ...kopf, art: "ablehnung", diesseits: nichts, jenseits: abgelehnt(refusal) });
    expect(await mit({ reason: "zu-klein", regel: "R1" })).toEqual([]);
    expect(await mit({ reason: "unvollstaendig", maengel: [{ regel: "R1" }, { regel: "R1" }] })).toEqual([]);
    expect(await mit({ reason: "zu-klein", regel: "R2" })).toEqual(["jenseits: R2 statt R1"]);
    expect(await mit({ reason: "unvollstaendig", maengel: [{ regel: "R1" }, { regel: "R2" }] })).toEqual([
      "jenseits: R1, R2 statt R1",
    ]);
    expect(await mit({ reason: "zu-klein" })).toEqual(["jenseits: ohne Nummer abgelehnt (zu-klein) statt R1"]);
  });

  test("of a refusal falls where both sides go through, or neither does", async () => {
    expect(await bei({ ...kopf, art: "ablehnung", diesseits: nichts, jenseits: jenes })).toEqual([
      "jenseits: angenommen statt R1",
    ]);
    const zu = abgelehnt({ reason: "zu-klein", regel: "R1" });
    expect(await bei({ ...kopf, art: "ablehnung", diesseits: zu, jenseits: zu })).toEqual([
      "diesseits: R1 statt angenommen",
    ]);
  });

  test("of a refusal is no place for a fault of another kind", async () => {
    const kaputt = () => Promise.reject(new Error("not found"));
    await expect(bei({ ...kopf, art: "ablehnung", diesseits: nichts, jenseits: kaputt })).rejects.toThrow("not found");
  });

  test("of a notice wants silence on one side and the number on the other", async () => {
    const sagt =
      (...nummern: string[]) =>
      () =>
        Promise.resolve(nummern.map((regel) => ({ regel })));
    const hinweis = (diesseits: ReturnType<typeof sagt>, jenseits: ReturnType<typeof sagt>) =>
      bei({ ...kopf, art: "hinweis", diesseits, jenseits });
    expect(await hinweis(sagt("R2"), sagt("R2", "R1"))).toEqual([]);
    expect(await hinweis(sagt("R1"), sagt("R2"))).toEqual([
      "diesseits: R1 wird gesagt",
      "jenseits: R1 wird nicht gesagt",
    ]);
  });

  test("of a figure wants the figure of the rule, computed as expected, and two amounts", async () => {
    const rechnung = (mehrkostenCent: number, erwartetCent: number) => () =>
      Promise.resolve({ summe: { ...nullBetraege, mehrkostenCent }, erwartet: { mehrkostenCent: erwartetCent } });
    const figur = { art: "betrag", betrag: "mehrkostenCent", diesseits: rechnung(0, 0) } as const;
    expect(await bei({ ...kopf, ...figur, regel: "R39", jenseits: rechnung(1, 1) })).toEqual([]);
    expect(await bei({ ...kopf, ...figur, regel: "R39", jenseits: rechnung(0, 1) })).toEqual([
      "jenseits: mehrkostenCent ist 0, nicht 1",
    ]);
    expect(await bei({ ...kopf, ...figur, regel: "R39", jenseits: rechnung(0, 0) })).toEqual([
      "auf beiden Seiten dieselben Beträge",
    ]);
    expect(await bei({ ...kopf, ...figur, jenseits: rechnung(1, 1) })).toEqual(["mehrkostenCent gehört nicht zu R1"]);
  });

  test("of a command wants the number on its error output", async () => {
    const endet =
      (code: number, stderr = "") =>
      () =>
        Promise.resolve({ code, stdout: "", stderr });
    const befehl = (jenseits: ReturnType<typeof endet>) =>
      bei({ ...kopf, art: "befehl", diesseits: endet(0), jenseits });
    expect(await befehl(endet(2, "stellen[0]: zu klein (Regel R1)"))).toEqual([]);
    expect(await befehl(endet(2, "stellen[0]: zu klein (Regel R12)"))).toEqual(["jenseits: R12 statt R1"]);
    expect(await befehl(endet(0))).toEqual(["jenseits: angenommen statt R1"]);
  });
});
