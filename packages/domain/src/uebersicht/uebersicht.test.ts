import { describe, expect, test } from "vitest";
import { WeiterleitungAenderungId } from "../grundlagen/ids.ts";
import { kommunenzeilen } from "./kommunenzeilen.ts";
import { addDays, plainDate } from "../grundlagen/plain-date.ts";
import { aBesetzung, anOrganisation, aStelle, aWeiterleitung, neueOrganisationId } from "../testing/factories.ts";
import { uebersichtsteile, type Kettenglied, type Uebersichtsstelle } from "./uebersicht.ts";
import type { GegebeneWeiterleitung } from "../weiterleitung/vertrag/weiterleitung.ts";

const heute = plainDate("2022-06-15");
const stelle = aStelle();
const kreis = stelle.organisationId;
const ahlen = neueOrganisationId();
const aenderungId = WeiterleitungAenderungId.parse("00000000-0000-4000-8000-0000000000c1");
const vertrag = (angaben: Partial<GegebeneWeiterleitung> = {}) => ({
  ...aWeiterleitung(stelle, { empfaengerId: ahlen, ...angaben }),
  geberName: "Kreis",
  empfaengerName: "Ahlen",
});
const ende = (art: "beendet" | "zurueckgegeben", letzterTag: string) => [
  { art, letzterTag: plainDate(letzterTag), grund: "Kein Bedarf mehr.", am: "2022-05-01T09:00:00Z", von: "Karl Probe" },
];

const teile = (
  angaben: Partial<Uebersichtsstelle>,
  rest: { leserId?: typeof kreis; kette?: Kettenglied[]; heute?: typeof heute } = {},
) =>
  uebersichtsteile({
    leserId: kreis,
    heute,
    kette: [],
    ...rest,
    stellen: [{ stelle, besetzungen: [], weiterleitungen: [], ...angaben }],
  });
const kurz = (...args: Parameters<typeof teile>) =>
  teile(...args).map(({ zustand, vzaeHundertstel, besetztHundertstel, bei }) => [
    zustand,
    bei?.name ?? null,
    vzaeHundertstel,
    besetztHundertstel,
  ]);

