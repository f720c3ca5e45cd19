import { describe, expect, test } from "vitest";
import { FremdfoerderungId } from "../ausgabe/doppelfoerderung.ts";
import { WeiterleitungId } from "../grundlagen/ids.ts";
import { plainDate } from "../grundlagen/plain-date.ts";
import { berechne } from "../jahresrechnung/jahresrechnung.ts";
import { pruefe, pruefregeln, type Befund } from "./pruefregeln.ts";
import type { Pruefungslage } from "./pruefregeln-lage.ts";
import type { Stelle } from "../stelle/stelle.ts";
import { neueStelleId } from "../testing/factories.ts";
import { anAusgabe, leverkusen2022 } from "../testing/foerderlage.ts";

const lage = (angaben: Partial<Pruefungslage> = {}): Pruefungslage => ({
  ...leverkusen2022(),
  fremdfoerderungen: [],
  zusatzHundertstel: 0,
  ...angaben,
});
const regeln = (befunde: readonly Befund[]) => befunde.map(({ regel }) => regel);
const anders = (l: Pruefungslage, bezeichnung: string, angaben: Partial<Stelle>): Pruefungslage => ({
  ...l,
  stellen: l.stellen.map((s) => (s.bezeichnung === bezeichnung ? { ...s, ...angaben } : s)),
});

/** Granted posts of 2022 in Baustein 2 and 3; undefined where nothing is granted. */
const bewilligt = (baustein2: number | undefined, baustein3: number | undefined): Pruefungslage["kontingente"] => [
  ...(baustein2 === undefined ? [] : [{ jahr: 2022, baustein: 2 as const, vzaeHundertstel: baustein2 }]),
  ...(baustein3 === undefined ? [] : [{ jahr: 2022, baustein: 3 as const, vzaeHundertstel: baustein3 }]),
];

test("R5, R11: Leverkusen hat drei Dreiviertelstellen in Baustein 3 und ein Fünftel beim KI; beides hält niemanden auf", () => {
  const l = anders(lage(), "Case Management 1", { anbindung: "sozialamt" });
  const befunde = pruefe(l);
  // In two rows Leverkusen pays more than a fifth above what its Bescheide give.
  expect(regeln(befunde)).toEqual(["R11", "R31", "R31", "R5"]);
  expect(befunde[0]?.satz).toContain("Kommunalen Integrationszentrum (Handlungskonzept 2.2)");
  expect(befunde.filter((b) => b.schwere === "fehler")).toEqual([]);
});

