export type CellKind = "text" | "euro" | "hundredths" | "integer" | "percent" | "day";

const kinds = [
  "text",
  "header",
  "quoted",
  "euro",
  "hundredths",
  "integer",
  "percent",
  "day",
] as const satisfies readonly (CellKind | "header" | "quoted")[];
type Style = (typeof kinds)[number];

const formats = {
  text: 49,
  header: 49,
  quoted: 49,
  euro: 164,
  hundredths: 4,
  integer: 3,
  percent: 10,
  day: 165,
} as const satisfies Record<Style, number>;

/** Index into the cell formats below: every kind once plain, once bold. */
export const styleOf = (kind: Style, bold: boolean): number => 1 + kinds.indexOf(kind) * 2 + (bold ? 1 : 0);

const formatOf = (kind: Style, bold: boolean): string => {
  const font = bold || kind === "header" ? 1 : 0;
  const wraps = kind === "text" || kind === "header" || kind === "quoted";
  return `<xf numFmtId="${formats[kind]}" fontId="${font}" fillId="${kind === "header" ? 2 : 0}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"${kind === "quoted" ? ' quotePrefix="1"' : ""}><alignment vertical="top"${wraps ? ' wrapText="1"' : ""}/></xf>`;
};

export const stylesXml = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
  '<numFmts count="2"><numFmt numFmtId="164" formatCode="#,##0.00\\ &quot;€&quot;"/><numFmt numFmtId="165" formatCode="dd\\.mm\\.yyyy"/></numFmts>',
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>',
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE4E9F2"/><bgColor indexed="64"/></patternFill></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  `<cellXfs count="${1 + kinds.length * 2}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${kinds.map((kind) => formatOf(kind, false) + formatOf(kind, true)).join("")}</cellXfs>`,
  '<cellStyles count="1"><cellStyle name="Standard" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
].join("");
