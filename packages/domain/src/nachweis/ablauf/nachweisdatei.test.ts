import { describe, expect, test } from "vitest";
import { DokumentId } from "../../grundlagen/ids.ts";
import { neueStelleId } from "../../testing/factories.ts";
import { refusalVon } from "../../testing/refusal-von.ts";
import {
  dateiannahme,
  decideDateiloeschung,
  decideNachweisdatei,
  nachweisdateienHoechstens,
  nachweisdateiHoechstensBytes,
  nachweisdateimangel,
  type Nachweisdateilage,
} from "./nachweisdatei.ts";
import { nachweisdateiname, nachweisdateitypVon } from "../belege/nachweisdateityp.ts";

const bytes = (text: string) => Uint8Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
const neueId = () => DokumentId.parse(neueStelleId());
const pdf = "%PDF-1.7\n1 0 obj\n%%EOF\n";
const png = "\u0089PNG\r\n\u001a\n....IEND\u00aeB`\u0082";
const jpeg = "\u00ff\u00d8\u00ff\u00e1 Bild \u00ff\u00d9";
const ubl = '<?xml version="1.0"?>\n<!-- x --><ubl:Invoice xmlns:ubl="urn"><ID>1</ID></ubl:Invoice>\n';
const cii = "\u00ef\u00bb\u00bf<rsm:CrossIndustryInvoice>\n</rsm:CrossIndustryInvoice>";

describe("die Art einer Datei sagen ihre Bytes", () => {
  test.each([
    ["ein PDF", pdf, "application/pdf"],
    ["ein PNG", png, "image/png"],
    ["ein JPEG", jpeg, "image/jpeg"],
    ["eine XRechnung", ubl, "application/xml"],
    ["eine XRechnung in CII", cii, "application/xml"],
    ["eine Gutschrift", "<CreditNote/>", undefined],
    ["eine Gutschrift mit Inhalt", "<CreditNote >x</CreditNote>", "application/xml"],
    ["ein Bild aus Linien", '<?xml version="1.0"?><svg onload="x"></svg>', undefined],
    ["eine Webseite", "<html><Invoice></html>", undefined],
    ["ein Dokumenttyp vor der Rechnung", "<!DOCTYPE x><Invoice></Invoice>", undefined],
    ["eine Bemerkung ohne Ende", `${"<!-- ".repeat(9_000)}`, undefined],
    ["ein Programm", "MZ\u0090", undefined],
    ["ein Textdokument", "PK\u0003\u0004", undefined],
    ["nichts", "", undefined],
  ])("%s: %#", (_, inhalt, typ) => expect(nachweisdateitypVon(bytes(inhalt))).toBe(typ));

  test.each([
    ["beleg", pdf, undefined],
    ["beleg", png, undefined],
    ["beleg", jpeg, undefined],
    ["beleg", `${jpeg}${"Film".repeat(1000)}`, undefined],
    ["beleg", ubl, undefined],
    ["unterschrift", pdf, undefined],
    ["unterschrift", ubl, "datei-art"],
    ["beleg", "PK\u0003\u0004", "datei-art"],
    ["beleg", "", "datei-leer"],
    ["beleg", "%PDF-1.7\n1 0 obj", "datei-abgebrochen"],
    ["beleg", png.slice(0, 10), "datei-abgebrochen"],
    ["beleg", jpeg.slice(0, -1), "datei-abgebrochen"],
    ["beleg", "<Invoice><ID>1", "datei-abgebrochen"],
  ] as const)("als %s: %#", (art, inhalt, reason) =>
    expect(nachweisdateimangel(art, bytes(inhalt))?.reason).toBe(reason),
  );

  test("zehn Megabyte gehen, ein Byte mehr nicht", () => {
    const mitLaenge = (laenge: number) => bytes(`%PDF-1.7\n${" ".repeat(laenge - 15)}%%EOF\n`);
    expect(nachweisdateimangel("beleg", mitLaenge(nachweisdateiHoechstensBytes))).toBeUndefined();
    expect(nachweisdateimangel("beleg", mitLaenge(nachweisdateiHoechstensBytes + 1))).toMatchObject({
      reason: "datei-zu-gross",
      hoechstensMegabyte: 10,
    });
  });
});

test.each([
  ["C:\\Scans\\Gehalt Mai.PDF", "application/pdf", "Gehalt Mai.pdf"],
  ["foto.JPEG", "image/jpeg", "foto.jpg"],
  ["foto.png", "image/jpeg", "foto.png.jpg"],
  ["rechnung\u202elmx.xml", "application/xml", "rechnung lmx.xml"],
  ["../..", "image/png", "Beleg.png"],
  ["x".repeat(300), "application/pdf", `${"x".repeat(100)}.pdf`],
] as const)("der Name %j als %s wird zu %j", (roh, typ, sauber) =>
  expect(nachweisdateiname(roh, typ, "Beleg")).toBe(sauber),
);

