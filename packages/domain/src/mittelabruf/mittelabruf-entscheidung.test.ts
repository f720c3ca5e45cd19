import { describe, expect, test } from "vitest";
import { MittelabrufEntscheidungEingabe } from "./mittelabruf-angaben.ts";
import { decideEntscheidung } from "./mittelabruf-entscheidung.ts";
import { aBescheid, anAbruf } from "../testing/mittel.ts";
import { nurWenn, refusalVon } from "../testing/refusal-von.ts";

const bescheid = aBescheid();

describe("die Entscheidung", () => {
  const offen = anAbruf(bescheid, { betragCent: 10_000_000 });
  const entscheide = (abruf = offen, bescheide = [bescheid], abrufe = [abruf]) =>
    refusalVon(decideEntscheidung({ abruf, bescheide, abrufe, eingabe: { bewilligt: true } }));
  test.each([
    [null, true],
    [true, false],
    [false, false],
  ])("fällt einmal, hier vorher %s: %s", (bewilligt, ok) => {
    expect(entscheide(anAbruf(bescheid, { bewilligt }))).toEqual(
      nurWenn(ok, { reason: "abruf-schon-entschieden", bewilligt }),
    );
  });
  test.each([
    ["neun Zei.", false],
    [" neun Zei. ", false],
    ["zehn Zeich", true],
  ])("zur Ablehnung begründet „%s“: %s", (grund, ok) => {
    expect(MittelabrufEntscheidungEingabe.safeParse({ bewilligt: false, grund }).success).toBe(ok);
  });
  test.each([
    [10_000_000, true],
    [9_999_999, false],
  ])("bewilligt nicht mehr, als ein Änderungsbescheid über %i Cent noch zulässt: %s", (personalCent, ok) => {
    const neu = aBescheid({
      ...bescheid,
      id: aBescheid().id,
      art: "aenderungsbescheid",
      vorgaengerId: bescheid.id,
      personalCent,
      arbeitsplaetzeCent: 0,
      massnahmenCent: 0,
    });
    expect(entscheide(offen, [bescheid, neu])).toEqual(
      nurWenn(ok, { reason: "bescheidsumme-ueberschritten", freiCent: personalCent }),
    );
    expect(
      decideEntscheidung({
        abruf: offen,
        bescheide: [bescheid, neu],
        abrufe: [offen],
        eingabe: { bewilligt: false, grund: "Der Bescheid ist gesenkt." },
      }).ok,
    ).toBe(true);
  });
});
