import { expect, test } from "vitest";
import { OrganisationArt } from "../organisation/organisation.ts";
import { direkteBausteine, gezeigteBausteine } from "./direkte-bausteine.ts";

test("die 54 erhalten alle Bausteine, eine kreisangehörige Kommune nur den dritten, sonst niemand etwas", () => {
  expect(Object.fromEntries(OrganisationArt.options.map((art) => [art, direkteBausteine(art)]))).toEqual({
    kreis: [1, 2, 3],
    staedteregion: [1, 2, 3],
    kreisfreie_stadt: [1, 2, 3],
    kreisangehoerige_kommune: [3],
    traeger: [],
    bezirksregierung: [],
    ministerium: [],
    landesrechnungshof: [],
  });
});

test("eine Zeile in einem anderen Baustein verschwindet nie: sie gehört zur Summe", () => {
  const alle = ([1, 2, 3] as const).map((baustein) => ({ baustein }));
  const gezeigt = (zeilen: typeof alle) =>
    gezeigteBausteine("kreisangehoerige_kommune", alle, zeilen).map(({ baustein }) => baustein);
  expect(gezeigt([])).toEqual([3]);
  expect(gezeigt([{ baustein: 1 }])).toEqual([1, 3]);
  expect(gezeigteBausteine("kreis", alle, [])).toEqual(alle);
});
