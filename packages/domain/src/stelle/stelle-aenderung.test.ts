import { describe, expect, test } from "vitest";
import { plainDate } from "../grundlagen/plain-date.ts";
import { decideStelleAenderung, type StellenBindungen } from "./stelle-aenderung.ts";
import type { StelleAenderung } from "./stelle.ts";
import type { StellenUmfeld } from "./stellengrenzen.ts";
import { lebendeAnteile } from "../weiterleitung/vertrag/vertragsverlauf.ts";
import { aBesetzung, aStelle, aWeiterleitung } from "../testing/factories.ts";
import { nurWenn, refusalVon } from "../testing/refusal-von.ts";

const stelle = aStelle({ version: 3 });

const aendere = (aenderung: Partial<StelleAenderung>, lage: Partial<StellenUmfeld & StellenBindungen> = {}) => {
  const { id, bezeichnung, vzaeHundertstel, anbindung, anbindungBegruendung, beginn, ende, version } =
    lage.stelle ?? stelle;
  return decideStelleAenderung({
    art: "kreis",
    kontingente: [{ jahr: 2022, baustein: 2, vzaeHundertstel: 200 }],
    vorhandene: [lage.stelle ?? stelle],
    stelle,
    besetzungen: [],
    weitergegeben: [],
    ...lage,
    aenderung: {
      id,
      bezeichnung,
      vzaeHundertstel,
      anbindung,
      anbindungBegruendung,
      beginn,
      ende,
      version,
      ...aenderung,
    },
  });
};

test("eine Änderung erhöht die Version und behält Funktion und Baustein", () => {
  expect(aendere({ bezeichnung: "Neu" })).toEqual({
    ok: true,
    event: { type: "StelleGeaendert", stelle: { ...stelle, bezeichnung: "Neu", version: 4 } },
  });
});

test.each([2, 4])("wer von der Version %i ausgeht, erfährt von der Änderung dazwischen", (version) => {
  expect(aendere({ version })).toEqual({ ok: false, refusal: { reason: "inzwischen-geaendert" } });
});

test.each([
  [50, true],
  [49, false],
])("R2: auch eine geänderte Stelle mit %i Hundertsteln ist erlaubt: %s", (vzaeHundertstel, ok) => {
  expect(aendere({ vzaeHundertstel }).ok).toBe(ok);
});

test("R4: die Stelle zählt bei ihrer eigenen Änderung nicht doppelt", () => {
  const halbe = aStelle({ vzaeHundertstel: 50 });
  const umfeld = (vzaeHundertstel: number) => ({
    stelle: halbe,
    vorhandene: [halbe, aStelle({ vzaeHundertstel: 50 })],
    kontingente: [{ jahr: 2022, baustein: 2, vzaeHundertstel }] as const,
  });
  expect(aendere({ vzaeHundertstel: 75, version: 1 }, umfeld(125)).ok).toBe(true);
  expect(aendere({ vzaeHundertstel: 75, version: 1 }, umfeld(124))).toMatchObject({
    refusal: { reason: "kontingent-ueberschritten", regel: "R4", summeHundertstel: 125 },
  });
});

describe.each(["case_management", "auslaenderbehoerde"] as const)(
  "R4: bewilligt der Bescheid weniger, als steht (%s),",
  (funktion) => {
    const eine = aStelle({ funktion, vzaeHundertstel: 75, beginn: plainDate("2022-03-01"), ende: null });
    const umfeld = {
      stelle: eine,
      vorhandene: [eine, aStelle({ funktion, vzaeHundertstel: 75 })],
      kontingente: [{ jahr: 2022, baustein: eine.baustein, vzaeHundertstel: 100 }],
    };
    const reason = (aenderung: Partial<StelleAenderung>) =>
      refusalVon(aendere({ version: 1, ...aenderung }, umfeld))?.reason;

    test.each<[string, Partial<StelleAenderung>]>([
      ["umbenannt", { bezeichnung: "Neu" }],
      ["verkleinert", { vzaeHundertstel: 50 }],
      ["verkürzt", { beginn: plainDate("2022-03-02"), ende: plainDate("2022-12-31") }],
    ])("darf eine Stelle %s werden", (_, aenderung) => expect(reason(aenderung)).toBeUndefined());

    test.each<[string, Partial<StelleAenderung>]>([
      ["vergrößert", { vzaeHundertstel: 76 }],
      ["verlängert", { beginn: plainDate("2022-02-28") }],
      ["verkleinert und verlängert", { vzaeHundertstel: 50, beginn: plainDate("2022-02-28") }],
    ])("darf keine Stelle %s werden", (_, aenderung) => expect(reason(aenderung)).toBe("kontingent-ueberschritten"));
  },
);

