import { leererAntrag, type Antrag } from "@kim/domain/antrag";
import type { Bescheid } from "@kim/domain/bescheid";
import { AntragId, BescheidId, KonditionId, OrganisationId, plainDate as d } from "@kim/domain/grundlagen";
import { AuszahlungId, MittelabrufId, mittelstand, type Mittelabruf } from "@kim/domain/mittelabruf";
import type {
  Antragsangaben,
  Auszahlungsangaben,
  Bescheidangaben,
  Mittelabrufangaben,
  Vertragsendeangaben,
} from "@kim/domain/schriftstueck";
import { afterAll, describe, expect, test } from "vitest";
import { closePdf } from "../jahresrechnung.ts";
import { einzeilig } from "../testing/einzeilig.ts";
import { pdfSeiten } from "../testing/pdf-seiten.ts";
import { dieVertragsangaben } from "../testing/vertragsangaben.ts";
import { schriftstueckPdf } from "./schriftstueck-papier.ts";

afterAll(closePdf);

const uuid = (ziffer: number) => `00000000-0000-4000-8000-${String(ziffer).padStart(12, "0")}`;
const summe = "ab".repeat(32);
const schema = "kim.schriftstueck/1";
const antragPdf = (angaben: Antragsangaben) => schriftstueckPdf({ schema, art: "antrag", angaben }, summe);
const bescheidPdf = (angaben: Bescheidangaben) => schriftstueckPdf({ schema, art: "bescheid", angaben }, summe);
const mittelabrufPdf = (angaben: Mittelabrufangaben) =>
  schriftstueckPdf({ schema, art: "mittelabruf", angaben }, summe);
const auszahlungPdf = (angaben: Auszahlungsangaben) => schriftstueckPdf({ schema, art: "auszahlung", angaben }, summe);
const vertragsendePdf = (angaben: Vertragsendeangaben) =>
  schriftstueckPdf({ schema, art: "vertragsende", angaben }, summe);
const gelesen = async (pdf: Promise<Uint8Array>) => einzeilig(pdfSeiten(await pdf));
const bewilligungsbehoerde = "Bezirksregierung Arnsberg";
const empfaenger = { name: "Stadt Musterhausen", ags: "05316", demodaten: false };

const einBescheid = (angaben: Partial<Bescheid> = {}): Bescheid => ({
  id: BescheidId.parse(uuid(1)),
  organisationId: OrganisationId.parse(uuid(2)),
  jahr: 2023,
  baustein: 1,
  art: "erstbescheid",
  vorgaengerId: null,
  antragId: null,
  instrument: "zuwendung",
  aktenzeichen: "36.02-KIM-2023-17",
  datum: d("2023-01-20"),
  von: d("2023-01-01"),
  bis: d("2023-12-31"),
  nachweisFaelligAm: d("2024-03-31"),
  vakanzMethode: "tagesgenau",
  verrechnung: "innerhalb_der_kategorie",
  zeichnungskreis: "verwaltungsleitung",
  weiterleitungBaustein1: false,
  konditionId: KonditionId.parse(uuid(3)),
  vzaeHundertstel: 300,
  personalCent: 165_000_00,
  arbeitsplaetzeCent: 29_100_00,
  massnahmenCent: 49_000_00,
  massnahmenAufteilung: { veranstaltungenCent: 10_000_00, massnahmenCent: 30_000_00, begleitungCent: 9_000_00 },
  nebenbestimmungen: "",
  am: "2023-01-20T09:00:00Z",
  vonName: "Berta Behörde",
  ...angaben,
});
const dazu = { vorgaenger: null, empfaenger, bewilligungsbehoerde, verwaltungsgericht: null };

