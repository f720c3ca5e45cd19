import { expect, test } from "vitest";
import { standfilterAus } from "./tafel-ansicht.ts";

const aus = (suche: string) => standfilterAus(new URLSearchParams(suche), 2025);

test("die Adresse sagt, welche Nachweise gezeigt werden", () => {
  const nichts = {
    jahr: 2025,
    stand: null,
    baustein: null,
    spaet: false,
    ohneZeichnende: false,
    nichtVorEigenem: false,
    suche: "",
  };
  expect(aus("")).toEqual(nichts);
  expect(aus("jahr=2024&stand=in_pruefung&baustein=2&spaet=ja&zeichnung=fehlt&abstand=fehlt&suche=unna")).toEqual({
    jahr: 2024,
    stand: "in_pruefung",
    baustein: 2,
    spaet: true,
    ohneZeichnende: true,
    nichtVorEigenem: true,
    suche: "unna",
  });
  expect(aus("jahr=19&stand=x&baustein=7&spaet=nein&zeichnung=x&abstand=x")).toEqual(nichts);
});
