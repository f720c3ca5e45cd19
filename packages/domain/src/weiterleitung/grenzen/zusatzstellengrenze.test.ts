import { describe, expect, test } from "vitest";
import { plainDate } from "../../grundlagen/plain-date.ts";
import { aStelle, aWeiterleitung, kontingent2022 } from "../../testing/factories.ts";
import { nurWenn, refusalVon } from "../../testing/refusal-von.ts";
import { abgelehnt } from "../../testing/vertraege.ts";
import { biete, kreis, mitte, nachbar } from "../../testing/weitergabe.ts";
import type { WeiterleitungLage } from "../angebot/weiterleitung-angebot.ts";
import { vorbehalteneZusatzstellen } from "./zusatzstellengrenze.ts";

describe("Koordinationsstellen", () => {
  const koordinationsstelle = aStelle({ organisationId: kreis.id, funktion: "koordination" });
  const beimKreis = {
    geber: kreis,
    empfaenger: mitte,
    herkunft: null,
    stelle: koordinationsstelle,
    kontingente: kontingent2022(600),
    baustein1FreieJahre: [2022],
  };
  const posten = [1, 2].map(() => ({ von: plainDate("2022-01-01"), bis: null, vzaeHundertstel: 100 }));
  const fuerNachbar = {
    kommuneId: nachbar.id,
    kommuneName: "Beckum",
    jahr: 2022,
  };
  const bewilligt = {
    ...fuerNachbar,
    bewilligung: { am: "2022-01-10T09:00:00Z", vonName: "Berta Behörde" },
    verzichtGrund: null,
  };

  test.each([
    [29, false],
    [30, true],
  ])("R8: wer eine aus dem Team gibt, begründet es mit %i Zeichen: %s", (zeichen, ok) => {
    expect(refusalVon(biete({ begruendung: "x".repeat(zeichen) }, { ...beimKreis, koordination: posten }))).toEqual(
      nurWenn(ok, { reason: "begruendung-zu-kurz", regel: "R8" }),
    );
  });

  test("R6: die Zusatzstelle ist ihrer Kommune vorbehalten, bis diese verzichtet oder ablehnt", () => {
    const biete2 = (lage: Partial<WeiterleitungLage>, vzaeHundertstel = 100) =>
      biete(
        { vzaeHundertstel, empfaengerId: (lage.empfaenger ?? mitte).id },
        { ...beimKreis, koordination: posten, zusatzstellen: vorbehalteneZusatzstellen([bewilligt]), ...lage },
      );
    const schonEine = aWeiterleitung(aStelle({ ...koordinationsstelle, id: aStelle().id }), { empfaengerId: mitte.id });
    expect(biete2({}).ok, "eine von zweien ist frei").toBe(true);
    expect(refusalVon(biete2({ bestehende: [schonEine] }))).toEqual({
      reason: "zusatzstelle-anderer-kommune",
      regel: "R6",
      feld: "empfaengerId",
      kommunen: ["Beckum"],
      freiHundertstel: 0,
    });
    expect(biete2({ bestehende: [schonEine], empfaenger: nachbar }).ok, "die Kommune selbst").toBe(true);
    expect(
      biete2({
        bestehende: [schonEine],
        zusatzstellen: vorbehalteneZusatzstellen([{ ...bewilligt, bewilligung: null }]),
      }).ok,
      "noch nicht bewilligt",
    ).toBe(true);
    expect(
      biete2({ bestehende: [schonEine], zusatzstellen: [{ ...fuerNachbar, jahr: 2023 }] }).ok,
      "anderes Jahr",
    ).toBe(true);
    expect(
      biete2({
        bestehende: [schonEine],
        zusatzstellen: vorbehalteneZusatzstellen([{ ...bewilligt, verzichtGrund: "Kein Bedarf." }]),
      }).ok,
      "R7: verzichtet",
    ).toBe(true);
    const abgelehnte = aWeiterleitung(koordinationsstelle, { empfaengerId: nachbar.id, antwort: abgelehnt });
    expect(biete2({ bestehende: [schonEine, abgelehnte] }).ok, "R7: abgelehnt").toBe(true);
    const dort = aWeiterleitung(aStelle({ ...koordinationsstelle, id: aStelle().id }), { empfaengerId: nachbar.id });
    expect(biete2({ bestehende: [dort] }).ok, "sie hat ihre schon").toBe(true);
  });
});
