import { plainDate, WeiterleitungAenderungId } from "@kim/domain/grundlagen";
import { expect, test } from "vitest";
import { abVorschlag, betragBeiAnteil, betragBis, letzterTagVorschlag, standAb } from "./vertrag-vorgaben.ts";
import { angenommen, aVertrag } from "./testing/vertrag.ts";

const jahr = aVertrag({ aufstockungCent: 3_650_00 });
const geaendert = {
  ...jahr,
  aenderungen: [
    {
      id: WeiterleitungAenderungId.parse("00000000-0000-4000-8000-000000000001"),
      ab: plainDate("2026-07-01"),
      vzaeHundertstel: 50,
      betragCent: 9_200_00,
      aufstockungCent: 0,
      grund: "Halbe Stelle",
      am: "2026-05-01T08:00:00Z",
      von: "Birgit Althoff",
      antwort: angenommen,
    },
  ],
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

test("Eine Änderung gilt ab dem nächsten Ersten, nie vor dem zweiten Tag und nach der letzten Änderung", () => {
  expect(abVorschlag(jahr, plainDate("2026-06-10"))).toBe("2026-07-01");
  expect(abVorschlag(jahr, plainDate("2026-12-10"))).toBe("2026-12-31");
  expect(abVorschlag(jahr, plainDate("2025-11-10"))).toBe("2026-01-02");
  expect(abVorschlag(geaendert, plainDate("2026-05-10"))).toBe("2026-07-02");
});

test("Wer früher endet, bekommt das Geld der gehaltenen Tage", () => {
  expect(betragBis(jahr, plainDate("2026-01-31"))).toBe(3_100_00);
  expect(betragBis(jahr, plainDate("2025-12-31"))).toBe(0);
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
