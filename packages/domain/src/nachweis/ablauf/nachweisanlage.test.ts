import { describe, expect, test } from "vitest";
import type { Bescheid } from "../../bescheid/bescheid-angaben.ts";
import { plainDate as d } from "../../grundlagen/plain-date.ts";
import { foerderkonditionen } from "../../kondition/foerderkonditionen.ts";
import { aStelle, aWeiterleitung } from "../../testing/factories.ts";
import { bescheid2023 as bescheid } from "../../testing/rechnungslage.ts";
import { refusalVon } from "../../testing/refusal-von.ts";
import { angenommen, abgelehnt, einEnde } from "../../testing/vertraege.ts";
import type { Weiterleitung } from "../../weiterleitung/vertrag/weiterleitung.ts";
import { decideBescheidnachweis, decideVertragsnachweis } from "./nachweisanlage.ts";
import { nachweisartDes, papiere } from "../papier/nachweisart.ts";
import { rueckzahlungsfrist } from "../papier/nachweisfrist.ts";

const b1 = bescheid({ baustein: 1, nachweisFaelligAm: d("2024-03-31"), aktenzeichen: "36.1", datum: d("2023-01-10") });
const b3 = bescheid({ baustein: 3, instrument: "fachbezogene_pauschale" });
const anlage = (angaben: Partial<Parameters<typeof decideBescheidnachweis>[0]> = {}) =>
  decideBescheidnachweis({
    jahr: 2023,
    baustein: 1,
    bescheide: [b1, b3],
    besteht: false,
    heute: d("2024-01-01"),
    ...angaben,
  });

describe("R70: das Instrument des Bescheids bestimmt das Papier", () => {
  test.each([
    ["zuwendung", "verwendungsnachweis"],
    ["fachbezogene_pauschale", "verwendungsbestaetigung"],
  ] as const)("%s → %s", (instrument: Bescheid["instrument"], papier) => {
    expect(nachweisartDes({ instrument })).toBe(papier);
  });

  test("die Bestätigung einer Pauschale hat keinen Sachbericht und verspricht keine Wirtschaftlichkeit", () => {
    expect(papiere.verwendungsbestaetigung).toMatchObject({ sachbericht: false, wirtschaftlichkeit: false });
  });

  test("Baustein 3 wird bestätigt, auch bei einer kreisangehörigen Kommune mit eigenem Bescheid", () => {
    expect(anlage({ baustein: 3 })).toMatchObject({
      ok: true,
      event: { auftrag: { papier: "verwendungsbestaetigung" } },
    });
  });

  test("ohne Bescheid, zum zweiten Mal und im laufenden Jahr gibt es keinen", () => {
    expect(refusalVon(anlage({ baustein: 2 }))?.reason).toBe("nachweis-ohne-bescheid");
    expect(refusalVon(anlage({ besteht: true }))?.reason).toBe("nachweis-besteht-schon");
    expect(refusalVon(anlage({ heute: d("2023-12-31") }))?.reason).toBe("nachweisjahr-laeuft-noch");
    expect(anlage({ heute: d("2024-01-01") }).ok).toBe(true);
  });

  test("von einer Kette zählt der neueste Bescheid", () => {
    const neu = bescheid({
      baustein: 1,
      vorgaengerId: b1.id,
      nachweisFaelligAm: d("2024-05-31"),
      aktenzeichen: "36.1 Ä",
    });
    expect(anlage({ bescheide: [b1, neu] })).toMatchObject({
      event: { auftrag: { frist: { am: "2024-05-31", quelle: "Bescheid 36.1 Ä vom 15.01.2022", annahme: false } } },
    });
  });
});

test("R71: die Frist steht im Bescheid, mit ihrer Quelle; R40: wer zeichnen darf, auch", () => {
  expect(anlage()).toMatchObject({
    event: {
      auftrag: {
        frist: { am: "2024-03-31", quelle: "Bescheid 36.1 vom 10.01.2023", annahme: false },
        aemter: ["hauptverwaltungsbeamt", "allgemeine_vertretung"],
      },
    },
  });
  const weit = bescheid({ baustein: 1, zeichnungskreis: "verwaltungsleitung_oder_kaemmerei" });
  expect(anlage({ bescheide: [weit] })).toMatchObject({
    event: { auftrag: { aemter: ["hauptverwaltungsbeamt", "allgemeine_vertretung", "kaemmerei"] } },
  });
});

test("R72, V6: eine Pauschale von 2023 wird bis zum 31.03.2024 zurückgezahlt, eine Zuwendung hat keinen solchen Tag", () => {
  const fristen = foerderkonditionen(2023)?.fristen;
  expect(fristen && rueckzahlungsfrist(b3, fristen[3])).toMatchObject({ am: "2024-03-31", annahme: false });
  expect(fristen && rueckzahlungsfrist(b1, fristen[1])).toBeNull();
});

describe("Teilnachweis je Vertrag und Jahr", () => {
  const vertrag = aWeiterleitung(aStelle(), {
    beginn: d("2022-07-01"),
    ende: d("2024-06-30"),
    nachweisFaelligAm: d("2024-09-30"),
    antwort: angenommen,
  });
  const teil = (
    jahr: number,
    w: Partial<Weiterleitung> = {},
    empfaengerArt: "traeger" | "kreisangehoerige_kommune" = "traeger",
  ) =>
    decideVertragsnachweis({
      jahr,
      vertrag: { ...vertrag, ...w },
      empfaengerArt,
      besteht: false,
      verzichtet: false,
      heute: d("2026-01-01"),
    });

  test.each([
    [2021, false],
    [2022, true],
    [2023, true],
    [2024, true],
    [2025, false],
  ])("für %i: %s", (jahr, ok) => {
    expect(teil(jahr).ok).toBe(ok);
  });

  test("R71: im letzten Jahr gilt der Tag des Vertrags, davor die Vorgabe je Empfänger", () => {
    expect(teil(2024)).toMatchObject({ event: { auftrag: { frist: { am: "2024-09-30", annahme: false } } } });
    expect(teil(2023)).toMatchObject({ event: { auftrag: { frist: { am: "2024-01-31", annahme: true } } } });
    expect(teil(2023, {}, "kreisangehoerige_kommune")).toMatchObject({
      event: { auftrag: { frist: { am: "2024-02-28" } } },
    });
  });

  test("endet der Vertrag früher, ist das sein letztes Jahr", () => {
    const enden = [einEnde("2023-03-31")];
    expect(teil(2024, { enden }).ok).toBe(false);
    expect(teil(2023, { enden })).toMatchObject({ event: { auftrag: { frist: { am: "2024-09-30" } } } });
  });

  test("ein Angebot, das niemand annahm, hat keinen", () => {
    expect(teil(2023, { antwort: null }).ok).toBe(false);
    expect(teil(2023, { antwort: abgelehnt }).ok).toBe(false);
  });

  test("R92: beim Träger zeichnet, wer ihn vertritt, bei der Kommune eines ihrer Ämter", () => {
    expect(teil(2023)).toMatchObject({ event: { auftrag: { aemter: ["vertretungsberechtigt"] } } });
    expect(teil(2023, {}, "kreisangehoerige_kommune")).toMatchObject({
      event: { auftrag: { aemter: ["hauptverwaltungsbeamt", "allgemeine_vertretung", "kaemmerei"] } },
    });
  });
});
