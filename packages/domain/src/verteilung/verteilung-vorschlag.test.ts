import { expect, test } from "vitest";
import {
  aVerteilbareStelle,
  aVerteilteKommune,
  aVerteilungslage,
  anInhalt,
  beelen,
  eigene,
  sassenberg,
  wadersloh,
  warendorf,
} from "../testing/verteilung.ts";
import { nachbarschaften } from "./verteilung-nachbarn.ts";
import { freieStellen } from "./verteilung-stellen.ts";
import { vorschlagsschrittText } from "./verteilung-texte.ts";
import { verteilungsvorschlag } from "./verteilung-vorschlag.ts";
import type { Verteilungslage } from "./verteilung.ts";

const vorschlag = (lage: Verteilungslage) =>
  verteilungsvorschlag(
    lage,
    nachbarschaften(lage.kommunen),
    freieStellen(lage.stellen, { von: lage.inhalt.beginn, bis: lage.inhalt.ende }),
  );
const mitWerten = (gesamtHundertstel: number, ...werte: Parameters<typeof eigene>[0]) =>
  aVerteilungslage({
    kommunen: werte.map(([kommune]) => kommune),
    inhalt: anInhalt({ gesamtHundertstel, schluessel: eigene(werte) }),
  });

test("Nachbarn sind nach der Entfernung der Ortsmitten Beelen und Warendorf, aber nicht Beelen und Wadersloh", () => {
  const oelde = aVerteilteKommune("Oelde", { ags: "05570028" });
  const paare = nachbarschaften([beelen, oelde, sassenberg, wadersloh, warendorf]).map(({ a, b }) => [a, b]);
  expect(paare).toContainEqual([beelen.organisationId, warendorf.organisationId]);
  expect(paare).not.toContainEqual([beelen.organisationId, wadersloh.organisationId]);
  expect(paare).toContainEqual([oelde.organisationId, wadersloh.organisationId]);
  expect(nachbarschaften([beelen, wadersloh]), "die nächste ist immer eine").toHaveLength(1);
  expect(nachbarschaften([beelen, aVerteilteKommune("Ohne Ort")])).toEqual([]);
});

test.each([
  [49, 1],
  [50, 0],
])("R2: mit %i Hundertsteln gibt es %i Zusammenlegungen", (klein, anzahl) => {
  expect(vorschlag(mitWerten(klein + 100, [beelen, klein], [warendorf, 100])).zusammenlegungen).toHaveLength(anzahl);
});

test("die kleinste wird mit der nächsten zusammengelegt, die größere trägt, und der Satz rechnet es vor", () => {
  const { schritte, zusammenlegungen } = vorschlag(mitWerten(100, [beelen, 12], [sassenberg, 0], [warendorf, 88]));
  expect(zusammenlegungen).toEqual([{ traegtId: warendorf.organisationId, mitgliedIds: [beelen.organisationId] }]);
  expect(schritte.map(vorschlagsschrittText)[0]).toMatch(
    /^Beelen liegt unter 0,50: Beelen 0,12 \+ Warendorf 0,88 = 1,00\. Warendorf hat den größten Anteil .* 9,\d km/,
  );
});

test("wer keine Nachbarn hat, dem wird ein Verzicht vorgeschlagen", () => {
  const { verzichte, zusammenlegungen, schritte } = vorschlag(
    mitWerten(80, [aVerteilteKommune("Insel"), 30], [warendorf, 50]),
  );
  expect(verzichte).toMatchObject([{ hundertstel: 30 }]);
  expect(zusammenlegungen).toEqual([]);
  expect(schritte.map(vorschlagsschrittText)[0]).toContain("Verzicht zugunsten des Kreises");
});

test("mehr als vier Kommunen teilen sich keine Stelle", () => {
  const orte = ["05570012", "05570036", "05570052", "05570024", "05570020"].map((ags, i) =>
    aVerteilteKommune(`Ort ${i}`, { ags }),
  );
  const { zusammenlegungen, verzichte } = vorschlag(
    mitWerten(40, ...orte.map((ort) => [ort, 8] as [typeof ort, number])),
  );
  expect(zusammenlegungen).toEqual([]);
  expect(verzichte).toHaveLength(5);
});

test("aus ganzen Stellen werden ganze und halbe, nach den größten Resten", () => {
  const { zuteilungen, schritte } = vorschlag(mitWerten(300, [warendorf, 119], [beelen, 105], [sassenberg, 76]));
  expect(
    Object.fromEntries(zuteilungen.map(({ organisationId, hundertstel }) => [organisationId, hundertstel])),
  ).toEqual({
    [warendorf.organisationId]: 100,
    [beelen.organisationId]: 100,
    [sassenberg.organisationId]: 100,
  });
  expect(schritte.map(vorschlagsschrittText)).toContain(
    "Aus den freien Stellen lassen sich diese Anteile nur ganz und halb schneiden; die halben gehen nach den größten Resten: Beelen 1,05 auf 1,00, Sassenberg 0,76 auf 1,00, Warendorf 1,19 auf 1,00.",
  );
});

test("ein Anteil, der genau einer freien Stelle entspricht, bleibt wie er ist", () => {
  const lage = {
    ...mitWerten(145, [warendorf, 85], [beelen, 60]),
    stellen: [aVerteilbareStelle(85), aVerteilbareStelle()],
  };
  expect(vorschlag(lage).zuteilungen).toEqual([{ organisationId: beelen.organisationId, hundertstel: 50 }]);
});
