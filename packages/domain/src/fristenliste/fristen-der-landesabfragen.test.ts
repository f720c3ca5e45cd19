import { expect, test } from "vitest";
import { plainDate } from "../grundlagen/plain-date.ts";
import { eineFristlage } from "../testing/fristlage.ts";
import { fristenliste } from "./fristenliste.ts";
import type { Fristabfrage } from "./fristlage.ts";

const abfrage = (angaben: Partial<Fristabfrage> = {}): Fristabfrage => ({
  id: "00000000-0000-4000-8000-000000000001",
  amtName: "Bezirksregierung Arnsberg",
  gestelltAm: "2026-11-20T10:00:00Z",
  // A Sunday: the day that an authority sets holds on it, too (R102).
  frist: plainDate("2026-12-13"),
  beantwortet: false,
  geschlossen: false,
  ...angaben,
});
const am = (heute: string, angaben: Partial<Fristabfrage> = {}) =>
  fristenliste(eineFristlage(heute, { landesabfragen: [abfrage(angaben)] })).map((e) => [e.am, e.stand, e.worum]);
const worum = "Bezirksregierung Arnsberg, gestellt am 20.11.2026";

test("a Landesabfrage is due on its day and overdue on the next, until it is answered", () => {
  expect(am("2026-12-13")).toEqual([["2026-12-13", "offen", worum]]);
  expect(am("2026-12-14")).toEqual([["2026-12-13", "ueberfaellig", worum]]);
  expect(am("2026-12-14", { beantwortet: true })).toEqual([["2026-12-13", "erledigt", worum]]);
});

test("one that was closed unanswered is nobody's task any more", () => {
  expect(am("2026-12-14", { geschlossen: true })).toEqual([]);
  expect(am("2026-12-14", { geschlossen: true, beantwortet: true })).toEqual([["2026-12-13", "erledigt", worum]]);
});
