import { describe, expect, test } from "vitest";
import { plainDate } from "../grundlagen/plain-date.ts";
import { anOrganisation, neueWeiterleitungId } from "../testing/factories.ts";
import {
  eineFortschreibungslage,
  empfaenger,
  endendeStelle,
  endenderVertrag,
  geber,
} from "../testing/fortschreibung.ts";
import { schreibeFort } from "./fortschreibung.ts";
import { teilschluessel, type BenannterVertrag, type Fortschreibungslage } from "./fortschreibungslage.ts";

const vertragszeilen = (lage: Fortschreibungslage) =>
  schreibeFort(lage).zeilen.filter(({ gegenstand }) => gegenstand.art === "vertrag");

const stelle = endendeStelle({ ende: null });
const zeileZu = (w: BenannterVertrag, weitere: readonly BenannterVertrag[] = []) =>
  vertragszeilen(eineFortschreibungslage({ stellen: [stelle], gegebene: [w, ...weitere] }))[0];
const angebotIn = (zeile: ReturnType<typeof zeileZu>) =>
  zeile?.stand.art === "vorschlag" && zeile.stand.befehl.art === "vertrag" ? zeile.stand.befehl.eingabe : undefined;

const beendet = (art: "beendet" | "zurueckgegeben" | "mit_herkunft", tag: string) => ({
  art,
  letzterTag: plainDate(tag),
  grund: "Der Bedarf ist gesunken",
  am: "2022-05-01T08:00:00Z",
  von: "Eva",
});

test("Vorgeschlagen wird ein eigenes Angebot an denselben Empfänger zum Satz des neuen Jahres", () => {
  const w = endenderVertrag(stelle, { auflagen: "Vierteljährlich berichten", betragCent: 55_000_00 });
  const zeile = zeileZu(w);
  expect(angebotIn(zeile)).toMatchObject({
    stelleId: stelle.id,
    herkunftId: null,
    empfaengerId: empfaenger.id,
    beginn: "2023-01-01",
    ende: "2023-12-31",
    vzaeHundertstel: 100,
    betragCent: 57_000_00,
    nachweisFaelligAm: "2024-03-31",
    auflagen: "Vierteljährlich berichten",
    zweck: w.zweck,
  });
  expect(angebotIn(zeile)?.id).not.toBe(w.id);
  expect(zeile?.werte).toContainEqual({
    name: "Betrag im Jahr",
    alt: "55.000,00 EUR",
    neu: "57.000,00 EUR",
    annahme: false,
  });
});

test("War weniger als der Satz vereinbart, bleibt es im selben Verhältnis weniger", () => {
  expect(angebotIn(zeileZu(endenderVertrag(stelle, { betragCent: 44_000_00 })))?.betragCent).toBe(45_600_00);
});

test("Umfang, Betrag und Aufstockung sind die der letzten angenommenen Änderung", () => {
  const aenderung = {
    id: neueWeiterleitungId() as never,
    ab: plainDate("2022-07-01"),
    vzaeHundertstel: 50,
    betragCent: 13_863_01,
    aufstockungCent: 1_840_00,
    grund: "Halbe Stelle",
    am: "2022-05-01T08:00:00Z",
    von: "Eva",
    antwort: { angenommen: true, am: "2022-05-02T08:00:00Z", von: "Karl" } as const,
  };
  const angebot = angebotIn(zeileZu(endenderVertrag(stelle, { aenderungen: [aenderung] })));
  expect(angebot).toMatchObject({ vzaeHundertstel: 50, betragCent: 28_500_00, aufstockungCent: 3_650_00 });
  const abgelehnt = {
    ...aenderung,
    antwort: { ...aenderung.antwort, angenommen: false, grund: "Nein danke." } as const,
  };
  expect(angebotIn(zeileZu(endenderVertrag(stelle, { aenderungen: [abgelehnt] })))?.vzaeHundertstel).toBe(100);
});

test.each([
  ["2022-12-30", "gehindert"],
  ["2022-12-31", "vorschlag"],
  ["2023-01-01", "laeuft"],
])("Endet der Vertrag am %s, ist er: %s", (ende, art) => {
  const w = endenderVertrag(stelle, { ende: plainDate(ende), nachweisFaelligAm: plainDate("2023-03-31") });
  const lage = eineFortschreibungslage({ stellen: [stelle], gegebene: [w] });
  const { neu } = lage.konditionen;
  expect(vertragszeilen({ ...lage, konditionen: { alt: neu, neu } })[0]?.stand.art).toBe(art);
});

