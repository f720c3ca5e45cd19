import { expect, expectTypeOf, test } from "vitest";
import { plainDate } from "../grundlagen/plain-date.ts";
import { refusalText, type Refusal } from "./refusal-text.ts";
import { stelleHinweisText } from "../stelle/stelle-texte.ts";
import { refusalsDesNachweises } from "../testing/refusals/nachweis.ts";
import { refusalsDesLesezugangs } from "../testing/refusals/lesezugang.ts";
import { refusalsDerLandesverteilung, refusalsDesLandeshaushalts } from "../testing/refusals/landesverteilung.ts";
import { refusalsDerLandesabfrage } from "../testing/refusals/landesabfrage.ts";
import { refusalsDerMittel } from "../testing/refusals/mittel.ts";
import { refusalsDerPersonen } from "../testing/refusals/personen.ts";
import { refusalsDerPruefeinsicht } from "../testing/refusals/pruefeinsicht.ts";
import { refusalsDerRueckforderung } from "../testing/refusals/rueckforderung.ts";
import { refusalsDerStelle } from "../testing/refusals/stelle.ts";
import { tag } from "../testing/refusals/tag.ts";
import { refusalsDesVerfahrens } from "../testing/refusals/verfahren.ts";
import { refusalsDerVerteilung } from "../testing/refusals/verteilung.ts";
import { refusalsDerWeiterleitung } from "../testing/refusals/weiterleitung.ts";

const alle = [
  ...refusalsDerStelle,
  ...refusalsDerWeiterleitung,
  ...refusalsDerVerteilung,
  ...refusalsDerLandesverteilung,
  ...refusalsDesLesezugangs,
  ...refusalsDesLandeshaushalts,
  ...refusalsDerLandesabfrage,
  ...refusalsDesVerfahrens,
  ...refusalsDerMittel,
  ...refusalsDesNachweises,
  ...refusalsDerRueckforderung,
  ...refusalsDerPersonen,
  ...refusalsDerPruefeinsicht,
];
// Does not compile while a reason has no example.
expectTypeOf<Exclude<Refusal["reason"], (typeof alle)[number]["reason"]>>().toBeNever();

test.each<Refusal>(alle)("$reason hat einen vollständigen deutschen Satz", (refusal) => {
  const text = refusalText(refusal);
  expect(text).toMatch(/^[A-ZÄÖÜ0-9-].{20,}\.$/);
  expect(text).not.toMatch(/undefined|NaN|null[^,. ]|\$\{/);
});

test("ein Satz nennt die Zahlen seines Falls", () => {
  expect(
    refusalText({
      reason: "traegeranteil-ueberschritten",
      regel: "R12",
      feld: "vzaeHundertstel",
      am: plainDate("2026-03-01"),
      traegerHundertstel: 400,
      baustein2Hundertstel: 500,
    }),
  ).toBe(
    "Am 01.03.2026 lägen bei Trägern 4,00 VZÄ von 5,00 VZÄ in Baustein 2; erlaubt sind höchstens zwei Drittel. Bitte einen kleineren Teil anbieten.",
  );
  expect(refusalText({ reason: "zahl-negativ", feld: "stellen[0].vzae_hundertstel", wert: -50 })).toContain(
    "-0,50 VZÄ",
  );
});

test("R8: auch der Hinweis sagt, was zu tun ist", () => {
  expect(
    stelleHinweisText({ reason: "getrennte-anbindung-ohne-begruendung", regel: "R8", feld: "anbindungBegruendung" }),
  ).toContain("begründen");
  expect(
    stelleHinweisText({ reason: "ablehnung-festgehalten", regel: "R7", empfaenger: "Stadt Neudorf", am: tag }),
  ).toBe(
    "Stadt Neudorf hat diese Koordinationsstelle abgelehnt. Ablehnung festgehalten am 01.03.2022; die Stelle bleibt beim Kreis.",
  );
});
