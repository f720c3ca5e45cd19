import { befehlNamen } from "@kim/domain/texte";
import { appRouter } from "@kim/api";
import { expect, test } from "vitest";
import { isTest, sources, textOf } from "./source-files.ts";

type Definition = { _def: { type: string } };
const mutations = Object.entries(appRouter._def.procedures as unknown as Record<string, Definition>)
  .filter(([, { _def }]) => _def.type === "mutation")
  .map(([path]) => path);

/** Lines that no procedure writes by itself: files sent by HTTP, the command line, the worker. */
const written = sources
  .filter((path) => /^apps\/(api|cli|worker)\/src\//.test(path) && !isTest(path))
  .flatMap((path) => [...textOf(path).matchAll(/\bbefehl: "([^"]+)"/g)].map(([, befehl = ""]) => befehl));

const befehle = new Set([...mutations, ...written]);

test("every command that the log can hold has a German name", () => {
  expect([...befehle].filter((befehl) => !(befehl in befehlNamen))).toEqual([]);
});

test("no name stands for a command that is gone", () => {
  expect(Object.keys(befehlNamen).filter((befehl) => !befehle.has(befehl))).toEqual([]);
});

test("a name is read by people: no code, no dot", () => {
  expect(Object.values(befehlNamen).filter((name) => !/^[A-ZÄÖÜ][a-zäöüß]+( [A-Za-zÄÖÜäöüß]+)*$/.test(name))).toEqual(
    [],
  );
});
