import { plainDate } from "@kim/domain";
import { expect, test } from "vitest";
import { zeitvorschlag } from "./angebot-vorschlag.ts";

const vorschlag = (beginn: string, ende: string | null, heute = "2026-05-04") => {
  const { beginn: von, ende: bis, nachweisFaelligAm } = zeitvorschlag(
    { beginn: plainDate(beginn), ende: ende === null ? null : plainDate(ende) },
    plainDate(heute),
  );
  return [von, bis, nachweisFaelligAm];
};

test("Ein Angebot beginnt von sich aus heute, endet mit dem Jahr und wird bis Ende März nachgewiesen", () => {
  expect(vorschlag("2022-01-01", null)).toEqual(["2026-05-04", "2026-12-31", "2027-03-31"]);
});

test("Der Vorschlag bleibt im Zeitraum der Stelle, auch wenn sie noch nicht begonnen hat oder schon zu Ende ist", () => {
  expect(vorschlag("2027-02-01", null)).toEqual(["2027-02-01", "2027-12-31", "2028-03-30"]);
  expect(vorschlag("2022-01-01", "2026-06-30").slice(0, 2)).toEqual(["2026-05-04", "2026-06-30"]);
  expect(vorschlag("2022-01-01", "2025-06-30").slice(0, 2)).toEqual(["2025-06-30", "2025-06-30"]);
});
