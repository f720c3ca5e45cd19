import { describe, expect, test } from "vitest";
import { BelegzeileId } from "../../grundlagen/ids.ts";
import { plainDate as d } from "../../grundlagen/plain-date.ts";
import { aStelle, aWeiterleitung, neueStelleId } from "../../testing/factories.ts";
import { einGlied, volleAngaben } from "../../testing/nachweis.ts";
import type { Baustein } from "../../stelle/stelle.ts";
import type { Nachweisart } from "../papier/nachweisart.ts";
import type { Belegzeile } from "../belege/belegzeile.ts";
import { nachweisfelder } from "../papier/nachweisfelder.ts";
import { nachweisinhaltDer, type Nachweiskopf } from "../papier/nachweisinhalt.ts";
import { nachweismaengel, type Mangellage } from "./nachweismaengel.ts";
import { nachweismangelText } from "../schritte/nachweis-texte.ts";
import { zahlenDesVertrags } from "../rechnung/zahlen-des-vertrags.ts";

const kopf = (art: Nachweisart, baustein: Baustein): Nachweiskopf => ({
  art,
  jahr: 2022,
  baustein,
  inhaber: { name: "Stadt Ahlen", ags: "05570004" },
  an: "Kreis Warendorf",
  zweck: "Case Management vor Ort",
  faelligAm: d("2023-02-28"),
  zeitraum: { von: d("2022-01-01"), bis: d("2022-12-31") },
});
const zahlen = (eigeneKostenCent = 55_000_00) =>
  zahlenDesVertrags({
    jahr: 2022,
    vertrag: aWeiterleitung(aStelle(), { betragCent: 55_000_00 }),
    position: "case_management",
    eigeneKostenCent,
    nichtZuwendungsfaehigCent: 0,
    besserstellungen: [],
    einnahmen: [],
    gehalteneHundertstelTage: 36_500,
    besetzteHundertstelTage: 36_500,
    glieder: [],
  });
const angaben = volleAngaben();
const lage = (teile: Partial<Mangellage> = {}): Mangellage => ({
  inhalt: nachweisinhaltDer(kopf("teilnachweis", 2), d("2023-02-01"), zahlen(), teile.angaben ?? angaben),
  angaben,
  rechnungsart: "jahresrechnung",
  abgeschlossenAb: d("2023-01-01"),
  glieder: [],
  belegliste: null,
  zeichnungMoeglich: true,
  offenePunkte: [],
  ...teile,
});
const gruende = (teile?: Partial<Mangellage>) =>
  nachweismaengel(lage(teile)).map(({ reason, sperrt }) => [reason, sperrt] as const);
const einBeleg = (betragCent: number, teile: Partial<Belegzeile> = {}): Belegzeile => ({
  id: BelegzeileId.parse(neueStelleId()),
  belegNr: "1",
  tag: d("2022-05-31"),
  empfaenger: "",
  grund: "Gehalt",
  betragCent,
  position: "case_management",
  zuwendungsfaehigCent: betragCent,
  person: null,
  bezug: null,
  dokumentId: null,
  ...teile,
});

test("ein Nachweis, dem nichts fehlt, hat eine leere Liste", () => {
  expect(nachweismaengel(lage())).toEqual([]);
});

