import { describe, expect, test } from "vitest";
import { plainDate } from "../grundlagen/plain-date.ts";
import { bescheidId } from "../testing/bescheid.ts";
import { einVorgang, inhaberId, neueNachweisId } from "../testing/nachweis.ts";
import { decideFristmahnung, decideFristverlaengerung } from "./fristenbefehle.ts";
import { gefilterteStaende, Standfilter, standsummen } from "./standfilter.ts";
import { fristenstand, type Standangaben } from "./fristenstand.ts";

const angaben = (rest: Partial<Standangaben> = {}): Standangaben => ({
  bescheidId: bescheidId(1),
  organisationId: inhaberId,
  organisationName: "Kreis Musterhausen",
  jahr: 2025,
  baustein: 1,
  instrument: "zuwendung",
  aktenzeichen: "36",
  nachweisFaelligAm: plainDate("2026-02-28"),
  zeichnungskreis: "verwaltungsleitung",
  befugnisse: [],
  nachweisId: null,
  vorgaenge: [],
  verlaengerung: null,
  erinnertAm: null,
  ...rest,
});
const zeile = (heute: string, rest: Partial<Standangaben> = {}) => {
  const [erste] = fristenstand([angaben(rest)], plainDate(heute));
  return erste && `${erste.am} ${erste.stand} ${erste.tageZuSpaet}`;
};

test.each([
  ["2026-03-02", "2026-03-02 aussteht 0"],
  ["2026-03-03", "2026-03-02 aussteht 1"],
])("R102: was am Samstag fällig war, ist am Montag in der Zeit und am Dienstag zu spät: %s", (heute, erwartet) => {
  expect(zeile(heute)).toBe(erwartet);
});

test("eingereicht zählt der Tag der Einreichung, zurückgegeben wieder der heutige", () => {
  const nachweisId = neueNachweisId();
  const eingereicht = [
    einVorgang("vorbereitet"),
    einVorgang("gezeichnet"),
    einVorgang("eingereicht", { am: "2026-03-05T10:00:00Z" }),
  ];
  expect(zeile("2026-06-01", { nachweisId, vorgaenge: eingereicht })).toBe("2026-03-02 eingereicht 3");
  const zurueck = [...eingereicht, einVorgang("pruefung_begonnen"), einVorgang("zurueckgegeben")];
  expect(zeile("2026-03-12", { nachweisId, vorgaenge: zurueck })).toBe("2026-03-02 aussteht 10");
});

test("was aussteht, steht oben, das Späteste zuerst, sonst nach Namen", () => {
  const reihe = fristenstand(
    [
      angaben({
        organisationName: "C",
        vorgaenge: [einVorgang("vorbereitet"), einVorgang("gezeichnet"), einVorgang("eingereicht")],
      }),
      angaben({ organisationName: "B" }),
      angaben({ organisationName: "A" }),
      angaben({ organisationName: "D", nachweisFaelligAm: plainDate("2026-01-30") }),
    ],
    plainDate("2026-03-10"),
  );
  expect(reihe.map(({ organisationName }) => organisationName).join("")).toBe("DABC");
});

const bis = (tag: string) => ({ bis: plainDate(tag), grund: "Krankheit in der Finanzabteilung", vonName: "B" });

test.each([
  ["2026-04-15", "2026-04-15 aussteht 0"],
  ["2026-04-16", "2026-04-15 aussteht 1"],
])("R106: mit einer Verlängerung zählt ihr Tag: %s", (heute, erwartet) => {
  expect(zeile(heute, { verlaengerung: bis("2026-04-15") })).toBe(erwartet);
});

test("R92: gesagt wird, wenn am Tag der Frist niemand aus dem Kreis zeichnen darf", () => {
  const ohne = (heute: string, befugnisse: Standangaben["befugnisse"]) =>
    fristenstand([angaben({ befugnisse })], plainDate(heute))[0]?.ohneZeichnende;
  const befugnis = (amt: "hauptverwaltungsbeamt" | "kaemmerei", ende: string | null) => [
    { amt, von: plainDate("2025-01-01"), bis: ende === null ? null : plainDate(ende) },
  ];
  expect(ohne("2026-02-01", [])).toBe(true);
  expect(ohne("2026-02-01", befugnis("kaemmerei", null))).toBe(true);
  expect(ohne("2026-02-01", befugnis("hauptverwaltungsbeamt", "2026-03-02"))).toBe(false);
  expect(ohne("2026-02-01", befugnis("hauptverwaltungsbeamt", "2026-03-01"))).toBe(true);
  expect(ohne("2026-06-01", befugnis("hauptverwaltungsbeamt", "2026-05-31"))).toBe(true);
});

