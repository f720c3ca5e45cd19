import { plainDate as d } from "@kim/domain/grundlagen";
import type { Forderungsangaben, Forderungspapierart } from "@kim/domain/schriftstueck";
import { afterAll, describe, expect, test } from "vitest";
import { closePdf } from "../../jahresrechnung.ts";
import { einzeilig } from "../../testing/einzeilig.ts";
import { dieForderungsangaben, einForderungsbescheid, einZinsblatt } from "../../testing/forderungsangaben.ts";
import { pdfSeiten } from "../../testing/pdf-seiten.ts";
import { papierPdf } from "../../papier/papier-pdf.ts";
import { forderungspapier } from "./forderungspapier.ts";

afterAll(closePdf);

const seiten = async (art: Forderungspapierart, angaben: Forderungsangaben) =>
  pdfSeiten(await papierPdf(forderungspapier(art, angaben)));
const gelesen = async (art: Forderungspapierart, angaben: Forderungsangaben) => einzeilig(await seiten(art, angaben));

const anhoerung = { art: "anhoerung", bis: d("2024-11-04"), grund: null } as const;
const erlass = {
  art: "erlass",
  versand: { weg: "post", am: d("2024-10-01"), zugangAm: null },
  bescheid: einForderungsbescheid,
} as const;
const bescheid = { ...einForderungsbescheid, am: d("2024-10-01") };
const derBescheid = (anders: Partial<Forderungsangaben> = {}) =>
  dieForderungsangaben("bescheid_erlassen", erlass, { bescheid, blatt: einZinsblatt(), ...anders });
const vertraglich: Partial<Forderungsangaben> = {
  kern: {
    grundlage: "vertrag",
    zinsgrundlage: "vwvfg_49a",
    betragCent: 9_166_67,
    kenntnisAm: d("2024-07-01"),
    unwirksamAb: d("2024-01-01"),
  },
  bescheide: [],
  schuldner: { name: "Wohlfahrtsverband Musterhausen e. V.", ags: null, demodaten: false },
};
const fehlende = (text: string, saetze: readonly string[]) => saetze.filter((satz) => !text.includes(satz));

describe("die Anhörung", () => {
  test("nennt Tatsachen, beabsichtigte Entscheidung, Betrag, Grundlage und Frist (§ 28 VwVfG NRW)", async () => {
    const text = await gelesen("anhoerung", dieForderungsangaben("anhoerung_versandt", anhoerung));
    expect(
      fehlende(text, [
        "§ 28 Abs. 1 VwVfG NRW",
        "fehlt der Zahlungsnachweis auch auf Nachfrage",
        "die Bewilligung (Bescheid 36.02-KIM-2023-17 vom 20.01.2023) in Höhe von 9.166,67 EUR mit Wirkung vom 01.01.2024 zu widerrufen",
        "mit 3 Prozentpunkten über dem Basiszinssatz",
        "Sie können sich bis zum 04.11.2024",
      ]),
    ).toEqual([]);
    for (const fremd of ["Rechtsbehelf", "Klage", "Weiterleitungsvertrag"]) expect(text).not.toContain(fremd);
  });

  test("einer Pauschale fordert nach dem Haushaltsgesetz, mit fünf Punkten; eine kurze Frist sagt ihren Grund", async () => {
    const text = await gelesen(
      "anhoerung",
      dieForderungsangaben(
        "anhoerung_versandt",
        { ...anhoerung, grund: "Der Empfänger hat darum gebeten." },
        { kern: { ...dieForderungsangaben("klage", erlass).kern, grundlage: "pauschale", zinsgrundlage: "hhg_29" } },
      ),
    );
    expect(
      fehlende(text, [
        "§ 29 Abs. 5 Haushaltsgesetz NRW",
        "mit 5 Prozentpunkten",
        "kürzer als üblich: Der Empfänger hat",
      ]),
    ).toEqual([]);
    expect(text).not.toContain("widerrufen");
  });
});

