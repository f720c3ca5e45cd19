import { expect, test } from "vitest";
import { plainDate } from "../grundlagen/plain-date.ts";
import { eineFristlage, einFristnachweis } from "../testing/fristlage.ts";
import { fristenliste } from "./fristenliste.ts";

test("R106: eine Rückfrage mit Frist steht an ihrem Tag, auch an einem Sonntag; am Tag danach ist sie überfällig", () => {
  const nachweis = einFristnachweis(["vorbereitet", "gezeichnet", "eingereicht"]);
  const frage = { nachweisId: nachweis.id, am: "2026-03-02T10:00:00Z", art: "rueckfrage" as const };
  const sonntag = { ...frage, bis: plainDate("2026-03-15") };
  const an = (heute: string, ...bemerkungen: (typeof sonntag)[]) =>
    fristenliste(eineFristlage(heute, { nachweise: [nachweis], bemerkungen })).filter((f) => f.anlass === "bemerkung");
  expect(an("2026-03-15", sonntag)).toMatchObject([
    { am: "2026-03-15", stand: "offen", titel: "Rückfrage zum Verwendungsnachweis 2025 beantworten", annahme: false },
  ]);
  expect(an("2026-03-16", sonntag)).toMatchObject([{ stand: "ueberfaellig" }]);
  expect(an("2026-03-10", { ...frage, bis: plainDate("2026-03-20") }, sonntag)).toMatchObject([
    { am: "2026-03-15", titel: "2 Rückfragen zum Verwendungsnachweis 2025 beantworten" },
  ]);
});
