import fc from "fast-check";
import { expect, test } from "vitest";
import { foerderplanAusStellen, type FoerderplanLage } from "./foerderplan-aus-stellen.ts";
import { berechneFoerderplan, kostenabgleich } from "./foerderplan.ts";
import { summe } from "../grundlagen/geld.ts";
import { WeiterleitungAenderungId } from "../grundlagen/ids.ts";
import { plainDate } from "../grundlagen/plain-date.ts";
import { aStelle, aWeiterleitung } from "../testing/factories.ts";

const lage = (angaben: Partial<FoerderplanLage>): FoerderplanLage => ({
  organisation: {
    ags: "05316",
    art: "kreisfreie_stadt",
  },
  jahr: 2022,
  stellen: [],
  weiterleitungen: [],
  massnahmenPlanCent: 0,
  personalkostenIstCent: null,
  ...angaben,
});
const weitergeleitet = (
  stelle: ReturnType<typeof aStelle>,
  empfaengerArt: "traeger" | "kreisangehoerige_kommune",
  angaben: Parameters<typeof aWeiterleitung>[1] = {},
) => ({
  ...aWeiterleitung(stelle, {
    beginn: plainDate("2022-01-01"),
    ende: plainDate("2022-12-31"),
    antwort: { angenommen: true, am: "2022-01-01T00:00:00Z", von: "Petra Probe" },
    ...angaben,
  }),
  empfaengerArt,
  empfaengerName: "Empfänger",
});

test("eine Stelle zählt in jedem Jahr, in das ein Tag von ihr fällt", () => {
  const stelle = aStelle({ beginn: plainDate("2022-12-31"), ende: plainDate("2023-01-01") });
  const jahre = [2021, 2022, 2023, 2024].map(
    (jahr) => foerderplanAusStellen(lage({ jahr, stellen: [stelle] })).stellen.length,
  );
  expect(jahre).toEqual([0, 1, 1, 0]);
});

test("Case Management steht bei dem, der es hält: KI, Sozialamt, Kommune im Kreis, Träger", () => {
  const [ki, amt, geteilt, traeger] = [
    aStelle({ anbindung: "ki" }),
    aStelle({ anbindung: "sozialamt" }),
    aStelle({ anbindung: "ki" }),
    aStelle(),
  ];
  const weiterleitungen = [
    weitergeleitet(geteilt, "kreisangehoerige_kommune", { vzaeHundertstel: 50 }),
    weitergeleitet(traeger, "traeger"),
  ];
  const [planStelle] = foerderplanAusStellen(lage({ stellen: [ki, amt, geteilt, traeger], weiterleitungen })).stellen;
  expect(planStelle).toMatchObject({ baustein: 2, vzae_hundertstel: 400 });
  expect(planStelle?.davon).toEqual([
    { bei: "kommune_ki", vzae_hundertstel: 100 },
    { bei: "kommune_sozialamt", vzae_hundertstel: 100 },
    { bei: "kreisangehoerige_kommune", vzae_hundertstel: 50 },
    { bei: "kommune_ki", vzae_hundertstel: 50 },
    { bei: "freie_wohlfahrtspflege", vzae_hundertstel: 100 },
  ]);
});

test("ein abgelehntes Angebot lässt die Stelle beim Geber", () => {
  const stelle = aStelle({ anbindung: "ki" });
  const weiterleitungen = [
    weitergeleitet(stelle, "traeger", {
      antwort: { angenommen: false, am: "2022-01-01T00:00:00Z", von: "Petra Probe", grund: "Kein Bedarf vor Ort." },
    }),
  ];
  expect(foerderplanAusStellen(lage({ stellen: [stelle], weiterleitungen })).stellen[0]?.davon).toEqual([
    { bei: "kommune_ki", vzae_hundertstel: 100 },
  ]);
});

