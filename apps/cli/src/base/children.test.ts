import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { startChildren } from "./children.ts";

const child = (name: string, script: string) => ({
  name,
  command: process.execPath,
  args: ["-e", script],
  cwd: process.cwd(),
  env: {},
});
const staying = "setInterval(() => {}, 1000)";

test("the first child that ends is named, whatever its exit code", async () => {
  const children = startChildren([child("A", staying), child("B", "process.exit(0)")]);
  expect(await children.firstEnd).toBe("B");
  await children.stop();
});

test("a command that cannot be started counts as ended", async () => {
  const children = startChildren([{ ...child("A", ""), command: "gibt-es-nicht" }]);
  expect(await children.firstEnd).toBe("A");
  await children.stop();
});

test("stopping waits until every child has finished what it was doing", async () => {
  const folder = mkdtempSync(join(tmpdir(), "kim-children-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const write = (name: string) => `require("node:fs").writeFileSync(${JSON.stringify(join(folder, name))}, "")`;
  const slow = `process.on("SIGTERM", () => setTimeout(() => { ${write("finished")}; process.exit(0) }, 200)); ${write("up")}; ${staying}`;
  const children = startChildren([child("A", slow), child("B", staying)]);
  await expect.poll(() => existsSync(join(folder, "up")), { timeout: 5_000 }).toBe(true);
  await children.stop();
  expect(existsSync(join(folder, "finished"))).toBe(true);
});
