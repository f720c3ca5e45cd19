import { expect, test } from "vitest";
import { werteVon } from "../testing/kondition.ts";
import { KonditionenWerte } from "./konditionen-werte.ts";

const gelesen = (veranstaltungen: unknown) =>
  KonditionenWerte.safeParse({
    ...werteVon(2023),
    teilhoechstbetraege: { ...werteVon(2023).teilhoechstbetraege, veranstaltungen },
  });

test.each([
  [null, null],
  [{ annahme: false }, null],
  [
    { cent: 0, quelle: "Erlass", annahme: false },
    { cent: 0, quelle: "Erlass", annahme: false },
  ],
])("R74: %j in der Form heißt %j", (eingegeben, gemeint) => {
  expect(gelesen(eingegeben).data?.teilhoechstbetraege.veranstaltungen).toEqual(gemeint);
});

test("R74: eine Quelle ohne Betrag ist ein vergessener Betrag, kein fehlender Höchstbetrag", () => {
  expect(gelesen({ quelle: "Erlass", annahme: false }).error?.issues.map(({ path }) => path.join("."))).toEqual([
    "teilhoechstbetraege.veranstaltungen.cent",
  ]);
  expect(gelesen(undefined).success).toBe(false);
});
