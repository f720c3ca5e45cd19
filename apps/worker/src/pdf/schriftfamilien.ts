import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { zeichenDer } from "./schriftzeichen.ts";

/** What each family can print in all of its weights: Typst picks the weight before it looks for the character. */
export function schriftfamilien(fontPaths: readonly string[]): ReadonlySet<number>[] {
  const familien = new Map<string, ReadonlySet<number>>();
  for (const datei of fontPaths.flatMap((ordner) => readdirSync(ordner).map((name) => join(ordner, name)))) {
    const [familie = "", schnitt] = basename(datei).split("_");
    if (!schnitt?.endsWith(".ttf")) continue;
    const zeichen = zeichenDer(readFileSync(datei));
    const bisher = familien.get(familie);
    familien.set(familie, bisher ? new Set([...bisher].filter((z) => zeichen.has(z))) : zeichen);
  }
  return [...familien.values()];
}
