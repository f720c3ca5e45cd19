import { describe, expect, test } from "vitest";
import { WeiterleitungId } from "../grundlagen/ids.ts";
import { plainDate } from "../grundlagen/plain-date.ts";
import { eineFristlage, einFristbescheid, einFristnachweis, einFristvertrag } from "../testing/fristlage.ts";
import { neueOrganisationId } from "../testing/factories.ts";
import { angenommen } from "../testing/vertraege.ts";
import { antragId } from "../testing/bescheid.ts";
import { inhaberId } from "../testing/nachweis.ts";
import { MittelabrufId } from "../mittelabruf/mittelabruf-angaben.ts";
import type { Fristlage } from "./fristlage.ts";
import { alsAbstand } from "../frist/abstand.ts";
import { fristenliste, istZustaendig, lesbareFristen } from "./fristenliste.ts";

const zeilen = (heute: string, angaben: Partial<Fristlage>) =>
  fristenliste(eineFristlage(heute, angaben)).map(({ am, titel, stand }) => `${am} ${stand}: ${titel}`);
const von = (heute: string, angaben: Partial<Fristlage>, anlass: string) =>
  fristenliste(eineFristlage(heute, angaben)).filter((frist) => frist.anlass === anlass);

describe("aus einem Bescheid", () => {
  test.each([
    ["2026-03-31", "offen"],
    ["2026-04-01", "ueberfaellig"],
  ])("R71: der nicht begonnene Nachweis ist bis zum letzten Tag offen, am %s %s", (heute, stand) => {
    expect(von(heute, { bescheide: [einFristbescheid()] }, "nachweis")).toMatchObject([
      { am: "2026-03-31", stand, titel: "Verwendungsnachweis 2025 einreichen, Baustein 1", regel: "R71" },
    ]);
  });

  test("R102: fällt der letzte Tag auf einen Samstag, gilt der nächste Arbeitstag, und der Grund wird genannt", () => {
    const bescheide = [einFristbescheid({ nachweisFaelligAm: plainDate("2026-02-28") })];
    expect(von("2026-02-28", { bescheide }, "nachweis")).toMatchObject([
      { am: "2026-03-02", nominell: "2026-02-28", weil: "Samstag", stand: "offen" },
    ]);
  });

  test.each([
    ["2026", 1],
    ["2027", 1],
    ["2028", 0],
  ])("was länger als zwei Jahre her ist, wurde anderswo nachgewiesen: im Jahr %s %i", (jahr, anzahl) => {
    expect(von(`${jahr}-01-01`, { bescheide: [einFristbescheid()] }, "nachweis")).toHaveLength(anzahl);
  });

  test("R72: eine Pauschale wird bis zum 31.03. zurückgezahlt, bis die Bestätigung eingereicht ist", () => {
    const bescheide = [
      einFristbescheid({
        baustein: 2,
        instrument: "fachbezogene_pauschale",
        nachweisFaelligAm: plainDate("2026-03-31"),
      }),
    ];
    const bestaetigung = (...schritte: Parameters<typeof einFristnachweis>[0]) =>
      einFristnachweis(schritte, { baustein: 2, art: "verwendungsbestaetigung" });
    const stand = (nachweise: Fristlage["nachweise"]) =>
      von("2026-03-01", { bescheide, nachweise }, "rueckzahlung").map((f) => f.stand);
    expect(stand([])).toEqual(["offen"]);
    expect(stand([bestaetigung("vorbereitet", "gezeichnet")])).toEqual(["offen"]);
    expect(stand([bestaetigung("vorbereitet", "gezeichnet", "eingereicht")])).toEqual(["erledigt"]);
  });

  test("R75: ohne gesetzte Termine die der Richtlinie, am Feiertag auch; was verstrichen ist, steht nicht mehr da", () => {
    const bescheide = [einFristbescheid({ jahr: 2026, datum: plainDate("2026-01-15") })];
    const termine = (heute: string) => von(heute, { bescheide }, "mittelabruf").map(({ am, art }) => `${am} ${art}`);
    expect(termine("2026-05-01")).toEqual(["2026-05-01 termin", "2026-10-01 termin"]);
    expect(termine("2026-05-02")).toEqual(["2026-10-01 termin"]);
    expect(termine("2026-10-02")).toEqual([]);
  });

  test("ein gesetzter Termin ersetzt sie, und ein Abruf zu ihm erledigt ihn, ein abgelehnter nicht", () => {
    const bescheide = [einFristbescheid({ jahr: 2026, datum: plainDate("2026-01-15") })];
    const abruftermine = [{ jahr: 2026, baustein: 1 as const, termin: plainDate("2026-06-15") }];
    const abruf = (bewilligt: boolean | null) => ({
      id: MittelabrufId.parse("00000000-0000-4000-8000-00000000aa01"),
      jahr: 2026,
      baustein: 1 as const,
      termin: plainDate("2026-06-15"),
      benoetigtBis: plainDate("2026-08-15"),
      betragCent: 100,
      entscheidung: bewilligt === null ? null : { bewilligt, grund: null, am: "2026-05-01T10:00:00Z", vonName: "C" },
      ausgezahlt: bewilligt === true,
    });
    const stand = (abrufe: Fristlage["abrufe"]) =>
      von("2026-05-02", { bescheide, abruftermine, abrufe }, "mittelabruf").map((f) => `${f.am} ${f.stand}`);
    expect(stand([])).toEqual(["2026-06-15 offen"]);
    expect(stand([abruf(null)])).toEqual(["2026-06-15 erledigt"]);
    expect(stand([abruf(false)])).toEqual(["2026-06-15 offen"]);
    const verwendung = (abrufe: Fristlage["abrufe"]) => von("2026-06-20", { bescheide, abrufe }, "mittelverwendung");
    expect(verwendung([abruf(true)])).toMatchObject([{ am: "2026-08-15", art: "fester_tag", regel: "R32" }]);
    expect(verwendung([abruf(null)])).toEqual([]);
  });
});