describe("was die Tafel darf", () => {
  const board = fristenstand([angaben()], plainDate("2026-03-10"));
  const gegenstand = { art: "bescheid", inhaberId, jahr: 2025, baustein: 1 } as const;
  const verlaengert = (tag: string, grund = "Krankheit in der Finanzabteilung", heute = "2026-03-10") => {
    const eingabe = {
      id: "x",
      gegenstand,
      bis: plainDate(tag),
      grund,
      abstandBestaetigt: false,
      einvernehmlich: false,
    };
    const entscheidung = decideFristverlaengerung(eingabe, board, plainDate(heute));
    return entscheidung.ok ? "möglich" : entscheidung.refusal.reason;
  };

  test("R106: verlängert wird auf einen Tag nach der Frist und nicht vor heute, mit einem Grund", () => {
    expect([verlaengert("2026-03-02"), verlaengert("2026-03-03")]).toEqual([
      "fristverlaengerung-nicht-spaeter",
      "fristverlaengerung-schon-vorbei",
    ]);
    expect([verlaengert("2026-03-09"), verlaengert("2026-03-10")]).toEqual([
      "fristverlaengerung-schon-vorbei",
      "möglich",
    ]);
    expect([verlaengert("2026-04-01", "zu kurz !"), verlaengert("2026-04-01", "zu kurz, ja")]).toEqual([
      "fristverlaengerung-ohne-grund",
      "möglich",
    ]);
  });

  test("R108: rückt die Verlängerung näher als 21 Tage an den eigenen Nachweis, wird gefragt", () => {
    const tafel = board.map((z) => ({ ...z, obenAm: plainDate("2026-05-22") }));
    const grund = "Krankheit in der Finanzabteilung";
    const bis21 = (tag: string, abstandBestaetigt = false) =>
      decideFristverlaengerung(
        { id: "x", gegenstand, bis: plainDate(tag), grund, abstandBestaetigt, einvernehmlich: false },
        tafel,
        plainDate("2026-03-10"),
      ).ok;
    expect([bis21("2026-05-01"), bis21("2026-05-02"), bis21("2026-05-02", true)]).toEqual([true, false, true]);
  });

  test("erinnert wird, wer auf der Tafel steht und nichts eingereicht hat, jede Zeile einmal", () => {
    const einer = decideFristmahnung({ zeilen: [gegenstand, gegenstand] }, board);
    expect(einer).toMatchObject({ ok: true, event: { zeilen: [gegenstand] } });
    const grund = (zeilen: Parameters<typeof decideFristmahnung>[0]["zeilen"], tafel = board) => {
      const entscheidung = decideFristmahnung({ zeilen }, tafel);
      return entscheidung.ok ? "möglich" : entscheidung.refusal.reason;
    };
    expect(grund([{ ...gegenstand, baustein: 2 }])).toBe("frist-nicht-auf-der-tafel");
    const eingereicht = [einVorgang("vorbereitet"), einVorgang("gezeichnet"), einVorgang("eingereicht")];
    expect(grund([gegenstand], fristenstand([angaben({ vorgaenge: eingereicht })], plainDate("2026-03-10")))).toBe(
      "nachweis-schon-eingereicht",
    );
  });

  test("jeder Filter lässt nur übrig, was er meint", () => {
    const reihe = fristenstand(
      [
        angaben({ organisationName: "Kreis Unna" }),
        angaben({ organisationName: "Köln", baustein: 2, nachweisFaelligAm: plainDate("2026-06-30") }),
      ],
      plainDate("2026-03-10"),
    );
    const namen = (filter: Partial<Standfilter>) =>
      gefilterteStaende(reihe, Standfilter.parse({ jahr: 2025, ...filter })).map((z) => z.organisationName);
    expect(namen({})).toEqual(["Kreis Unna", "Köln"]);
    expect(namen({ spaet: true })).toEqual(["Kreis Unna"]);
    expect(namen({ baustein: 2, stand: "aussteht" })).toEqual(["Köln"]);
    expect(namen({ suche: "UNNA" })).toEqual(["Kreis Unna"]);
    expect([namen({ ohneZeichnende: true }), namen({ jahr: 2024 })]).toEqual([["Kreis Unna", "Köln"], []]);
    expect(standsummen(reihe)).toEqual({
      alle: 2,
      ausstehend: 2,
      ueberfaellig: 1,
      ohneZeichnende: 2,
      nichtVorEigenem: 0,
    });
  });
});
