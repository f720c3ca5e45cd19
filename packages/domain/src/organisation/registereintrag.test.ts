import { expect, test } from "vitest";
import { plainDate, type PlainDate } from "../grundlagen/plain-date.ts";
import { einMerkmal } from "../testing/register.ts";
import { nurWenn, refusalVon } from "../testing/refusal-von.ts";
import { decideMerkmal, decideMerkmalende, MerkmalEingabe, MerkmalendeEingabe } from "./registereintrag.ts";
import type { OrganisationArt } from "./organisation.ts";
import type { Registermerkmal } from "./registermerkmal.ts";

const ab = plainDate("2026-01-01");
const neu = einMerkmal({ art: "jugendamt", von: ab });
const trage = (
  angaben: Partial<Registermerkmal> = {},
  vorhandene: readonly Registermerkmal[] = [],
  art: OrganisationArt = "kreisangehoerige_kommune",
) => decideMerkmal({ kommune: { art }, vorhandene, eingabe: MerkmalEingabe.parse({ ...neu, ...angaben }) });

test("ein Eintrag wird festgehalten, wie er eingegeben ist", () => {
  expect(trage()).toEqual({ ok: true, event: { type: "MerkmalEingetragen", merkmal: neu } });
});

test.each([
  ["kreis", true],
  ["kreisfreie_stadt", true],
  ["kreisangehoerige_kommune", true],
  ["traeger", false],
  ["ministerium", false],
] as const)("für die Art %s führt das Register Merkmale: %s", (art, erlaubt) => {
  expect(refusalVon(trage({}, [], art))).toEqual(
    nurWenn(erlaubt, { reason: "merkmal-nur-kommunen", feld: "kommuneId" }),
  );
});

test.each([
  [9, false],
  [10, true],
])("eine Quelle von %i Zeichen genügt: %s", (zeichen, genuegt) => {
  const quelle = "x".repeat(zeichen);
  expect(refusalVon(trage({ quelle }))).toEqual(nurWenn(genuegt, { reason: "merkmal-ohne-quelle", feld: "quelle" }));
  expect(refusalVon(beende({ quelle }))).toEqual(nurWenn(genuegt, { reason: "merkmal-ohne-quelle" }));
});

test("ohne Quelle nimmt schon das Formular nichts an", () => {
  expect(MerkmalEingabe.safeParse({ ...neu, quelle: " " }).success).toBe(false);
  expect(MerkmalendeEingabe.safeParse({ kommuneId: neu.kommuneId, merkmalId: neu.id, bis: ab }).success).toBe(false);
});

test.each([
  ["2026-01-01", true],
  ["2025-12-31", false],
])("ein Merkmal ab 01.01.2026 endet am %s: %s", (bis, erlaubt) => {
  const erwartet = nurWenn(erlaubt, { reason: "merkmal-endet-vor-beginn", feld: "bis", von: ab });
  expect(refusalVon(trage({ bis: plainDate(bis) }))).toEqual(erwartet);
  expect(refusalVon(beende({ bis: plainDate(bis) }))).toEqual(erwartet);
});

const vorher = (bis: string, angaben: Partial<Registermerkmal> = {}) =>
  einMerkmal({ art: "jugendamt", bis: plainDate(bis), ...angaben });

test.each([
  ["endet am Tag davor", vorher("2025-12-31"), true],
  ["endet am selben Tag", vorher("2026-01-01"), false],
  ["gilt für etwas anderes", vorher("2026-01-01", { art: "integrationsrat" }), true],
  ["ist nur eine Annahme", vorher("2026-01-01", { annahme: true }), true],
  ["hat nie gegolten", vorher("2026-02-28", { von: plainDate("2026-03-01") }), true],
] as const)("neben einem Eintrag, der %s, lässt sich ein Beleg eintragen", (_, anderer, erlaubt) => {
  expect(refusalVon(trage({}, [anderer]))).toEqual(
    nurWenn(erlaubt, { reason: "merkmal-ueberschneidet-sich", feld: "von", bis: anderer.bis }),
  );
});

test("eine Annahme steht weder neben einem Beleg noch neben einer Annahme", () => {
  for (const annahme of [true, false])
    expect(refusalVon(trage({ annahme: true }, [vorher("2026-06-30", { annahme })]))).toMatchObject({
      reason: "merkmal-ueberschneidet-sich",
      annahme,
    });
});

function beende(
  angaben: { bis?: PlainDate | null; nie?: boolean; quelle?: string } = {},
  merkmal: Registermerkmal = neu,
) {
  return decideMerkmalende(merkmal, {
    bis: plainDate("2026-06-30"),
    nie: false,
    quelle: "Vereinbarung mit dem Kreis",
    ...angaben,
  });
}

test("was nie bestanden hat, endet am Tag vor seinem Beginn", () => {
  expect(beende({ bis: null, nie: true })).toMatchObject({ ok: true, event: { bis: "2025-12-31" } });
  expect(refusalVon(beende({ bis: null }))).toEqual({ reason: "merkmalende-ohne-tag", feld: "bis" });
});

test.each([
  ["2026-05-31", true],
  ["2026-06-30", false],
  ["2026-07-01", false],
])("ein Ende am 30.06.2026 lässt sich auf den %s legen: %s", (bis, erlaubt) => {
  const beendet = { ...neu, bis: plainDate("2026-06-30") };
  expect(refusalVon(beende({ bis: plainDate(bis) }, beendet))).toEqual(
    nurWenn(erlaubt, { reason: "merkmal-schon-beendet", feld: "bis", bisher: "2026-06-30" }),
  );
});