test("Personalkosten, die niemand eingetragen hat, bleiben offen und sind nicht null Euro", () => {
  const plan = (personalkostenIstCent: number | null) =>
    berechneFoerderplan(foerderplanAusStellen(lage({ stellen: [aStelle()], personalkostenIstCent })));
  expect(plan(null)).toMatchObject({ ok: true, event: { mehrkosten_der_kommune_cent: null } });
});

test.each([
  [0, 0, 5_500_000],
  [5_499_999, 0, 1],
  [5_500_000, 0, 0],
  [5_500_001, 1, 0],
])("R39: bei Personalkosten von %i Cent sind Mehrkosten %i und Minderkosten %i", (kosten, mehr, minder) => {
  const eingabe = foerderplanAusStellen(lage({ stellen: [aStelle()], personalkostenIstCent: kosten }));
  expect(berechneFoerderplan(eingabe)).toMatchObject({
    event: { mehrkosten_der_kommune_cent: mehr },
  });
  expect(kostenabgleich(kosten, 5_500_000)).toEqual({ mehrCent: mehr, minderCent: minder });
});

test("die Teile ergeben immer das Ganze, auch wenn Teile im Jahr aufeinander folgen", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          anteil: fc.constantFrom(50, 75, 100),
          teile: fc.array(fc.constantFrom(50, 100), { maxLength: 3 }),
        }),
        { minLength: 1, maxLength: 5 },
      ),
      (vorlagen) => {
        const stellen = vorlagen.map(({ anteil }) => aStelle({ vzaeHundertstel: anteil }));
        const weiterleitungen = vorlagen.flatMap(({ teile }, i) =>
          teile.map((vzaeHundertstel) => weitergeleitet(stellen[i] ?? aStelle(), "traeger", { vzaeHundertstel })),
        );
        const [zeile] = foerderplanAusStellen(lage({ stellen, weiterleitungen })).stellen;
        expect(summe((zeile?.davon ?? []).map((teil) => teil.vzae_hundertstel))).toBe(zeile?.vzae_hundertstel);
      },
    ),
  );
});

test.each([
  ["2022-07-01", "kommune_ki"],
  ["2022-07-02", "kreisangehoerige_kommune"],
])("gibt eine Kommune die Stelle nach dem %s zurück, zählt die Verteilung der meisten Tage: %s", (letzterTag, bei) => {
  const stelle = aStelle({ anbindung: "ki" });
  const enden = [
    {
      art: "zurueckgegeben" as const,
      letzterTag: plainDate(letzterTag),
      grund: "Kein Bedarf",
      am: "2022-05-01T00:00:00Z",
      von: "Petra Probe",
    },
  ];
  const davon = foerderplanAusStellen(
    lage({ stellen: [stelle], weiterleitungen: [weitergeleitet(stelle, "kreisangehoerige_kommune", { enden })] }),
  ).stellen[0]?.davon;
  // 182 of 365 days are fewer than half, 183 are more.
  expect(davon).toEqual([{ bei, vzae_hundertstel: 100 }]);
});

test("wird der Anteil am 1. April auf die Hälfte geändert, steht im Plan die Hälfte", () => {
  const stelle = aStelle({ anbindung: "ki" });
  const aenderungen = [
    {
      id: WeiterleitungAenderungId.parse(stelle.id),
      ab: plainDate("2022-04-01"),
      vzaeHundertstel: 50,
      betragCent: 0,
      aufstockungCent: 0,
      grund: "Weniger Bedarf",
      am: "2022-03-01T00:00:00Z",
      von: "Petra Probe",
      antwort: { angenommen: true as const, am: "2022-03-02T00:00:00Z", von: "Karl Probe" },
    },
  ];
  expect(
    foerderplanAusStellen(
      lage({ stellen: [stelle], weiterleitungen: [weitergeleitet(stelle, "traeger", { aenderungen })] }),
    ).stellen[0]?.davon,
  ).toEqual([
    { bei: "freie_wohlfahrtspflege", vzae_hundertstel: 50 },
    { bei: "kommune_ki", vzae_hundertstel: 50 },
  ]);
});