describe("die Teile einer eigenen Stelle", () => {
  test("ohne Weiterleitung liegt alles beim Kreis, besetzt oder vakant", () => {
    expect(kurz({})).toEqual([["eigen", null, 100, 0]]);
    expect(kurz({ besetzungen: [aBesetzung(stelle, { vzaeHundertstel: 75 })] })).toEqual([["eigen", null, 100, 75]]);
  });

  test("was angeboten ist, ist für den Kreis nicht mehr frei und noch von niemandem besetzt", () => {
    expect(kurz({ weiterleitungen: [vertrag({ vzaeHundertstel: 50, antwort: null })] })).toEqual([
      ["eigen", null, 50, 0],
      ["angeboten", "Ahlen", 50, 0],
    ]);
  });

  test("ganz weitergeleitet bleibt keine Zeile beim Kreis, und besetzt ist, was der Empfänger besetzt", () => {
    const w = vertrag();
    const besetzungen = [aBesetzung(stelle, { organisationId: ahlen, weiterleitungId: w.id, vzaeHundertstel: 50 })];
    expect(kurz({ weiterleitungen: [w], besetzungen })).toEqual([["weitergeleitet", "Ahlen", 100, 50]]);
  });

  test.each([
    ["2022-06-14", "zurueckgegeben", 0, 100],
    ["2022-06-15", "weitergeleitet", 100, 0],
  ] as const)("zurückgegeben zum %s: %s, beim Kreis liegt wieder sein Anteil", (letzterTag, zustand, dort, hier) => {
    const zeilen = kurz({ weiterleitungen: [vertrag({ enden: ende("zurueckgegeben", letzterTag) })] });
    expect(zeilen).toEqual([...(hier > 0 ? [["eigen", null, hier, 0]] : []), [zustand, "Ahlen", dort, 0]]);
  });

  test("zurückgegeben ist vorbei, sobald sie jemand anderem angeboten ist, und lebt auf, wenn der ablehnt", () => {
    const zurueck = vertrag({ enden: ende("zurueckgegeben", "2022-06-14") });
    const neu = vertrag({ beginn: plainDate("2022-06-15"), antwort: null });
    expect(kurz({ weiterleitungen: [zurueck, neu] })).toEqual([["angeboten", "Ahlen", 100, 0]]);
    const abgelehnt = {
      ...neu,
      antwort: { angenommen: false as const, am: "2022-06-15T09:00:00Z", von: "Karl Probe", grund: "Kein Bedarf." },
    };
    expect(kurz({ weiterleitungen: [zurueck, abgelehnt] }).map(([zustand]) => zustand)).toEqual([
      "eigen",
      "zurueckgegeben",
    ]);
  });

  test("beendete, abgelehnte und zurückgezogene Verträge stehen nicht mehr da", () => {
    expect(
      kurz({
        weiterleitungen: [
          vertrag({ enden: ende("beendet", "2022-06-14") }),
          vertrag({ zurueckgezogenAm: "2022-01-02T09:00:00Z", antwort: null }),
        ],
      }),
    ).toEqual([["eigen", null, 100, 0]]);
  });

  test("ein geänderter Umfang gilt ab seinem Tag", () => {
    const aenderung = {
      id: aenderungId,
      ab: plainDate("2022-06-16"),
      vzaeHundertstel: 50,
      betragCent: 1,
      aufstockungCent: 0,
      grund: "Teilzeit ab Juni.",
      am: "2022-05-01T09:00:00Z",
      von: "P",
      antwort: { angenommen: true as const, am: "2022-05-02T09:00:00Z", von: "K" },
    };
    const w = vertrag({ aenderungen: [aenderung] });
    expect(kurz({ weiterleitungen: [w] })).toEqual([["weitergeleitet", "Ahlen", 100, 0]]);
    expect(kurz({ weiterleitungen: [w] }, { heute: plainDate("2022-06-16") })).toEqual([
      ["eigen", null, 50, 0],
      ["weitergeleitet", "Ahlen", 50, 0],
    ]);
  });

  test("was noch nicht begonnen hat, hat heute keinen Anteil; was endete, steht nicht da", () => {
    expect(kurz({ weiterleitungen: [vertrag({ beginn: plainDate("2022-07-01") })] })).toEqual([
      ["eigen", null, 100, 0],
      ["weitergeleitet", "Ahlen", 0, 0],
    ]);
    expect(kurz({ stelle: { ...stelle, beginn: plainDate("2022-06-16") } })).toEqual([["eigen", null, 0, 0]]);
    expect(kurz({ stelle: { ...stelle, ende: heute } })).toHaveLength(1);
    expect(kurz({ stelle: { ...stelle, ende: addDays(heute, -1) } })).toEqual([]);
  });
});

const glied = (wurzelId: Kettenglied["wurzelId"], angaben: Partial<Kettenglied> = {}): Kettenglied => ({
  wurzelId,
  ebene: 2,
  empfaengerId: neueOrganisationId(),
  empfaengerName: "Drensteinfurt",
  stand: "angenommen",
  beginn: plainDate("2022-02-01"),
  ende: plainDate("2022-12-31"),
  vzaeHundertstel: 50,
  besetztHundertstel: 50,
  nachweisFaelligAm: plainDate("2023-02-28"),
  ...angaben,
});

test("was weiter unten besetzt ist, zählt bei der Weiterleitung mit, aber nie mehr als ihr Anteil", () => {
  const w = vertrag();
  const besetzungen = [aBesetzung(stelle, { organisationId: ahlen, weiterleitungId: w.id, vzaeHundertstel: 50 })];
  expect(kurz({ weiterleitungen: [w], besetzungen }, { kette: [glied(w.id)] })).toEqual([
    ["weitergeleitet", "Ahlen", 100, 100],
  ]);
  expect(kurz({ weiterleitungen: [w], besetzungen }, { kette: [glied(w.id), glied(w.id)] })).toEqual([
    ["weitergeleitet", "Ahlen", 100, 100],
  ]);
  expect(kurz({ weiterleitungen: [w], besetzungen }, { kette: [glied(vertrag().id)] })).toEqual([
    ["weitergeleitet", "Ahlen", 100, 50],
  ]);
});

