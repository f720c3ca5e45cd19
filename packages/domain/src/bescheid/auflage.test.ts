import { describe, expect, test } from "vitest";
import { OrganisationId } from "../grundlagen/ids.ts";
import { plainDate } from "../grundlagen/plain-date.ts";
import type { Rolle } from "../organisation/rollen.ts";
import {
  auflagenstand,
  decideAuflagenschritt,
  moeglicheAuflagenschritte,
  type Auflagenlage,
  type Auflagenschritt,
} from "./auflage.ts";

const inhaberId = OrganisationId.parse("00000000-0000-4000-8000-000000000001");
const getan = (...schritte: Auflagenschritt[]) =>
  schritte.map((schritt) => ({ schritt, tag: plainDate("2026-03-01") }));

const lage = (rolle: Rolle, ...schritte: Auflagenschritt[]): Auflagenlage => ({
  auflage: { inhaberId },
  vorgaenge: getan(...schritte),
  bescheidVom: plainDate("2026-01-20"),
  heute: plainDate("2026-06-30"),
  akteur: { organisationId: inhaberId, rollen: [rolle] },
});
const urteil = (schritt: Auflagenschritt, da: Auflagenlage, tag = "2026-06-01", text: string | null = null) => {
  const entscheidung = decideAuflagenschritt({ schritt, tag: plainDate(tag), text }, da);
  return entscheidung.ok ? entscheidung.event.stand : entscheidung.refusal.reason;
};

describe("eine Auflage", () => {
  test("wird gemeldet und bestätigt, nicht bestätigt ist sie wieder offen", () => {
    expect(auflagenstand(getan())).toBe("offen");
    expect(auflagenstand(getan("erfuellt"))).toBe("gemeldet");
    expect(auflagenstand(getan("erfuellt", "zurueckgewiesen"))).toBe("offen");
    expect(auflagenstand(getan("erfuellt", "anerkannt"))).toBe("anerkannt");
    expect(auflagenstand(getan("entfallen"))).toBe("entfallen");
  });

  test("hat auf jeder Seite nur deren Schritte", () => {
    expect(moeglicheAuflagenschritte(lage("finanzen"))).toEqual(["erfuellt"]);
    expect(moeglicheAuflagenschritte(lage("finanzen", "erfuellt"))).toEqual([]);
    expect(moeglicheAuflagenschritte(lage("bewilligungsbehoerde"))).toEqual(["entfallen"]);
    expect(moeglicheAuflagenschritte(lage("bewilligungsbehoerde", "erfuellt"))).toEqual([
      "anerkannt",
      "zurueckgewiesen",
    ]);
    expect(urteil("anerkannt", lage("finanzen", "erfuellt"))).toBe("auflage-andere-seite");
    expect(urteil("erfuellt", lage("pruefung"))).toBe("auflage-andere-seite");
    expect(urteil("anerkannt", lage("bewilligungsbehoerde"))).toBe("auflage-schritt-nicht-moeglich");
  });

  test("ist an einem Tag vom Bescheid bis heute erfüllt", () => {
    const am = (tag: string) => urteil("erfuellt", lage("finanzen"), tag);
    expect([am("2026-01-19"), am("2026-01-20")]).toEqual(["auflage-tag-zu-frueh", "gemeldet"]);
    expect([am("2026-06-30"), am("2026-07-01")]).toEqual(["gemeldet", "auflage-tag-in-der-zukunft"]);
    const danach = (tag: string) => urteil("anerkannt", lage("bewilligungsbehoerde", "erfuellt"), tag);
    expect([danach("2026-02-28"), danach("2026-03-01")]).toEqual(["auflage-tag-zu-frueh", "anerkannt"]);
  });

  test("wird nur mit einem Grund zurückgewiesen oder aufgehoben", () => {
    const zurueck = (text: string | null) =>
      urteil("zurueckgewiesen", lage("bewilligungsbehoerde", "erfuellt"), "2026-06-01", text);
    expect([zurueck(null), zurueck("zu kurz !"), zurueck("zu kurz, ja")]).toEqual([
      "auflage-grund-fehlt",
      "auflage-grund-fehlt",
      "offen",
    ]);
    expect(urteil("entfallen", lage("bewilligungsbehoerde"))).toBe("auflage-grund-fehlt");
    expect(urteil("anerkannt", lage("bewilligungsbehoerde", "erfuellt"))).toBe("anerkannt");
  });
});
