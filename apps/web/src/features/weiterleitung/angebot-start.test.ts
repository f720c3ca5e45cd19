import { plainDate } from "@kim/domain/grundlagen";
import type { EntwurfInhalt } from "@kim/domain/weiterleitung";
import { expect, test } from "vitest";
import { angebotStart } from "./angebot-start.ts";
import { angebotslage } from "./testing/angebotslage.ts";

const leer = angebotslage().inhalt;
const jahr = { beginn: plainDate("2026-01-01"), ende: plainDate("2026-12-31") };
const start = (inhalt: Partial<EntwurfInhalt> = {}) =>
  angebotStart(angebotslage({ inhalt: { ...leer, ...inhalt } }), plainDate("2026-05-04"));

test("Ohne Entwurf beginnt das Formular mit heute bis zum Jahresende", () => {
  expect(start().start).toMatchObject({
    empfaengerId: "",
    beginn: "2026-05-04",
    ende: "2026-12-31",
    bemessung: "pauschale",
    vzaeHundertstel: undefined,
  });
});

test("Was im Entwurf von Hand steht, bleibt", () => {
  const { lage, start: wahl } = start({ ...jahr, vzaeHundertstel: 50, betragCent: 20_000_00, bemessung: "ist_kosten" });
  expect(wahl).toMatchObject({ ...jahr, vzaeHundertstel: 50, betragCent: 20_000_00, bemessung: "ist_kosten" });
  expect(lage.inhalt.betragCent).toBe(20_000_00);
});

test("Ein mitgespeicherter Vorschlag folgt weiter Umfang und Tagen", () => {
  const { lage, start: wahl } = start({
    ...jahr,
    vzaeHundertstel: 100,
    betragCent: 58_400_00,
    nachweisFaelligAm: plainDate("2027-03-31"),
  });
  expect(wahl).toMatchObject({ vzaeHundertstel: undefined, betragCent: undefined });
  expect([lage.inhalt.vzaeHundertstel, lage.inhalt.betragCent, lage.inhalt.nachweisFaelligAm]).toEqual([
    null,
    null,
    null,
  ]);
});
