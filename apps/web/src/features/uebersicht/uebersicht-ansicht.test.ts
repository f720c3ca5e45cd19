import { OrganisationId, plainDate, StelleId, WeiterleitungId } from "@kim/domain/grundlagen";
import { expect, test } from "vitest";
import { gegliedert } from "./gruppen.ts";
import { kettentext } from "./kettentext.ts";
import { ansichtAus, gefiltert, gliederungenFuer, summeVon, type Teil } from "./uebersicht-ansicht.ts";

const id = (n: number) => `11111111-1111-4111-8111-11111111111${n}`;
const [ahlen, wohlfahrt, warendorf] = [
  OrganisationId.parse(id(1)),
  OrganisationId.parse(id(2)),
  OrganisationId.parse(id(3)),
];
const einTeil = (bezeichnung: string, angaben: Partial<Teil> = {}): Teil => ({
  stelleId: StelleId.parse(id(4)),
  bezeichnung,
  baustein: 2,
  funktion: "case_management",
  geber: null,
  herkunftId: null,
  bei: null,
  weiterleitungId: null,
  zustand: "eigen",
  vzaeHundertstel: 100,
  besetztHundertstel: 100,
  kette: [],
  termine: [],
  ...angaben,
});
const beiAhlen = { id: ahlen, name: "Ahlen", art: "kreisangehoerige_kommune" as const };
const beimTraeger = { id: wohlfahrt, name: "Wohlfahrt", art: "traeger" as const };
const drensteinfurt = {
  wurzelId: WeiterleitungId.parse(id(5)),
  ebene: 2,
  empfaengerId: OrganisationId.parse(id(6)),
  empfaengerName: "Drensteinfurt",
  stand: "angenommen" as const,
  beginn: plainDate("2026-01-01"),
  ende: plainDate("2026-12-31"),
  vzaeHundertstel: 50,
  besetztHundertstel: 50,
  nachweisFaelligAm: plainDate("2027-02-28"),
};

const teile = [
  einTeil("CM 10", { bei: beimTraeger, zustand: "weitergeleitet" }),
  einTeil("CM 2", { bei: beiAhlen, zustand: "weitergeleitet", besetztHundertstel: 50, kette: [drensteinfurt] }),
  einTeil("CM 3", { bei: beiAhlen, zustand: "angeboten", besetztHundertstel: 0 }),
  einTeil("Koordination", { baustein: 1, geber: { id: warendorf, name: "Kreis Warendorf" } }),
];

test.each([
  ["", ["Koordination", "CM 2", "CM 3", "CM 10"]],
  ["baustein=1", ["Koordination"]],
  ["zustand=angeboten", ["CM 3"]],
  ["zustand=vakant", ["CM 2", "CM 3"]],
  [`bei=${wohlfahrt}`, ["CM 10"]],
  [`bei=${id(6)}`, ["CM 2"]],
  [`geber=${warendorf}`, ["Koordination"]],
  ["text=cm+ahlen", ["CM 2", "CM 3"]],
  ["text=drensteinf", ["CM 2"]],
  ["baustein=9&zustand=unsinn&bei=&text=", ["Koordination", "CM 2", "CM 3", "CM 10"]],
])("die Adresse ?%s zeigt %j", (adresse, bezeichnungen) => {
  expect(gefiltert(teile, ansichtAus(new URLSearchParams(adresse), "kreis")).map((teil) => teil.bezeichnung)).toEqual(
    bezeichnungen,
  );
});

test.each([
  ["kreis", "kommune"],
  ["kreisfreie_stadt", "traeger"],
  ["traeger", "geber"],
] as const)("%s beginnt mit der Ansicht nach %s, auch bei einer unbekannten", (art, erste) => {
  expect(ansichtAus(new URLSearchParams("gliederung=unsinn"), art).gliederung).toBe(erste);
  expect(ansichtAus(new URLSearchParams("gliederung=stelle"), art).gliederung).toBe("stelle");
  expect(gliederungenFuer(art).includes("karte")).toBe(art === "kreis");
});

test.each([
  ["kommune", ["Ahlen", "Ahlen", "Bei Trägern", "Nicht weitergeleitet: Kreis"]],
  ["traeger", ["Wohlfahrt", "Bei Kommunen", "Bei Kommunen", "Nicht weitergeleitet: Kreis"]],
  ["geber", ["Eigene Stellen", "Eigene Stellen", "Eigene Stellen", "Von Kreis Warendorf"]],
] as const)(
  "nach %s gegliedert fehlt kein Teil: was nicht gefragt ist, steht zusammen am Ende",
  (gliederung, ueberschriften) => {
    const { teile: geordnet, gruppeVon } = gegliedert(teile, gliederung, "Kreis");
    expect(geordnet.map((teil) => gruppeVon?.(teil).name)).toEqual(ueberschriften);
  },
);

test("die Summe zählt eine geteilte Stelle einmal", () => {
  expect(summeVon(teile)).toEqual({ stellen: 1, vzaeHundertstel: 400, besetztHundertstel: 250 });
});

test.each([
  ["2026-06-15", {}, "davon 0,50 bei Drensteinfurt, 0,50 besetzt, bis 31.12.2026, Nachweis 28.02.2027"],
  [
    "2026-01-01",
    { ebene: 3 },
    "davon wiederum 0,50 bei Drensteinfurt, 0,50 besetzt, bis 31.12.2026, Nachweis 28.02.2027",
  ],
  ["2025-12-31", {}, "davon ab 01.01.2026 ein Teil bei Drensteinfurt, bis 31.12.2026, Nachweis 28.02.2027"],
  [
    "2026-06-15",
    { stand: "angeboten" as const },
    "davon ein Teil angeboten an Drensteinfurt, 01.01.2026 bis 31.12.2026",
  ],
])("am %s sagt die Kette: %j %s", (heute, angaben, text) => {
  expect(kettentext({ ...drensteinfurt, ...angaben }, heute)).toBe(text);
});
