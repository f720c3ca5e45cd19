import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decideAntragsaenderung, decideAntragsanlage, decideEinreichung } from "./antrag-einreichung.ts";
import { antragsvorschlag } from "./antrag-vorschlag.ts";
import {
  decideAntragsablehnung,
  decideAntragsfenster,
  decideAntragsruecknahme,
  decideBeantwortung,
  decideRueckfrage,
} from "./antragsschritte.ts";
import {
  Antragsschritt,
  antragsstand,
  Antragsstand,
  inhaltAenderbar,
  schrittMoeglich,
  type Vorgang,
} from "./antragsstand.ts";
import { leererAntrag } from "./antrag-inhalt.ts";
import { plainDate } from "../grundlagen/plain-date.ts";
import { anAntrag } from "../testing/antrag.ts";
import { konditionenVon } from "../testing/kondition.ts";
import { refusalVon } from "../testing/refusal-von.ts";

const vorgang = (art: Antragsschritt): Vorgang => ({
  id: "v",
  art,
  text: null,
  am: "2026-01-05T09:00:00.000Z",
  vonName: "Petra Probe",
});
const wege = {
  entwurf: [],
  eingereicht: ["eingereicht"],
  rueckfrage: ["eingereicht", "rueckfrage"],
  zurueckgezogen: ["eingereicht", "zurueckgezogen"],
  abgelehnt: ["eingereicht", "abgelehnt"],
  beschieden: ["eingereicht"],
} as const satisfies Record<Antragsstand, readonly Antragsschritt[]>;
const im = (stand: Antragsstand) =>
  anAntrag({ vorgaenge: wege[stand].map(vorgang), beschieden: stand === "beschieden" });

describe("Der Stand folgt aus dem, was geschah", () => {
  test.each(Antragsstand.options)("%s", (stand) => {
    const { vorgaenge, beschieden } = im(stand);
    expect(antragsstand(vorgaenge, beschieden)).toBe(stand);
  });

  test("Nach der Antwort liegt der Antrag wieder bei der Behörde; nach der Rücknahme lässt er sich neu einreichen", () => {
    expect(antragsstand([...wege.rueckfrage, "beantwortet" as const].map(vorgang), false)).toBe("eingereicht");
    expect(antragsstand([...wege.zurueckgezogen, "eingereicht" as const].map(vorgang), false)).toBe("eingereicht");
  });

  test("Kein Vorgang führt aus einer Ablehnung oder aus einem Bescheid heraus", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...Antragsschritt.options)), (danach) => {
        expect(antragsstand([...wege.abgelehnt, ...danach].map(vorgang), false)).toBe("abgelehnt");
        expect(antragsstand(danach.map(vorgang), true)).toBe("beschieden");
      }),
    );
  });

  test("Ändern lässt sich nur, was nicht bei der Behörde liegt", () => {
    expect(Antragsstand.options.filter(inhaltAenderbar)).toEqual(["entwurf", "zurueckgezogen"]);
    for (const stand of Antragsstand.options) expect(decideAntragsaenderung(im(stand)).ok).toBe(inhaltAenderbar(stand));
  });
});

const erlaubt = {
  eingereicht: ["entwurf", "zurueckgezogen"],
  zurueckgezogen: ["eingereicht", "rueckfrage"],
  rueckfrage: ["eingereicht"],
  beantwortet: ["rueckfrage"],
  abgelehnt: ["eingereicht", "rueckfrage"],
} as const satisfies Record<Antragsschritt, readonly Antragsstand[]>;
const lage = { art: "kreis", konditionen: konditionenVon(2026), ausserhalbKi: [], zusatzstellen: 0 } as const;
const tag = plainDate("2026-01-05");
const fenster = { jahr: 2026, baustein: 1, von: tag, bis: tag } as const;
const schritte = {
  eingereicht: (antrag: ReturnType<typeof im>) => decideEinreichung({ ...lage, antrag, fenster, heute: tag }),
  zurueckgezogen: decideAntragsruecknahme,
  rueckfrage: decideRueckfrage,
  beantwortet: (antrag: ReturnType<typeof im>) => decideBeantwortung(antrag, { ...lage, ...antrag }),
  abgelehnt: decideAntragsablehnung,
};

describe.each(Antragsschritt.options)("Schritt %s", (schritt) => {
  test.each(Antragsstand.options)("aus dem Stand %s", (stand) => {
    const moegliche: readonly Antragsstand[] = erlaubt[schritt];
    expect(schrittMoeglich(stand, schritt)).toBe(moegliche.includes(stand));
    expect(refusalVon<unknown>(schritte[schritt](im(stand)))).toEqual(
      moegliche.includes(stand) ? undefined : { reason: "antragsschritt-nicht-moeglich", schritt, stand },
    );
  });
});

