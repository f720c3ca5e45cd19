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
  const { default: sparticuz } = await import("@sparticuz/chromium");
  project.provide("chromiumPath", await sparticuz.executablePath());
  process.env["FONTCONFIG_PATH"] ??= join(tmpdir(), "fonts");
}