describe("aus einem begonnenen Nachweis", () => {
  const frist = (...schritte: Parameters<typeof einFristnachweis>[0]) =>
    von("2026-03-01", { bescheide: [einFristbescheid()], nachweise: [einFristnachweis(schritte)] }, "nachweis");

  test("steht er einmal da, mit dem, was als Nächstes zu tun ist, und für die, die es tun", () => {
    const [entwurf] = frist();
    expect(frist()).toHaveLength(1);
    expect(entwurf?.titel).toBe("Verwendungsnachweis 2025 vorbereiten und einreichen, Baustein 1");
    expect(entwurf && [istZustaendig(entwurf, ["finanzen"]), istZustaendig(entwurf, ["zeichnung"])]).toEqual([
      true,
      false,
    ]);
    const [vorbereitet] = frist("vorbereitet");
    expect(vorbereitet?.titel).toContain("zeichnen und einreichen");
    expect(
      vorbereitet && [istZustaendig(vorbereitet, ["finanzen"]), istZustaendig(vorbereitet, ["zeichnung"])],
    ).toEqual([false, true]);
  });

  test("eingereicht ist er erledigt, zurückgegeben wieder offen", () => {
    expect(frist("vorbereitet", "gezeichnet")[0]?.stand).toBe("offen");
    expect(frist("vorbereitet", "gezeichnet", "eingereicht")[0]?.stand).toBe("erledigt");
    expect(frist("vorbereitet", "gezeichnet", "eingereicht", "pruefung_begonnen", "zurueckgegeben")[0]?.stand).toBe(
      "offen",
    );
  });

  test("R105: 14 Tage für die Antwort auf die früheste offene Frage, vom Tag danach an", () => {
    const nachweis = einFristnachweis(["vorbereitet", "gezeichnet", "eingereicht"]);
    const bemerkungen = ["2026-03-09T10:00:00Z", "2026-03-02T22:59:00Z"].map((am) => ({
      nachweisId: nachweis.id,
      am,
      art: "bemerkung" as const,
      bis: null,
    }));
    expect(von("2026-03-10", { nachweise: [nachweis], bemerkungen }, "bemerkung")).toMatchObject([
      { am: "2026-03-16", titel: "2 Fragen zum Verwendungsnachweis 2025 beantworten", annahme: true },
    ]);
    expect(von("2026-03-10", { nachweise: [nachweis] }, "bemerkung")).toEqual([]);
  });
});

