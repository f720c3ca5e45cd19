import { setImmediate } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { NodeCompiler, type NodeError, type NodeTypstDocument } from "@myriaddreamin/typst-ts-node-compiler";
import { z } from "zod";
import { druckbar } from "./druckbar.ts";
import { schriftfamilien } from "./schriftfamilien.ts";

/** A file inside the document; `beziehung` is what PDF/A-3 calls its relationship. */
export type Anlage = {
  dateiname: string;
  mime: string;
  beschreibung: string;
  beziehung: "source" | "data";
  inhalt: Uint8Array;
};

/**
 * One document: a file of the templates folder and the JSON it reads from `sys.inputs.inhalt`.
 * PDF/UA-1 is what people open, PDF/A-3a what the file keeps; the compiler exports one standard at a time.
 */
export type PdfRequest = {
  template: string;
  inhalt: string;
  standard?: "ua-1" | "a-3a";
  anlagen?: readonly Anlage[];
};

const sammelnNach = 8;

export type TypstDocument = (request: PdfRequest) => Promise<Uint8Array<ArrayBuffer>>;

/**
 * Blocks its thread while it compiles: belongs into the PDF thread only.
 * Rejects on every error and every warning: Typst only warns of a missing font, and the proof would look foreign.
 */
export function openTypst(templates: string, fontPaths: string[]): TypstDocument {
  setFlagsFromString("--expose-gc");
  const collectGarbage: () => void = runInNewContext("gc");
  const compiler = NodeCompiler.create({ workspace: templates, fontArgs: [{ fontPaths }] });
  const familien = schriftfamilien(fontPaths);
  collectGarbage(); // 22 MB of font files were read for it
  let ungesammelt = 0;
  return async ({ template, inhalt, standard = "ua-1", anlagen = [] }) => {
    try {
      const beigefuegt = anlagen.map(({ inhalt: bytes, ...angaben }, i) => {
        compiler.mapShadow(`${templates}/anlagen/${i}`, Buffer.from(bytes));
        return { ...angaben, pfad: `/anlagen/${i}` };
      });
      const compiled = compiler.compile({
        mainFilePath: `${templates}/${template}`,
        inputs: { ...inputs(inhalt, familien), anlagen: JSON.stringify(beigefuegt) },
      });
      const complaints = [...words(compiled.takeDiagnostics()), ...words(compiled.takeWarnings())];
      if (complaints.length > 0 || compiled.result === null) throw new Error(`${template}: ${complaints.join("; ")}`);
      return exported(compiler, compiled.result, { template, standard });
    } finally {
      compiler.resetShadow();
      // The memory of the compiler is one for all threads: what another is still at may go as well, and is set anew.
      compiler.evictCache(1);
      // V8 sees only the small handle of a native document: left alone, 2 MB of every document stay. Its finalizer
      // needs a collection and then an event-loop turn. A collection takes half as long as a document.
      if (++ungesammelt === sammelnNach) {
        collectGarbage();
        ungesammelt = 0;
      }
      await setImmediate();
    }
  };
}

/** `ersetzt` becomes a note on every page: see templates/gestaltung.typ. */
function inputs(json: string, familien: readonly ReadonlySet<number>[]): { inhalt: string; ersetzt: string } {
  const { inhalt, ersetzt } = druckbar(JSON.parse(json), familien);
  return {
    inhalt: JSON.stringify(inhalt),
    ersetzt: [...ersetzt.slice(0, 3), ...(ersetzt.length > 3 ? ["…"] : [])].join(", "),
  };
}

function exported(
  compiler: NodeCompiler,
  document: NodeTypstDocument,
  { template, standard }: { template: string; standard: "ua-1" | "a-3a" },
): Uint8Array<ArrayBuffer> {
  try {
    return new Uint8Array(compiler.pdf(document, { pdfStandard: standard }));
  } catch (error) {
    const dump = error instanceof Error ? error.message : String(error);
    // The binding throws the debug print of Rust structs; only their messages are for people.
    const sentences = [...dump.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map(([, text = ""]) =>
      text.replaceAll('\\"', '"'),
    );
    throw new Error(`${template}: ${sentences.length > 0 ? sentences.join("; ") : dump}`, { cause: error });
  }
}

const Diagnostics = z.array(z.object({ message: z.string(), path: z.string() }));

const words = (error: NodeError | null): string[] =>
  Diagnostics.parse(error?.shortDiagnostics ?? []).map(({ message, path }) =>
    path ? `${message} (${path})` : message,
  );
