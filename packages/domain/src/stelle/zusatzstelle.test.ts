import { expect, test } from "vitest";
import { ZusatzstelleId } from "../grundlagen/ids.ts";
import beispiele from "../testing/beispiele.json" with { type: "json" };
import { anOrganisation } from "../testing/factories.ts";
import { nurWenn, refusalVon } from "../testing/refusal-von.ts";
import { plainDate } from "../grundlagen/plain-date.ts";
import { satz } from "../grundlagen/saetze.ts";
import type { Merkmalart } from "../organisation/registermerkmal.ts";
import { einMerkmal } from "../testing/register.ts";
import {
  angenommeneMerkmale,
  decideZusatzstelle,
  decideZusatzstelleBewilligung,
  zusatzJeJahr,
  ZusatzstelleEingabe,
  zusatzstelleHinweis,
  zusatzstelleMerkmale,
  zusatzstelleRefusalTexte,
} from "./zusatzstelle.ts";

const kreis = anOrganisation();
const kommune = anOrganisation({ art: "kreisangehoerige_kommune", kreisId: kreis.id });
const id = ZusatzstelleId.parse("d0000000-0000-4000-8000-000000000001");
const beginn = plainDate("2025-07-01");
const alle = zusatzstelleMerkmale.map((art) => einMerkmal({ art }));
const ohne = (...fehlende: Merkmalart[]) => alle.filter(({ art }) => !fehlende.includes(art));

type Lage = Parameters<typeof decideZusatzstelle>[0];
const beantrage = (eingabe: Partial<ZusatzstelleEingabe> = {}, lage: Partial<Lage> = {}) =>
  refusalVon(
    decideZusatzstelle({
      organisation: kreis,
      kommune,
      merkmale: alle,
      vorhandene: [],
      ...lage,
      eingabe: { ...ZusatzstelleEingabe.parse({ id, kommuneId: kommune.id, beginn }), ...eingabe },
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
  ({ zusatzstelle, ...hat }) => {
    const fehlende = zusatzstelleMerkmale.filter((art) => !hat[art]);
    expect(beantrage({}, { merkmale: ohne(...fehlende) })).toEqual(
      nurWenn(zusatzstelle, { reason: "voraussetzung-der-kommune-fehlt", regel: "R6", fehlende, am: beginn }),
    );
  },
);

test.each(zusatzstelleMerkmale)(
  "R6: ohne %s gibt es keine Zusatzstelle, und der Satz sagt, wer das berichtigt",
  (art) => {
    const refusal = beantrage({}, { merkmale: ohne(art) });
    expect(refusal).toMatchObject({ reason: "voraussetzung-der-kommune-fehlt", fehlende: [art] });
    expect(refusal && satz(zusatzstelleRefusalTexte, refusal)).toMatch(
      /Die Bezirksregierung kann das im Register berichtigen\.$/,
    );
  },
);

test.each([
  ["beginnt am Tag der Stelle", "2025-07-01", null, true],
  ["beginnt einen Tag später", "2025-07-02", null, false],
  ["endet am Tag der Stelle", "2020-01-01", "2025-07-01", true],
  ["endet am Tag davor", "2020-01-01", "2025-06-30", false],
] as const)("R6: das Jugendamt der Kommune %s", (_, von, bis, erlaubt) => {
  const jugendamt = einMerkmal({
    art: "jugendamt",
    von: plainDate(von),
    bis: bis === null ? null : plainDate(bis),
  });
  const merkmale = [...ohne("jugendamt"), jugendamt];
  const erwartet = nurWenn(erlaubt, { reason: "voraussetzung-der-kommune-fehlt", fehlende: ["jugendamt"] });
  expect(beantrage({}, { merkmale })).toEqual(erwartet);
  expect(refusalVon(decideZusatzstelleBewilligung({ id, beginn }, merkmale)), "bei der Bewilligung").toEqual(erwartet);
});

test("R6: eine Annahme lässt zu und wird gesagt", () => {
  const merkmale = [...ohne("integrationsrat"), einMerkmal({ art: "integrationsrat", annahme: true })];
  expect(beantrage({}, { merkmale })).toBeUndefined();
  expect(angenommeneMerkmale(merkmale, beginn)).toEqual(["integrationsrat"]);
  expect(angenommeneMerkmale(alle, beginn)).toEqual([]);
  expect(zusatzstelleHinweis(["integrationsrat"], beginn)).toContain("am 01.07.2025 nur angenommen");
});

test("R6: das Programm gibt es seit 2020", () => {
  const ab = (tag: string) => ZusatzstelleEingabe.safeParse({ id, kommuneId: kommune.id, beginn: tag }).success;
  expect([ab("2019-12-31"), ab("2020-01-01")]).toEqual([false, true]);
});

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
