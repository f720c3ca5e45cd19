import { expect, test } from "vitest";
import { einVorgang, nachweislage, wege } from "../../testing/nachweis.ts";
import { Vorgangsangaben } from "../ablauf/schrittbefehl.ts";
import { refusalVon } from "../../testing/refusal-von.ts";
import { decideNachweisschritt } from "../ablauf/nachweisschritt-entscheidung.ts";
import { ergebnisgrenze, vorgeschlagenesErgebnis } from "./pruefergebnis.ts";
import type { Pruefergebnis } from "../schritte/pruefergebnisarten.ts";

const summen = (anerkanntCent: number, gekuerztCent = 0, zurueckgestelltCent = 0) => ({
  erklaertCent: anerkanntCent + gekuerztCent + zurueckgestelltCent,
  anerkanntCent,
  gekuerztCent,
  zurueckgestelltCent,
});
const alles = summen(57_000_00);
const gekuerzt = summen(55_749_50, 1_250_50);
const nichts = summen(0, 57_000_00);
const hinweis = "1234567890";

test.each<[Pruefergebnis, ReturnType<typeof summen>, string | null, string | undefined]>([
  ["ohne_beanstandung", alles, null, undefined],
  ["ohne_beanstandung", alles, hinweis, "hinweis-ohne-ergebnis"],
  ["ohne_beanstandung", summen(56_999_99, 1), null, "ergebnis-trotz-kuerzung"],
  ["ohne_beanstandung", summen(56_999_99, 0, 1), null, "ergebnis-trotz-kuerzung"],
  ["mit_hinweis", alles, hinweis, undefined],
  ["mit_hinweis", alles, "123456789", "ergebnis-ohne-worte"],
  ["mit_hinweis", alles, null, "ergebnis-ohne-worte"],
  ["mit_hinweis", gekuerzt, hinweis, "ergebnis-trotz-kuerzung"],
  ["kuerzung", summen(56_999_99, 1), null, undefined],
  ["kuerzung", alles, null, "kuerzung-ohne-betrag"],
  ["nicht_prueffaehig", nichts, hinweis, undefined],
  ["nicht_prueffaehig", summen(1, 56_999_99), hinweis, "nicht-prueffaehig-anerkannt"],
  ["nicht_prueffaehig", nichts, "123456789", "ergebnis-ohne-worte"],
])("R93: %s bei %j mit „%s“: %s", (ergebnis, s, bemerkung, grund) => {
  expect(ergebnisgrenze(ergebnis, s, bemerkung)?.reason).toBe(grund);
});

test("R93: ohne Angabe folgt das Ergebnis aus den Zeilen und der Bemerkung", () => {
  expect(vorgeschlagenesErgebnis(alles, null)).toBe("ohne_beanstandung");
  expect(vorgeschlagenesErgebnis(alles, hinweis)).toBe("mit_hinweis");
  expect(vorgeschlagenesErgebnis(gekuerzt, hinweis)).toBe("kuerzung");
  // A credit note cut against a cut receipt: in sum nothing, and yet something was cut.
  expect(vorgeschlagenesErgebnis(summen(57_000_00, -1, 1), null)).toBe("kuerzung");
});

test("R93: die zweite Person bescheinigt das Ergebnis der ersten", () => {
  const mit = (ergebnis: Pruefergebnis, text: string | null) => ({
    vorgaenge: wege.geprueft.map((art) =>
      einVorgang(art, art === "geprueft" ? { text, angaben: Vorgangsangaben.parse({ ergebnis }) } : {}),
    ),
  });
  const bescheinige = (ergebnis: Pruefergebnis, text: string | null) =>
    decideNachweisschritt("bescheinigt", nachweislage("geprueft", "bescheinigt", mit(ergebnis, text)));
  expect(bescheinige("mit_hinweis", hinweis)).toMatchObject({ ok: true, event: { ergebnis: "mit_hinweis" } });
  expect(refusalVon(bescheinige("kuerzung", null))?.reason).toBe("kuerzung-ohne-betrag");
  expect(decideNachweisschritt("pruefung_begonnen", nachweislage("eingereicht", "pruefung_begonnen"))).toMatchObject({
    ok: true,
    event: { ergebnis: null },
  });
});