describe("aus Verträgen", () => {
  const geber = inhaberId;
  const traeger = neueOrganisationId();
  const gegebene = [
    einFristvertrag({ geberId: geber, empfaengerId: traeger }),
    einFristvertrag({ geberId: geber, empfaengerId: traeger }),
  ];

  test("Teilnachweise an denselben Geber stehen zusammen, was darunter erwartet wird, beim Geber", () => {
    expect(zeilen("2026-02-01", { leserId: traeger, art: "traeger", vertraege: gegebene })).toEqual([
      "2026-03-02 offen: 2 Teilnachweise 2025 einreichen",
    ]);
    expect(zeilen("2026-02-01", { vertraege: gegebene })).toEqual(["2026-03-02 offen: 2 Teilnachweise 2025 erwartet"]);
  });

  test("ein begonnener steht für sich, ein eingereichter wird nicht mehr erwartet, ein erlassener gar nicht", () => {
    const [w] = gegebene;
    const nachweis = (...schritte: Parameters<typeof einFristnachweis>[0]) =>
      einFristnachweis(schritte, { inhaberId: traeger, weiterleitungId: w?.id ?? null, art: "teilnachweis" });
    const nachweise = [nachweis()];
    expect(zeilen("2026-02-01", { leserId: traeger, art: "traeger", vertraege: gegebene, nachweise })).toEqual([
      "2026-03-02 offen: Teilnachweis 2025 einreichen",
      "2026-03-31 offen: Teilnachweis 2025 vorbereiten und einreichen, Baustein 1",
    ]);
    const eingereicht = [nachweis("vorbereitet", "gezeichnet", "eingereicht")];
    expect(zeilen("2026-02-01", { vertraege: gegebene, nachweise: eingereicht })).toEqual([
      "2026-03-02 offen: Teilnachweis 2025 erwartet",
    ]);
    const verzichte = gegebene.map(({ id }) => ({ weiterleitungId: id, jahr: 2025 }));
    expect(zeilen("2026-02-01", { vertraege: gegebene, verzichte })).toEqual([]);
  });

  test.each([
    ["2026-09-14", 1],
    ["2026-09-15", 0],
  ])("ein Ende ohne Nachfolge steht bis zu seinem Tag da, am Tag danach nicht: %s, %i", (heute, anzahl) => {
    const vertraege = [
      einFristvertrag({ geberId: geber, beginn: plainDate("2026-01-01"), ende: plainDate("2026-09-14") }),
    ];
    expect(von(heute, { vertraege }, "vertragsende")).toHaveLength(anzahl);
  });

  test.each([
    ["2026-03-18", 1],
    ["2026-03-17", 0],
  ])("und von 180 Tagen vorher an: %s, %i", (heute, anzahl) => {
    const vertraege = [
      einFristvertrag({ geberId: geber, beginn: plainDate("2026-01-01"), ende: plainDate("2026-09-14") }),
    ];
    expect(von(heute, { vertraege }, "vertragsende")).toHaveLength(anzahl);
  });

  test("ein Nachfolger nimmt das Ende von der Liste, ein abgelehnter nicht", () => {
    const alt = einFristvertrag({ geberId: geber, beginn: plainDate("2026-01-01"), ende: plainDate("2026-09-14") });
    const neu = (antwort: { angenommen: boolean } | null) => ({
      ...alt,
      id: WeiterleitungId.parse("00000000-0000-4000-8000-00000000bb01"),
      beginn: plainDate("2026-09-15"),
      ende: plainDate("2028-12-31"),
      antwort,
    });
    const enden = (weitere: Fristlage["vertraege"]) =>
      von("2026-08-01", { vertraege: [alt, ...weitere] }, "vertragsende").map(({ am }) => am);
    expect(enden([])).toEqual(["2026-09-14"]);
    expect(enden([neu(null)])).toEqual([]);
    expect(enden([neu({ angenommen: false })])).toEqual(["2026-09-14"]);
  });

  test("ein Angebot wird vor seinem Beginn beantwortet, und nur der Empfänger wird gefragt", () => {
    const vertraege = [
      einFristvertrag({ geberId: geber, empfaengerId: traeger, antwort: null, beginn: plainDate("2026-03-01") }),
    ];
    expect(von("2026-02-01", { leserId: traeger, vertraege }, "angebot")).toMatchObject([{ am: "2026-03-01" }]);
    expect(von("2026-02-01", { vertraege }, "angebot")).toEqual([]);
    const angenommene = vertraege.map((w) => ({ ...w, antwort: angenommen }));
    expect(von("2026-02-01", { leserId: traeger, vertraege: angenommene }, "angebot")).toEqual([]);
  });
});

