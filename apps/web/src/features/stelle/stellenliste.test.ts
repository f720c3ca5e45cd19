import { OrganisationId, plainDate, StelleId } from "@kim/domain/grundlagen";
import { expect, test } from "vitest";
import { bausteinsummen, geberDer, gefiltert, stellenfilter, type Stellenzeile } from "./stellenliste.ts";

const eineZeile = (angaben: Partial<Stellenzeile>): Stellenzeile => ({
  id: StelleId.parse("11111111-1111-4111-8111-111111111111"),
  bezeichnung: "Case Management 1",
  baustein: 2,
  funktion: "case_management",
  anbindung: "ki",
  weiterleitungId: null,
  geberId: null,
  geberName: null,
  vzaeHundertstel: 100,
  beginn: plainDate("2022-01-01"),
  ende: null,
  weitergeleitet: [],
  stand: { status: "besetzt" },
  ...angaben,
});

const weitergeleitet: Stellenzeile["weitergeleitet"] = [
  { empfaenger: "Ahlen", vzaeHundertstel: 50, stand: "angenommen" },
];
const zeilen = [
  eineZeile({ bezeichnung: "CM 10", stand: { status: "vakant", seit: plainDate("2026-07-01") } }),
  eineZeile({ bezeichnung: "CM 2", weitergeleitet, stand: { status: "teilweise", besetztHundertstel: 50 } }),
  eineZeile({ bezeichnung: "CM 3", stand: { status: "beendet" } }),
  eineZeile({ bezeichnung: "CM 4", stand: { status: "noch-nicht" } }),
  eineZeile({ bezeichnung: "Koordination", baustein: 1, funktion: "koordination", vzaeHundertstel: 50 }),
];

test.each([
  ["", ["Koordination", "CM 2", "CM 4", "CM 10"]],
  ["baustein=2", ["CM 2", "CM 4", "CM 10"]],
  ["stand=vakant", ["CM 10"]],
  ["stand=beendet", ["CM 3"]],
  ["stand=alle", ["Koordination", "CM 2", "CM 3", "CM 4", "CM 10"]],
  ["gehalten=weitergeleitet", ["CM 2"]],
  ["gehalten=eigen&baustein=2", ["CM 4", "CM 10"]],
  ["baustein=7&stand=unsinn&gehalten=", ["Koordination", "CM 2", "CM 4", "CM 10"]],
])("die Adresse ?%s zeigt %j", (adresse, bezeichnungen) => {
  const filter = stellenfilter(new URLSearchParams(adresse));
  expect(gefiltert(zeilen, filter).map((zeile) => zeile.bezeichnung)).toEqual(bezeichnungen);
});

test("was zwei Geber gegeben haben, steht für sich, und einer lässt sich wählen", () => {
  const [warendorf, guetersloh] = [
    OrganisationId.parse("22222222-2222-4222-8222-222222222222"),
    OrganisationId.parse("33333333-3333-4333-8333-333333333333"),
  ];
  const gehaltene = [
    eineZeile({ bezeichnung: "CM 4", geberId: warendorf, geberName: "Kreis Warendorf" }),
    eineZeile({ bezeichnung: "CM 1", geberId: guetersloh, geberName: "Kreis Gütersloh" }),
    eineZeile({ bezeichnung: "CM 2", geberId: warendorf, geberName: "Kreis Warendorf" }),
  ];
  expect(geberDer(gehaltene).map(({ name }) => name)).toEqual(["Kreis Gütersloh", "Kreis Warendorf"]);
  const namen = (adresse: string) =>
    gefiltert(gehaltene, stellenfilter(new URLSearchParams(adresse))).map((zeile) => zeile.bezeichnung);
  expect([namen(""), namen(`geber=${warendorf}`)]).toEqual([
    ["CM 1", "CM 2", "CM 4"],
    ["CM 2", "CM 4"],
  ]);
});

test("je Baustein zählen nur Stellen, die heute laufen; ihr unbesetzter Anteil ist vakant", () => {
  expect(bausteinsummen(zeilen)).toMatchObject([
    { baustein: 1, anzahl: 1, besetztHundertstel: 50, vakantHundertstel: 0 },
    { baustein: 2, anzahl: 2, besetztHundertstel: 50, vakantHundertstel: 150 },
    { baustein: 3, anzahl: 0, besetztHundertstel: 0, vakantHundertstel: 0 },
  ]);
});
