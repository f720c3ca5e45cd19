import { mkdirSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    chromiumPath: string;
  }
}

/** Unpacks the browser of the npm package once; two processes unpacking at the same time would trip over each other. */
export default async function setup(project: TestProject) {
  // The package brings the libraries a bare machine lacks, and unpacks them only where it believes to be on Lambda.
  process.env["AWS_EXECUTION_ENV"] ??= "AWS_Lambda_nodejs20.x";
  const folder = ownFolder();
  const { TMPDIR, FONTCONFIG_PATH } = process.env;
  process.env["TMPDIR"] = folder;
  const { default: sparticuz } = await import("@sparticuz/chromium");
  project.provide("chromiumPath", await sparticuz.executablePath());
  if (TMPDIR === undefined) delete process.env["TMPDIR"];
  else process.env["TMPDIR"] = TMPDIR;
  process.env["FONTCONFIG_PATH"] = FONTCONFIG_PATH ?? fontConfiguration(folder);
}

// The package's own configuration, which its import sets, names folders that are not there. Without a single font of
// the system this browser refuses now and then the fonts of the page as well, and its text has no width.
function fontConfiguration(folder: string): string {
  const place = join(folder, "fontconfig");
  mkdirSync(place, { recursive: true });
  writeFileSync(
    join(place, "fonts.conf"),
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${join(folder, "fonts")}</dir><cachedir>${join(place, "cache")}</cachedir></fontconfig>
`,
  );
  return place;
}

// The package takes whatever program of this name lies in the temporary folder: another user's, which this one may not
// run, or should not.
function ownFolder(): string {
  const folder = join(tmpdir(), `kim-chromium-${process.getuid?.()}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (statSync(folder).uid !== process.getuid?.()) throw new Error(`${folder} belongs to somebody else`);
  return folder;
}
