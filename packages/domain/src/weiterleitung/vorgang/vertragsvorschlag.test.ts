import { plainDate } from "../../grundlagen/plain-date.ts";
import { expect, test } from "vitest";
import { vertragsbetragBis } from "../vertrag/vertragsverlauf.ts";
import { abVorschlag, betragBeiAnteil, letzterTagVorschlag, standAb } from "./vertragsvorschlag.ts";
import { aStelle, aWeiterleitung } from "../../testing/factories.ts";
import { eineAenderung } from "../../testing/vertraege.ts";

const jahr = aWeiterleitung(aStelle(), {
  beginn: plainDate("2026-01-01"),
  ende: plainDate("2026-12-31"),
  betragCent: 36_500_00,
  aufstockungCent: 3_650_00,
});
const geaendert = {
  ...jahr,
  aenderungen: [eineAenderung("2026-07-01", { vzaeHundertstel: 50, betragCent: 9_200_00 })],
};

test.each([
  ["2026-06-10", "2026-06-30"],
  ["2026-06-30", "2026-06-30"],
  ["2026-12-05", "2026-12-05"], // with the month the contract ends by itself
  ["2026-12-31", "2026-12-30"],
  ["2025-12-31", "2025-12-31"], // not begun: it never begins
])("Am %s wird als letzter Tag der %s vorgeschlagen", (heute, tag) => {
  expect(letzterTagVorschlag(jahr, plainDate(heute))).toBe(tag);
});

test("Eine Änderung gilt ab dem nächsten Ersten, nie vor dem ersten Tag und nach der letzten Änderung", () => {
  expect(abVorschlag(jahr, plainDate("2026-06-10"))).toBe("2026-07-01");
  expect(abVorschlag(jahr, plainDate("2026-12-10"))).toBe("2026-12-31");
  expect(abVorschlag(jahr, plainDate("2025-11-10"))).toBe("2026-01-01");
  expect(abVorschlag(geaendert, plainDate("2026-05-10"))).toBe("2026-07-02");
});

test("Wer früher endet, bekommt das Geld der gehaltenen Tage", () => {
  expect(vertragsbetragBis(jahr, plainDate("2026-01-31"))).toBe(3_100_00);
  expect(vertragsbetragBis(jahr, plainDate("2025-12-31"))).toBe(0);
});

test("Was ab einem Tag bis zum Ende gilt, folgt der letzten angenommenen Änderung", () => {
  expect(standAb(jahr, plainDate("2026-12-01"))).toEqual({
    vzaeHundertstel: 100,
    betragCent: 3_100_00,
    aufstockungCent: 310_00,
  });
  expect(standAb(geaendert, plainDate("2026-12-01"))).toEqual({
    vzaeHundertstel: 50,
    betragCent: 1_550_00,
    aufstockungCent: 0,
  });
  expect(betragBeiAnteil(jahr, plainDate("2026-12-01"), 50)).toBe(1_550_00);
});