describe("aus Anträgen", () => {
  const bescheide = [
    einFristbescheid({ jahr: 2027, datum: plainDate("2027-01-15"), nachweisFaelligAm: plainDate("2028-03-31") }),
  ];
  const antrag = (art: "eingereicht" | "rueckfrage" | null) => ({
    id: antragId,
    jahr: 2028,
    baustein: 1 as const,
    vorgaenge: [
      ...(art ? [{ art: "eingereicht" as const, am: "2027-09-01T10:00:00Z" }] : []),
      ...(art === "rueckfrage" ? [{ art, am: "2027-09-06T10:00:00Z" }] : []),
    ],
    beschieden: false,
  });

  test("V20: ohne Fenster bis zum 30.10., 2027 am Dienstag nach Allerheiligen; danach ist es verstrichen", () => {
    const tage = (heute: string) => von(heute, { bescheide }, "antrag").map(({ am, annahme }) => [am, annahme]);
    expect(tage("2027-11-02")).toEqual([["2027-11-02", true]]);
    expect(tage("2027-11-03")).toEqual([]);
  });

  test("ein gesetztes Fenster gilt, sobald es offen ist; eingereicht ist erledigt, ein Entwurf nicht", () => {
    const fenster = [{ jahr: 2028, baustein: 1 as const, von: plainDate("2027-08-01"), bis: plainDate("2027-09-30") }];
    const tage = (heute: string, antraege: Fristlage["antraege"] = []) =>
      von(heute, { bescheide, fenster, antraege }, "antrag").map(({ am, stand }) => `${am} ${stand}`);
    expect(tage("2027-07-31")).toEqual([]);
    expect(tage("2027-08-01")).toEqual(["2027-09-30 offen"]);
    expect(tage("2027-09-02", [antrag(null)])).toEqual(["2027-09-30 offen"]);
    expect(tage("2027-09-02", [antrag("eingereicht")])).toEqual(["2027-09-30 erledigt"]);
  });

  test("eine Rückfrage steht mit 14 Tagen da, und ein Träger stellt keinen Antrag", () => {
    const lage = { bescheide, antraege: [antrag("rueckfrage")] };
    expect(von("2027-09-07", lage, "antragsrueckfrage")).toMatchObject([{ am: "2027-09-20" }]);
    expect(von("2027-09-07", { ...lage, art: "traeger" }, "antragsrueckfrage")).toEqual([]);
    expect(von("2027-09-07", { ...lage, art: "traeger" }, "antrag")).toEqual([]);
  });
});

test.each([
  ["2026-02-24", 1],
  ["2026-02-23", 0],
])("die Liste reicht 400 Tage voraus, am %s: %i", (heute, anzahl) => {
  const bescheide = [einFristbescheid({ jahr: 2026, nachweisFaelligAm: plainDate("2027-03-31") })];
  expect(von(heute, { bescheide }, "nachweis")).toHaveLength(anzahl);
});

test.each([
  ["2027-03-31", 1],
  ["2027-04-01", 0],
])("Erledigtes bleibt ein Jahr nachlesbar, am %s: %i", (heute, anzahl) => {
  const nachweise = [einFristnachweis(["vorbereitet", "gezeichnet", "eingereicht"])];
  expect(von(heute, { nachweise }, "nachweis")).toHaveLength(anzahl);
});

test("wer nur Nachweise liest, liest von Geld und Verträgen keine Frist", () => {
  const bescheide = [einFristbescheid()];
  const vertraege = [einFristvertrag({ geberId: inhaberId, ende: plainDate("2026-01-31") })];
  const fristen = fristenliste(eineFristlage("2025-09-01", { bescheide, vertraege }));
  const anlaesse = (rolle: Parameters<typeof lesbareFristen>[1][number]) => [
    ...new Set(lesbareFristen(fristen, [rolle]).map(({ anlass }) => anlass)),
  ];
  expect(anlaesse("koordination").toSorted()).toEqual([
    "antrag",
    "mittelabruf",
    "nachweis",
    "nachweis_erwartet",
    "vertragsende",
  ]);
  expect(anlaesse("zeichnung").toSorted()).toEqual(["nachweis", "nachweis_erwartet"]);
  expect(anlaesse("mandantenverwaltung")).toEqual([]);
});

test.each([
  ["2026-02-28", "seit 2 Tagen"],
  ["2026-03-01", "seit gestern"],
  ["2026-03-02", "heute"],
  ["2026-03-03", "morgen"],
  ["2026-03-04", "in 2 Tagen"],
])("vom 02.03.2026 liegt der %s „%s“", (tag, text) => {
  expect(alsAbstand(plainDate(tag), plainDate("2026-03-02"))).toBe(text);
});
