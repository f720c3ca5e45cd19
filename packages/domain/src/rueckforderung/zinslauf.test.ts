import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, plainDate, tageVonBis } from "../grundlagen/plain-date.ts";
import { bekannteBasiszinssaetze } from "../zins/basiszins-bekannt.ts";
import type { Zinsauftrag } from "../zins/zinsblatt.ts";
import type { Rueckzahlung } from "./rueckforderungsakte.ts";
import { decideZinslauf } from "./zinslauf.ts";

const tag = plainDate;

const lauf = (angaben: Partial<Zinsauftrag> & { zahlungen?: readonly Rueckzahlung[] }) => {
  const entscheidung = decideZinslauf({
    cent: 10_000_00,
    von: tag("2024-01-01"),
    bis: tag("2024-12-31"),
    grundlage: "vwvfg_49a",
    bescheidAm: tag("2025-01-15"),
    regel: "bescheiddatum",
    saetze: bekannteBasiszinssaetze,
    zahlungen: [],
    ...angaben,
  });
  if (!entscheidung.ok) throw new Error(entscheidung.refusal.reason);
  return entscheidung.event;
};
const zeilen = (angaben: Parameters<typeof lauf>[0]) =>
  lauf(angaben).abschnitte.map(({ von, bis, offenCent, punkte }) => [von, bis, offenCent, punkte]);

describe("Zinsen auf Teilzahlungen", () => {
  test("jeder Rest trägt Zinsen bis zum Tag vor der nächsten Wertstellung", () => {
    const zahlungen = [{ am: tag("2024-04-01"), cent: 4_000_00 }];
    expect(zeilen({ zahlungen })).toEqual([
      ["2024-01-01", "2024-03-31", 10_000_00, 3],
      ["2024-04-01", "2024-06-30", 6_000_00, 3],
      ["2024-07-01", "2024-12-31", 6_000_00, 3],
    ]);
  });

  test("am ersten Zinstag gezahlt bleibt kein Zins, am Tag danach einer", () => {
    const gezahlt = (am: string) => lauf({ zahlungen: [{ am: tag(am), cent: 10_000_00 }] });
    expect(gezahlt("2024-01-01").abschnitte).toEqual([]);
    expect(gezahlt("2024-01-02").abschnitte.map(({ tage }) => tage)).toEqual([1]);
  });
});

describe("eine Stundung im Zinslauf", () => {
  const zeiten = [{ von: tag("2024-03-01"), bis: tag("2024-03-31") }];

  test("ist der gesetzliche Satz höher, ändert sie keine Zeile", () => {
    const stundungen = { grundlage: "stundung_land", zeiten } as const;
    expect(lauf({ stundungen })).toEqual(lauf({}));
  });

  test("ist ihr Satz höher, tragen ihre Tage ihn statt des gesetzlichen", () => {
    const stundungen = { grundlage: "hhg_29", zeiten } as const;
    expect(zeilen({ stundungen })).toEqual([
      ["2024-01-01", "2024-02-29", 10_000_00, 3],
      ["2024-03-01", "2024-03-31", 10_000_00, 5],
      ["2024-04-01", "2024-06-30", 10_000_00, 3],
      ["2024-07-01", "2024-12-31", 10_000_00, 3],
    ]);
    expect(lauf({ stundungen }).abschnitte.map(({ stundung }) => stundung)).toEqual([false, true, false, false]);
  });
});

describe("für jede Folge von Zahlungen und Stundungen", () => {
  const faelle = fc
    .record({
      cent: fc.integer({ min: 1, max: 999_999_99 }),
      beginn: fc.integer({ min: 0, max: 7_000 }),
      tage: fc.integer({ min: 1, max: 1_500 }),
      zahlungen: fc.array(
        fc.record({ nach: fc.integer({ min: 0, max: 1_500 }), cent: fc.integer({ min: 1, max: 300_000_00 }) }),
        { maxLength: 6 },
      ),
      stundung: fc.record({ nach: fc.integer({ min: 0, max: 1_500 }), dauer: fc.integer({ min: 0, max: 400 }) }),
    })
    .map(({ cent, beginn, tage, zahlungen, stundung }) => {
      const von = addDays(tag("2005-01-01"), beginn);
      const beginnDerStundung = addDays(von, stundung.nach);
      return {
        cent,
        von,
        bis: addDays(von, tage - 1) > "2026-12-31" ? tag("2026-12-31") : addDays(von, tage - 1),
        zahlungen: zahlungen.map(({ nach, cent: gezahlt }) => ({ am: addDays(von, nach), cent: gezahlt })),
        stundungen: {
          grundlage: "hhg_29" as const,
          zeiten: [{ von: beginnDerStundung, bis: addDays(beginnDerStundung, stundung.dauer) }],
        },
      };
    })
    .filter(({ von, bis }) => von <= bis);

  test("kein Tag steht zweimal im Blatt, und die Zeilen ergeben die Summe", () => {
    fc.assert(
      fc.property(faelle, (fall) => {
        const { abschnitte, zinsenCent } = lauf(fall);
        abschnitte.slice(1).forEach(({ von }, i) => expect(von > (abschnitte[i]?.bis ?? "")).toBe(true));
        abschnitte.forEach(({ von, bis, tage }) => expect(tage).toBe(tageVonBis(von, bis)));
        expect(abschnitte.reduce((n, { cent }) => n + cent, 0)).toBe(zinsenCent);
      }),
    );
  });

  test("die Reihenfolge, in der Zahlungen gebucht sind, ändert nichts", () => {
    fc.assert(
      fc.property(faelle, (fall) => {
        expect(lauf({ ...fall, zahlungen: fall.zahlungen.toReversed() })).toEqual(lauf(fall));
      }),
    );
  });

  test("wer mehr zahlt oder früher, zahlt nie mehr Zinsen, bis auf einen halben Cent je Zeile", () => {
    fc.assert(
      fc.property(faelle, fc.integer({ min: 1, max: 100_000_00 }), (fall, mehr) => {
        const ohne = lauf(fall);
        const erste = { am: fall.von, cent: mehr };
        const mit = lauf({ ...fall, zahlungen: [...fall.zahlungen, erste] });
        expect(mit.zinsenCent).toBeLessThanOrEqual(ohne.zinsenCent + ohne.abschnitte.length);
        const spaeter = fall.zahlungen.map((z) => ({ ...z, am: addDays(z.am, 1) }));
        expect(lauf({ ...fall, zahlungen: spaeter }).zinsenCent + ohne.abschnitte.length + 8).toBeGreaterThanOrEqual(
          ohne.zinsenCent,
        );
      }),
    );
  });
});