describe("R70: jedes Papier fragt, was auf ihm steht", () => {
  test("jede Pflichtangabe fehlt einzeln, mit Ort und Rolle", () => {
    for (const { feld, pflicht, art } of nachweisfelder("teilnachweis", 2)) {
      const leer = art === "erklaerung" ? false : art === "auswahl" ? null : "";
      const mangel = nachweismaengel(lage({ angaben: { ...angaben, [feld]: leer } }));
      expect([feld, mangel.length]).toEqual([feld, pflicht ? 1 : 0]);
      if (pflicht)
        expect(mangel[0]).toMatchObject({
          reason: "angabe-fehlt",
          ort: { art: "feld", feld },
          recht: "nachweis:vorbereiten",
          sperrt: true,
        });
    }
  });

  test("die Bestätigung einer Pauschale fragt weder Bericht noch Wirtschaftlichkeit", () => {
    expect(nachweisfelder("verwendungsbestaetigung", 3).map(({ feld }) => feld)).toEqual([
      "ort",
      "auskunftName",
      "auskunftTelefon",
      "auskunftMail",
      "kassenzeichen",
      "keineDoppelfoerderung",
    ]);
  });

  test("das fortgeschriebene Konzept steht nur auf dem Nachweis von Baustein 1", () => {
    const hat = (art: Nachweisart, baustein: Baustein) =>
      nachweisfelder(art, baustein).some((f) => f.feld === "konzept");
    expect([hat("verwendungsnachweis", 1), hat("verwendungsnachweis", 2), hat("teilnachweis", 1)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  test("ein Bericht sagt etwas: 29 Zeichen sind zu wenig, 30 genügen", () => {
    const mit = (zeichen: number) => gruende({ angaben: { ...angaben, erfolg: "a".repeat(zeichen) } });
    expect(mit(29)).toEqual([["text-zu-kurz", true]]);
    expect(mit(30)).toEqual([]);
  });
});

test("im laufenden Jahr wird nicht nachgewiesen", () => {
  expect(gruende({ rechnungsart: "laufende_rechnung" })).toEqual([["jahr-laeuft-noch", true]]);
});

test.each([
  [66_000_00, []],
  [66_000_01, [["abweichung-unbegruendet", true]]],
])("R31, V4: %i Cent bei 55.000,00 bewilligt", (kosten, erwartet) => {
  const inhalt = nachweisinhaltDer(kopf("teilnachweis", 2), d("2023-02-01"), zahlen(kosten), angaben);
  expect(gruende({ inhalt })).toEqual(erwartet);
  const begruendet = { ...angaben, abweichungen: "Eine Vertretung war drei Monate lang doppelt besetzt." };
  expect(gruende({ inhalt, angaben: begruendet })).toEqual([]);
});

describe("R77: die Belegliste eines Trägers", () => {
  test("deckt genau, was gebucht ist; eine fehlende Datei wird nur gesagt", () => {
    const zeilen = [einBeleg(4_800_00, { dokumentId: null })];
    expect(gruende({ belegliste: { zeilen, gebuchteCent: 4_800_00 } })).toEqual([["belegdatei-fehlt", false]]);
    expect(gruende({ belegliste: { zeilen, gebuchteCent: 4_800_01 } })).toEqual([
      ["belegliste-weicht-ab", true],
      ["belegdatei-fehlt", false],
    ]);
  });

  test("R88: überwiegen Gutschriften in einer Position, wird es gesagt", () => {
    const zeilen = [einBeleg(-1_00)];
    expect(gruende({ belegliste: { zeilen, gebuchteCent: -1_00 } })).toContainEqual(["kategorie-negativ", false]);
  });
});

describe("R81, R84: die Ebene darunter", () => {
  test("ist sie offen oder etwas zurückgestellt, steht es da, mit dem Nachweis", () => {
    const offen = einGlied({ lauf: null, nachweisId: null });
    const zurueck = einGlied();
    if (zurueck.pruefsumme) zurueck.pruefsumme.zurueckgestelltCent = 800_00;
    expect(gruende({ glieder: [offen, zurueck, einGlied()] })).toEqual([
      ["teilnachweis-offen", true],
      ["zurueckgestelltes-offen", true],
    ]);
  });

  test("verzichtet oder ohne das Zurückgestellte abgeschlossen, steht nichts mehr im Weg", () => {
    const verzichtet = einGlied({ lauf: { stand: "verzichtet", version: 1, bescheinigung: null } });
    const zurueck = einGlied();
    if (zurueck.pruefsumme) zurueck.pruefsumme.zurueckgestelltCent = 800_00;
    if (zurueck.lauf?.bescheinigung) zurueck.lauf.bescheinigung.zurueckgestelltesVerzichtet = true;
    expect(gruende({ glieder: [verzichtet, zurueck] })).toEqual([]);
  });
});

test("R92: darf niemand zeichnen, steht es da; R92b: offene Punkte des Vorjahres sind Aufgaben", () => {
  expect(gruende({ zeichnungMoeglich: false, offenePunkte: ["Fahrtkosten trennen"] })).toEqual([
    ["niemand-zeichnet", false],
    ["vorjahr-offen", false],
  ]);
});

test("jeder Mangel ist ein ganzer Satz", () => {
  const alle = [
    ...nachweismaengel(
      lage({ rechnungsart: "planrechnung", zeichnungMoeglich: false, offenePunkte: ["Fahrtkosten trennen."] }),
    ),
    ...nachweismaengel(lage({ angaben: volleAngaben({ ort: "", erfolg: "kurz" }) })),
    ...nachweismaengel(
      lage({ belegliste: { zeilen: [einBeleg(-1_00)], gebuchteCent: 0 }, glieder: [einGlied({ lauf: null })] }),
    ),
  ];
  expect(new Set(alle.map(({ reason }) => reason)).size).toBeGreaterThan(6);
  for (const mangel of alle) expect(nachweismangelText(mangel)).toMatch(/^[A-ZÄÖÜ].{15,}\.$/);
});
