import { expect, test } from "vitest";
import { KonditionId } from "../grundlagen/ids.ts";
import { konditionspositionen, ohneWert } from "./kondition-positionen.ts";
import { decideVorschlag, konditionsgrundlage, konditionsvorlage, KonditionVorschlag } from "./kondition-vorschlag.ts";
import { neueOrganisationId } from "../testing/factories.ts";
import { eineFassung, eineOffene, hoehereWerte, werteVon } from "../testing/kondition.ts";
import { refusalVon } from "../testing/refusal-von.ts";

const einVorschlag = (angaben: Partial<KonditionVorschlag> = {}): KonditionVorschlag => ({
  id: KonditionId.parse(neueOrganisationId()),
  jahr: 2022,
  werte: hoehereWerte,
  begruendung: "Anhebung nach dem Tarifabschluss.",
  abloesung: false,
  ...angaben,
});
const vorschlag = (angaben: Partial<KonditionVorschlag>, fassungen = [eineFassung()], bescheide = 0) =>
  decideVorschlag({ fassungen, bescheide, vorschlag: einVorschlag(angaben) });

test.each([
  [[], 1],
  [[eineFassung()], 2],
  [[eineFassung(), eineOffene()], 3],
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
      zuwendung: {
        ...werteVon(2022).vakanz.zuwendung,
        personal: { methode: "tagesgenau" as const, quelle: "Nebenbestimmung 4", annahme: false },
      },
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
    werte: { ...hoehereWerte, arbeitsplatz: { cent: -1, quelle: "Erlass" } },
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
    eineOffene({ jahr: 2026 }),
    eineFassung({ jahr: 2028 }),
  ];
  const grundlage = konditionsgrundlage(fassungen, 2027);
  if (!grundlage) throw new Error("keine Grundlage");
  expect(grundlage.jahr).toBe(2025);
  const vorlage = konditionsvorlage(grundlage, 2027);
  expect(konditionspositionen(vorlage).every(({ annahme, text }) => annahme || text === ohneWert)).toBe(true);
  expect(konditionspositionen(vorlage).map(({ text }) => text)).toEqual(
    konditionspositionen(werteVon(2025)).map(({ text }) => text),
  );
  expect(konditionsvorlage(grundlage, 2025)).toBe(grundlage.werte);
  expect(konditionsgrundlage(fassungen, 2023)).toBeUndefined();
});

test("R74: ein eigener Höchstbetrag braucht eine Quelle, keiner braucht keine, und sein Wegfall ist eine Änderung", () => {
  const mit = (veranstaltungen: { cent: number; quelle: string; annahme: boolean } | null) =>
    vorschlag({ werte: { ...werteVon(2022), teilhoechstbetraege: { veranstaltungen, massnahmen: null } } });
  const beleg = { quelle: "Erlass vom 01.02.2026", annahme: false };
  expect(mit({ cent: 10_000_00, ...beleg }).ok).toBe(true);
  expect(refusalVon(mit({ cent: 10_000_00, ...beleg, quelle: "" }))).toMatchObject({
    reason: "quelle-fehlt",
    feld: "werte.teilhoechstbetraege.veranstaltungen.quelle",
  });
  const ohne = { ...werteVon(2023), teilhoechstbetraege: { ...werteVon(2023).teilhoechstbetraege, massnahmen: null } };
  expect(vorschlag({ jahr: 2023, werte: ohne }, [eineFassung({ jahr: 2023, werte: werteVon(2023) })])).toMatchObject({
    ok: true,
    event: { fassung: 2 },
  });
  expect(konditionsvorlage({ jahr: 2023, werte: werteVon(2023) }, 2027).teilhoechstbetraege).toMatchObject({
    veranstaltungen: { cent: 10_000_00, annahme: true },
    massnahmen: { cent: 30_000_00, annahme: true },
  });
  expect(konditionsvorlage(eineFassung(), 2027).teilhoechstbetraege.veranstaltungen).toBeNull();
});