describe("der Bescheid", () => {
  test("einer Zuwendung nennt Betrag, Aufteilung, ANBest-G und die Klage innerhalb eines Monats", async () => {
    const text = await gelesen(bescheidPdf({ ...dazu, bescheid: einBescheid() }));
    for (const satz of [
      "Zuwendungsbescheid Erstbescheid 2023",
      "bewillige ich Ihnen eine Zuwendung von 243.100,00 EUR",
      "Externe Prozessbegleitung 9.000,00 Insgesamt 243.100,00",
      "ANBest-G",
      "Der Verwendungsnachweis mit Sachbericht",
      "Rechtsbehelfsbelehrung",
      "Gegen diesen Bescheid kann innerhalb eines Monats nach Bekanntgabe Klage beim Verwaltungsgericht ____",
      "Muster – Wortlaut nicht amtlich",
      `SHA-256 der festgehaltenen Angaben ${summe}`,
    ])
      expect(text).toContain(satz);
    expect(text).not.toContain("Pauschale");
  });

  test("einer Pauschale nennt Raten und Rückzahlung, aber weder ANBest-G noch Mittelabruf", async () => {
    const bescheid = einBescheid({
      baustein: 2,
      instrument: "fachbezogene_pauschale",
      personalCent: 684_000_00,
      arbeitsplaetzeCent: 0,
      massnahmenCent: 0,
      massnahmenAufteilung: null,
      nebenbestimmungen: "Über Änderungen ist zu berichten.",
    });
    const text = await gelesen(bescheidPdf({ ...dazu, bescheid, verwaltungsgericht: "Verwaltungsgericht Arnsberg" }));
    for (const satz of [
      "fachbezogene Pauschale (§ 29 Haushaltsgesetz NRW) von 684.000,00 EUR",
      "1 15.02.2023 342.000,00 2 15.08.2023 342.000,00",
      "Die rechtsverbindliche Verwendungsbestätigung ist bis zum 31.03.2024 vorzulegen",
      "Über Änderungen ist zu berichten.",
      "Klage beim Verwaltungsgericht Arnsberg erhoben",
    ])
      expect(text).toContain(satz);
    for (const fremd of ["ANBest", "Mittelabruf", "wirtschaftlich"]) expect(text).not.toContain(fremd);
  });

  test("der einen anderen ändert, nennt den ersetzten", async () => {
    const vorgaenger = { aktenzeichen: "36.02-KIM-2023-1", datum: d("2023-01-02") };
    const text = await gelesen(
      bescheidPdf({ ...dazu, bescheid: einBescheid({ art: "aenderungsbescheid" }), vorgaenger }),
    );
    expect(text).toContain("ersetzt den Bescheid 36.02-KIM-2023-1 vom 02.01.2023");
  });
});

describe("der Antrag", () => {
  const antrag: Antrag = {
    id: AntragId.parse(uuid(5)),
    organisationId: OrganisationId.parse(uuid(2)),
    jahr: 2025,
    baustein: 1,
    inhalt: leererAntrag(),
    version: 1,
    vorgaenge: [],
    beschieden: false,
  };
  const gestellt = (angaben: Partial<Antrag>, art: "kreis" | "kreisfreie_stadt" = "kreis") =>
    gelesen(
      antragPdf({
        antrag: { ...antrag, ...angaben },
        antragsteller: { name: "Kreis Musterhausen", ags: "05570", art, demodaten: true },
        bewilligungsbehoerde,
        am: d("2024-12-20"),
      }),
    );

  test("nennt Stellen, Beträge, Voraussetzungen des Jahres und jeden Punkt der Skizze", async () => {
    const inhalt = leererAntrag();
    const text = await gestellt({
      inhalt: {
        ...inhalt,
        voraussetzungen: { ...inhalt.voraussetzungen, kiInBetrieb: true, lenkungsgruppe: "besteht" },
        positionen: {
          ...inhalt.positionen,
          koordinationHundertstel: 250,
          assistenzHundertstel: 50,
          personalCent: 165_000_00,
        },
        skizze: { ...inhalt.skizze, zielgruppe: "Wir beginnen mit neu Zugewanderten." },
      },
      vorgaenge: [{ id: "v", art: "eingereicht", text: null, am: "2025-01-10T09:00:00Z", vonName: "Petra Probe" }],
    });
    for (const satz of [
      "Eingereicht 10.01.2025, Petra Probe",
      "Koordination 2,50 Verwaltungsassistenz 0,50 Insgesamt 3,00",
      "Insgesamt 165.000,00",
      "Das Kommunale Integrationszentrum ist in Betrieb Bestätigt",
      "Eine Lenkungsgruppe besteht",
      "Konzept für das Case Management Keine Angabe",
      "Zielgruppe zu Beginn Wir beginnen mit neu Zugewanderten.",
      "Konzept für den kreisangehörigen Raum –",
      "Demodaten – ohne Rechtswirkung",
    ])
      expect(text).toContain(satz);
  });

  test("ein Entwurf sagt, dass er einer ist; den kreisangehörigen Raum beschreibt nur, wer einen hat", async () => {
    const text = await gestellt({}, "kreisfreie_stadt");
    expect(text).toContain("Eingereicht noch nicht");
    expect(text).toContain("Entwurf, Stand 20.12.2024");
    expect(text).not.toContain("kreisangehörigen Raum");
  });
});

