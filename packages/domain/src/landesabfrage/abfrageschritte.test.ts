import { describe, expect, test } from "vitest";
import type { OrganisationId } from "../grundlagen/ids.ts";
import { plainDate } from "../grundlagen/plain-date.ts";
import { einAbfragefeld, eineLandesabfrage } from "../testing/landesabfrage.ts";
import {
  abfragemaengel,
  abfragestand,
  decideAbfrageaenderung,
  decideAbfrageerinnerung,
  decideAbfragerueckzug,
  decideAbfrageschluss,
  decideStellung,
} from "./abfrageschritte.ts";
import { adressatenDer, LandesabfrageInhalt, type Abfrageadressat } from "./landesabfrage.ts";

const heute = plainDate("2026-11-29");
const id = (nummer: number) => `00000000-0000-4000-9000-${String(nummer).padStart(12, "0")}` as OrganisationId;
const kreis: Abfrageadressat = { id: id(1), name: "Kreis Warendorf", art: "kreis", regierungsbezirk: "Münster" };
const stadt: Abfrageadressat = { id: id(2), name: "Stadt Köln", art: "kreisfreie_stadt", regierungsbezirk: "Köln" };
const aachen: Abfrageadressat = { id: id(3), name: "Aachen", art: "staedteregion", regierungsbezirk: "Köln" };
const kommune: Abfrageadressat = {
  id: id(4),
  name: "Stadt Ahlen",
  art: "kreisangehoerige_kommune",
  regierungsbezirk: "Münster",
};
const traeger: Abfrageadressat = { id: id(5), name: "Verband", art: "traeger", regierungsbezirk: null };
const register = [kreis, stadt, aachen, kommune, traeger];

const gruende = (inhalt: LandesabfrageInhalt) => abfragemaengel(inhalt, register, heute).map(({ reason }) => reason);
const namen = (wahl: LandesabfrageInhalt["empfaenger"]) => adressatenDer(wahl, register).map(({ name }) => name);

describe("who is asked", () => {
  test("all, those of a Regierungsbezirk, or some by name", () => {
    expect(namen({ art: "alle" })).toEqual(["Kreis Warendorf", "Stadt Köln", "Aachen"]);
    expect(namen({ art: "bezirk", bezirk: "Köln" })).toEqual(["Stadt Köln", "Aachen"]);
    expect(namen({ art: "auswahl", ids: [aachen.id] })).toEqual(["Aachen"]);
  });

  test("Kommunen and Träger are never asked, even by name", () => {
    expect(namen({ art: "auswahl", ids: [kommune.id, traeger.id] })).toEqual([]);
    expect(gruende(eineLandesabfrage({ empfaenger: { art: "auswahl", ids: [kreis.id, kommune.id] } }))).toEqual([
      "landesabfrage-empfaenger-unbekannt",
    ]);
    expect(gruende(eineLandesabfrage({ empfaenger: { art: "auswahl", ids: [] } }))).toEqual([
      "landesabfrage-ohne-empfaenger",
    ]);
    expect(gruende(eineLandesabfrage({ empfaenger: { art: "bezirk", bezirk: "Lippe" } }))).toEqual([
      "landesabfrage-ohne-empfaenger",
    ]);
  });
});