describe("Einreichen", () => {
  const einreichen = (heute: string, angaben: Partial<Parameters<typeof decideEinreichung>[0]> = {}) =>
    refusalVon(
      decideEinreichung({
        ...lage,
        antrag: im("entwurf"),
        fenster: { ...fenster, von: plainDate("2024-12-19"), bis: plainDate("2025-01-16") },
        heute: plainDate(heute),
        ...angaben,
      }),
    )?.reason;

  test.each([
    ["2024-12-18", "antragsfenster-geschlossen"],
    ["2024-12-19", undefined],
    ["2025-01-16", undefined],
    ["2025-01-17", "antragsfenster-geschlossen"],
  ])("Fenster 19.12.2024 bis 16.01.2025, am %s: %s", (heute, reason) => {
    expect(einreichen(heute)).toBe(reason);
  });

  test("Ohne Fenster geht nichts ein, und ein unvollständiger Antrag nicht (R9, R10, R24)", () => {
    expect(einreichen("2025-01-01", { fenster: undefined })).toBe("antragsfenster-fehlt");
    expect(einreichen("2025-01-01", { antrag: { ...im("entwurf"), inhalt: leererAntrag() } })).toBe(
      "antrag-unvollstaendig",
    );
  });

  test("Wird der Baustein inzwischen als Pauschale bewilligt, braucht es keinen Antrag mehr", () => {
    expect(
      einreichen("2025-01-01", { antrag: { ...im("entwurf"), baustein: 2 }, konditionen: konditionenVon(2022) }),
    ).toBe("antrag-nur-fuer-zuwendung");
  });

  test("Auch die Antwort auf eine Rückfrage braucht einen vollständigen Antrag, aber kein Fenster", () => {
    expect(
      refusalVon(decideBeantwortung(im("rueckfrage"), { ...lage, ...im("rueckfrage"), inhalt: leererAntrag() })),
    ).toMatchObject({ reason: "antrag-unvollstaendig" });
  });
});

describe("Anlegen", () => {
  const anlegen = (angaben: Partial<Parameters<typeof decideAntragsanlage>[0]> = {}) =>
    refusalVon(
      decideAntragsanlage({
        art: "kreis",
        jahr: 2026,
        baustein: 1,
        konditionen: konditionenVon(2026),
        vorhandene: [],
        ...angaben,
      }),
    )?.reason;

  test.each([
    [2024, 1, true],
    [2024, 2, false],
    [2025, 2, true],
    [2026, 3, false],
  ] as const)("%i, Baustein %i wird beantragt: %s", (jahr, baustein, ok) => {
    expect(anlegen({ jahr, baustein, konditionen: konditionenVon(jahr) })).toBe(
      ok ? undefined : "antrag-nur-fuer-zuwendung",
    );
  });

  test.each([
    ["kreis", undefined],
    ["staedteregion", undefined],
    ["kreisfreie_stadt", undefined],
    ["kreisangehoerige_kommune", "antrag-nur-fuer-empfaenger"],
    ["traeger", "antrag-nur-fuer-empfaenger"],
  ] as const)("%s: %s", (art, reason) => {
    expect(anlegen({ art })).toBe(reason);
  });

  test("Je Jahr und Baustein gibt es einen, und ohne Konditionen des Jahres keinen", () => {
    expect(anlegen({ vorhandene: [{ jahr: 2026, baustein: 1 }] })).toBe("antrag-besteht-schon");
    expect(
      anlegen({
        vorhandene: [
          { jahr: 2025, baustein: 1 },
          { jahr: 2026, baustein: 2 },
        ],
      }),
    ).toBeUndefined();
    expect(anlegen({ konditionen: null })).toBe("kein-foerderjahr");
  });
});

test("T1, T2, T4: der Vorschlag für Leverkusen 2022 trägt die Beträge der Vorlage", () => {
  const stellen = [
    { baustein: 1, funktion: "koordination", vzae_hundertstel: 250 },
    { baustein: 1, funktion: "assistenz", vzae_hundertstel: 50 },
    { baustein: 2, funktion: "case_management", vzae_hundertstel: 500 },
  ] as const;
  const plan = { stellen, massnahmenPlanCent: 60_000_00 };
  expect(antragsvorschlag(konditionenVon(2022), 1, plan)).toEqual({
    koordinationHundertstel: 250,
    assistenzHundertstel: 50,
    caseManagementHundertstel: 0,
    personalCent: 160_000_00,
    arbeitsplaetzeCent: 29_100_00,
    massnahmenCent: 49_000_00,
  });
  expect(antragsvorschlag(konditionenVon(2022), 2, plan)).toMatchObject({
    koordinationHundertstel: 0,
    caseManagementHundertstel: 500,
    personalCent: 275_000_00,
    arbeitsplaetzeCent: 0,
    massnahmenCent: 0,
  });
});

test("Das Antragsfenster kann einen Tag lang sein, aber nicht verdreht", () => {
  expect(decideAntragsfenster(fenster).ok).toBe(true);
  expect(refusalVon(decideAntragsfenster({ ...fenster, bis: plainDate("2026-01-04") }))).toEqual({
    reason: "antragsfenster-verdreht",
    feld: "bis",
  });
});
