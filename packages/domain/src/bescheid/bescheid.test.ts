import { expect, test } from "vitest";
import type { BescheidEingabe } from "./bescheid-angaben.ts";
import type { BeschiedenerAntrag } from "./bescheid.ts";
import { anOrganisation } from "../testing/factories.ts";
import {
  ablehnung,
  antragId,
  einBeschiedenerAntrag,
  entscheide,
  konditionId,
  leverkusen,
  ohneSachkosten,
} from "../testing/bescheid.ts";
import { nurWenn } from "../testing/refusal-von.ts";

test("ein Bescheid trägt Instrument und Fassung der Konditionen seines Jahres", () => {
  expect(entscheide()).toMatchObject({
    ok: true,
    event: {
      type: "BescheidErlassen",
      bescheid: { instrument: "zuwendung", konditionId, vakanzMethode: "tagesgenau", antragId },
    },
  });
  const pauschale = entscheide({ baustein: 2, antragId: null, ...ohneSachkosten });
  expect(pauschale).toMatchObject({
    ok: true,
    event: { bescheid: { instrument: "fachbezogene_pauschale", antragId: null } },
  });
  expect(ablehnung({ jahr: 2030 })).toEqual({ reason: "keine-konditionen", feld: "jahr", jahr: 2030 });
});

const wenig = { ...ohneSachkosten, personalCent: 1 };

test.each([
  ["kreisfreie_stadt", 1, true],
  ["kreis", 2, true],
  ["staedteregion", 3, true],
  ["kreisangehoerige_kommune", 1, false],
  ["kreisangehoerige_kommune", 2, false],
  ["kreisangehoerige_kommune", 3, true],
  ["traeger", 3, false],
  ["bezirksregierung", 1, false],
] as const)("in der Art %s lässt sich Baustein %i bewilligen: %s", (art, baustein, erlaubt) => {
  const eingabe = { baustein, antragId: baustein === 1 ? antragId : null, ...(baustein === 1 ? {} : wenig) };
  expect(ablehnung(eingabe, { organisation: { ...leverkusen, art } })).toEqual(
    nurWenn(erlaubt, { reason: "empfaenger-nicht-moeglich", feld: "organisationId" }),
  );
});

test.each([
  [{ von: "2022-01-01", bis: "2022-12-31" }, undefined],
  [{ von: "2022-07-01", bis: "2022-07-01" }, undefined],
  [{ von: "2021-12-31" }, "von"],
  [{ bis: "2023-01-01" }, "bis"],
  [{ von: "2022-07-02", bis: "2022-07-01" }, "bis"],
  [{ bis: "2022-06-30", nachweisFaelligAm: "2022-07-01" }, undefined],
  [{ bis: "2022-06-30", nachweisFaelligAm: "2022-06-30" }, "nachweisFaelligAm"],
])("R42: der Zeitraum %j wird am Feld beanstandet: %s", (zeiten, feld) => {
  const refusal = ablehnung({ ...wenig, ...(zeiten as Partial<BescheidEingabe>) });
  expect(refusal && "feld" in refusal ? refusal.feld : undefined).toBe(feld);
});

const fremde = anOrganisation().id;
const ohneAntrag = (zeichen: number) => ({
  antragId: null,
  ohneAntrag: true,
  nebenbestimmungen: "x".repeat(zeichen),
});
const auf = (angaben: Partial<BeschiedenerAntrag>) => ({ antrag: einBeschiedenerAntrag(angaben) });

