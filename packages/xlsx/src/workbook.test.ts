import { buffer } from "node:stream/consumers";
import { plainDate } from "@kim/domain/grundlagen";
import { expect, test } from "vitest";
import { columnName } from "./sheet.ts";
import { styleOf, stylesXml } from "./styles.ts";
import { cellsOf, unzip } from "./testing/unzip.ts";
import { sheet, workbook, type SheetColumn } from "./workbook.ts";

type Row = { name: string; cent: number | null };
const columns: SheetColumn<Row>[] = [
  { title: "Größe & Name", width: 30, kind: "text", value: (row) => row.name },
  { title: "Betrag", width: 14, kind: "euro", value: (row) => row.cent },
  { title: "VZÄ", width: 8, kind: "hundredths", value: () => 75 },
  { title: "Tag", width: 12, kind: "day", value: () => plainDate("2022-03-01") },
];
const written = async (rows: readonly Row[]) =>
  unzip(
    await buffer(
      workbook([
        sheet({ name: "Übersicht: alles/nichts", columns, rows, bold: ({ name }) => name === "Summe" }),
        sheet({ name: "Leer", columns, rows: [] }),
      ]),
    ),
  );
const cells = async (rows: readonly Row[]) => cellsOf((await written(rows)).get("xl/worksheets/sheet1.xml") ?? "");

test("a workbook holds the parts every spreadsheet asks for, and each is well-formed in its own way", async () => {
  const files = await written([{ name: "Ä", cent: 1 }]);
  expect([...files.keys()]).toEqual([
    "[Content_Types].xml",
    "_rels/.rels",
    "xl/workbook.xml",
    "xl/_rels/workbook.xml.rels",
    "xl/styles.xml",
    "xl/worksheets/sheet1.xml",
    "xl/worksheets/sheet2.xml",
  ]);
  expect(files.get("xl/workbook.xml")).toContain(
    '<sheet name="Übersicht  alles nichts" sheetId="1" r:id="rId1"/><sheet name="Leer" sheetId="2" r:id="rId2"/>',
  );
  for (const [name, text] of files) expect({ name, closed: openTags(text) }).toEqual({ name, closed: [] });
});

test("the header is frozen, columns have their widths, and a filter spans every row", async () => {
  const xml = (await written([{ name: "Ä", cent: 1 }])).get("xl/worksheets/sheet1.xml");
  expect(xml).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
  expect(xml).toContain('<col min="1" max="1" width="30" customWidth="1"/>');
  expect(xml).toContain('<autoFilter ref="A1:D2"/>');
});

test("amounts, shares and days are numbers with a format; texts are texts", async () => {
  expect(
    await cells([
      { name: "Müller <& Söhne>", cent: -336_657_24 },
      { name: "Summe", cent: 5 },
      { name: "", cent: null },
    ]),
  ).toMatchObject({
    A1: { value: "Größe & Name", text: true },
    A2: { value: "Müller <& Söhne>", style: styleOf("text", false), text: true },
    B2: { value: "-336657.24", style: styleOf("euro", false), text: false },
    C2: { value: "0.75", style: styleOf("hundredths", false) },
    D2: { value: "44621", style: styleOf("day", false) },
    B3: { value: "0.05", style: styleOf("euro", true) },
  });
});

test("an empty value leaves the cell empty", async () => {
  const found = await cells([{ name: "", cent: null }]);
  expect([found["A2"], found["B2"]]).toEqual([undefined, undefined]);
});

test.each(["=1+1", "+49 214", "-1", "@SUM(A1)", "\t=1", '=HYPERLINK("http://x")'])(
  "a text that looks like a formula stays a text: %j",
  async (name) => {
    const xml = (await written([{ name, cent: 1 }])).get("xl/worksheets/sheet1.xml") ?? "";
    expect(xml).not.toContain("<f>");
    expect(cellsOf(xml)["A2"]).toEqual({ value: name, style: styleOf("quoted", false), text: true });
    expect(stylesXml.split("<xf ")[2 + styleOf("quoted", false)]).toContain('quotePrefix="1"');
  },
);

test.each([
  ["Emoji 😀 und ]]> bleiben", "Emoji 😀 und ]]> bleiben"],
  ["a\u0000b\u0008c\u001fd\uffffe", "abcde"],
  ["halbes \ud800 Zeichen \udc00", "halbes  Zeichen "],
  ["Zeile 1\r\nZeile 2\rZeile 3", "Zeile 1\nZeile 2\nZeile 3"],
  ["x".repeat(40_000), "x".repeat(32_767)],
])("a text survives without what XML forbids: %#", async (name, expected) => {
  expect((await cells([{ name, cent: 1 }]))["A2"]?.value).toBe(expected);
});

test("many rows stream in pieces and all arrive", async () => {
  const rows = Array.from({ length: 20_000 }, (_, i) => ({ name: `Zeile ${i}`, cent: i }));
  const found = await cells(rows);
  expect([found["A20001"]?.value, found["B20001"]?.value]).toEqual(["Zeile 19999", "199.99"]);
});

test("a fault in the rows breaks the stream instead of ending it", async () => {
  function* broken(): Generator<Row> {
    yield { name: "gut", cent: 1 };
    throw new Error("kaputt");
  }
  await expect(buffer(workbook([sheet({ name: "A", columns, rows: broken() })]))).rejects.toThrow("kaputt");
});

test("columns are counted as spreadsheets count them", () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
});

/** Tags that were opened and not closed in order. */
function openTags(xml: string): string[] {
  const open: string[] = [];
  for (const [tag, closing, name = ""] of xml.matchAll(/<(\/?)([A-Za-z][\w:.]*)[^>]*>/g)) {
    if (closing) open.splice(open.lastIndexOf(name), open.at(-1) === name ? 1 : 0);
    else if (!tag.endsWith("/>")) open.push(name);
  }
  return open;
}
