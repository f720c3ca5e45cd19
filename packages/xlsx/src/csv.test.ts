import { plainDate, type PlainDate } from "@kim/domain/grundlagen";
import { expect, test } from "vitest";
import { csv } from "./csv.ts";

type Row = { name: string | null; cents: number | null; part: number | null; day: PlainDate | null };
const of = (...rows: Row[]) =>
  csv<Row>({
    columns: [
      { title: "Name", width: 1, kind: "text", value: (r) => r.name },
      { title: "Betrag; EUR", width: 1, kind: "euro", value: (r) => r.cents },
      { title: "Quote", width: 1, kind: "percent", value: (r) => r.part },
      { title: "Tag", width: 1, kind: "day", value: (r) => r.day },
    ],
    rows,
  });

test("values are written as a German spreadsheet reads them; nothing stays empty", () => {
  const row = { name: "Köln", cents: -123_405, part: 0.81081, day: plainDate("2026-03-01") };
  expect(of(row, { name: null, cents: null, part: null, day: null })).toBe(
    '\uFEFFName;"Betrag; EUR";Quote;Tag\r\nKöln;-1234,05;0,8108;2026-03-01\r\n;;;\r\n',
  );
});

test.each([
  ["=1+1", "'=1+1"],
  ["-5", "'-5"],
  ["@x", "'@x"],
  ["a-b", "a-b"],
  ['sagt "ja"; dann', '"sagt ""ja""; dann"'],
  ["=A1;B1", '"\'=A1;B1"'],
])("%s is written as %s and is never computed", (name, written) =>
  expect(of({ name, cents: 0, part: null, day: null }).split("\r\n")[1]).toBe(`${written};0,00;;`),
);
