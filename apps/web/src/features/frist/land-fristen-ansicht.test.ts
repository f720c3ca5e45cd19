import { expect, test } from "vitest";
import { gefilterteStaende, standfilterAus } from "./land-fristen-ansicht.ts";

const aus = (suche: string) => standfilterAus(new URLSearchParams(suche), 2025);

test("die Adresse sagt, welche Nachweise gezeigt werden", () => {
  expect(aus("")).toEqual({ jahr: 2025, stand: null, baustein: null, spaet: false, suche: "" });
  expect(aus("jahr=2024&stand=in_pruefung&baustein=2&spaet=ja&suche=unna")).toEqual({
    jahr: 2024,
    stand: "in_pruefung",
    baustein: 2,
    spaet: true,
    suche: "unna",
  });
  expect(aus("jahr=19&stand=x&baustein=7&spaet=nein")).toEqual(aus(""));
});

test("jeder Filter lässt nur übrig, was er meint, beide Seiten der Verspätung", () => {
  const zeilen = [
    { stand: "aussteht", baustein: 1, tageZuSpaet: 1, organisationName: "Kreis Unna" },
    { stand: "aussteht", baustein: 2, tageZuSpaet: 0, organisationName: "Köln" },
    { stand: "bescheinigt", baustein: 2, tageZuSpaet: 5, organisationName: "Bonn" },
  ] as const;
  const namen = (suche: string) => gefilterteStaende(zeilen, aus(suche)).map((z) => z.organisationName);
  expect(namen("")).toHaveLength(3);
  expect(namen("spaet=ja")).toEqual(["Kreis Unna", "Bonn"]);
  expect(namen("stand=aussteht&baustein=2")).toEqual(["Köln"]);
  expect(namen("suche=UNNA")).toEqual(["Kreis Unna"]);
});
