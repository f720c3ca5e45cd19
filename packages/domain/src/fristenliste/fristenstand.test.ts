import { expect, test } from "vitest";
import { plainDate } from "../grundlagen/plain-date.ts";
import { bescheidId } from "../testing/bescheid.ts";
import { einVorgang, inhaberId, neueNachweisId } from "../testing/nachweis.ts";
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
  nachweisId: null,
  vorgaenge: [],
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