describe("Jede Regel findet ihren Verstoß, und nur ihren", () => {
  const l = lage();
  const caritas = l.weiterleitungen[0];
  const person = l.besetzungen[0];
  const cm = l.besetzungen[4];
  const besetzt = (i: number, angaben: object): Partial<Pruefungslage> => ({
    besetzungen: l.besetzungen.map((b, j) => (i === j ? { ...b, ...angaben } : b)),
  });
  const mehr = (angaben: Parameters<typeof anAusgabe>[1]): Partial<Pruefungslage> => ({
    ausgaben: [...l.ausgaben, anAusgabe(l.organisation.id, { monat: null, ...angaben })],
  });
  if (!caritas || !person || !cm) throw new Error("Leverkusen ist unvollständig");

  test.each<[string, string, Pruefungslage]>([
    ["R1", "0,49 VZÄ", anders(l, "Koordination 3", { vzaeHundertstel: 49 })],
    ["R2", "0,49 VZÄ", anders(l, "Case Management 1", { vzaeHundertstel: 49 })],
    ["R3", "2,51 VZÄ", anders(l, "Koordination 3", { vzaeHundertstel: 51 })],
    ["R3", "0,51 VZÄ Verwaltungsassistenz", anders(l, "Assistenz", { vzaeHundertstel: 51 })],
    ["R4", "bewilligt sind 4,99 VZÄ", { ...l, kontingente: bewilligt(499, 225) }],
    ["R4", "in Baustein 3 2,25 VZÄ; bewilligt sind 2,24 VZÄ", { ...l, kontingente: bewilligt(500, 224) }],
    ["R4", "In Baustein 2 stehen 5,00 VZÄ, für 2022 ist aber kein", { ...l, kontingente: bewilligt(undefined, 225) }],
    ["R4", "In Baustein 3 stehen 2,25 VZÄ, für 2022 ist aber kein", { ...l, kontingente: bewilligt(500, undefined) }],
    ["R8", "nicht im Kommunalen Integrationszentrum", anders(l, "Koordination 1", { anbindung: "andere" })],
    ["R12", "3,00 VZÄ von 4,00 VZÄ", { ...l, kontingente: bewilligt(400, 225) }],
    [
      "R22",
      "165.000,00 EUR zu; der Bescheid gibt für Personal 164.999,99 EUR",
      { ...l, bescheide: l.bescheide.map((b) => (b.baustein === 2 ? { ...b, personalCent: 164_999_99 } : b)) },
    ],
    [
      "R13",
      "Erklärung zu JMD und MBE",
      { ...l, weiterleitungen: l.weiterleitungen.map((w) => (w === caritas ? { ...w, jmdMbeErklaerung: false } : w)) },
    ],
    [
      "R13",
      "konzeptionelle Begründung",
      { ...l, weiterleitungen: l.weiterleitungen.map((w) => (w === caritas ? { ...w, begruendung: "kurz" } : w)) },
    ],
    [
      "R14",
      "1,10 VZÄ gefördert: KIM 1,00 VZÄ, ESF Plus 0,10 VZÄ",
      {
        ...l,
        fremdfoerderungen: [
          {
            id: FremdfoerderungId.parse(neueStelleId()),
            besetzungId: person.id,
            programm: "ESF Plus",
            anteilHundertstel: 10,
            von: plainDate("2022-03-01"),
            bis: null,
          },
        ],
      },
    ],
    ["R15", "beginnt am 30.06.2020", anders(l, "Koordination 1", { beginn: plainDate("2020-06-30") })],
    [
      "R15",
      "liegt vor dem 01.07.2020",
      { ...l, ...mehr({ art: "massnahme", massnahmeArt: "workshop", betragCent: 1, datum: plainDate("2020-06-30") }) },
    ],
    ["R16", "ist Lehrkraft", { ...l, ...besetzt(0, { qualifikation: "lehrkraft_ki" }) }],
    ["R17", "beginnt am 30.06.2020", anders(l, "Einbürgerung", { beginn: plainDate("2020-06-30") })],
    ["R18", "ohne Abschluss in Sozialer Arbeit", { ...l, ...besetzt(4, { qualifikation: "verwaltung" }) }],
    [
      "R20",
      "7 Beratungstage",
      { ...l, ...mehr({ art: "prozessbegleitung", tagArt: "beratung", tage: 7, betragCent: 7_000_00 }) },
    ],
    [
      "R20",
      "4 Austausch",
      { ...l, ...mehr({ art: "prozessbegleitung", tagArt: "austausch", tage: 4, betragCent: 4_000_00 }) },
    ],
    [
      "R21",
      "kein festgestellter Bedarf",
      { ...l, ...mehr({ art: "massnahme", massnahmeArt: "produkt", betragCent: 1_000_00 }) },
    ],
  ])("%s: %s", (regel, satz, verstoss) => {
    const neue = pruefe(verstoss).filter((b) => b.regel !== "R5" && b.regel !== "R11");
    expect(new Set(regeln(neue)).has(regel as Befund["regel"])).toBe(true);
    expect(neue.find((b) => b.regel === regel)?.satz).toContain(satz);
  });

  test.each([
    ["gleich geschrieben bis auf Strich und Groß", "straße-1", "Straße 1", "fehler"],
    ["mit ss statt ß", "Strasse 1", "Straße 1", "hinweis"],
  ])("R14: zwei Besetzungen derselben Person, %s", (_, eines, anderes, schwere) => {
    const zwei = l.besetzungen.map((b, i) =>
      i === 0
        ? { ...b, pseudonym: eines }
        : i === 1
          ? { ...b, pseudonym: anderes, organisationId: person.organisationId }
          : b,
    );
    const befunde = pruefe({ ...l, besetzungen: zwei }).filter((b) => b.regel === "R14");
    expect([...new Set(befunde.map((b) => b.schwere))]).toEqual([schwere]);
    expect(befunde.every((b) => b.satz.includes(`„${eines}“`) && b.satz.includes(`„${anderes}“`))).toBe(true);
  });

  test("R3, R6: eine bewilligte Zusatzstelle erhöht den Anspruch", () => {
    const zuViel = anders(l, "Koordination 3", { vzaeHundertstel: 100 });
    expect(regeln(pruefe(zuViel))).toContain("R3");
    expect(regeln(pruefe({ ...zuViel, zusatzHundertstel: 100 }))).not.toContain("R3");
  });

  test.each([
    [33, false],
    [34, true],
  ])(
    "R12: was eine Kommune an Träger weitergibt, zählt an seinen Tagen mit: %i Hundertstel sind zu viel: %s",
    (vzaeHundertstel, zuViel) => {
      const darunter = {
        ...l,
        traegerDarunter: [{ von: plainDate("2022-10-01"), bis: plainDate("2022-12-31"), vzaeHundertstel }],
      };
      expect(regeln(pruefe(darunter)).includes("R12")).toBe(zuViel);
      expect(regeln(pruefe({ ...darunter, jahr: 2023 })).includes("R12")).toBe(false);
    },
  );

  test.each([
    [33, false],
    [34, true],
  ])(
    "R11: und es liegt nicht mehr bei der Kommune; %i Hundertstel im ganzen Jahr unterschreiten das Drittel: %s",
    (vzaeHundertstel, unterschritten) => {
      const bei = (l2: Pruefungslage) =>
        pruefe(l2).some((b) => b.regel === "R11" && b.satz.includes("bei der Kommune"));
      expect(
        bei({
          ...l,
          kontingente: [{ jahr: 2022, baustein: 2, vzaeHundertstel: 600 }],
          traegerDarunter: [{ von: plainDate("2022-01-01"), bis: plainDate("2022-12-31"), vzaeHundertstel }],
        }),
      ).toBe(unterschritten);
    },
  );

  test("R12: ein Vertrag, der im Mai endete, und einer, der im Juni begann, stehen nie nebeneinander", () => {
    const kontingente = [{ jahr: 2022, baustein: 2 as const, vzaeHundertstel: 450 }];
    const weitere = l.stellen.find((s) => s.bezeichnung === "Case Management 1");
    if (!weitere) throw new Error("Leverkusen ist unvollständig");
    const bis = (letzterTag: string) =>
      l.weiterleitungen.map((w, i) =>
        i === 0
          ? {
              ...w,
              enden: [
                {
                  art: "beendet" as const,
                  letzterTag: plainDate(letzterTag),
                  grund: "Vereinbart",
                  am: "2022-01-01T09:00:00Z",
                  von: "Petra Probe",
                },
              ],
            }
          : w,
      );
    const neue = {
      ...caritas,
      id: WeiterleitungId.parse(neueStelleId()),
      stelleId: weitere.id,
      beginn: plainDate("2022-06-01"),
    };
    expect(regeln(pruefe({ ...l, kontingente, weiterleitungen: [...bis("2022-05-31"), neue] }))).not.toContain("R12");
    expect(regeln(pruefe({ ...l, kontingente, weiterleitungen: [...bis("2022-06-01"), neue] }))).toContain("R12");
  });

  test("R12: genau zwei Drittel sind erlaubt", () => {
    expect(regeln(pruefe({ ...l, kontingente: [{ jahr: 2022, baustein: 2, vzaeHundertstel: 450 }] }))).not.toContain(
      "R12",
    );
  });

  test("R14: ist die Person sonst frei, stört ein anderes Programm nicht", () => {
    const halb = {
      ...l,
      ...besetzt(2, {}),
      fremdfoerderungen: [
        {
          id: FremdfoerderungId.parse(neueStelleId()),
          besetzungId: l.besetzungen[2]?.id ?? person.id,
          programm: "ESF Plus",
          anteilHundertstel: 50,
          von: plainDate("2022-01-01"),
          bis: null,
        },
      ],
    };
    expect(regeln(pruefe(halb))).not.toContain("R14");
  });
});

