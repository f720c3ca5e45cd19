import fc from "fast-check";
import { expect, test } from "vitest";
import { foerderkonditionen, type Foerderkonditionen } from "./foerderkonditionen.ts";
import { berechneFoerderplan } from "../foerderplan/foerderplan.ts";
import { KonditionId } from "../grundlagen/ids.ts";
import { auswirkung } from "./kondition-auswirkung.ts";
import { decideFreigabe, fassungsstand } from "./kondition-freigabe.ts";
import { konditionsaenderungen, konditionspositionen } from "./kondition-positionen.ts";
import { decideVorschlag, konditionsgrundlage, konditionsvorlage, KonditionVorschlag } from "./kondition-vorschlag.ts";
import { geltendeFassung, konditionenDer, type Konditionsfassung } from "./konditionsfassung.ts";
import { KonditionenWerte } from "./konditionen-werte.ts";
import { neueOrganisationId } from "../testing/factories.ts";
import { refusalVon } from "../testing/refusal-von.ts";
import { Funktion } from "../stelle/stelle.ts";

const konditionen = (jahr: number): Foerderkonditionen => {
  const gefunden = foerderkonditionen(jahr);
  if (!gefunden) throw new Error(`${jahr} fehlt`);
  return gefunden;
};
const werteVon = (jahr: number): KonditionenWerte => {
  const { jahr: _jahr, ...werte } = konditionen(jahr);
  return KonditionenWerte.parse(werte);
};
const eva = neueOrganisationId();
const jonas = neueOrganisationId();
const eineFassung = (angaben: Partial<Konditionsfassung> = {}): Konditionsfassung => ({
  id: KonditionId.parse(neueOrganisationId()),
  jahr: 2022,
  fassung: 1,
  werte: werteVon(2022),
  begruendung: "Aus der Richtlinie übernommen.",
  abloesung: false,
  vorgeschlagenAm: "2020-07-01T00:00:00.000Z",
  vorgeschlagenVon: eva,
  vorgeschlagenVonName: "Eva",
  freigegebenAm: "2020-07-01T00:00:00.000Z",
  freigegebenVonName: "Jonas",
  ...angaben,
});
const offen = (angaben: Partial<Konditionsfassung> = {}) =>
  eineFassung({ fassung: 2, freigegebenAm: null, freigegebenVonName: null, ...angaben });
const mehr = { ...werteVon(2022), koordination: { cent: 60_000_00, quelle: "Erlass vom 01.02.2026", annahme: false } };
const einVorschlag = (angaben: Partial<KonditionVorschlag> = {}): KonditionVorschlag => ({
  id: KonditionId.parse(neueOrganisationId()),
  jahr: 2022,
  werte: mehr,
  begruendung: "Anhebung nach dem Tarifabschluss.",
  abloesung: false,
  ...angaben,
});
const vorschlag = (angaben: Partial<KonditionVorschlag>, fassungen = [eineFassung()], bescheide = 0) =>
  decideVorschlag({ fassungen, bescheide, vorschlag: einVorschlag(angaben) });

test.each([
  [[], 1],
  [[eineFassung()], 2],
  [[eineFassung(), offen()], 3],
  [[eineFassung(), eineFassung({ jahr: 2021, fassung: 7 })], 2],
])("jeder Vorschlag bekommt die nächste Nummer seines Jahres (%#: %i)", (fassungen, fassung) => {
  expect(vorschlag({}, fassungen)).toEqual({ ok: true, event: { type: "KonditionVorgeschlagen", fassung } });
});

test.each([
  [2019, false],
  [2020, true],
  [2100, true],
  [2101, false],
])("für %i lassen sich Konditionen vorschlagen: %s", (jahr, ja) => {
  expect(refusalVon(vorschlag({ jahr }, []))).toEqual(
    ja ? undefined : { reason: "konditionsjahr-ausserhalb", feld: "jahr", jahr, von: 2020, bis: 2100 },
  );
});

test("eine Fassung ohne Änderung ist keine; schon eine bestätigte Annahme ist eine", () => {
  expect(refusalVon(vorschlag({ werte: werteVon(2022) }))).toMatchObject({
    reason: "fassung-unveraendert",
    fassung: 1,
  });
  const ohneAnnahme = {
    ...werteVon(2022),
    vakanz: {
      ...werteVon(2022).vakanz,
      1: { methode: "tagesgenau" as const, quelle: "Nebenbestimmung 4", annahme: false },
    },
  };
  expect(vorschlag({ werte: ohneAnnahme }).ok).toBe(true);
});

test.each([
  ["", "quelle-fehlt"],
  ["  ", "quelle-fehlt"],
  [werteVon(2022).koordination.quelle, "quelle-gehoert-zum-alten-wert"],
  ["Erlass vom 01.02.2026", undefined],
])("ein geänderter Wert mit der Quelle „%s“: %s", (quelle, reason) => {
  const refusal = refusalVon(
    vorschlag({ werte: { ...werteVon(2022), koordination: { cent: 60_000_00, quelle, annahme: true } } }),
  );
  expect(refusal).toEqual(
    reason && expect.objectContaining({ reason, feld: "werte.koordination.quelle", name: "Koordination" }),
  );
});

