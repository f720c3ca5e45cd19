import { plainDate } from "@kim/domain/grundlagen";
import type { EntwurfInhalt } from "@kim/domain/weiterleitung";
import { expect, test } from "vitest";
import { angebotAnfang, leererEntwurf } from "./angebot-anfang.ts";
import { angebotslageView } from "./testing/angebotslage.ts";

const jahr = { beginn: plainDate("2026-01-01"), ende: plainDate("2026-12-31") };
const anfang = (inhalt: Partial<EntwurfInhalt> = {}) =>
  angebotAnfang(angebotslageView().lage, { ...leererEntwurf, ...inhalt }, plainDate("2026-05-04"));

test("Ohne Entwurf ist nichts gesagt, alles folgt dem Vorschlag", () => {
  expect(anfang().gesagt).toEqual({ empfaengerId: "", bemessung: "pauschale" });
});

test("Was im Entwurf von Hand steht, bleibt", () => {
  const { inhalt, gesagt } = anfang({ ...jahr, vzaeHundertstel: 50, betragCent: 20_000_00, bemessung: "ist_kosten" });
  expect(gesagt).toMatchObject({ ...jahr, vzaeHundertstel: 50, bemessung: "ist_kosten" });
  expect(inhalt.betragCent).toBe(20_000_00);
});

test("Ein mitgespeicherter Vorschlag folgt weiter Umfang und Tagen", () => {
  const { inhalt, gesagt } = anfang({
    ...jahr,
    vzaeHundertstel: 100,
    betragCent: 58_400_00,
    nachweisFaelligAm: plainDate("2027-03-31"),
  });
  expect([gesagt.vzaeHundertstel, gesagt.nachweisFaelligAm]).toEqual([undefined, undefined]);
  expect([inhalt.vzaeHundertstel, inhalt.betragCent, inhalt.nachweisFaelligAm]).toEqual([null, null, null]);
});
