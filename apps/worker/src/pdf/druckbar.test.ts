import { afterAll, describe, expect, test } from "vitest";
import { druckbar } from "./druckbar.ts";
import { closePdf } from "./jahresrechnung.ts";
import { locatePdfFiles } from "./pdf-files.ts";
import { schriftfamilien } from "./schriftfamilien.ts";
import { dieVertragsangaben } from "./testing/vertragsangaben.ts";
import { renderVertrag } from "./vertrag.ts";

afterAll(closePdf);

const familien = schriftfamilien(locatePdfFiles(import.meta.filename).fontPaths);
const gedruckt = (text: string) => druckbar({ absaetze: [text] }, familien);

describe("was gedruckt wird", () => {
  test.each([
    "Türkçe, Ελληνικά, Українська, Nguyễn Thị Ḥasan",
    "مؤسسة السلام, עברית, Հայերեն, ქართული",
    "ትግርኛ, தமிழ், हिन्दी, ภาษาไทย",
    "张伟 陈龍, 日本語 カタカナ, 한국어",
    "55.000,00\u00a0EUR – § 9 „Zweck“\n\tzweite Zeile",
  ])("%s: jedes Zeichen hat eine unserer Schriften", (text) => {
    expect(gedruckt(text)).toEqual({ inhalt: { absaetze: [text] }, ersetzt: [] });
  });

  test.each([
    ["Haus 🙂!", "Haus [U+1F642]!", ["U+1F642"]],
    ["👨\u200d👩 👨", "[U+1F468][U+1F469] [U+1F468]", ["U+1F468", "U+1F469"]],
    ["မြ", "[U+1019][U+103C]", ["U+1019", "U+103C"]],
    ["a\u0000b\u0007", "a[U+0000]b[U+0007]", ["U+0000", "U+0007"]],
    ["x\ue000\ud800", "x[U+E000][U+D800]", ["U+E000", "U+D800"]],
    ["x\u0f71", "x[U+0F71]", ["U+0F71"]],
  ])("%j steht als %j", (text, steht, ersetzt) => {
    expect(gedruckt(text)).toEqual({ inhalt: { absaetze: [steht] }, ersetzt });
  });

  test("Unsichtbares fällt weg, zerlegte Zeichen werden eins, Zeilen enden gleich", () => {
    expect(gedruckt("Mu\u0308l\u00adler\u200b\ufe0f\r\nHaus")).toEqual({
      inhalt: { absaetze: ["Müller\nHaus"] },
      ersetzt: [],
    });
  });

  test("Zahlen, Wahrheitswerte und Leeres bleiben, wie sie sind", () => {
    const inhalt = { cent: 12, ja: true, nichts: null, liste: [{ tage: 0 }] };
    expect(druckbar(inhalt, familien)).toEqual({ inhalt, ersetzt: [] });
  });
});

test("ein Buchstabe und sein Zeichen darüber kommen aus einer Schrift oder stehen getrennt", () => {
  const zwei = [new Set([0x78]), new Set([0x323])];
  expect(druckbar("x\u0323", zwei)).toEqual({ inhalt: "x[U+0323]", ersetzt: ["U+0323"] });
  expect(druckbar("x\u0323", [new Set([0x78, 0x323])])).toEqual({ inhalt: "x\u0323", ersetzt: [] });
});

test.each([
  ["جمعية الأمل", "NotoSansArabic-SemiBold"],
  ["בית", "NotoSansHebrew-SemiBold"],
  ["Հույս", "NotoSansArmenian-SemiBold"],
  ["იმედი", "NotoSansGeorgian-SemiBold"],
  ["ተስፋ", "NotoSansEthiopic-SemiBold"],
  ["நம்பிக்கை", "NotoSansTamil-SemiBold"],
  ["ความหวัง", "NotoSansThai-SemiBold"],
  ["आशा", "NotoSans-SemiBold"],
  ["希望 きぼう", "ChocolateClassicalSans-Regular"],
  ["희망", "GowunDodum-Regular"],
])("der Träger %s wird im Vertrag mit %s gesetzt", async (name, schrift) => {
  const lage = dieVertragsangaben();
  const pdf = await renderVertrag({ ...lage, empfaenger: { ...lage.empfaenger, name } });
  expect(Buffer.from(pdf).toString("latin1")).toMatch(new RegExp(`/FontName /[A-Z]{6}\\+${schrift}`));
});
