import { expect, test } from "vitest";
import { plainDate as d } from "../../grundlagen/plain-date.ts";
import { aBesetzung, aStelle, aWeiterleitung } from "../../testing/factories.ts";
import { stellenanteil } from "../../stelle/stelle.ts";
import { besetzteAnteile, besetzterRest, bisVertragsende, wirksameBesetzung } from "./wirksame-besetzung.ts";

const stelle = aStelle();
const beendet = (letzterTag: string) => ({
  enden: [
    {
      art: "beendet" as const,
      letzterTag: d(letzterTag),
      grund: "Vereinbart",
      am: "2022-01-01T09:00:00Z",
      von: "Petra Probe",
    },
  ],
});
const w = aWeiterleitung(stelle, { vzaeHundertstel: 50, beginn: d("2022-03-01"), ...beendet("2022-09-15") });
const person = aBesetzung(stelle, { weiterleitungId: w.id, vzaeHundertstel: 75, von: d("2022-02-01"), bis: null });

test("eine Besetzung zählt nur in ihrem Vertrag und höchstens mit dessen Anteil", () => {
  expect(besetzteAnteile(w, [person])).toEqual([{ von: "2022-03-01", bis: "2022-09-15", vzaeHundertstel: 50 }]);
  expect(besetzteAnteile(w, [{ ...person, von: d("2022-09-16") }])).toEqual([]);
});

test("der Eigentümer zählt eigene Leute auf dem, was er behält, fremde im angenommenen Vertrag", () => {
  const eigene = aBesetzung(stelle, { vzaeHundertstel: 60 });
  const zaehlt = (weiterleitung: typeof w) =>
    wirksameBesetzung([eigene, person], [weiterleitung], [stellenanteil(stelle)]);
  expect(zaehlt(w)).toEqual([
    { von: "2022-01-01", bis: "2022-02-28", vzaeHundertstel: 60 },
    { von: "2022-03-01", bis: "2022-09-15", vzaeHundertstel: 50 },
    { von: "2022-09-16", bis: null, vzaeHundertstel: 60 },
    { von: "2022-03-01", bis: "2022-09-15", vzaeHundertstel: 50 },
  ]);
  expect(zaehlt({ ...w, antwort: null }), "ein Angebot nimmt noch nichts").toEqual([
    { von: "2022-01-01", bis: null, vzaeHundertstel: 60 },
  ]);
});

test.each([
  [40, 60, 60],
  [40, 61, 60],
  [100, 1, 0],
])("von einer Stelle sind %i weitergegeben und %i besetzt: es zählen %i", (weg, besetzt, zaehlen) => {
  const vertrag = aWeiterleitung(stelle, { vzaeHundertstel: weg });
  const [am] = besetzterRest([stellenanteil(stelle)], [vertrag], [aBesetzung(stelle, { vzaeHundertstel: besetzt })]);
  expect(am?.von === "2022-01-01" ? am.vzaeHundertstel : 0).toBe(zaehlen);
});

test.each([
  ["2022-09-15", "2022-09-15"],
  ["2022-09-14", "2022-09-14"],
  [null, "2022-09-15"],
])("bis %s eingetragen, gilt sie bis %s", (bis, erwartet) => {
  expect(bisVertragsende([{ ...person, bis: bis === null ? null : d(bis) }], [w])).toMatchObject([{ bis: erwartet }]);
});

test("wer erst nach dem Ende begonnen hätte, zählt nicht; eine Besetzung ohne Vertrag bleibt offen", () => {
  expect(bisVertragsende([{ ...person, von: d("2022-09-16") }], [w])).toEqual([]);
  expect(bisVertragsende([{ ...person, weiterleitungId: null }], [w])).toMatchObject([{ bis: null }]);
});
