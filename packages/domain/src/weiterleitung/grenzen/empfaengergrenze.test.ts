import { describe, expect, test } from "vitest";
import { anOrganisation, neueOrganisationId } from "../../testing/factories.ts";
import { nurWenn, refusalVon } from "../../testing/refusal-von.ts";
import { biete, herkunft, kreis, mitte, nachbar, stelle, traeger } from "../../testing/weitergabe.ts";
import { kannEmpfangen } from "./empfaengergrenze.ts";

const fremde = anOrganisation({ art: "kreisangehoerige_kommune", kreisId: neueOrganisationId() });
const stadt = anOrganisation({ art: "kreisfreie_stadt" });

describe("wer von wem erhält", () => {
  const staedteregion = anOrganisation({ art: "staedteregion" });
  const ihre = anOrganisation({ art: "kreisangehoerige_kommune", kreisId: staedteregion.id });
  const andererTraeger = anOrganisation({ art: "traeger" });
  test.each([
    ["Kreis an eigene Kommune", kreis, mitte, true],
    ["Kreis an fremde Kommune", kreis, fremde, false],
    ["Kreis an Träger", kreis, traeger, true],
    ["Kreis an Kreis", kreis, anOrganisation(), false],
    ["Städteregion an eigene Kommune", staedteregion, ihre, true],
    ["kreisfreie Stadt an Träger", stadt, traeger, true],
    ["kreisfreie Stadt an Kommune", stadt, mitte, false],
    ["Kommune an Nachbarin im Kreis", mitte, nachbar, true],
    ["Kommune an Kommune eines anderen Kreises", mitte, fremde, false],
    ["Kommune an Träger", mitte, traeger, true],
    ["Kommune an den Kreis", mitte, kreis, false],
    ["Träger an Träger", traeger, andererTraeger, true],
    ["Träger an Kommune", traeger, mitte, false],
    ["Träger an sich selbst", traeger, traeger, false],
    ["Ministerium an Träger", anOrganisation({ art: "ministerium" }), traeger, false],
  ] as const)("%s", (_fall, geber, empfaenger, ok) => {
    expect(kannEmpfangen(geber, empfaenger)).toBe(ok);
  });

  test("ein Träger, der hält, gibt an Träger weiter und an keine Kommune", () => {
    const gehalten = { geber: traeger, herkunft: { ...herkunft, empfaengerId: traeger.id } };
    expect(refusalVon(biete({}, gehalten))).toEqual({ reason: "traeger-nur-an-traeger", feld: "empfaengerId" });
    expect(biete({}, { ...gehalten, empfaenger: andererTraeger }).ok).toBe(true);
  });

  test.each([
    ["case_management", true],
    ["koordination", false],
    ["einbuergerungsbehoerde", false],
  ] as const)("eine Kommune gibt eine Stelle %s an einen Träger: %s", (funktion, ok) => {
    expect(refusalVon(biete({}, { empfaenger: traeger, stelle: { ...stelle, funktion } }))).toEqual(
      nurWenn(ok, { reason: "traeger-nur-case-management" }),
    );
  });

  test("R12 zählt unter dem Eigentümer nur die Datenbank; R13 gilt auf jeder Ebene", () => {
    expect(biete({}, { empfaenger: traeger }).ok).toBe(true);
    expect(refusalVon(biete({ begruendung: "kurz" }, { empfaenger: traeger }))).toMatchObject({
      reason: "begruendung-zu-kurz",
      regel: "R13",
    });
    expect(refusalVon(biete({ jmdMbeErklaerung: false }, { empfaenger: traeger }))).toMatchObject({ regel: "R13" });
  });
});
