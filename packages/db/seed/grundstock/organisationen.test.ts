import { istGemeindeschluesselVon, istZuwendungsempfaenger } from "@kim/domain/organisation";
import { expect, test } from "vitest";
import { gebiete, landesstellen, traeger } from "./organisationen.ts";

const von = (...arten: string[]) => gebiete.filter(({ art }) => arten.includes(art));
const kommunen = von("kreisangehoerige_kommune");
// Aachen lies in the Staedteregion and has the rights of a kreisfreie Stadt: it counts once on each side.
const aachen = gebiete.filter(({ ags }) => ags === "05334002");

test("30 Kreise, one Städteregion and 23 kreisfreie Städte are the 54 recipients", () => {
  expect([von("kreis").length, von("staedteregion").length, von("kreisfreie_stadt").length]).toEqual([30, 1, 23]);
  expect(gebiete.filter(({ art }) => istZuwendungsempfaenger(art))).toHaveLength(54);
});

test("22 kreisfreie Städte and, with Aachen, 374 kreisangehörige Kommunen are the 396 Gemeinden of the state", () => {
  expect(aachen).toMatchObject([{ art: "kreisfreie_stadt", kreisId: null }]);
  expect([von("kreisfreie_stadt").length - aachen.length, kommunen.length + aachen.length]).toEqual([22, 374]);
});

test("every Kommune's key begins with the key of the Kreis it belongs to, and every Kreis has some", () => {
  const kreise = new Map(von("kreis", "staedteregion").map((kreis) => [kreis.id as string, kreis.ags ?? ""]));
  expect(
    kommunen.filter(({ ags, kreisId }) => !istGemeindeschluesselVon(kreise.get(kreisId ?? "") ?? "", ags ?? "")),
  ).toEqual([]);
  expect([...kreise.keys()].filter((id) => !kommunen.some(({ kreisId }) => kreisId === id))).toEqual([]);
});

test("a Kommune lies in the Regierungsbezirk of its Kreis", () => {
  const bezirk = new Map<string | undefined | null, unknown>(
    gebiete.map(({ id, regierungsbezirk }) => [id, regierungsbezirk]),
  );
  expect(kommunen.filter(({ kreisId, regierungsbezirk }) => bezirk.get(kreisId) !== regierungsbezirk)).toEqual([]);
});

test("the 54 have a tile each and no two share one; nobody else has one", () => {
  const kacheln = gebiete.filter(({ kachelZeile }) => kachelZeile !== null);
  expect(kacheln.every(({ art }) => istZuwendungsempfaenger(art))).toBe(true);
  expect(new Set(kacheln.map(({ kachelZeile, kachelSpalte }) => `${kachelZeile}/${kachelSpalte}`)).size).toBe(54);
});

test("no two bodies share an id, a key or a name with the same kind", () => {
  const alle = [...gebiete, ...landesstellen, ...traeger];
  const schluessel = gebiete.map(({ ags }) => ags);
  expect([
    new Set(alle.map(({ id }) => id)).size,
    new Set(schluessel).size,
    new Set(alle.map(({ art, name, ags }) => `${art} ${name} ${ags?.slice(0, 5)}`)).size,
  ]).toEqual([alle.length, gebiete.length, alle.length]);
});
