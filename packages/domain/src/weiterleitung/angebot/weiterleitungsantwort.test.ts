import { expect, test } from "vitest";
import { aStelle, aWeiterleitung, neueOrganisationId } from "../../testing/factories.ts";
import { AntwortEingabe, weiterleitungsstand } from "../vertrag/weiterleitung.ts";
import { decideAntwort, decideRuecknahme } from "./weiterleitungsantwort.ts";

const am = "2021-12-10T10:00:00Z";
const angebot = aWeiterleitung(aStelle(), { antwort: null });
const staende = {
  angeboten: angebot,
  angenommen: { ...angebot, antwort: { angenommen: true, am, von: "Petra Probe" } },
  abgelehnt: { ...angebot, antwort: { angenommen: false, am, von: "Petra Probe", grund: "kein Bedarf" } },
  zurueckgezogen: { ...angebot, zurueckgezogenAm: am },
} as const;

test.each(Object.entries(staende))("eine Weiterleitung %s weiß ihren Stand", (stand, weiterleitung) => {
  expect(weiterleitungsstand(weiterleitung)).toBe(stand);
});

test.each(Object.entries(staende))(
  "R7: beantworten und zurückziehen lässt sich nur ein offenes Angebot, hier: %s",
  (stand, weiterleitung) => {
    const antwort = decideAntwort({
      weiterleitung,
      organisationId: angebot.empfaengerId,
      antwort: { angenommen: true },
    });
    const ruecknahme = decideRuecknahme({ weiterleitung, organisationId: angebot.geberId });
    const offen = stand === "angeboten";
    expect([antwort.ok, ruecknahme.ok]).toEqual([offen, offen]);
    if (offen) return;
    const refusal = { reason: "angebot-nicht-mehr-offen", stand };
    expect([antwort, ruecknahme]).toEqual([
      { ok: false, refusal },
      { ok: false, refusal },
    ]);
  },
);

test("R7: eine Ablehnung hält ihren Grund fest", () => {
  const antwort = { angenommen: false, grund: "Wir haben kein Büro dafür." } as const;
  expect(decideAntwort({ weiterleitung: angebot, organisationId: angebot.empfaengerId, antwort })).toEqual({
    ok: true,
    event: { type: "WeiterleitungBeantwortet", weiterleitungId: angebot.id, antwort },
  });
});

test("der Geber beantwortet sein eigenes Angebot nicht, und der Empfänger zieht es nicht zurück", () => {
  for (const organisationId of [angebot.geberId, neueOrganisationId()])
    expect(decideAntwort({ weiterleitung: angebot, organisationId, antwort: { angenommen: true } })).toEqual({
      ok: false,
      refusal: { reason: "nur-empfaenger-antwortet" },
    });
  for (const organisationId of [angebot.empfaengerId, neueOrganisationId()])
    expect(decideRuecknahme({ weiterleitung: angebot, organisationId })).toEqual({
      ok: false,
      refusal: { reason: "nur-geber-zieht-zurueck" },
    });
});

test.each([
  [{ angenommen: true }, true],
  [{ angenommen: true, grund: "weil es passt" }, false],
  [{ angenommen: false }, false],
  [{ angenommen: false, grund: "neun Zei." }, false],
  [{ angenommen: false, grund: " neun Zei. " }, false],
  [{ angenommen: false, grund: "zehn Zeich" }, true],
])("R7: die Antwort %j ist gültig: %s", (eingabe, ok) => {
  expect(AntwortEingabe.safeParse(eingabe).success).toBe(ok);
});