test.each([
  ["R24: eine Zuwendung ohne Antrag", { antragId: null }, {}, "antrag-fehlt"],
  ["R24: eine Zuwendung ohne Antrag und ohne Grund", ohneAntrag(19), {}, "grund-ohne-antrag-fehlt"],
  ["R24: eine Zuwendung ohne Antrag, aber mit Grund", ohneAntrag(20), {}, undefined],
  ["R25: eine Zuwendung auf einen Entwurf", {}, auf({ eingereicht: false }), "antrag-nicht-eingereicht"],
  ["eine Zuwendung auf einen unbekannten Antrag", {}, { antrag: undefined }, "antrag-passt-nicht"],
  ["eine Zuwendung auf den Antrag eines anderen Jahres", {}, auf({ jahr: 2021 }), "antrag-passt-nicht"],
  ["eine Zuwendung auf den Antrag eines anderen Bausteins", {}, auf({ baustein: 2 }), "antrag-passt-nicht"],
  ["eine Zuwendung auf den Antrag eines anderen Empfängers", {}, auf({ organisationId: fremde }), "antrag-passt-nicht"],
  ["eine fachbezogene Pauschale ohne Antrag", { baustein: 3, antragId: null, ...wenig }, {}, undefined],
] as const)("%s endet mit: %j %j %s", (_titel, eingabe, lage, reason) => {
  expect(ablehnung(eingabe, lage)?.reason).toBe(reason);
});

test.each([
  ["kreisfreie_stadt", 0, 300, true],
  ["kreisfreie_stadt", 0, 301, false],
  ["kreis", 0, 400, true],
  ["kreis", 0, 401, false],
  ["kreis", 200, 600, true],
  ["kreis", 200, 601, false],
] as const)(
  "R3: in der Art %s mit %i Hundertsteln Zusatzstellen sind %i Hundertstel in Baustein 1 möglich: %s",
  (art, zusatzHundertstel, vzaeHundertstel, erlaubt) => {
    const refusal = ablehnung({ vzaeHundertstel }, { organisation: { ...leverkusen, art }, zusatzHundertstel });
    expect(refusal).toEqual(
      nurWenn(erlaubt, {
        reason: "koordination-ueber-anspruch",
        regel: "R3",
        hoechstensHundertstel: vzaeHundertstel - 1,
      }),
    );
  },
);

test("ein Bescheid bewilligt Stellen, und Maßnahmen bis zum Höchstbetrag", () => {
  expect(ablehnung({ vzaeHundertstel: 0 })).toMatchObject({ reason: "keine-stellen-bewilligt" });
  expect(ablehnung({ massnahmenCent: 4_900_001 })).toEqual({
    reason: "massnahmen-ueber-hoechstbetrag",
    feld: "massnahmenCent",
    hoechstensCent: 4_900_000,
  });
});

test.each([
  // Leverkusen 2022, whole year: 3.00 posts of which 0.50 must be assistance.
  [{ personalCent: 16_000_000 }, undefined],
  [{ personalCent: 16_000_001 }, { feld: "personalCent", hoechstensCent: 16_000_000 }],
  [{ arbeitsplaetzeCent: 2_910_000 }, undefined],
  [{ arbeitsplaetzeCent: 2_910_001 }, { feld: "arbeitsplaetzeCent", hoechstensCent: 2_910_000 }],
  // Half the days (2022 has 365): 181 of them until 30 June.
  [{ bis: "2022-06-30", arbeitsplaetzeCent: 0, personalCent: 7_934_246 }, undefined],
  [{ bis: "2022-06-30", arbeitsplaetzeCent: 0, personalCent: 7_934_247 }, { hoechstensCent: 7_934_246 }],
  // 1.00 post may be coordination as a whole.
  [{ vzaeHundertstel: 100, arbeitsplaetzeCent: 0, personalCent: 5_500_000 }, undefined],
  [{ vzaeHundertstel: 100, arbeitsplaetzeCent: 0, personalCent: 5_500_001 }, { hoechstensCent: 5_500_000 }],
] as const)("R35: %j mehr als Satz mal Umfang mal Zeitraum? %j", (angaben, grenze) => {
  const erwartet = grenze && { reason: "betrag-ueber-foerdersatz", regel: "R35", ...grenze };
  const gefunden = ablehnung(angaben as Parameters<typeof ablehnung>[0]);
  if (erwartet) expect(gefunden).toMatchObject(erwartet);
  else expect(gefunden).toBeUndefined();
});

test.each(["arbeitsplaetzeCent", "massnahmenCent"] as const)("%s gibt es nur in Baustein 1", (feld) => {
  expect(ablehnung({ baustein: 2, antragId: null, ...ohneSachkosten, [feld]: 1 })).toEqual({
    reason: "nur-baustein-1",
    feld,
    baustein: 2,
  });
});