describe("R35: Pauschalen und Kosten für Tage ohne Besetzung", () => {
  const l = lage();
  const [caritas] = l.weiterleitungen;
  const eigene = l.stellen.find((s) => s.bezeichnung === "Case Management 1");
  if (!caritas || !eigene) throw new Error("Leverkusen ist unvollständig");
  const funde = (angaben: Partial<Pruefungslage>) =>
    pruefe({ ...l, ...angaben }).filter(({ regel, schwere }) => regel === "R35" && schwere === "hinweis");
  const bis = (stelleId: string, tag: string) => ({
    besetzungen: l.besetzungen.map((b) => (b.stelleId === stelleId ? { ...b, bis: plainDate(tag) } : b)),
  });

  test.each([
    ["2022-12-31", []],
    [
      "2022-12-30",
      ["Caritas: Am 31.12.2022 besetzte niemand die Stelle; auf diesen Tag entfallen 150,68 EUR der Pauschale."],
    ],
  ])("die Pauschale eines Vertrags, besetzt bis %s", (tag, saetze) => {
    expect(funde(bis(caritas.stelleId, tag)).map(({ satz }) => satz)).toEqual(saetze);
    const gedeckt = { stelleId: caritas.stelleId, weiterleitungId: caritas.id, vzaeHundertstel: 1 };
    const darunter = [{ ...gedeckt, von: plainDate("2022-12-31"), bis: plainDate("2022-12-31") }];
    expect(funde({ ...bis(caritas.stelleId, tag), kettenbesetzung: darunter }), "darunter war jemand").toEqual([]);
  });

  test.each([
    ["2022-12-01", 0],
    ["2022-11-30", 1],
  ])("die Kosten des Dezembers auf einer eigenen Stelle, besetzt bis %s", (tag, anzahl) => {
    expect(funde(bis(eigene.id, tag))).toHaveLength(anzahl);
    expect(funde({ ...bis(eigene.id, tag), ausgaben: [] })).toEqual([]);
  });
});

