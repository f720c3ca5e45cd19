import { expect, test } from "vitest";
import { KorrekturbitteId } from "../grundlagen/ids.ts";
import { korrekturzahlen, schritteZuKorrekturen } from "./schritte-zu-korrekturen.ts";
import { neueBesetzungId, neueOrganisationId, neueWeiterleitungId } from "../testing/factories.ts";

const [halter, geber] = [neueOrganisationId(), neueOrganisationId()];
const [eine, andere] = [neueWeiterleitungId(), neueWeiterleitungId()];
const bitte = (
  weiterleitungId = eine,
  angaben: {
    empfaengerId?: typeof halter;
    antwort?: { korrigiert: boolean; text: string; am: string; von: string };
  } = {},
) => ({
  id: KorrekturbitteId.parse(neueBesetzungId()),
  weiterleitungId,
  art: "besetzung" as const,
  gegenstandId: neueBesetzungId(),
  text: "Bitte den Beginn prüfen.",
  geberId: geber,
  empfaengerId: halter,
  am: "2026-06-01T09:00:00Z",
  von: "Petra Probe",
  antwort: null,
  geberName: "Kreis Musterhausen",
  stelleBezeichnung: "Case Management Nord",
  ...angaben,
});

test("je Vertrag ein Schritt, der zum Vertrag führt und sagt, wie viele Einträge offen sind", () => {
  const schritte = schritteZuKorrekturen(korrekturzahlen(halter, [bitte(), bitte(), bitte(andere)]));
  expect(schritte.map(({ ziel, text, dringend, recht }) => [ziel, text, dringend, recht])).toEqual([
    [`/weiterleitungen/${eine}`, "Kreis Musterhausen bittet, 2 Einträge zu berichtigen.", true, "besetzung:pflegen"],
    [`/weiterleitungen/${andere}`, "Kreis Musterhausen bittet, 1 Eintrag zu berichtigen.", true, "besetzung:pflegen"],
  ]);
});

test("was beantwortet ist oder man selbst erbat, ist kein Schritt", () => {
  const antwort = { korrigiert: true, text: "", am: "2026-06-02T09:00:00Z", von: "Karl Probe" };
  expect(korrekturzahlen(halter, [bitte(eine, { antwort }), bitte(andere, { empfaengerId: geber })])).toEqual([]);
});