describe("der Erstattungsbescheid", () => {
  test("widerruft, fordert, nennt Zahlungsziel, Ermessen, Anhörung, Zinsen und Klage; das Zinsblatt liegt an", async () => {
    const text = await gelesen("erstattungsbescheid", derBescheid());
    expect(
      fehlende(text, [
        "Widerrufs- und Erstattungsbescheid",
        "wird in Höhe von 9.166,67 EUR mit Wirkung vom 01.01.2024 widerrufen",
        "ist zu erstatten (§ 49a Abs. 1 VwVfG NRW) und bis zum 04.11.2024 zu zahlen",
        "Bis zum 30.09.2024 sind nach dem anliegenden Zinsblatt 449,77 EUR angefallen",
        "innerhalb eines Jahres danach",
        "Das öffentliche Interesse an sparsamer Verwendung überwiegt",
        "Sie haben sich am 20.08.2024 geäußert",
        "innerhalb eines Monats nach Bekanntgabe Klage",
        "01.01.2024 30.06.2024 182 9.166,67 3,62 % 3 6,62 % 302,59",
        "Insgesamt 274 449,77",
      ]),
    ).toEqual([]);
  });

  test.each([
    ["ruecknahme", "Rücknahme- und Erstattungsbescheid", "zurückgenommen (§ 48 VwVfG NRW)"],
    ["bedingung", "Erstattungsbescheid", "Eintritt einer auflösenden Bedingung"],
    [
      "pauschale",
      "Bescheid über die Rückzahlung einer Pauschale",
      "ist zu erstatten (§ 29 Abs. 5 Haushaltsgesetz NRW)",
    ],
  ] as const)("nach %s heißt „%s“", async (grundlage, titel, satz) => {
    const { kern } = derBescheid();
    expect(
      fehlende(await gelesen("erstattungsbescheid", derBescheid({ kern: { ...kern, grundlage } })), [titel, satz]),
    ).toEqual([]);
  });

  test("ohne Belehrung, ohne Zinstage und ohne Anhörung sagt er von alledem nichts", async () => {
    const text = await gelesen(
      "erstattungsbescheid",
      derBescheid({
        bescheid: { ...bescheid, mitBelehrung: false },
        blatt: null,
        anhoerung: { versandtAm: null, entfallenWeil: "Gefahr im Verzug.", stellungnahme: null },
      }),
    );
    expect(fehlende(text, ["Von einer Anhörung wurde abgesehen (§ 28 Abs. 2 VwVfG NRW): Gefahr im Verzug."])).toEqual(
      [],
    );
    for (const fremd of ["Rechtsbehelfsbelehrung", "Zinsblatt", "geäußert"]) expect(text).not.toContain(fremd);
  });

  test("nach dem Vertrag ist es eine Zahlungsaufforderung ohne Klage, Ermessen und Jahresfrist", async () => {
    const text = await gelesen("zahlungsaufforderung", derBescheid(vertraglich));
    expect(
      fehlende(text, [
        "Rückgabe- und Zahlungsaufforderung",
        "Nach dem Weiterleitungsvertrag und der Prüfung des Nachweises sind 9.166,67 EUR zurückzugeben",
        "Bitte zahlen Sie 9.166,67 EUR bis zum 04.11.2024",
      ]),
    ).toEqual([]);
    for (const fremd of ["Klage", "Ermessen", "innerhalb eines Jahres", "AGS"]) expect(text).not.toContain(fremd);
  });

  test("ein langer Name und zwanzig Jahre Zinsen: jede Seite trägt Kopf und Prüfsumme, die Summe steht am Ende", async () => {
    const name = `Zweckverband ${"Kommunales Integrationsmanagement und Zusammenarbeit ".repeat(4)}Musterhausen`.slice(
      0,
      200,
    );
    const blatt = einZinsblatt({ von: d("2003-01-01"), bis: d("2023-12-31"), cent: 999_999_999_99 });
    const alleSeiten = await seiten(
      "erstattungsbescheid",
      derBescheid({
        schuldner: { name, ags: "05316", demodaten: true },
        blatt,
        sachverhalt: "Sehr lang. ".repeat(360),
      }),
    );
    expect(blatt.abschnitte.length).toBeGreaterThan(20);
    expect(alleSeiten.length).toBeGreaterThanOrEqual(3);
    for (const seite of alleSeiten) expect(einzeilig([seite])).toContain("Demodaten");
    expect(einzeilig(alleSeiten)).toContain(name.slice(0, 60));
    expect(einzeilig(alleSeiten.slice(-1))).toContain("Insgesamt");
  });
});

