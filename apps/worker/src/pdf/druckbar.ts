/**
 * Every text of a document as our fonts can print it. What none of them has stands as its code in brackets, which
 * everybody sees and can look up; `ersetzt` are the codes. A contract comes to paper, whoever is named in it.
 */
export function druckbar(
  inhalt: unknown,
  familien: readonly ReadonlySet<number>[],
): { inhalt: unknown; ersetzt: string[] } {
  const ersetzt = new Set<string>();
  const gedruckt = wandle(inhalt, (text) => druckbarerText(text, familien, ersetzt));
  return { inhalt: gedruckt, ersetzt: [...ersetzt] };
}

function wandle(wert: unknown, text: (text: string) => string): unknown {
  if (typeof wert === "string") return text(wert);
  if (Array.isArray(wert)) return wert.map((teil) => wandle(teil, text));
  if (typeof wert !== "object" || wert === null) return wert;
  return Object.fromEntries(Object.entries(wert).map(([feld, teil]) => [feld, wandle(teil, text)]));
}

function druckbarerText(roh: string, familien: readonly ReadonlySet<number>[], ersetzt: Set<string>): string {
  if (istEinfach(roh, familien)) return roh;
  const text = roh
    .replace(/\r\n?/g, "\n")
    .replace(/\p{Default_Ignorable_Code_Point}/gu, "")
    .normalize("NFC");
  return [...sichtbare.segment(text)]
    .map(({ segment }) => {
      if (segment === "\n" || segment === "\t" || hatEine(familien, segment)) return segment;
      if (/^\p{Space_Separator}$/u.test(segment)) return " ";
      return [...segment]
        .map((zeichen, i) => (i === 0 && hatEine(familien, zeichen) ? zeichen : code(zeichen, ersetzt)))
        .join("");
    })
    .join("");
}

// Nearly every text of a paper: Latin letters that never join, each of them in one of the fonts. The way below, cluster
// by cluster, would change nothing and take a fifth of the time of a paper.
function istEinfach(text: string, familien: readonly ReadonlySet<number>[]): boolean {
  for (let i = 0; i < text.length; i++) {
    const zeichen = text.charCodeAt(i);
    if (zeichen === tab || zeichen === zeilenende) continue;
    if (zeichen > lateinischBis || steuerndOderUnsichtbar(zeichen)) return false;
    if (!familien.some((familie) => familie.has(zeichen))) return false;
  }
  return true;
}

const [tab, zeilenende, lateinischBis] = [0x09, 0x0a, 0x24f];
const steuerndOderUnsichtbar = (zeichen: number): boolean =>
  zeichen < 0x20 || (zeichen >= 0x7f && zeichen < 0xa0) || zeichen === 0xad;

// A letter and its marks come from one font or cannot be set together. PDF/UA refuses control characters, which some
// fonts do list.
const hatEine = (familien: readonly ReadonlySet<number>[], zeichen: string): boolean =>
  !/[\p{Control}\p{Surrogate}\p{Private_Use}]/u.test(zeichen) &&
  familien.some((familie) => [...zeichen].every((z) => familie.has(nummer(z))));

function code(zeichen: string, ersetzt: Set<string>): string {
  const name = `U+${nummer(zeichen).toString(16).toUpperCase().padStart(4, "0")}`;
  ersetzt.add(name);
  return `[${name}]`;
}

const nummer = (zeichen: string): number => zeichen.codePointAt(0) ?? 0;
const sichtbare = new Intl.Segmenter("de", { granularity: "grapheme" });