test("ein Erlass darf für zwei Jahre verschiedene Werte setzen, doch in einem neuen Jahr braucht jeder Wert eine Quelle", () => {
  expect(
    vorschlag({ jahr: 2031, werte: { ...werteVon(2022), koordination: { ...werteVon(2022).koordination, cent: 1 } } })
      .ok,
  ).toBe(true);
  expect(
    refusalVon(
      vorschlag({ jahr: 2031, werte: { ...werteVon(2022), assistenz: { ...werteVon(2022).assistenz, quelle: "" } } }),
    ),
  ).toMatchObject({ feld: "werte.assistenz.quelle" });
});

test("auch eine andere Förderart braucht ihre eigene Quelle", () => {
  const { instrumente } = werteVon(2022);
  const werte = {
    ...werteVon(2022),
    instrumente: { ...instrumente, 2: { ...instrumente[2], instrument: "zuwendung" as const } },
  };
  expect(refusalVon(vorschlag({ werte }))).toMatchObject({
    feld: "werte.instrumente.2.quelle",
    alt: "Fachbezogene Pauschale",
    neu: "Zuwendung",
  });
});

test("negative Beträge weist schon die Eingabe am Feld ab, ebenso fehlende Marken und eine fehlende Begründung", () => {
  const eingabe = {
    ...einVorschlag(),
    werte: { ...mehr, arbeitsplatz: { cent: -1, quelle: "Erlass" } },
    begruendung: "zu kurz",
  };
  const felder = KonditionVorschlag.safeParse(eingabe).error?.issues.map((issue) => issue.path.join("."));
  expect(felder).toEqual(["werte.arbeitsplatz.cent", "werte.arbeitsplatz.annahme", "begruendung"]);
});

test.each([
  [0, false, undefined],
  [1, false, "jahr-hat-bescheide"],
  [3, true, undefined],
])("ein Jahr mit %i Bescheiden, als Ablösung erklärt: %s → %s", (bescheide, abloesung, reason) => {
  expect(refusalVon(vorschlag({ abloesung }, [eineFassung()], bescheide))?.reason).toBe(reason);
});

test("ein neues Jahr beginnt mit den Werten des letzten veröffentlichten Jahres davor, jeder als Annahme", () => {
  const fassungen = [
    eineFassung({ jahr: 2024, werte: werteVon(2024) }),
    eineFassung({ jahr: 2025, werte: werteVon(2025) }),
    offen({ jahr: 2026 }),
    eineFassung({ jahr: 2028 }),
  ];
  const grundlage = konditionsgrundlage(fassungen, 2027);
  if (!grundlage) throw new Error("keine Grundlage");
  expect(grundlage.jahr).toBe(2025);
  const vorlage = konditionsvorlage(grundlage, 2027);
  expect(konditionspositionen(vorlage).every(({ annahme }) => annahme)).toBe(true);
  expect(konditionspositionen(vorlage).map(({ text }) => text)).toEqual(
    konditionspositionen(werteVon(2025)).map(({ text }) => text),
  );
  expect(konditionsvorlage(grundlage, 2025)).toBe(grundlage.werte);
  expect(konditionsgrundlage(fassungen, 2023)).toBeUndefined();
});

test("vier Augen: wer vorschlägt, gibt nicht frei", () => {
  const freigabe = (benutzerId: string) =>
    decideFreigabe({ fassung: offen(), fassungen: [eineFassung(), offen()], bescheide: 0, benutzerId });
  expect(refusalVon(freigabe(eva))).toEqual({ reason: "vier-augen", name: "Eva" });
  expect(freigabe(jonas)).toEqual({ ok: true, event: { type: "KonditionFreigegeben", fassung: 2 } });
});

test.each([
  ["fassung-schon-freigegeben", { fassung: eineFassung() }],
  ["fassung-ueberholt", { fassung: offen(), fassungen: [eineFassung(), offen(), eineFassung({ fassung: 3 })] }],
  ["abloesung-nicht-erklaert", { bescheide: 1 }],
  [undefined, { fassung: offen({ abloesung: true }), bescheide: 1 }],
] as const)("Freigabe: %s", (reason, lage) => {
  expect(
    refusalVon(
      decideFreigabe({
        fassung: offen(),
        fassungen: [eineFassung(), offen()],
        bescheide: 0,
        benutzerId: jonas,
        ...lage,
      }),
    )?.reason,
  ).toBe(reason);
});

