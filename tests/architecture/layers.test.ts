import { dirname } from "node:path";
import { describe, expect, test } from "vitest";
import { circles, edges } from "./graph.ts";

/** The subjects of the domain from the ground up: each knows only those before it. */
const subjects = [
  "grundlagen",
  "betrieb",
  "frist",
  "zins",
  "organisation",
  "vorlage",
  "stelle",
  "kondition",
  "weiterleitung",
  "ausgabe",
  "bescheid",
  "besetzung",
  "jahresrechnung",
  "jahr",
  "nachweis",
  "pruefeinsicht",
  "rueckforderung",
  "uebersicht",
  "verteilung",
  "landesverteilung",
  "foerderplan",
  "fortschreibung",
  "mittelabruf",
  "start",
  "antrag",
  "mitteilung",
  "fristenliste",
  "schriftstueck",
  "foerderstand",
  "landesstand",
  "landeshaushalt",
  "umsetzung",
  "landesbericht",
  "lesezugang",
  "landesabfrage",
  "pruefregeln",
  "texte",
];

const folders = edges.map(([from, to]) => [dirname(from), dirname(to)] as const);
const subjectOf = (path: string) => /^packages\/domain\/src\/([^/]+)\//.exec(path)?.[1];

test("no files of the platform import each other in a circle, not even types", () => {
  expect(edges.length).toBeGreaterThan(1_000);
  expect(circles(edges)).toEqual([]);
});

test("no folders of the platform import each other in a circle, not even types", () => {
  expect(circles(folders)).toEqual([]);
});

test("a subject of the domain imports only subjects below it", () => {
  const within = edges.filter(([from, to]) => subjectOf(from) !== undefined && subjectOf(to) !== undefined);
  const upward = within.filter(
    ([from, to]) => subjects.indexOf(subjectOf(from) ?? "") < subjects.indexOf(subjectOf(to) ?? ""),
  );
  expect(new Set(within.map(([from]) => subjectOf(from)))).toEqual(new Set(subjects));
  expect(upward).toEqual([]);
});

test("inside the domain files are imported themselves, an index only from other rooms", () => {
  const byIndex = edges.filter(([from, to]) => subjectOf(from) !== undefined && to.endsWith("/index.ts"));
  expect(byIndex).toEqual([]);
});

describe("the search for circles", () => {
  test("finds none where the arrows only go down", () => {
    expect(
      circles([
        ["a", "b"],
        ["a", "c"],
        ["b", "c"],
      ]),
    ).toEqual([]);
  });

  test("finds each circle once, a file beside it not at all", () => {
    expect(
      circles([
        ["a", "b"],
        ["b", "c"],
        ["c", "a"],
        ["d", "a"],
        ["x", "y"],
        ["y", "x"],
      ]),
    ).toEqual([
      ["a", "b", "c"],
      ["x", "y"],
    ]);
  });
});