test("Ein vorzeitig beendeter wird nicht vorgeschlagen und sagt, warum er endete", () => {
  expect(zeileZu(endenderVertrag(stelle, { enden: [beendet("beendet", "2022-12-30")] }))?.stand).toMatchObject({
    art: "gehindert",
    satz: expect.stringContaining("Endet vorzeitig am 30.12.2022: Der Bedarf ist gesunken."),
  });
  const amLetzten = endenderVertrag(stelle, { enden: [beendet("beendet", "2022-12-31")] });
  expect(zeileZu(amLetzten)?.stand.art, "mit seinem letzten Tag").toBe("vorschlag");
});

test("Was im Jahr an einen anderen überging, steht mit dem neuen Vertrag da und nicht mit dem alten", () => {
  const alt = endenderVertrag(stelle, { enden: [beendet("beendet", "2022-08-31")] });
  const neu = endenderVertrag(stelle, { beginn: plainDate("2022-09-01"), vorgaengerId: alt.id, uebergang: "umzug" });
  const gegebene = [alt, neu];
  const zeilen = vertragszeilen(eineFortschreibungslage({ stellen: [stelle], gegebene }));
  expect(zeilen.map(({ gegenstand }) => gegenstand.id)).toEqual([neu.id]);
});

test("Wer nie annahm, hatte keinen Vertrag, der enden könnte", () => {
  expect(zeileZu(endenderVertrag(stelle, { antwort: null }))).toBeUndefined();
});

describe("Was schon angeboten ist", () => {
  const w = endenderVertrag(stelle);
  const folge = (angaben: Partial<BenannterVertrag> = {}) =>
    endenderVertrag(stelle, {
      beginn: plainDate("2023-01-01"),
      ende: plainDate("2023-12-31"),
      nachweisFaelligAm: plainDate("2024-03-31"),
      antwort: null,
      ...angaben,
    });

  test("ist erledigt, angenommen oder nicht", () => {
    expect(zeileZu(w, [folge()])?.stand).toEqual({ art: "erledigt", satz: "Angeboten, noch ohne Antwort." });
    expect(zeileZu(w, [folge({ antwort: w.antwort })])?.stand).toEqual({
      art: "erledigt",
      satz: "Der Folgevertrag ist angenommen.",
    });
  });

  test("und abgelehnt oder zurückgezogen wurde, wird mit neuer Nummer wieder vorgeschlagen", () => {
    const erstes = angebotIn(zeileZu(w))?.id;
    const zurueck = folge({ zurueckgezogenAm: "2022-11-02T08:00:00Z" });
    expect(angebotIn(zeileZu(w))?.id, "dieselbe Frage, dasselbe Angebot").toBe(erstes);
    expect(angebotIn(zeileZu(w, [zurueck]))?.id).not.toBe(erstes);
  });

  test("zählt für genau einen von zwei gleichen Verträgen", () => {
    const halb = { vzaeHundertstel: 50, betragCent: 27_500_00 };
    const gegebene = [endenderVertrag(stelle, halb), endenderVertrag(stelle, halb), folge(halb)];
    const zeilen = vertragszeilen(eineFortschreibungslage({ stellen: [stelle], gegebene }));
    expect(zeilen.map(({ stand }) => stand.art)).toEqual(["erledigt", "vorschlag"]);
  });
});

test("Zwei Vorschläge zusammen nehmen nicht mehr von einer Stelle, als da ist", () => {
  const halb = { vzaeHundertstel: 50, betragCent: 27_500_00 };
  const voll = endenderVertrag(stelle, { beginn: plainDate("2022-01-01") });
  const gegebene = [endenderVertrag(stelle, halb), voll];
  const [erste, zweite] = vertragszeilen(eineFortschreibungslage({ stellen: [stelle], gegebene }));
  expect([erste?.stand.art, zweite?.stand.art]).toEqual(["vorschlag", "gehindert"]);
});

test("Endet auch die Stelle mit dem Jahr, setzt der Vertrag voraus, dass sie fortgeschrieben wird", () => {
  const endende = endendeStelle();
  const gegebene = [endenderVertrag(endende)];
  const lage = eineFortschreibungslage({ stellen: [endende], gegebene });
  const [zeile] = vertragszeilen(lage);
  expect(zeile?.stand.art).toBe("vorschlag");
  expect(zeile?.hinweise).toContain("Die Stelle endet am 31.12.2022. Bitte zuerst die Stelle fortschreiben.");
  const ablehnungen = [
    {
      id: "x",
      grund: "Läuft aus, wie geplant.",
      am: "",
      von: "",
      gegenstand: { art: "stelle", id: endende.id } as const,
    },
  ];
  expect(vertragszeilen({ ...lage, ablehnungen })[0]?.stand.art, "abgelehnte Stelle").toBe("gehindert");
});

