import { expect, test } from "vitest";
import { schritteZurFortschreibung } from "./schritte-zur-fortschreibung.ts";

test.each([
  [1, 0, "1 Stelle endet am 31.12.2026."],
  [0, 2, "2 Verträge enden am 31.12.2026."],
  [2, 1, "2 Stellen und 1 Vertrag enden am 31.12.2026."],
])("%i Stellen und %i Verträge: %s", (stellen, vertraege, text) => {
  expect(schritteZurFortschreibung({ stellen, vertraege }, 2026, ["koordination"])).toMatchObject([
    { titel: "Nach 2027 fortschreiben", text: expect.stringContaining(text), ziel: "/fortschreibung?jahr=2027" },
  ]);
});

test("Wer nichts davon entscheidet, und wo nichts endet, hat nichts zu tun", () => {
  expect(schritteZurFortschreibung({ stellen: 1, vertraege: 1 }, 2026, ["finanzen"])).toEqual([]);
  expect(schritteZurFortschreibung({ stellen: 0, vertraege: 0 }, 2026, ["koordination"])).toEqual([]);
  expect(schritteZurFortschreibung({ stellen: 1, vertraege: 1 }, 2026, ["ki_leitung"])).toMatchObject([
    { recht: "weiterleitung:anbieten" },
  ]);
});
