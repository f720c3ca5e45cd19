import { describe, expect, test } from "vitest";
import { hinweiseZurAblehnung } from "./ablehnungshinweis.ts";
import { aStelle, aWeiterleitung, neueWeiterleitungId } from "../../testing/factories.ts";

describe("R7: die abgelehnte Koordinationsstelle", () => {
  const stelle = aStelle({ funktion: "koordination" });
  const angebot = {
    ...aWeiterleitung(stelle, {
      antwort: { angenommen: false, am: "2022-03-01T09:00:00Z", von: "Karl Probe", grund: "Kein eigener Bedarf." },
    }),
    empfaengerName: "Stadt Neudorf",
  };

  test("trägt den Hinweis, dass sie beim Kreis bleibt", () => {
    expect(hinweiseZurAblehnung(stelle, [angebot])).toEqual([
      { reason: "ablehnung-festgehalten", regel: "R7", empfaenger: "Stadt Neudorf", am: "2022-03-01" },
    ]);
  });

  test("trägt ihn nicht mehr, wenn sie neu angeboten ist, und keine andere Stelle trägt ihn", () => {
    const neues = { ...angebot, id: neueWeiterleitungId(), angebotenAm: "2022-04-01T09:00:00Z" };
    expect(hinweiseZurAblehnung(stelle, [angebot, { ...neues, antwort: null }])).toEqual([]);
    expect(
      hinweiseZurAblehnung(stelle, [angebot, { ...neues, antwort: null, zurueckgezogenAm: "2022-04-02T09:00:00Z" }]),
      "zurückgezogen: die Ablehnung gilt",
    ).toHaveLength(1);
    expect(hinweiseZurAblehnung(aStelle(), [angebot])).toEqual([]);
    expect(hinweiseZurAblehnung(stelle, [])).toEqual([]);
  });
});