describe("what is put to the bodies is complete", () => {
  test("a complete one is put to them", () => {
    expect(decideStellung([], eineLandesabfrage(), register, heute).ok).toBe(true);
  });

  test.each([
    ["2026-11-28", ["landesabfrage-frist-vorbei"]],
    ["2026-11-29", ["landesabfrage-frist-vorbei"]],
    ["2026-11-30", []],
  ])("the Frist %s, asked on 29 November", (frist, erwartet) =>
    expect(gruende(eineLandesabfrage({ frist: plainDate(frist) }))).toEqual(erwartet),
  );

  test("title, reason, day and a field are asked for", () => {
    expect(gruende(eineLandesabfrage({ titel: "", anlass: "", frist: null, felder: [] }))).toEqual([
      "landesabfrage-ohne-titel",
      "landesabfrage-ohne-anlass",
      "landesabfrage-ohne-frist",
      "landesabfrage-ohne-felder",
    ]);
  });

  test.each([
    [["Ja", "Ja"], ["abfragefeld-ohne-auswahl"]],
    [["Ja", " "], ["abfragefeld-ohne-auswahl"]],
    [["Ja", "Nein"], []],
  ])("a list of %j", (optionen, erwartet) =>
    expect(gruende(eineLandesabfrage({ felder: [einAbfragefeld({ art: "auswahl", optionen })] }))).toEqual(erwartet),
  );

  test.each([
    ["vzae", "bewilligteStellen", []],
    ["betrag", "bewilligt", []],
    ["betrag", "bewilligteStellen", ["abfragefeld-quelle-passt-nicht"]],
    ["vzae", "bewilligt", ["abfragefeld-quelle-passt-nicht"]],
    ["ganzzahl", "bewilligteStellen", ["abfragefeld-quelle-passt-nicht"]],
  ] as const)("a field of kind %s filled from %s", (art, groesse, erwartet) => {
    const quelle = { groesse, jahr: 2026, baustein: null };
    expect(gruende(eineLandesabfrage({ felder: [einAbfragefeld({ art, quelle })] }))).toEqual(erwartet);
  });

  test.each([
    [2026, []],
    [2027, ["abfragefeld-quelle-jahr"]],
  ])("figures of %i, asked in 2026", (jahr, erwartet) => {
    const quelle = { groesse: "bewilligt" as const, jahr, baustein: null };
    expect(gruende(eineLandesabfrage({ felder: [einAbfragefeld({ art: "betrag", quelle })] }))).toEqual(erwartet);
  });

  test("a part of one fills nothing, and no field stands twice", () => {
    const feld = einAbfragefeld({ art: "vzae" });
    const mit = (felder: unknown[]) => LandesabfrageInhalt.safeParse({ ...eineLandesabfrage(), felder }).success;
    expect(mit([feld])).toBe(true);
    expect(mit([feld, feld])).toBe(false);
    expect(mit([{ ...feld, quelle: { groesse: "besetzungsquote", jahr: 2026, baustein: null } }])).toBe(false);
  });
});

describe("what may happen next", () => {
  const [gestellt, geschlossen, zurueckgezogen] = (["gestellt", "geschlossen", "zurueckgezogen"] as const).map(
    (schritt) => ({ schritt }),
  ) as [{ schritt: "gestellt" }, { schritt: "geschlossen" }, { schritt: "zurueckgezogen" }];
  const grund = (entscheidung: ReturnType<typeof decideAbfrageschluss>) =>
    entscheidung.ok ? undefined : entscheidung.refusal.reason;

  test("a draft changes, what was put to the bodies does not", () => {
    expect(grund(decideAbfrageaenderung([]))).toBeUndefined();
    expect(grund(decideAbfrageaenderung([gestellt]))).toBe("landesabfrage-gestellt");
    expect(grund(decideStellung([gestellt], eineLandesabfrage(), register, heute))).toBe("landesabfrage-gestellt");
  });

  test("somebody is reminded while it runs and somebody is missing", () => {
    expect(grund(decideAbfrageerinnerung([gestellt], 1))).toBeUndefined();
    expect(grund(decideAbfrageerinnerung([gestellt], 0))).toBe("landesabfrage-niemand-fehlt");
    expect(grund(decideAbfrageerinnerung([gestellt, geschlossen], 1))).toBe("landesabfrage-geschlossen");
    expect(grund(decideAbfrageerinnerung([], 1))).toBe("landesabfrage-nicht-gestellt");
  });

  test.each([decideAbfrageschluss, decideAbfragerueckzug])(
    "it ends once, and only after it was asked: %o",
    (decide) => {
      expect(grund(decide([]))).toBe("landesabfrage-nicht-gestellt");
      expect(grund(decide([gestellt]))).toBeUndefined();
      expect(grund(decide([gestellt, geschlossen]))).toBe("landesabfrage-geschlossen");
      expect(grund(decide([gestellt, zurueckgezogen]))).toBe("landesabfrage-zurueckgezogen");
      expect(abfragestand([gestellt, zurueckgezogen])).toBe("zurueckgezogen");
    },
  );
});
