import { expect, test } from "vitest";
import { ZusatzstelleId } from "../grundlagen/ids.ts";
import beispiele from "../testing/beispiele.json" with { type: "json" };
import { anOrganisation } from "../testing/factories.ts";
import { nurWenn, refusalVon } from "../testing/refusal-von.ts";
import { decideZusatzstelle, zusatzJeJahr, ZusatzstelleEingabe } from "./zusatzstelle.ts";

const kreis = anOrganisation();
const kommune = anOrganisation({ art: "kreisangehoerige_kommune", kreisId: kreis.id });
const id = ZusatzstelleId.parse("d0000000-0000-4000-8000-000000000001");

type Lage = Parameters<typeof decideZusatzstelle>[0];
const beantrage = (eingabe: Partial<ZusatzstelleEingabe> = {}, lage: Partial<Lage> = {}) =>
  refusalVon(
    decideZusatzstelle({
      organisation: kreis,
      kommune,
      vorhandene: [],
      ...lage,
      eingabe: {
        ...ZusatzstelleEingabe.parse({
          id,
          kommuneId: kommune.id,
          jahr: 2025,
          auslaenderbehoerde: true,
          jugendamt: true,
          integrationsrat: true,
        }),
        ...eingabe,
      },
    }),
  );

const faelle = beispiele.grenzfaelle.flatMap(
  ({ regel, auslaenderbehoerde, jugendamt, integrationsrat, zusatzstelle }) =>
    regel === "R6" && auslaenderbehoerde !== undefined
      ? [{ auslaenderbehoerde, jugendamt, integrationsrat, zusatzstelle }]
      : [],
);

test("die Grenzfälle der Quelle sind vollzählig", () => expect(faelle).toHaveLength(2));

test.each(faelle)(
  "R6: Quelle: $auslaenderbehoerde, $jugendamt, $integrationsrat führt zu $zusatzstelle",
  ({ zusatzstelle, ...merkmale }) => {
    expect(beantrage(merkmale)).toEqual(
      nurWenn(zusatzstelle, { reason: "voraussetzung-der-kommune-fehlt", regel: "R6", feld: "integrationsrat" }),
    );
  },
);

test.each(["auslaenderbehoerde", "jugendamt", "integrationsrat"] as const)(
  "R6: ohne %s gibt es keine Zusatzstelle, und das Feld wird genannt",
  (feld) => {
    expect(beantrage({ [feld]: false })).toEqual({ reason: "voraussetzung-der-kommune-fehlt", regel: "R6", feld });
  },
);

test.each([
  ["kreis", true],
  ["staedteregion", true],
  ["kreisfreie_stadt", false],
  ["kreisangehoerige_kommune", false],
  ["traeger", false],
] as const)("R6: die Art %s beantragt Zusatzstellen: %s", (art, erlaubt) => {
  expect(beantrage({}, { organisation: { ...kreis, art } })).toEqual(
    nurWenn(erlaubt, { reason: "nur-kreise-zusatzstelle", regel: "R6" }),
  );
});

test("R6: nur für Kommunen dieses Kreises", () => {
  const andere = [
    anOrganisation({ art: "kreisangehoerige_kommune", kreisId: anOrganisation().id }),
    anOrganisation({ art: "traeger" }),
    kreis,
  ];
  for (const fremd of andere)
    expect(beantrage({}, { kommune: fremd })).toMatchObject({ reason: "kommune-nicht-im-kreis", feld: "kommuneId" });
});

test("je Kommune und Jahr nur einmal", () => {
  expect(beantrage({}, { vorhandene: [{ kommuneId: kommune.id, jahr: 2025 }] })).toMatchObject({
    reason: "zusatzstelle-schon-beantragt",
    jahr: 2025,
  });
  expect(
    beantrage(
      {},
      {
        vorhandene: [
          { kommuneId: kommune.id, jahr: 2024 },
          { kommuneId: anOrganisation().id, jahr: 2025 },
        ],
      },
    ),
  ).toBeUndefined();
});

test.each([
  [null, true],
  ["x".repeat(10), true],
  ["x".repeat(9), false],
])("R7: ein Verzicht mit dem Grund %j wird festgehalten: %s", (verzichtGrund, erlaubt) => {
  expect(beantrage({ verzichtGrund })).toEqual(
    nurWenn(erlaubt, { reason: "verzicht-ohne-grund", regel: "R7", feld: "verzichtGrund" }),
  );
});

const bewilligung = { am: "2025-01-10T09:00:00Z", vonName: "Carsten Vogt" };

test("R3: je bewilligter Zusatzstelle eines Jahres kommt eine volle Stelle hinzu", () => {
  const stellen = [
    { jahr: 2025, bewilligung },
    { jahr: 2025, bewilligung },
    { jahr: 2025, bewilligung: null },
    { jahr: 2026, bewilligung },
  ];
  expect(zusatzJeJahr(stellen)).toEqual({ 2025: 200, 2026: 100 });
});
