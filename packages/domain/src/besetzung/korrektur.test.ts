import { expect, test } from "vitest";
import { KorrekturbitteId } from "../grundlagen/ids.ts";
import {
  decideKorrekturantwort,
  decideKorrekturbitte,
  KorrekturbitteAnlage,
  type Korrekturbitte,
} from "./korrektur.ts";
import {
  aStelle,
  aWeiterleitung,
  neueBesetzungId,
  neueOrganisationId,
  neueWeiterleitungId,
} from "../testing/factories.ts";
import { refusalVon } from "../testing/refusal-von.ts";

const weiterleitung = aWeiterleitung(aStelle());
const eineBitte = (): KorrekturbitteAnlage => ({
  id: KorrekturbitteId.parse(neueBesetzungId()),
  weiterleitungId: weiterleitung.id,
  art: "besetzung",
  gegenstandId: neueBesetzungId(),
  text: "Die Person begann erst am 1. Mai.",
});
const gestellt = (angaben: Partial<Korrekturbitte> = {}): Korrekturbitte => ({
  ...eineBitte(),
  geberId: weiterleitung.geberId,
  empfaengerId: weiterleitung.empfaengerId,
  am: "2022-06-01T09:00:00Z",
  von: "Petra Probe",
  antwort: null,
  ...angaben,
});
const antwort = { korrigiert: true, text: "", am: "2022-06-02T09:00:00Z", von: "Karl Probe" };
const bitte = (lage: Partial<Parameters<typeof decideKorrekturbitte>[0]> = {}) =>
  decideKorrekturbitte({
    organisationId: weiterleitung.geberId,
    weiterleitung,
    gegenstand: { weiterleitungId: weiterleitung.id },
    bisherige: [],
    bitte: eineBitte(),
    ...lage,
  });

test("wer die Stelle gegeben hat, bittet um Korrektur; wer sie hält, und Fremde nicht", () => {
  expect(bitte()).toMatchObject({ ok: true, event: { type: "KorrekturErbeten" } });
  for (const organisationId of [weiterleitung.empfaengerId, neueOrganisationId()])
    expect(refusalVon(bitte({ organisationId }))).toEqual({ reason: "nur-geber-bittet-um-korrektur" });
});

test("der Eintrag gehört zu genau dieser Weiterleitung", () => {
  for (const gegenstand of [undefined, { weiterleitungId: null }, { weiterleitungId: neueWeiterleitungId() }])
    expect(refusalVon(bitte({ gegenstand }))).toEqual({
      reason: "eintrag-nicht-in-weiterleitung",
      feld: "gegenstandId",
    });
});

test("solange eine Bitte zum selben Eintrag offen ist, gibt es keine zweite; danach schon", () => {
  const neue = eineBitte();
  const offene = gestellt({ gegenstandId: neue.gegenstandId });
  expect(refusalVon(bitte({ bitte: neue, bisherige: [offene] }))).toEqual({
    reason: "korrektur-schon-erbeten",
    feld: "text",
    am: offene.am,
  });
  expect(bitte({ bitte: neue, bisherige: [{ ...offene, antwort }, gestellt()] }).ok).toBe(true);
});

test.each([
  ["123456789", false],
  ["1234567890", true],
])("der Text %s genügt: %s", (text, ok) => {
  expect(KorrekturbitteAnlage.safeParse({ ...eineBitte(), text }).success).toBe(ok);
});

test("wer den Eintrag gemacht hat, antwortet, und nur einmal", () => {
  const antworte = (b: Korrekturbitte, organisationId = weiterleitung.empfaengerId) =>
    decideKorrekturantwort({ organisationId, bitte: b, antwort });
  expect(antworte(gestellt())).toMatchObject({
    ok: true,
    event: { type: "KorrekturBeantwortet", antwort: { korrigiert: true } },
  });
  expect(refusalVon(antworte(gestellt(), weiterleitung.geberId))).toEqual({
    reason: "nur-halter-beantwortet-korrektur",
  });
  expect(refusalVon(antworte(gestellt({ antwort })))).toEqual({
    reason: "korrektur-schon-beantwortet",
    am: antwort.am,
  });
});

test.each([
  [true, "", true],
  [false, "123456789", false],
  [false, "1234567890", true],
])("berichtigt %s mit dem Text „%s“: %s", (korrigiert, text, ok) => {
  const decision = decideKorrekturantwort({
    organisationId: weiterleitung.empfaengerId,
    bitte: gestellt(),
    antwort: { korrigiert, text },
  });
  expect(refusalVon(decision)?.reason).toBe(ok ? undefined : "korrektur-ohne-grund");
});
