import { plainDate } from "@kim/domain/grundlagen";
import { fristeintrag, type Fristeintrag } from "@kim/domain/fristenliste";
import { OrganisationId } from "@kim/domain/grundlagen";
import { expect, test } from "vitest";
import { alsText, gefaltet, icalendar } from "./icalendar.ts";

const haus = {
  organisationId: OrganisationId.parse("11111111-1111-4111-8111-111111111111"),
  organisationName: "Kreis Warendorf",
  heute: plainDate("2026-03-01"),
  adresse: "https://kim.example",
};
const frist = (angaben: { erledigt?: boolean; tag?: string; gegenueber?: string } = {}): Fristeintrag[] =>
  fristeintrag(
    {
      schluessel: "nachweis:1",
      anlass: "nachweis",
      art: "frist",
      tag: plainDate(angaben.tag ?? "2026-03-31"),
      erledigt: angaben.erledigt ?? false,
      titel: "Verwendungsnachweis 2025 einreichen, Baustein 1",
      worum: "mit einem Text; den jemand getippt hat",
      ziel: "/nachweise?jahr=2025",
      rechte: ["nachweis:vorbereiten"],
      quelle: "Bescheid 36",
      regel: "R71",
      annahme: false,
      ...(angaben.gegenueber === undefined ? {} : { gegenueber: angaben.gegenueber }),
    },
    haus.heute,
  );

test("ein Tag ist ein ganzer Tag, seine Kennung bleibt, und getippter Text bleibt hier", () => {
  const text = icalendar(frist(), haus);
  expect(text).toContain("\r\nDTSTART;VALUE=DATE:20260331\r\nDTEND;VALUE=DATE:20260401\r\n");
  expect(text).toContain("SUMMARY:Verwendungsnachweis 2025 einreichen\\, Baustein 1\r\n");
  expect(text).toContain("URL:https://kim.example/nachweise?jahr=2025\r\n");
  expect(text).not.toContain("getippt");
  const uid = /UID:(\S+)/.exec(text)?.[1];
  expect(/UID:(\S+)/.exec(icalendar(frist({ tag: "2026-05-15" }), haus))?.[1]).toBe(uid);
  expect(text.startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")).toBe(true);
  expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
});

test("Erledigtes steht nicht darin, Überfälliges sagt es, und das Gegenüber steht in Klammern", () => {
  expect(icalendar(frist({ erledigt: true }), haus)).not.toContain("VEVENT");
  expect(icalendar(frist({ tag: "2026-02-27" }), haus)).toContain("SUMMARY:Überfällig: Verwendungsnachweis");
  expect(icalendar(frist({ gegenueber: "Ahlen" }), haus).replaceAll("\r\n ", "")).toContain("Baustein 1 (Ahlen)");
});

test.each([
  ["a;b,c\\d", "a\\;b\\,c\\\\d"],
  ["eine\r\nzweite\nZeile", "eine\\nzweite\\nZeile"],
])("was im Format etwas bedeutet, wird entwertet: %j", (text, entwertet) => {
  expect(alsText(text)).toBe(entwertet);
});

test.each([
  [75, 1],
  [76, 2],
  [149, 2],
  [150, 3],
])("eine Zeile von %i Oktetten ergibt %i", (laenge, zeilen) => {
  expect(gefaltet("x".repeat(laenge)).split("\r\n").filter(Boolean)).toHaveLength(zeilen);
});

test("gefaltet wird nie in einem Umlaut, und zurückgefaltet ist alles da", () => {
  const zeile = `SUMMARY:${"ä€😀".repeat(40)}`;
  const gebrochen = gefaltet(zeile);
  expect(gebrochen.split("\r\n").every((stueck) => Buffer.byteLength(stueck) <= 75)).toBe(true);
  expect(gebrochen.replaceAll("\r\n ", "").trimEnd()).toBe(zeile);
});