test("Ein Befund nennt Regel, Satz, Quelle und Abhilfe; der schwerste steht vorn", () => {
  const befunde = pruefe(anders(lage({ kontingente: [] }), "Koordination 1", { anbindung: "andere" }));
  expect(befunde[0]).toMatchObject({
    regel: "R4",
    schwere: "fehler",
    quelle: "Bescheid des Förderjahres",
    probe: false,
    betrifft: { art: "jahr" },
  });
  expect(befunde.map((b) => b.schwere)).toEqual(befunde.map((b) => b.schwere).toSorted());
  for (const befund of befunde)
    for (const text of [befund.satz, befund.quelle, befund.abhilfe]) expect(text).toMatch(/\S{3}/);
});

test("Eine Regel auf Probe wird gesagt, aber nur als Hinweis; vor ihrem ersten Jahr schweigt sie", () => {
  const verstoss = lage({ kontingente: bewilligt(undefined, 225) });
  const mit = (angaben: object) =>
    pruefe(
      verstoss,
      berechne(verstoss),
      pruefregeln.map((r) => (r.regel === "R4" ? { ...r, ...angaben } : r)),
    ).filter((b) => b.regel === "R4");
  expect(mit({ probe: true })).toMatchObject([{ schwere: "hinweis", probe: true }]);
  expect(mit({ ab: 2022 })).toHaveLength(1);
  expect(mit({ ab: 2023 })).toEqual([]);
});
