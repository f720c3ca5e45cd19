import { expect, test } from "vitest";
import { beelen, einVerzicht, sassenberg, warendorf, zuZweit } from "../testing/verteilung.ts";
import { berechneVerteilung } from "./verteilung.ts";

test("R23: wer keinen Anteil mehr hat, erhält auch keinen, der früher festgesetzt war", () => {
  const lage = zuZweit(50, 100, {
    zuteilungen: [sassenberg, beelen].map(({ organisationId }) => ({ organisationId, hundertstel: 50 })),
  });
  expect(berechneVerteilung(lage).plan.zuteilungen.map(({ name }) => name)).toEqual(["Beelen", "Warendorf"]);
  expect(
    berechneVerteilung({ ...lage, verzichte: [einVerzicht(50)] }).plan.zuteilungen.map(({ name }) => name),
  ).toEqual(["Warendorf"]);
});

test("was der Kreis behält, ist der Rest", () => {
  const { plan } = berechneVerteilung(
    zuZweit(0, 119, { zuteilungen: [{ organisationId: warendorf.organisationId, hundertstel: 100 }] }),
  );
  expect(plan).toMatchObject({ verteiltHundertstel: 100, beimKreisHundertstel: 19 });
});

test("von einer fehlerhaften Tabelle gilt keine Zeile", () => {
  const { plan } = berechneVerteilung(
    zuZweit(0, 100, { schluessel: { art: "tabelle", text: "Beelen;1\nAtlantis;2" } }),
  );
  expect(plan.anteile.every(({ anteilHundertstel }) => anteilHundertstel === 0)).toBe(true);
});
