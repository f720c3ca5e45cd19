import { expect, test } from "vitest";
import { AuftragId, OrganisationId } from "../grundlagen/ids.ts";
import { AuftragVerwerfung, decideAuftragVerwerfung } from "./auftrag-verwerfung.ts";
import { decideAuftragWiederholung, decideWiederholungAller, type Auftragslage } from "./auftrag-wiederholung.ts";

const organisationId = OrganisationId.parse("00000000-0000-4000-8000-000000000001");
const id = AuftragId.parse("00000000-0000-4000-8000-000000000002");
const lage = (rest: Partial<Auftragslage> = {}): Auftragslage => ({
  organisationId,
  id,
  aufgegeben: true,
  verworfen: false,
  nichtWiederholbarWeil: null,
  ...rest,
});

test("Ein aufgegebener Auftrag lässt sich wiederholen und verwerfen", () => {
  expect(decideAuftragWiederholung(lage())).toEqual({
    ok: true,
    event: { type: "AuftragWiederholt", organisationId, id },
  });
  expect(decideAuftragVerwerfung(lage(), { weil: "Die Organisation gibt es nicht mehr." })).toEqual({
    ok: true,
    event: { type: "AuftragVerworfen", organisationId, id, weil: "Die Organisation gibt es nicht mehr." },
  });
});

test.each([
  ["noch unterwegs oder erledigt", { aufgegeben: false }],
  ["schon verworfen", { verworfen: true }],
])("Ein Auftrag, der %s ist, lässt sich weder wiederholen noch verwerfen", (_, rest) => {
  const abgelehnt = { ok: false, refusal: { reason: "auftrag-nicht-aufgegeben" } };
  expect(decideAuftragWiederholung(lage(rest))).toEqual(abgelehnt);
  expect(decideAuftragVerwerfung(lage(rest), { weil: "Wird nicht mehr gebraucht." })).toEqual(abgelehnt);
});

test("Was nichts mehr bewirkt, wird nicht wiederholt, aber verworfen", () => {
  const brief = lage({ nichtWiederholbarWeil: "Der Brief ist vernichtet." });
  expect(decideAuftragWiederholung(brief)).toEqual({
    ok: false,
    refusal: { reason: "auftrag-nicht-wiederholbar", weil: "Der Brief ist vernichtet." },
  });
  expect(decideAuftragVerwerfung(brief, { weil: "Ist neu geschrieben." }).ok).toBe(true);
});

test("Alle einer Art werden wiederholt, wenn diese Art etwas bewirkt", () => {
  expect(decideWiederholungAller({ art: "nachweis-setzen", nichtWiederholbarWeil: null })).toEqual({
    ok: true,
    event: { type: "AuftraegeWiederholt", art: "nachweis-setzen" },
  });
  expect(decideWiederholungAller({ art: "nachricht-senden", nichtWiederholbarWeil: "Vernichtet." }).ok).toBe(false);
});

test.each([
  ["Zu kurz.", false],
  ["Neun Zei.", false],
  ["Zehn Zeich", true],
])("Verworfen wird mit einem Satz von mindestens zehn Zeichen: „%s“ genügt: %s", (weil, ok) => {
  expect(AuftragVerwerfung.safeParse({ organisationId, id, weil }).success).toBe(ok);
});