type Vorhandene = Nachweisdateilage["dateien"][number];
const datei = (angaben: Partial<Vorhandene> = {}): Vorhandene => ({
  id: neueId(),
  art: "beleg",
  dateiname: "Gehalt.pdf",
  ersetztId: null,
  eingereicht: false,
  ...angaben,
});
const lage = (angaben: Partial<Nachweisdateilage> = {}): Nachweisdateilage => ({
  lauf: { stand: "entwurf" },
  art: "beleg",
  inhaberArt: "traeger",
  dateien: [],
  ...angaben,
});

describe("wann eine Datei dazukommt", () => {
  test.each([
    ["beleg", "entwurf", undefined],
    ["beleg", "vorbereitet", "nachweis-nicht-bearbeitbar"],
    ["beleg", "eingereicht", "nachweis-nicht-bearbeitbar"],
    ["unterschrift", "entwurf", "scan-nicht-jetzt"],
    ["unterschrift", "vorbereitet", undefined],
    ["unterschrift", "gezeichnet", "scan-nicht-jetzt"],
  ] as const)("%s im Stand %s: %s", (art, stand, reason) =>
    expect(dateiannahme(lage({ art, lauf: { stand } }))?.reason).toBe(reason),
  );

  test("eine Kommune legt keine Belege ab, aber ihre Unterschrift", () => {
    const stadt = { inhaberArt: "kreisfreie_stadt" } as const;
    expect(dateiannahme(lage(stadt))?.reason).toBe("belegliste-nur-traeger");
    expect(dateiannahme(lage({ ...stadt, art: "unterschrift", lauf: { stand: "vorbereitet" } }))).toBeUndefined();
  });

  test("die letzte geht noch, danach keine", () => {
    const dateien = Array.from({ length: nachweisdateienHoechstens }, () => datei());
    expect(dateiannahme(lage({ dateien: dateien.slice(1) }))).toBeUndefined();
    expect(dateiannahme(lage({ dateien }))).toMatchObject({ reason: "dateien-zu-viele", hoechstens: 500 });
  });
});

describe("R90: was eingereicht ist, wird nur ersetzt", () => {
  const ersetze = (dateien: Vorhandene[], ersetzt: DokumentId) =>
    decideNachweisdatei(lage({ dateien }), { dateiname: "Neu.pdf", inhalt: bytes(pdf), ersetzt });

  test("die eingereichte Datei bleibt hinter der neuen stehen; eine, die niemand sah, entfällt", () => {
    const [alte, freie] = [datei({ eingereicht: true }), datei()];
    expect(ersetze([alte], alte.id)).toMatchObject({ event: { ersetztId: alte.id, entfaelltId: null } });
    expect(ersetze([freie], freie.id)).toMatchObject({ event: { ersetztId: null, entfaelltId: freie.id } });
    const zweite = datei({ ersetztId: alte.id });
    expect(ersetze([alte, zweite], zweite.id)).toMatchObject({
      event: { ersetztId: alte.id, entfaelltId: zweite.id },
    });
    expect(refusalVon(ersetze([alte, zweite], alte.id))?.reason).toBe("datei-schon-ersetzt");
  });

  test("ersetzt wird nur, was da ist und von derselben Art", () => {
    const scan = datei({ art: "unterschrift" });
    expect(refusalVon(ersetze([], neueId()))?.reason).toBe("belegdatei-unbekannt");
    expect(refusalVon(ersetze([scan], scan.id))?.reason).toBe("belegdatei-unbekannt");
  });

  test.each([
    ["beleg", false, "entwurf", undefined],
    ["beleg", true, "entwurf", "datei-eingereicht"],
    ["beleg", false, "vorbereitet", "nachweis-nicht-bearbeitbar"],
    ["unterschrift", false, "vorbereitet", undefined],
    ["unterschrift", true, "vorbereitet", "datei-eingereicht"],
    ["unterschrift", false, "gezeichnet", "nachweis-nicht-bearbeitbar"],
  ] as const)("%s, eingereicht %s, im Stand %s gelöscht: %s", (art, eingereicht, stand, reason) =>
    expect(refusalVon(decideDateiloeschung({ stand }, datei({ art, eingereicht })))?.reason).toBe(reason),
  );
});
