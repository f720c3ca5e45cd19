import { cp, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Plugin } from "vite";

/** Lays the blank forms that the worker's build set below /vordrucke: files that need neither API nor worker. */
export function vordrucke(): Plugin {
  let [root, folder] = ["", ""];
  const quelle = () => join(root, "../worker/dist/vordrucke");
  return {
    name: "vordrucke",
    configResolved: (config) => void ([root, folder] = [config.root, join(config.root, config.build.outDir)]),
    closeBundle: () => cp(quelle(), join(folder, "vordrucke"), { recursive: true }),
    configureServer: ({ middlewares }) =>
      void middlewares.use("/vordrucke", (request, response, next) => {
        readFile(join(quelle(), basename(request.url ?? ""))).then(
          (pdf) => response.setHeader("content-type", "application/pdf").end(pdf),
          next,
        );
      }),
  };
}
