import { expect, test } from "vitest";
import { leseDatum } from "./datum-lesen.ts";

test.each([
  ["31.12.2025", "2025-12-31"],
  ["1.3.2026", "2026-03-01"],
  ["2026-03-01", "2026-03-01"],
  [" 29.02.2024\u00a0", "2024-02-29"],
])("%s ist der %s", (text, wert) => expect(leseDatum(text)).toEqual({ wert }));

test.each([
  ["29.02.2025", "Diesen Tag gibt es nicht. Bitte den Kalendertag prüfen."],
  ["2025-02-29", "Diesen Tag gibt es nicht. Bitte den Kalendertag prüfen."],
  ["31.12.25", "„31.12.25“ ist nicht eindeutig. Bitte als TT.MM.JJJJ schreiben: Meinten Sie 31.12.2025?"],
  ["12/31/2025", "„12/31/2025“ ist nicht eindeutig. Bitte als TT.MM.JJJJ schreiben: Meinten Sie 31.12.2025?"],
  [
    "3/4/2026",
    "„3/4/2026“ ist nicht eindeutig. Bitte als TT.MM.JJJJ schreiben: Meinten Sie 04.03.2026 oder 03.04.2026?",
  ],
  ["morgen", "Bitte ein Datum angeben, zum Beispiel 31.12.2025."],
])("%s wird abgelehnt und sagt, wie es gemeint sein könnte", (text, meldung) =>
  expect(leseDatum(text)).toEqual({ meldung }),
);

test.each(["", "  ", "\u200b"])("nichts geschrieben ist leer: %j", (text) =>
  expect(leseDatum(text)).toEqual({ leer: true }),
);