describe("Mittelabruf und Auszahlung", () => {
  const bescheid = einBescheid();
  const abruf: Mittelabruf = {
    id: MittelabrufId.parse(uuid(6)),
    bescheidId: bescheid.id,
    gegenstand: "begleitung",
    betragCent: 4_000_00,
    termin: d("2023-05-01"),
    benoetigtBis: d("2023-06-30"),
    begruendung: "Vier Beratungstage im Mai und Juni.",
    am: "2023-04-03T09:00:00Z",
    vonName: "Karl Kämmerer",
    entscheidung: { bewilligt: true, grund: null, am: "2023-04-12T09:00:00Z", vonName: "Berta Behörde" },
  };
  const auszahlung = {
    id: AuszahlungId.parse(uuid(7)),
    bescheidId: bescheid.id,
    mittelabrufId: abruf.id,
    betragCent: 4_000_00,
    ausgezahltAm: d("2023-05-02"),
    am: "2023-05-02T09:00:00Z",
    vonName: "Berta Behörde",
  };
  const stand = mittelstand({ bescheid, bescheide: [bescheid], abrufe: [abruf], auszahlungen: [auszahlung] });
  const rahmen = { bescheid, empfaenger, bewilligungsbehoerde, mittelstand: stand };

  test("der Abruf nennt Zweck, Tage, Frist, Entscheidung und den Stand der Mittel", async () => {
    const text = await gelesen(mittelabrufPdf({ ...rahmen, abruf, mittelfrist: 2 }));
    for (const satz of [
      "Wofür Externe Prozessbegleitung",
      "Betrag 4.000,00 EUR",
      "Benötigt bis 30.06.2023",
      "innerhalb von zwei Monaten nach der Auszahlung",
      "Ergebnis Bewilligt Am 12.04.2023 Von Berta Behörde",
      "Noch abrufbar 239.100,00",
    ])
      expect(text).toContain(satz);
  });

  test("ohne Frist und Entscheidung steht von beidem nichts da, mit Ablehnung ihr Grund", async () => {
    const offen = await gelesen(
      mittelabrufPdf({ ...rahmen, abruf: { ...abruf, entscheidung: null }, mittelfrist: null }),
    );
    expect(offen).not.toContain("innerhalb von");
    expect(offen).not.toContain("Entscheidung");
    const entscheidung = {
      bewilligt: false,
      grund: "Der Bescheid ist noch nicht bestandskräftig.",
      am: abruf.am,
      vonName: "B",
    };
    const abgelehnt = await gelesen(mittelabrufPdf({ ...rahmen, abruf: { ...abruf, entscheidung }, mittelfrist: 2 }));
    expect(abgelehnt).toContain("Ergebnis Abgelehnt");
    expect(abgelehnt).toContain("Grund Der Bescheid ist noch nicht bestandskräftig.");
  });

  test("die Mitteilung nennt Tag, Betrag und worauf gezahlt wurde", async () => {
    const text = await gelesen(auszahlungPdf({ ...rahmen, auszahlung, abruf }));
    expect(text).toContain("Betrag 4.000,00 EUR Ausgezahlt am 02.05.2023 Grundlage Mittelabruf vom 03.04.2023");
    expect(text).toContain("Zu verwenden bis 30.06.2023");
    const rate = await gelesen(
      auszahlungPdf({ ...rahmen, auszahlung: { ...auszahlung, mittelabrufId: null }, abruf: null }),
    );
    expect(rate).toContain("Grundlage Rate der Pauschale");
    expect(rate).not.toContain("Zu verwenden bis");
  });
});

test.each([
  ["2022-06-30", "beendet", "Beendigung der Weiterleitung", "01.01.2022 30.06.2022 1,00 27.273,97"],
  ["2021-12-31", "zurueckgegeben", "Rückgabe der Stelle", "Es sind keine Mittel weiterzuleiten."],
] as const)("das Ende eines Vertrags am %s (%s) nennt Grund und Mittel bis dahin", async (tag, art, titel, satz) => {
  const { vertrag, geber, empfaenger: holder } = dieVertragsangaben();
  const ende = {
    art,
    letzterTag: d(tag),
    grund: "Die Beraterin wechselt zum Kreis.",
    am: "2022-05-20T09:00:00Z",
    von: "Petra Probe",
  };
  const text = await gelesen(
    vertragsendePdf({ vertrag: { ...vertrag, enden: [ende] }, ende, geber, empfaenger: holder }),
  );
  for (const erwartet of [titel, "Die Beraterin wechselt zum Kreis.", satz, "überdauern das Ende"])
    expect(text).toContain(erwartet);
});

test("zwei sehr lange Namen stehen auf der ersten Seite ganz, im Kopf jeder Seite gekürzt", async () => {
  const { vertrag } = dieVertragsangaben();
  const name = (zeichen: string) => `Verband ${zeichen.repeat(4)} `.repeat(20).trim();
  const [geber, holder] = [name("a"), name("b")];
  const ende = {
    art: "beendet",
    letzterTag: d("2022-06-30"),
    grund: "Sie endet.",
    am: "2022-05-20T09:00:00Z",
  } as const;
  const text = await gelesen(
    vertragsendePdf({
      vertrag: { ...vertrag, enden: [{ ...ende, von: "P" }] },
      ende: { ...ende, von: "P" },
      geber: { name: geber, demodaten: false },
      empfaenger: { name: holder },
    }),
  );
  expect(text).toContain(`Beendigung der Weiterleitung · ${geber.slice(0, 160)}…`);
  for (const ganz of [geber, holder]) expect(text).toContain(ganz);
});
