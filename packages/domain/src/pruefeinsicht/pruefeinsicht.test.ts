import { expect, test } from "vitest";
import { plainDate as d } from "../grundlagen/plain-date.ts";
import { OrganisationArt } from "../organisation/organisation.ts";
import { gewaehrteArt, letzterTag, pruefeinsichtstand, type Pruefeinsichtvorgang } from "./pruefeinsicht.ts";

const akt = { grund: "Die Prüfung dauert länger.", am: "2026-03-01T09:00:00Z", vonName: "Nele Ulrich" };
const verlaengert = (bis: string): Pruefeinsichtvorgang => ({ ...akt, art: "verlaengert", bis: d(bis) });
const widerrufen: Pruefeinsichtvorgang = { ...akt, art: "widerrufen", bis: null };
const einsicht = { von: d("2026-02-01"), bis: d("2026-04-30"), vorgaenge: [] };

test("eine Kommune lässt ihre Rechnungsprüfung ein, die Bezirksregierung den Landesrechnungshof, sonst niemand", () => {
  expect(Object.fromEntries(OrganisationArt.options.map((art) => [art, gewaehrteArt(art)]))).toEqual({
    kreis: "rechnungspruefungsamt",
    staedteregion: "rechnungspruefungsamt",
    kreisfreie_stadt: "rechnungspruefungsamt",
    kreisangehoerige_kommune: "rechnungspruefungsamt",
    traeger: null,
    bezirksregierung: "landesrechnungshof",
    ministerium: null,
    landesrechnungshof: null,
  });
});

test.each([
  ["2026-01-31", "bevorstehend"],
  ["2026-02-01", "laufend"],
  ["2026-04-30", "laufend"],
  ["2026-05-01", "abgelaufen"],
])("vom 01.02.2026 bis zum 30.04.2026 ist sie am %s %s", (tag, stand) => {
  expect(pruefeinsichtstand(einsicht, d(tag))).toBe(stand);
});

test.each([
  ["2026-06-30", "laufend"],
  ["2026-07-01", "abgelaufen"],
])("zweimal verlängert zählt der letzte Tag: am %s %s", (tag, stand) => {
  const laenger = { ...einsicht, vorgaenge: [verlaengert("2026-05-31"), verlaengert("2026-06-30")] };
  expect(letzterTag(laenger)).toBe("2026-06-30");
  expect(pruefeinsichtstand(laenger, d(tag))).toBe(stand);
});

test("widerrufen ist sie an jedem Tag, auch nach einer Verlängerung und bevor sie beginnt", () => {
  const weg = { ...einsicht, vorgaenge: [verlaengert("2026-05-31"), widerrufen] };
  for (const tag of ["2026-01-01", "2026-02-01", "2026-05-31", "2027-01-01"])
    expect(pruefeinsichtstand(weg, d(tag))).toBe("widerrufen");
});