describe("wer eine Stelle hält", () => {
  const gehalten = vertrag();
  const weiter = {
    ...vertrag({ geberId: ahlen, herkunftId: gehalten.id, empfaengerId: neueOrganisationId(), vzaeHundertstel: 50 }),
    geberName: "Ahlen",
    empfaengerName: "Drensteinfurt",
  };

  test("sieht seinen Anteil ohne das, was er selbst weitergeleitet hat, und von wem er ihn hat", () => {
    expect(kurz({ weiterleitungen: [gehalten, weiter] }, { leserId: ahlen })).toEqual([
      ["eigen", null, 50, 0],
      ["weitergeleitet", "Drensteinfurt", 50, 0],
    ]);
    expect(
      teile({ weiterleitungen: [gehalten, weiter] }, { leserId: ahlen }).map(({ geber, herkunftId }) => [
        geber?.name,
        herkunftId,
      ]),
    ).toEqual([
      ["Kreis", gehalten.id],
      ["Kreis", gehalten.id],
    ]);
  });

  test("sieht nichts vor der Annahme und nichts nach dem Ende", () => {
    expect(kurz({ weiterleitungen: [vertrag({ antwort: null })] }, { leserId: ahlen })).toEqual([]);
    expect(kurz({ weiterleitungen: [vertrag({ enden: ende("beendet", "2022-06-14") })] }, { leserId: ahlen })).toEqual(
      [],
    );
  });
});

test("die Termine nennen zuerst, was auf jemanden wartet, dann was kommt", () => {
  const offen = {
    id: aenderungId,
    ab: plainDate("2022-09-01"),
    vzaeHundertstel: 50,
    betragCent: 1,
    aufstockungCent: 0,
    grund: "Teilzeit.",
    am: "2022-06-10T09:00:00Z",
    von: "P",
    antwort: null,
  };
  expect(teile({ weiterleitungen: [vertrag({ aenderungen: [offen] })] })[0]?.termine).toEqual([
    { art: "aenderung-offen", am: "2022-06-10" },
    { art: "endet", am: "2022-12-31" },
    { art: "nachweis", am: "2023-03-31" },
  ]);
  expect(teile({ weiterleitungen: [vertrag({ antwort: null })] })[0]?.termine[0]).toEqual({
    art: "angebot-offen",
    am: "2021-12-01",
  });
});

describe("die Kommunen des Kreises", () => {
  const orte = [
    ["Ahlen", "05570004"],
    ["Beelen", "05570012"],
    ["Wadersloh", "05570048"],
    ["Ostbevern", "05570032"],
    ["Telgte", "05570044"],
  ].map(([kurzname = "", ags = ""]) =>
    anOrganisation({ art: "kreisangehoerige_kommune", kurzname, ags, ...(kurzname === "Ahlen" && { id: ahlen }) }),
  );

  test("zeigen, was sie unmittelbar halten, und daneben, was sie über eine andere bekommen haben", () => {
    const w = vertrag();
    const zeilen = kommunenzeilen(
      teile({ weiterleitungen: [w] }, { kette: [glied(w.id, { empfaengerId: orte[1]?.id ?? ahlen })] }),
      orte,
    );
    expect(
      zeilen
        .map(({ name, vzaeHundertstel, besetztHundertstel, ueberAndereHundertstel }) => [
          name,
          vzaeHundertstel,
          besetztHundertstel,
          ueberAndereHundertstel,
        ])
        .slice(0, 3),
    ).toEqual([
      ["Ahlen", 100, 50, 0],
      ["Beelen", 0, 0, 50],
      ["Wadersloh", 0, 0, 0],
    ]);
  });

  test("liegen auf der Karte von Nord nach Süd und von West nach Ost, und keine zwei auf derselben Kachel", () => {
    const kacheln = kommunenzeilen([], orte)
      .map(({ name, kachel }) => `${kachel.zeile}/${kachel.spalte} ${name}`)
      .sort();
    expect(kacheln).toEqual(["0/0 Telgte", "0/1 Ostbevern", "0/2 Beelen", "1/0 Ahlen", "1/1 Wadersloh"]);
  });
});
