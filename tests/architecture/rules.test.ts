import { teilgeprueft, type Teilpruefung } from "@kim/domain/pruefregeln";
import { expect, test } from "vitest";
import { maengel } from "../regeln/regelbuch.ts";
import { register } from "../regeln/register.ts";
import { teilbelege } from "../regeln/teilbelege.ts";
import { rules } from "./rules.ts";
import { committable, isTest, sources, textOf } from "./source-files.ts";

const dateiDer = (gruppe: string) => `tests/regeln/grenzen/${gruppe}.ts`;
const grenzen = Object.entries(register).flatMap(([gruppe, liste]) =>
  liste.map((grenze) => ({ ...grenze, datei: dateiDer(gruppe) })),
);
const grenzenDer = (regel: string) => grenzen.filter((grenze) => grenze.regel === regel);
const belegeDer = (regel: string): readonly string[] =>
  Object.entries(teilbelege).find(([nummer]) => nummer === regel)?.[1] ?? [];
const teilDer = (regel: string): Teilpruefung | undefined =>
  Object.entries(teilgeprueft).find(([nummer]) => nummer === regel)?.[1];

test("every rule is walked on both sides of a boundary, or told as what it is, partly", () => {
  expect(maengel({ regeln: rules, grenzen, teilweise: teilgeprueft })).toEqual([]);
});

test("what has no boundary of its own names the tests of the part that exists, and nothing else does", () => {
  const ohne = Object.keys(rules).filter((regel) => grenzenDer(regel).length === 0);
  expect(Object.keys(teilbelege)).toEqual(ohne);
  expect(ohne.flatMap(belegeDer).filter((pfad) => !committable.includes(pfad))).toEqual([]);
});

test("every file of boundaries is in the register", () => {
  const dateien = sources.filter((path) => path.startsWith(dateiDer("").replace(/\.ts$/, "")));
  expect(Object.keys(register).map(dateiDer).sort()).toEqual([...dateien].sort());
});

test("the platform says no number of a rule that is not in the ledger", () => {
  const product = sources.filter((path) => /^(apps|packages)\//.test(path) && !isTest(path));
  const gesagte = product.flatMap((path) =>
    [...textOf(path).matchAll(/"(R\d{1,3}[a-z]?)"/g)].map(([, regel]) => regel),
  );
  expect(new Set(gesagte).size).toBeGreaterThan(30);
  expect([...new Set(gesagte)].filter((regel) => !(regel && regel in rules))).toEqual([]);
});

// Written anew by `vitest --update`.
test("the table of rules and boundaries in the domain's folder is up to date", async () => {
  expect(committable).toContain("packages/domain/REGELN.md");
  await expect(
    `${[
      "# Regeln und ihre Grenzen",
      "",
      "Erzeugt aus `tests/regeln` (`tests/architecture/rules.test.ts`). „Geprüft“ heißt: Beide Seiten jeder genannten Grenze",
      "gehen durch die laufende API oder die Befehlszeile, und die Antwort trägt die Nummer der Regel. „Teilweise“ sagt, was",
      "davon die Plattform prüft und was nicht.",
      "",
      "| Regel | Gegenstand | Grenze | Stand | Geprüft in |",
      "| --- | --- | --- | --- | --- |",
      ...Object.entries(rules).map(
        ([regel, gegenstand]) =>
          `| ${[regel, gegenstand, zeilen(grenzenDer(regel).map(({ grenze }) => grenze)), stand(regel), dateien(regel)].join(" | ")} |`,
      ),
    ].join("\n")}\n`,
  ).toMatchFileSnapshot("../../packages/domain/REGELN.md");
});

const zeilen = (texte: readonly string[]): string => texte.join("<br>") || "keine";

function stand(regel: string): string {
  const teil = teilDer(regel);
  return teil ? `teilweise: ${teil.geprueft} Nicht geprüft: ${teil.offen}` : "geprüft";
}

const dateien = (regel: string): string =>
  zeilen(
    [...new Set([...grenzenDer(regel).map(({ datei }) => datei), ...belegeDer(regel)])].map((pfad) => `\`${pfad}\``),
  );
