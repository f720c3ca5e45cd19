import { expect, test } from "vitest";
import { refusalVon } from "../testing/refusal-von.ts";
import { beelen, traegerId, warendorf, zuZweit } from "../testing/verteilung.ts";
import { berechneVerteilung } from "./verteilung.ts";
import {
  decideVerteilung,
  decideVerteilungsaenderung,
  decideVerteilungsangebote,
  decideVerteilungsloeschung,
} from "./verteilung-angebote.ts";

const id = "00000000-0000-4000-8000-00000000000a";

test("zusammengelegt erhält die tragende Kommune die Summe und darf weiterleiten (R22)", () => {
  const lage = zuZweit(12, 88, {
    zusammenlegungen: [{ traegtId: warendorf.organisationId, mitgliedIds: [beelen.organisationId] }],
  });
  const ergebnis = berechneVerteilung(lage);
  expect(ergebnis.plan.zuteilungen).toMatchObject([
    { name: "Warendorf", hundertstel: 100, fuer: [{ name: "Beelen" }] },
  ]);
  const entscheidung = decideVerteilungsangebote({
    lage,
    ergebnis,
    angeboten: false,
    teile: ergebnis.teile.map((teil) => ({ ...teil, id })),
  });
  expect(entscheidung).toMatchObject({
    ok: true,
    event: {
      angebote: [
        {
          weiterleitungErlaubt: true,
          vzaeHundertstel: 100,
          betragCent: 57_000_00,
          begruendung: "Anteil an der Verteilung nach eigenem Schlüssel, zugleich für Beelen: 1,00 VZÄ.",
        },
      ],
    },
  });
});

test("angeboten wird nur, was die Koordination gesehen hat, und nur einmal", () => {
  const lage = zuZweit(0, 100);
  const ergebnis = berechneVerteilung(lage);
  const teile = ergebnis.teile.map((teil) => ({ ...teil, id }));
  const mit = (rest: object) =>
    refusalVon(decideVerteilungsangebote({ lage, ergebnis, angeboten: false, teile, ...rest }))?.reason;
  expect(mit({})).toBeUndefined();
  expect(mit({ teile: teile.map((teil) => ({ ...teil, betragCent: teil.betragCent + 1 })) })).toBe(
    "verteilung-inzwischen-anders",
  );
  expect(mit({ teile: [] })).toBe("verteilung-inzwischen-anders");
  expect(mit({ angeboten: true })).toBe("verteilung-schon-angeboten");
});

test("ein Träger bekommt seinen Teil vom Rest, mit eigener Begründung und ohne Recht zum Weiterleiten", () => {
  const traeger = [{ organisationId: traegerId, name: "Caritasverband" }];
  const lage = {
    ...zuZweit(0, 150, {
      zuteilungen: [{ organisationId: warendorf.organisationId, hundertstel: 100 }],
      traeger: [
        { organisationId: traegerId, hundertstel: 50, begruendung: "Er erreicht viele.", jmdMbeErklaerung: true },
      ],
    }),
    traeger,
  };
  const ergebnis = berechneVerteilung(lage);
  expect(ergebnis).toMatchObject({ maengel: [], plan: { beimKreisHundertstel: 0 } });
  const entscheidung = decideVerteilungsangebote({
    lage,
    ergebnis,
    angeboten: false,
    teile: ergebnis.teile.map((teil) => ({ ...teil, id })),
  });
  expect(
    entscheidung.ok && entscheidung.event.angebote.find(({ empfaengerId }) => empfaengerId === traegerId),
  ).toMatchObject({
    vzaeHundertstel: 50,
    begruendung: "Er erreicht viele.",
    jmdMbeErklaerung: true,
    weiterleitungErlaubt: false,
  });
});

test.each([
  ["kreis", true],
  ["staedteregion", true],
  ["kreisfreie_stadt", false],
  ["kreisangehoerige_kommune", false],
  ["traeger", false],
] as const)("verteilen kann %s: %s", (art, ok) => {
  expect(refusalVon(decideVerteilung(art))?.reason).toBe(ok ? undefined : "verteilung-nur-im-kreis");
});

test.each([
  [false, undefined],
  [true, "verteilung-schon-angeboten"],
])("angeboten (%s) lässt sich die Verteilung ändern und löschen: %j", (angeboten, reason) => {
  expect(refusalVon(decideVerteilungsaenderung(angeboten))?.reason).toBe(reason);
  expect(refusalVon(decideVerteilungsloeschung(angeboten))?.reason).toBe(reason);
});
