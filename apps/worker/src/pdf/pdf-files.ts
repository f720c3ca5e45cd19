import { createRequire } from "node:module";
import { dirname, extname, join } from "node:path";
import { pathToFileURL } from "node:url";
import schriften from "./schriften.json" with { type: "json" };

/** Where the thread finds its program, the templates and the fonts. Paths are absolute. */
export type PdfFiles = { thread: URL; templates: string; fontPaths: string[] };

/**
 * The same code runs from source (tsx, vitest) and bundled, with everything laid out beside dist/main.js by build.mjs.
 * `asking` is the import.meta.filename of the module that asks.
 */
export const locatePdfFiles = (asking: string): PdfFiles =>
  extname(asking) === ".ts" ? fromSource(asking) : fromBundle(asking);

const fromBundle = (asking: string): PdfFiles => ({
  thread: pathToFileURL(join(dirname(asking), "pdf-thread.js")),
  templates: join(dirname(asking), "templates"),
  fontPaths: [join(dirname(asking), "fonts")],
});

function fromSource(asking: string): PdfFiles {
  const place = createRequire(asking);
  const folders = Object.entries(schriften).flatMap(([paket, dateien]) => {
    const fonts = dirname(place.resolve(`@expo-google-fonts/${paket}/package.json`));
    return dateien.map((datei) => join(fonts, dirname(datei)));
  });
  return {
    thread: pathToFileURL(join(dirname(asking), "pdf-thread-from-source.mjs")),
    templates: join(dirname(asking), "../../templates"),
    fontPaths: folders,
  };
}
