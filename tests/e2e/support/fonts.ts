import type { Page } from "playwright-core";

/** Characters on the page that none of its own fonts holds: on another machine they would be empty boxes. */
export const lettersWithoutFont = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const bounds = (range: string) => {
      const [from = "", to = from] = range.trim().replace("U+", "").split("-");
      return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
    };
    const held = [...document.fonts].flatMap((font) => font.unicodeRange.split(",").map(bounds));
    const letters = new Set(document.body.innerText.replaceAll(/\s/g, ""));
    return [...letters].filter(
      (letter) =>
        !held.some(([from, to]) => (letter.codePointAt(0) ?? 0) >= from && (letter.codePointAt(0) ?? 0) <= to),
    );
  });