test("Ohne Konditionen des neuen Jahres gibt es keinen Betrag, und die Seite sagt, wie es weitergeht", () => {
  const lage = eineFortschreibungslage({ stellen: [stelle], gegebene: [endenderVertrag(stelle)] });
  expect(vertragszeilen({ ...lage, konditionen: { ...lage.konditionen, neu: null } })[0]?.stand).toMatchObject({
    art: "gehindert",
    satz: expect.stringContaining("Sobald das Ministerium sie freigibt"),
  });
});

test("R13: die Erklärung zu JMD und MBE wird nur mit einem Hinweis übernommen", () => {
  expect(zeileZu(endenderVertrag(stelle, { jmdMbeErklaerung: true }))?.hinweise).toEqual([
    "Die Erklärung zu JMD und MBE wird übernommen. Bitte nur bestätigen, wenn sie für 2023 gilt.",
  ]);
});

test.each([
  [57_000_00, []],
  [56_999_99, [expect.stringContaining("der Bescheid gibt für Personal 56.999,99 EUR")]],
])("R22: gibt der Bescheid %i Cent für Personal, steht dabei: %j", (bewilligtCent, hinweise) => {
  const lage = eineFortschreibungslage({
    stellen: [stelle],
    gegebene: [endenderVertrag(stelle)],
    zusagen: { 2: { jahr: 2023, bewilligtCent, zugesagtCent: 0 } },
  });
  expect(vertragszeilen(lage)[0]?.hinweise).toEqual(hinweise);
});

test("Wer die Stelle nicht mehr erhalten kann, bekommt kein Angebot", () => {
  const fort = endenderVertrag(stelle, { empfaengerId: anOrganisation().id, empfaengerName: "Beckum" });
  expect(zeileZu(fort)?.stand).toMatchObject({ art: "gehindert", satz: expect.stringContaining("Beckum") });
});

describe("Wer selbst nur hält", () => {
  const traeger = anOrganisation({ art: "traeger", name: "Caritas" });
  const alt = endenderVertrag(stelle, { betragCent: 50_000_00, weiterleitungErlaubt: true });
  const neu = endenderVertrag(stelle, {
    beginn: plainDate("2023-01-01"),
    ende: plainDate("2023-12-31"),
    nachweisFaelligAm: plainDate("2024-03-31"),
    betragCent: 56_000_00,
    weiterleitungErlaubt: true,
  });
  const weiter = endenderVertrag(stelle, {
    herkunftId: alt.id,
    geberId: empfaenger.id,
    empfaengerId: traeger.id,
    empfaengerName: traeger.name,
    empfaengerArt: "traeger",
    betragCent: 25_000_00,
    vzaeHundertstel: 50,
    jmdMbeErklaerung: true,
    begruendung: "Der Träger erreicht Zugewanderte in drei Sprachen.",
    nachweisFaelligAm: plainDate("2023-02-28"),
  });
  const lage = (erhaltene: BenannterVertrag[]) => {
    const grund = eineFortschreibungslage({ stellen: [stelle], gegebene: [weiter], organisation: empfaenger });
    const eigene = grund.angebotslagen.get(teilschluessel({ stelleId: stelle.id, herkunftId: null }));
    if (!eigene) throw new Error("keine Lage");
    const gehalten = { ...eigene, geber: empfaenger, herkunft: neu, kontingente: null, moeglicheEmpfaenger: [traeger] };
    return {
      ...grund,
      stellen: [],
      umfeld: { ...grund.umfeld, art: "kreisangehoerige_kommune" as const, vorhandene: [] },
      erhaltene,
      angebotslagen: new Map([[teilschluessel({ stelleId: stelle.id, herkunftId: neu.id }), gehalten]]),
    };
  };

  test("gibt erst weiter, wenn der eigene Vertrag des neuen Jahres angenommen ist", () => {
    expect(vertragszeilen(lage([alt, { ...neu, antwort: null }]))[0]?.stand).toMatchObject({
      art: "gehindert",
      satz: expect.stringContaining(`Erst muss ${geber.name}`),
    });
  });

  test("gibt vom neuen Betrag denselben Teil weiter, auf dem neuen Vertrag", () => {
    const [zeile] = vertragszeilen(lage([alt, neu]));
    expect(angebotIn(zeile)).toMatchObject({
      herkunftId: neu.id,
      betragCent: 28_000_00,
      vzaeHundertstel: 50,
      ende: "2023-12-31",
      nachweisFaelligAm: "2024-03-01",
    });
  });
});
