import { isBuiltin } from "node:module";
import { posix } from "node:path";
import { expect, test } from "vitest";
import { databaseSpeakers, onlyIn, rooms, testTools } from "./rooms.ts";
import { type Import, importsOf, isTest, sources, styles } from "./source-files.ts";

const roomOf = (path: string) =>
  Object.keys(rooms).find((room) => path.startsWith(`${room}/src/`) || path.startsWith(`${room}/seed/`));
const imports = [...sources, ...styles].filter((path) => roomOf(path) !== undefined).flatMap(importsOf);
const outward = imports.filter(({ to }) => !to.startsWith("."));
const packageOf = (to: string) => to.split("/", to.startsWith("@") ? 2 : 1).join("/");
const shown = ({ from, to }: Import) => `${from} → ${to}`;

test("there is something to check: every room has sources and every room is in the table", () => {
  const emptyRooms = Object.keys(rooms).filter((room) => !sources.some((path) => roomOf(path) === room));
  const strayFiles = sources.filter(
    (path) => /^(apps|packages)\/[^/]+\/src\//.test(path) && roomOf(path) === undefined,
  );
  expect({ emptyRooms, strayFiles }).toEqual({ emptyRooms: [], strayFiles: [] });
});

test("relative imports stay inside their room, tests may also reach for tests/support, and all end in .ts, .tsx, .css or .json", () => {
  const staysInside = ({ from, to }: Import) =>
    roomOf(resolved(from, to)) === roomOf(from) || (isTest(from) && resolved(from, to).startsWith("tests/support/"));
  const strays = imports.filter(
    (found) => found.to.startsWith(".") && !(staysInside(found) && /\.(tsx?|css|json)(\?\w+)?$/.test(found.to)),
  );
  expect(strays.map(shown)).toEqual([]);
});

test("every room imports only the rooms, packages and Node modules its line in the table allows", () => {
  expect(outward.filter((found) => !isAllowed(found)).map(shown)).toEqual([]);
});

test("the table has no stale entry", () => {
  const used = new Set(
    outward.filter(({ from }) => !isTest(from)).map(({ from, to }) => `${roomOf(from)} ${packageOf(to)}`),
  );
  const listed = Object.entries(rooms).flatMap(([room, line]) =>
    [...line.rooms, ...line.packages].map((name) => `${room} ${name.replace("type:", "")}`),
  );
  expect(listed.filter((entry) => !used.has(entry))).toEqual([]);
});

test.each(Object.entries(onlyIn))("%s is imported in its one file and nowhere else", (name, { files }) => {
  const users = new Set(outward.filter(({ to }) => packageOf(to) === name).map(({ from }) => from));
  expect([...users].sort()).toEqual([...files].sort());
});

test("only packages/db speaks to the database", () => {
  const speakers = outward
    .filter(({ to }) => databaseSpeakers.packages.some((name) => name === packageOf(to)))
    .map(({ from }) => from);
  const others = new Set(speakers.filter((from) => roomOf(from) !== "packages/db"));
  expect([...others].sort()).toEqual([...databaseSpeakers.except]);
});

test("a feature does not import another feature", () => {
  const featureOf = (path: string) => /^apps\/[^/]+\/src\/features\/([^/]+)\//.exec(path)?.[1];
  const crossings = imports.filter(({ from, to }) => {
    const target = to.startsWith(".") ? featureOf(resolved(from, to)) : undefined;
    return featureOf(from) !== undefined && target !== undefined && target !== featureOf(from);
  });
  expect(crossings.map(shown)).toEqual([]);
});

function isAllowed({ from, to, typeOnly }: Import): boolean {
  const room = rooms[roomOf(from) ?? ""];
  if (!room) return false;
  if (isBuiltin(to)) return room.node || isTest(from);
  const name = packageOf(to);
  if (isTest(from) && testTools.includes(name)) return true;
  const allowed = [...room.rooms, ...room.packages];
  return allowed.includes(name) || (typeOnly && allowed.includes(`type:${name}`));
}

function resolved(from: string, to: string): string {
  return posix.join(posix.dirname(from), to);
}
