import { expect, test } from "vitest";
import { BenutzerId, NachweisId } from "../grundlagen/ids.ts";
import { plainDate } from "../grundlagen/plain-date.ts";
import type { Nachweisschritt } from "../nachweis/schritte/nachweisschritte.ts";
import type { Rolle } from "../organisation/rollen.ts";
import { neueOrganisationId } from "../testing/factories.ts";
import { schritteZuNachweisen, type WartenderNachweis } from "./schritte-zu-nachweisen.ts";

const [inhaberId, pruefstelleId] = [neueOrganisationId(), neueOrganisationId()];
const ich = BenutzerId.parse("00000000-0000-4000-8000-000000000001");
const andere = BenutzerId.parse("00000000-0000-4000-8000-000000000002");
const id = NachweisId.parse("00000000-0000-4000-8000-000000000003");

const nachweis = (getan: [Nachweisschritt, BenutzerId][], faelligAm = "2026-03-31"): WartenderNachweis => ({
  id,
  inhaberId,
  inhaberName: "Ahlen",
  pruefstelleId,
  art: "teilnachweis",
  jahr: 2025,
  baustein: 2,
  faelligAm: plainDate(faelligAm),
  vorgaenge: getan.map(([schritt, vonId]) => ({
    schritt,
    vonId,
    vonName: "Petra Probe",
    am: "2026-01-15T10:00:00Z",
    berichtigung: null,
  })),
});
const fuer = (rolle: Rolle, organisationId = inhaberId, heute = "2026-01-30") => ({
  benutzerId: ich,
  organisationId,
  rollen: [rolle],
  heute: plainDate(heute),
});
const titel = (...[nachweise, leser]: Parameters<typeof schritteZuNachweisen>) =>
  schritteZuNachweisen(nachweise, leser).map((schritt) => schritt.titel);

test("jeder Stand wartet auf genau die Rolle, die ihn weiterbringt", () => {
  expect(titel([nachweis([])], fuer("finanzen"))).toEqual(["Nachweis fertig vorbereiten"]);
  expect(titel([nachweis([])], fuer("zeichnung"))).toEqual([]);
  const vorbereitet = nachweis([["vorbereitet", andere]]);
  expect(titel([vorbereitet], fuer("zeichnung"))).toEqual(["Nachweis zeichnen"]);
  expect(titel([vorbereitet], fuer("finanzen"))).toEqual([]);
  expect(titel([vorbereitet], fuer("pruefung"))).toEqual([]);
});

test("was dieselbe Person nicht darf, wartet nicht auf sie", () => {
  const von = (wer: BenutzerId) =>
    nachweis([
      ["vorbereitet", wer],
      ["gezeichnet", andere],
    ]);
  expect(titel([von(ich)], fuer("finanzen"))).toEqual([]);
  expect(titel([von(andere)], fuer("finanzen"))).toEqual(["Nachweis einreichen"]);
});

test("eingereicht wartet er auf die Stelle darüber, geprüft auf eine zweite Person dort", () => {
  const eingereicht: [Nachweisschritt, BenutzerId][] = [
    ["vorbereitet", andere],
    ["gezeichnet", andere],
    ["eingereicht", andere],
  ];
  expect(titel([nachweis(eingereicht)], fuer("finanzen"))).toEqual([]);
  expect(titel([nachweis(eingereicht)], fuer("finanzen", pruefstelleId))).toEqual(["Nachweis prüfen"]);
  const geprueft = (wer: BenutzerId) => nachweis([...eingereicht, ["pruefung_begonnen", wer], ["geprueft", wer]]);
  expect(titel([geprueft(ich)], fuer("finanzen", pruefstelleId))).toEqual([]);
  expect(titel([geprueft(andere)], fuer("finanzen", pruefstelleId))).toEqual(["Nachweis bescheinigen"]);
});

test("einer führt zu seiner Seite, mehrere zur Liste", () => {
  const [einer] = schritteZuNachweisen([nachweis([])], fuer("finanzen"));
  expect(einer).toMatchObject({
    ziel: `/nachweise/${inhaberId}/${id}`,
    text: "Teilnachweis 2025, Baustein 2, Ahlen, fällig am 31.03.2026.",
  });
  const [mehrere] = schritteZuNachweisen([nachweis([]), nachweis([], "2026-02-28")], fuer("finanzen"));
  expect(mehrere).toMatchObject({
    titel: "Nachweise fertig vorbereiten",
    ziel: "/nachweise?stand=entwurf",
    text: "2 Nachweise, der erste ist am 28.02.2026 fällig.",
  });
});

test("bei der Bewilligungsbehörde führen mehrere in ihre Prüfliste, zu denselben Nachweisen", () => {
  const bis = (...schritte: Nachweisschritt[]) => nachweis(schritte.map((schritt) => [schritt, andere]));
  const eingereicht = ["vorbereitet", "gezeichnet", "eingereicht"] as const;
  const ziele = (n: WartenderNachweis) =>
    schritteZuNachweisen([n, n], fuer("bewilligungsbehoerde", pruefstelleId)).map(({ ziel }) => ziel);
  expect(ziele(bis(...eingereicht))).toEqual(["/land/pruefung?wer=niemand"]);
  expect(ziele(bis(...eingereicht, "pruefung_begonnen"))).toEqual(["/land/pruefung?stand=in_pruefung"]);
  expect(ziele(bis(...eingereicht, "pruefung_begonnen", "geprueft"))).toEqual(["/land/pruefung?wer=zweite"]);
});

test.each([
  ["2026-01-30", true],
  ["2026-01-29", false],
])("60 Tage vor dem 31.03. drängt er: am %s %s", (heute, dringend) => {
  expect(schritteZuNachweisen([nachweis([])], fuer("finanzen", inhaberId, heute))[0]?.dringend).toBe(dringend);
});
