import { expect, test } from "vitest";
import { JahreslaufId, OrganisationId } from "../grundlagen/ids.ts";
import {
  decideFehlgeschlageneWiederholung,
  decideJahreslaufWiederholung,
  type Schrittstatus,
} from "./jahreslauf-wiederholung.ts";

const id = (ende: number) => `00000000-0000-4000-8000-00000000000${ende}`;
const lauf = { id: JahreslaufId.parse(id(1)), jahr: 2025, beendetAm: "2026-01-15T04:00:00.000Z" };
const anderer = { id: JahreslaufId.parse(id(2)), jahr: 2025, beendetAm: null };
const schritt = (status: Schrittstatus = "fehlgeschlagen") => ({
  organisationId: OrganisationId.parse(id(9)),
  status,
  versuche: 3,
});

test("Ein fehlgeschlagener Schritt wird wiederholt, und gezählt ist, wie oft er versucht war", () => {
  expect(decideJahreslaufWiederholung({ lauf, schritt: schritt(), laeufe: [lauf] })).toEqual({
    ok: true,
    event: { type: "SchrittWiederholt", laufId: id(1), organisationId: id(9), jahr: 2025, versuche: 3 },
  });
});

test.each(["wartet", "laeuft", "fertig", "zurueckgenommen"] as const)(
  "Ein Schritt, der %s, wird nicht wiederholt",
  (status) => {
    expect(decideJahreslaufWiederholung({ lauf, schritt: schritt(status), laeufe: [lauf] })).toEqual({
      ok: false,
      refusal: { reason: "schritt-nicht-fehlgeschlagen", status },
    });
  },
);

test.each([
  ["läuft ein anderer desselben Jahres", anderer, false],
  ["ist der andere desselben Jahres beendet", { ...anderer, beendetAm: "2026-01-16T04:00:00.000Z" }, true],
  ["läuft ein anderer eines anderen Jahres", { ...anderer, jahr: 2024 }, true],
  ["läuft nur er selbst noch", { ...lauf, beendetAm: null }, true],
])("%s: wiederholbar %s", (_, zweiter, ok) => {
  const entscheidung = decideJahreslaufWiederholung({ lauf, schritt: schritt(), laeufe: [lauf, zweiter] });
  expect(entscheidung).toMatchObject(ok ? { ok } : { ok, refusal: { reason: "jahreslauf-laeuft-schon", jahr: 2025 } });
});

test("Alle fehlgeschlagenen Schritte werden wiederholt, die anderen nicht", () => {
  const staende: Schrittstatus[] = [
    "fehlgeschlagen",
    "fertig",
    "zurueckgenommen",
    "fehlgeschlagen",
    "laeuft",
    "wartet",
  ];
  const schritte = staende.map((status, i) => ({
    organisationId: OrganisationId.parse(id(i + 1)),
    status,
    versuche: 1,
  }));
  expect(decideFehlgeschlageneWiederholung({ lauf, schritte, laeufe: [lauf] })).toEqual({
    ok: true,
    event: { type: "FehlgeschlageneWiederholt", laufId: id(1), jahr: 2025, organisationen: [id(1), id(4)] },
  });
});

test("Ist nichts fehlgeschlagen oder läuft ein anderer Lauf des Jahres, wird nichts wiederholt", () => {
  const fragt = (status: Schrittstatus, laeufe: (typeof lauf | typeof anderer)[]) =>
    decideFehlgeschlageneWiederholung({ lauf, schritte: [schritt(status)], laeufe });
  expect(fragt("fertig", [lauf])).toEqual({ ok: false, refusal: { reason: "nichts-fehlgeschlagen" } });
  expect(fragt("fehlgeschlagen", [lauf, anderer])).toEqual({
    ok: false,
    refusal: { reason: "jahreslauf-laeuft-schon", jahr: 2025 },
  });
});