test("R3: auch bei der Koordination zählt die Stelle nicht doppelt", () => {
  const koordination = [100, 100, 100, 50].map((vzaeHundertstel) =>
    aStelle({ funktion: "koordination", vzaeHundertstel }),
  );
  const letzte = koordination.at(-1) ?? stelle;
  expect(aendere({ bezeichnung: "Neu" }, { stelle: letzte, vorhandene: koordination }).ok).toBe(true);
  expect(aendere({ vzaeHundertstel: 51 }, { stelle: letzte, vorhandene: koordination })).toMatchObject({
    refusal: { regel: "R3" },
  });
});

test.each([
  ["2022-06-30", true],
  ["2022-06-29", false],
])("mit einer Besetzung bis 30. Juni kann die Stelle am %s enden: %s", (ende, ok) => {
  const besetzungen = [aBesetzung(stelle, { bis: plainDate("2022-06-30") })];
  expect(refusalVon(aendere({ ende: plainDate(ende) }, { besetzungen }))).toEqual(
    nurWenn(ok, { reason: "besetzung-ausserhalb", feld: "ende" }),
  );
});

test("ein späterer Beginn schneidet keine Besetzung ab", () => {
  expect(aendere({ beginn: plainDate("2022-01-02") }, { besetzungen: [aBesetzung(stelle)] })).toMatchObject({
    refusal: { reason: "besetzung-ausserhalb", feld: "beginn" },
  });
});

test("eine lebende Weiterleitung hält den Zeitraum, eine abgelehnte nicht", () => {
  const lebend = aWeiterleitung(stelle);
  const abgelehnt = aWeiterleitung(stelle, {
    antwort: { angenommen: false, am: "2022-01-01T00:00:00Z", von: "Petra Probe", grund: "kein Bedarf" },
  });
  const ende = plainDate("2022-12-30");
  expect(aendere({ ende }, { weitergegeben: lebendeAnteile([lebend]) })).toMatchObject({
    refusal: { reason: "weiterleitung-ausserhalb", feld: "ende" },
  });
  expect(aendere({ ende }, { weitergegeben: lebendeAnteile([abgelehnt]) }).ok).toBe(true);
  expect(aendere({ beginn: plainDate("2022-01-02") }, { weitergegeben: lebendeAnteile([lebend]) })).toMatchObject({
    refusal: { feld: "beginn" },
  });
});

test.each([
  [75, true],
  [74, false],
])("bei 75 vergebenen Hundertsteln lässt sich die Stelle auf %i verkleinern: %s", (vzaeHundertstel, ok) => {
  const behoerde = aStelle({ funktion: "auslaenderbehoerde" });
  const lage = {
    stelle: behoerde,
    besetzungen: [aBesetzung(behoerde, { vzaeHundertstel: 25 })],
    weitergegeben: lebendeAnteile([aWeiterleitung(behoerde, { vzaeHundertstel: 50 })]),
  };
  expect(refusalVon(aendere({ vzaeHundertstel }, lage))).toEqual(
    nurWenn(ok, { reason: "anteil-schon-vergeben", vergebenHundertstel: 75 }),
  );
});

test("eine abgelehnte Weiterleitung bindet keinen Anteil", () => {
  const abgelehnt = aWeiterleitung(stelle, {
    antwort: { angenommen: false, am: "2022-01-01T00:00:00Z", von: "Petra Probe", grund: "kein Bedarf" },
  });
  expect(aendere({ vzaeHundertstel: 50 }, { weitergegeben: lebendeAnteile([abgelehnt]) }).ok).toBe(true);
});

test("die Besetzung beim Empfänger zählt in der Weiterleitung und nicht noch einmal", () => {
  const weiterleitung = aWeiterleitung(stelle, { vzaeHundertstel: 50 });
  const besetzungen = [
    aBesetzung(stelle, { weiterleitungId: weiterleitung.id, vzaeHundertstel: 50, bis: weiterleitung.ende }),
  ];
  expect(aendere({ vzaeHundertstel: 50 }, { besetzungen, weitergegeben: lebendeAnteile([weiterleitung]) }).ok).toBe(
    true,
  );
});