test("es gilt die höchste freigegebene Fassung des Jahres", () => {
  const fassungen = [
    eineFassung(),
    eineFassung({ fassung: 3 }),
    offen(),
    offen({ fassung: 4 }),
    eineFassung({ jahr: 2023, fassung: 9 }),
  ];
  expect(geltendeFassung(fassungen, 2022)?.fassung).toBe(3);
  expect(geltendeFassung(fassungen, 2024)).toBeUndefined();
  expect(fassungen.slice(0, 4).map((f) => fassungsstand(f, fassungen))).toEqual([
    "abgeloest",
    "gilt",
    "ueberholt",
    "vorgeschlagen",
  ]);
});

test("Änderungen nennen den alten und den neuen Wert", () => {
  expect(konditionsaenderungen(werteVon(2022), mehr).map(({ alt, neu }) => [neu.feld, alt?.text, neu.text])).toEqual([
    ["koordination", "55.000,00 EUR", "60.000,00 EUR"],
  ]);
  expect(konditionsaenderungen(null, mehr)).toHaveLength(konditionspositionen(mehr).length);
});

test("Leverkusen 2022: 57.000 statt 55.000 EUR für 2,5 Koordinationen und 5 Case-Management-Stellen sind 15.000 EUR mehr", () => {
  const leverkusen = {
    organisationId: neueOrganisationId(),
    stellen: [
      { funktion: "koordination", vzaeHundertstel: 250 },
      { funktion: "case_management", vzaeHundertstel: 500 },
    ] as const,
    massnahmenCent: 49_000_00,
  };
  const neu = {
    ...konditionen(2022),
    koordination: konditionen(2023).koordination,
    caseManagement: konditionen(2023).caseManagement,
  };
  expect(auswirkung(konditionen(2022), neu, [leverkusen]).summe.differenzCent).toBe(15_000_00);
  expect(
    auswirkung(
      konditionen(2022),
      { ...neu, massnahmenHoechstbetrag: { ...neu.massnahmenHoechstbetrag, cent: 40_000_00 } },
      [leverkusen],
    ).summe.differenzCent,
  ).toBe(6_000_00);
});

const satz = fc.nat(10_000_000).map((cent) => ({ cent, quelle: "Erlass", annahme: false }));
const beliebige = fc
  .record({
    koordination: satz,
    assistenz: satz,
    caseManagement: satz,
    baustein3: satz,
    arbeitsplatz: satz,
    massnahmenHoechstbetrag: satz,
  })
  .map((betraege) => ({ ...konditionen(2022), ...betraege }));
const plaene = fc.array(
  fc.record({
    organisationId: fc.uuid().map(() => neueOrganisationId()),
    stellen: fc.tuple(
      ...Funktion.options.map((funktion) =>
        fc
          .integer({ min: 50, max: funktion === "assistenz" ? 50 : 350 })
          .map((vzaeHundertstel) => ({ funktion, vzaeHundertstel })),
      ),
    ),
    massnahmenCent: fc.nat(10_000_000),
  }),
);

test("die Auswirkung ist die Differenz der Förderpläne, und die Summe ist die Summe der Empfänger", () => {
  fc.assert(
    fc.property(beliebige, beliebige, plaene, (alt, neu, plaeneJeOrganisation) => {
      const ergebnis = auswirkung(alt, neu, plaeneJeOrganisation);
      expect(ergebnis.summe.differenzCent).toBe(ergebnis.empfaenger.reduce((bisher, e) => bisher + e.differenzCent, 0));
      for (const [i, plan] of plaeneJeOrganisation.entries())
        expect(ergebnis.empfaenger[i]?.differenzCent).toBe(gesamt(plan, neu) - gesamt(plan, alt));
      expect(auswirkung(alt, neu, plaeneJeOrganisation.toReversed()).summe).toEqual(ergebnis.summe);
      expect(auswirkung(null, neu, plaeneJeOrganisation).summe.altCent).toBe(0);
    }),
    { numRuns: 50 },
  );
});

function gesamt({ stellen, massnahmenCent }: Parameters<typeof auswirkung>[2][number], k: Foerderkonditionen): number {
  const baustein = {
    koordination: 1,
    assistenz: 1,
    case_management: 2,
    auslaenderbehoerde: 3,
    einbuergerungsbehoerde: 3,
  } as const;
  const zeilen = stellen.map(({ funktion, vzaeHundertstel }) => ({
    baustein: baustein[funktion],
    funktion,
    vzae_hundertstel: vzaeHundertstel,
  }));
  const plan = berechneFoerderplan(
    { ags: "05999", art_der_kommune: "kreis", foerderjahr: 2022, stellen: zeilen, massnahmen_cent: massnahmenCent },
    k,
  );
  if (!plan.ok) throw new Error(JSON.stringify(plan.refusal));
  return plan.event.foerderung_gesamt_cent;
}

test("eine Fassung wird mit ihrem Jahr zu Förderkonditionen", () => {
  expect(konditionenDer(eineFassung())).toEqual(konditionen(2022));
});
