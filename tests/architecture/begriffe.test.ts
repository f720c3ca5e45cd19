import { begriffe, nebenbegriffe, type Begriff } from "@kim/domain/jahresrechnung";
import { expect, test } from "vitest";
import { committable, textOf } from "./source-files.ts";

const alle: Readonly<Record<string, Begriff>> = { ...begriffe, ...nebenbegriffe };

/** How a place calls a figure that no line carries, where it does not say its key. */
const andereWorte: Readonly<Record<string, string>> = {
  satz: "herleitungDesSatzes",
  personalkostenIst: "herleitungDerIstkosten",
  haushaltsansatz: "herleitungDesAnsatzes",
  ansatzrundung: "herleitungDerRundung",
  einnahmenDritter: "herleitungDerEinnahmenDritter",
};

const verzeichnis = "packages/domain/BEGRIFFE.md";
const zeilen = (abschnitt: string): string[][] =>
  (textOf(verzeichnis).split(`## ${abschnitt}\n`)[1]?.split("\n## ")[0] ?? "")
    .split("\n")
    .filter((zeile) => /^\| (?!Key|Place)/.test(zeile))
    .map((zeile) =>
      zeile
        .split("|")
        .slice(1, -1)
        .map((feld) => feld.trim()),
    );
const dateien = (feld: string): string[] => [...feld.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name);

const orte = zeilen("Places").map(([name = "", , wo = ""]) => ({ name, dateien: dateien(wo) }));

test("the table of concepts says what the code says, in the same words", () => {
  expect(zeilen("Concepts").map(([key = "", name, formel, regel]) => [dateien(key)[0], name, formel, regel])).toEqual(
    Object.entries(alle).map(([key, { name, formel, regel }]) => [key, name, formel, regel ?? "–"]),
  );
});

test("every file the tables name is there", () => {
  const definitionen = zeilen("Concepts").flatMap(([, , , , wo = ""]) =>
    dateien(wo).map((d) => `packages/domain/src/${d}`),
  );
  expect([...definitionen, ...orte.flatMap((ort) => ort.dateien)].filter((d) => !committable.includes(d))).toEqual([]);
});

test("a concept is shown where the table says, and nowhere else among its places", () => {
  const zeigt = (datei: string, key: string) =>
    new RegExp(`\\b(${[key, andereWorte[key] ?? key].join("|")})\\b`).test(
      // A rate and a word of a sentence share a name.
      key === "satz" ? textOf(datei).replaceAll(/\bsatz\b/g, "") : textOf(datei),
    ) ||
    (key in begriffe && /\bbetragsarten\b/.test(textOf(datei)));
  expect(Object.fromEntries(zeilen("Concepts").map(([key = "", , , , , wo]) => [dateien(key)[0], wo]))).toEqual(
    Object.fromEntries(
      Object.keys(alle).map((key) => [
        key,
        orte
          .filter((ort) => ort.dateien.some((datei) => zeigt(datei, key)))
          .map(({ name }) => name)
          .join(", "),
      ]),
    ),
  );
});
