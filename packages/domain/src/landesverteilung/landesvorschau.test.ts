import { expect, test } from "vitest";
import { BenutzerId } from "../grundlagen/ids.ts";
import { einEmpfaenger } from "../testing/landesverteilung.ts";
import type { Landesschluessel } from "./landesinhalt.ts";
import {
  decideLandesaenderung,
  decideLandesloeschung,
  decideLandesrueckgabe,
  decideLandesveroeffentlichung,
  decideLandesvorlage,
  landesstand,
  type Landesschritt,
  type Landesvorgang,
} from "./landesschritte.ts";
import { landesvorschau, type Verteilungslage } from "./landesvorschau.ts";
import type { Verteilgegenstand } from "./landesverteilung.ts";

const tabelle = (text: string): Landesschluessel => ({
  art: "tabelle",
  tabelle: text,
  quelle: "Erlass",
  annahme: false,
});
const vorschau = (
  text: string,
  empfaenger: readonly Verteilungslage[],
  gegenstand: Verteilgegenstand = "case_management",
) => landesvorschau({ gegenstand, schluessel: tabelle(text), empfaenger, satzCent: 57_000_00 });

test("eine Kürzung trifft erst die Vakanz; was darüber besetzt ist, wird zum Satz des Jahres genannt", () => {
  const empfaenger = [
    einEmpfaenger(1, {
      vorjahrHundertstel: 800,
      besetztHundertstel: 650,
      mehrkostenCent: 1_000_00,
      foerderfaehigCent: 370_500_00,
    }),
    einEmpfaenger(2, { vorjahrHundertstel: 500, besetztHundertstel: 400 }),
  ];
  const { zeilen, summe, maengel } = vorschau("Stadt 1;6\nStadt 2;4,5", empfaenger);
  expect(maengel).toEqual([]);
  expect(zeilen[0]).toMatchObject({
    differenzHundertstel: -200,
    cent: 342_000_00,
    gestricheneVakanzHundertstel: 150,
    ueberHundertstel: 50,
    ueberCent: 28_500_00,
    // Taken over as stored, never computed here.
    mehrkostenCent: 1_000_00,
    foerderfaehigCent: 370_500_00,
  });
  expect(zeilen[1]).toMatchObject({ gestricheneVakanzHundertstel: 50, ueberHundertstel: 0, ueberCent: 0 });
  expect(summe).toMatchObject({ vorjahrHundertstel: 1300, hundertstel: 1050, differenzHundertstel: -250 });
});

test.each([
  ["case_management", "0,49", "landesanteil-zu-klein"],
  ["case_management", "0,50", undefined],
  ["koordination", "0,49", "landesanteil-zu-klein"],
  ["assistenz", "0,50", undefined],
  ["assistenz", "0,51", "landesanteil-zu-gross"],
  ["baustein3", "0,25", undefined],
] as const)("%s mit %s VZÄ: %s", (gegenstand, vzae, grund) => {
  expect(vorschau(`Stadt 1;${vzae}`, [einEmpfaenger(1)], gegenstand).maengel.map(({ reason }) => reason)).toEqual(
    grund ? [grund] : [],
  );
});

test("R3: über 2,50 Koordination einer Stadt ist ein Hinweis, denn Zusatzstellen dürfen darüber liegen", () => {
  const hinweise = (vzae: string) => vorschau(`Stadt 1;${vzae}`, [einEmpfaenger(1)], "koordination").hinweise;
  expect(hinweise("2,5")).toEqual([]);
  expect(hinweise("2,51")).toMatchObject([{ reason: "ueber-der-hoechstzahl", hoechstensHundertstel: 250 }]);
});

test("Cluster gibt es nur im Case Management", () => {
  const schluessel: Landesschluessel = {
    art: "cluster",
    indikatoren: [{ name: "Bestand", tabelle: "Stadt 1;5", quelle: "X", annahme: false }],
    schwellen: [1, 2, 3, 4],
    quelle: "X",
    annahme: true,
  };
  const maengel = (gegenstand: Verteilgegenstand) =>
    landesvorschau({ gegenstand, schluessel, empfaenger: [einEmpfaenger(1)], satzCent: 1 }).maengel;
  expect(maengel("case_management")).toEqual([]);
  expect(maengel("baustein3")).toMatchObject([{ reason: "landesschluessel-passt-nicht" }]);
});

const [anna, bernd] = ["1", "2"].map((ende) => BenutzerId.parse(`00000000-0000-4000-8000-00000000000${ende}`));
const vorgang = (schritt: Landesschritt, vonId = anna): Landesvorgang => ({
  id: "00000000-0000-4000-8000-0000000000aa",
  schritt,
  vonId: vonId as BenutzerId,
  vonName: "Anna",
  am: "2026-10-01T08:00:00Z",
  grund: null,
});
const grund = (entscheidung: { ok: boolean; refusal?: { reason: string } }) => entscheidung.refusal?.reason;

test("vier Augen: wer vorlegt, veröffentlicht nicht; zurückgeben darf jede Person", () => {
  const vorgelegt = [vorgang("vorgelegt")];
  expect(grund(decideLandesveroeffentlichung(vorgelegt, anna as BenutzerId))).toBe("landesverteilung-vier-augen");
  expect(decideLandesveroeffentlichung(vorgelegt, bernd as BenutzerId).ok).toBe(true);
  expect(decideLandesrueckgabe(vorgelegt).ok).toBe(true);
});

test("maßgeblich ist die letzte Vorlage: wer zuvor vorgelegt hatte, darf die neue veröffentlichen", () => {
  const verlauf = [vorgang("vorgelegt"), vorgang("zurueckgegeben", bernd), vorgang("vorgelegt", bernd)];
  expect(decideLandesveroeffentlichung(verlauf, anna as BenutzerId).ok).toBe(true);
  expect(grund(decideLandesveroeffentlichung(verlauf, bernd as BenutzerId))).toBe("landesverteilung-vier-augen");
});

test.each([
  [[], "entwurf", true, true, "landesverteilung-nicht-vorgelegt"],
  [["vorgelegt"], "vorgelegt", false, false, undefined],
  [["vorgelegt", "zurueckgegeben"], "zurueckgegeben", true, false, "landesverteilung-nicht-vorgelegt"],
  [["vorgelegt", "veroeffentlicht"], "veroeffentlicht", false, false, "landesverteilung-veroeffentlicht"],
] as const)("nach %j: %s, änderbar %s, löschbar %s", (schritte, stand, aenderbar, loeschbar, rueckgabe) => {
  const vorgaenge = schritte.map((schritt) => vorgang(schritt));
  expect(landesstand(vorgaenge)).toBe(stand);
  expect(decideLandesaenderung(vorgaenge).ok).toBe(aenderbar);
  expect(decideLandesloeschung(vorgaenge).ok).toBe(loeschbar);
  expect(grund(decideLandesrueckgabe(vorgaenge))).toBe(rueckgabe);
});

test("vorgelegt wird nur, was fehlerfrei ist und eine Begründung hat", () => {
  const mit = (begruendung: string, maengel: Parameters<typeof decideLandesvorlage>[1]["maengel"]) =>
    grund(decideLandesvorlage([], { begruendung, maengel }));
  expect(mit("Weil.", [])).toBeUndefined();
  expect(mit("", [])).toBe("landesverteilung-ohne-begruendung");
  expect(mit("Weil.", undefined)).toBe("landesverteilung-ohne-szenario");
  expect(mit("Weil.", [{ reason: "landesverteilung-leer" }])).toBe("landesverteilung-leer");
});