describe("über Zinsen", () => {
  const zahlungen = [
    { am: d("2024-05-02"), cent: 4_000_00 },
    { am: d("2024-10-01"), cent: 5_166_67 },
  ];

  test("der Zinsbescheid setzt fest, sagt wofür, nennt Zahlungen, Ermessen und Klage", async () => {
    const angaben = dieForderungsangaben(
      "zinsen_festgesetzt",
      { art: "zinsen", blatt: einZinsblatt() },
      {
        bescheid,
        blatt: einZinsblatt(),
        zahlungen,
      },
    );
    const text = await gelesen("zinsbescheid", {
      ...angaben,
      schritt: { ...angaben.schritt, text: "Die Verzögerung liegt allein beim Empfänger." },
    });
    expect(
      fehlende(text, [
        "Für die Zeit vom 01.01.2024 bis zum 30.09.2024 werden Zinsen von 449,77 EUR festgesetzt",
        "02.05.2024 4.000,00 01.10.2024 5.166,67",
        "Die Verzögerung liegt allein beim Empfänger.",
        "§ 49a Abs. 3 Satz 2 VwVfG NRW",
        "Klage",
      ]),
    ).toEqual([]);
  });

  test("nach dem Vertrag wird gebeten, nicht festgesetzt", async () => {
    const text = await gelesen("zinsforderung", {
      ...dieForderungsangaben("zinsen_festgesetzt", { art: "zinsen", blatt: einZinsblatt() }),
      ...vertraglich,
      blatt: einZinsblatt(),
    });
    expect(fehlende(text, ["Zinsforderung", "Bitte zahlen Sie innerhalb eines Monats"])).toEqual([]);
    for (const fremd of ["festgesetzt", "Klage", "§ 49a Abs. 3 Satz 2"]) expect(text).not.toContain(fremd);
  });

  test("abgesehen wird mit beiden Voraussetzungen und dem Grund; was die Stundung kostet, bleibt", async () => {
    const verzicht = { art: "verzicht", weil: "nicht_zu_vertreten", blatt: null, bleibenCent: 0 } as const;
    const ohne = dieForderungsangaben("zinsen_abgesehen", verzicht, { zahlungen, faelligAm: d("2024-11-04") });
    const text = await gelesen("zinsverzicht", {
      ...ohne,
      schritt: { ...ohne.schritt, text: "Der Fehler lag beim Land." },
    });
    expect(
      fehlende(text, ["nicht zu vertreten", "am 01.10.2024, fällig bis zum 04.11.2024", "Der Fehler lag beim Land."]),
    ).toEqual([]);
    expect(text).not.toContain("Stundung");
    const blatt = einZinsblatt({ grundlage: "stundung_land", von: d("2024-08-01"), bis: d("2024-08-31") });
    expect(
      fehlende(await gelesen("zinsverzicht", { ...ohne, blatt }), [
        "Für die Zeit der Stundung, vom 01.08.2024 bis zum 31.08.2024, bleiben 41,81 EUR Stundungszinsen zu zahlen",
        "Annahme",
      ]),
    ).toEqual([]);
  });

  test("ein Kleinbetrag nennt seine Grenze und was es wäre", async () => {
    const blatt = einZinsblatt({ cent: 50_00, von: d("2025-01-01"), bis: d("2025-03-31") });
    const text = await gelesen(
      "zinsverzicht",
      dieForderungsangaben(
        "zinsen_abgesehen",
        { art: "verzicht", weil: "kleinbetrag", blatt, bleibenCent: 0 },
        { blatt },
      ),
    );
    expect(fehlende(text, ["Sie betrügen 0,65 EUR", "unter der Grenze von 25,00 EUR", "Voraussetzungen *"])).toEqual(
      [],
    );
  });
});

describe("was nachgelassen wird", () => {
  const stundung = { art: "stundung", bis: d("2025-03-31"), haerte: true, gesichert: true, zinslos: false } as const;

  test("der Stundungsbescheid nennt Tag, Voraussetzungen, Zinsen als Annahme und Klage", async () => {
    expect(
      fehlende(await gelesen("stundung", dieForderungsangaben("gestundet", stundung)), [
        "Stundungsbescheid",
        "9.166,67 EUR wird bis zum 31.03.2025 gestundet",
        "Zinsen*",
        "2 Prozentpunkte über dem Basiszinssatz",
        "nicht beide Zinsen erhoben",
        "erhebliche Härte",
        "Klage",
      ]),
    ).toEqual([]);
  });

  test("zinslos und nach dem Vertrag sagt die Stundung das eine und lässt das andere weg", async () => {
    const text = await gelesen("stundung", {
      ...dieForderungsangaben("gestundet", { ...stundung, zinslos: true }),
      ...vertraglich,
    });
    expect(fehlende(text, ["Stundungszinsen werden nicht erhoben"])).toEqual([]);
    for (const fremd of ["Stundungsbescheid", "2 Prozentpunkte", "Klage"]) expect(text).not.toContain(fremd);
  });

  test("Einstellung und Erlass sagen in einem Satz, dass nichts mehr zu zahlen ist", async () => {
    const keine = { art: "keine" } as const;
    expect(
      fehlende(await gelesen("einstellung", dieForderungsangaben("eingestellt", keine)), [
        "Aus ihm wird nichts gefordert",
      ]),
    ).toEqual([]);
    const erlassen = dieForderungsangaben("forderung_erlassen", { art: "forderungserlass", besondereHaerte: true });
    expect(
      fehlende(await gelesen("forderungserlass", { ...erlassen, offenCent: 66_67 }), [
        "Der noch offene Betrag von 66,67 EUR wird erlassen",
        "besondere Härte",
      ]),
    ).toEqual([]);
  });
});
