import { expect, test } from "vitest";
import { plainDate } from "../../grundlagen/plain-date.ts";
import { aStelle, aWeiterleitung } from "../../testing/factories.ts";
import { refusalVon } from "../../testing/refusal-von.ts";
import { angenommen } from "../../testing/vertraege.ts";
import { decideVertragsnachweis } from "./nachweisanlage.ts";
import { decideNachweisverzicht } from "./nachweisverzicht.ts";

const d = plainDate;
const vertrag = aWeiterleitung(aStelle(), {
  beginn: d("2024-07-01"),
  ende: d("2025-06-30"),
  nachweisFaelligAm: d("2025-09-30"),
  antwort: angenommen,
});
const lage = { jahr: 2025, vertrag, empfaengerArt: "traeger", besteht: false, heute: d("2026-01-01") } as const;
const grund = "Der Träger ist insolvent und legt nichts mehr vor.";

test("auf einen nie begonnenen Nachweis wird nur mit Grund verzichtet", () => {
  expect(decideNachweisverzicht(lage, grund)).toEqual({
    ok: true,
    event: { type: "AufNachweisVerzichtet", grund },
  });
  for (const text of [null, "", "Zu kurz", "  .  .  .  .  . "])
    expect(refusalVon(decideNachweisverzicht(lage, text))?.reason).toBe("begruendung-fehlt");
});

test.each([
  [2023, "vertrag-nicht-im-jahr"],
  [2024, undefined],
  [2025, undefined],
  [2026, "vertrag-nicht-im-jahr"],
])("%i: %s", (jahr, reason) => {
  expect(refusalVon(decideNachweisverzicht({ ...lage, jahr }, grund))?.reason).toBe(reason);
});

test("erst wenn das Jahr zu Ende ist, und nicht mehr, wenn er begonnen ist", () => {
  const am = (heute: string) => refusalVon(decideNachweisverzicht({ ...lage, heute: d(heute) }, grund))?.reason;
  expect(am("2025-12-31")).toBe("nachweisjahr-laeuft-noch");
  expect(am("2026-01-01")).toBeUndefined();
  expect(refusalVon(decideNachweisverzicht({ ...lage, besteht: true }, grund))).toMatchObject({
    reason: "nachweis-schon-begonnen",
    regel: "R81",
  });
});

test("worauf verzichtet ist, beginnt niemand mehr", () => {
  expect(refusalVon(decideVertragsnachweis({ ...lage, verzichtet: true }))).toMatchObject({
    reason: "auf-nachweis-verzichtet",
    regel: "R81",
  });
  expect(decideVertragsnachweis({ ...lage, verzichtet: false }).ok).toBe(true);
});
