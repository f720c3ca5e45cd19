import { describe, expect, test } from "vitest";
import { DokumentId } from "../../grundlagen/ids.ts";
import { refusalVon } from "../../testing/refusal-von.ts";
import { dateimangel, decideUnterschrift, pdfDateiname, unterschriftHoechstensBytes } from "./unterschrift.ts";

const bytes = (text: string) => Uint8Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
const ganz = "%PDF-1.7\n1 0 obj\n%%EOF\n";
const angenommen = { angenommen: true, am: "2026-02-01T09:00:00Z", von: "Kim" } as const;
const id = DokumentId.parse("00000000-0000-4000-8000-000000000001");

/** A PDF of exactly so many bytes. */
const mitLaenge = (laenge: number) => bytes(`%PDF-1.7\n${" ".repeat(laenge - 15)}%%EOF\n`);

describe("eine unterschriebene Ausfertigung", () => {
  test.each([
    ["ein ganzes PDF", bytes(ganz), undefined],
    ["ein PDF mit Leerzeichen hinter dem Ende", bytes(`${ganz}${" ".repeat(1000)}`), undefined],
    ["ein PDF, dessen Ende zu weit vorn steht", bytes(`${ganz}${" ".repeat(1024)}`), "datei-unvollstaendig"],
    ["ein abgebrochenes PDF", bytes("%PDF-1.7\n1 0 obj"), "datei-unvollstaendig"],
    ["ein leeres Blatt", bytes(""), "datei-leer"],
    ["ein Bild", bytes("\u0089PNG\r\n\u001a\n%%EOF"), "datei-kein-pdf"],
    ["eine Seite, die sich PDF nennt", bytes("<html>%PDF-1.7 %%EOF"), "datei-kein-pdf"],
    ["eine Endung ohne Nummer", bytes("%PDF-\n%%EOF"), "datei-kein-pdf"],
  ])("%s: %#", (_, inhalt, reason) => expect(dateimangel(inhalt)?.reason).toBe(reason));

  test("hat höchstens zehn Megabyte, und genau so viele darf sie haben", () => {
    expect(dateimangel(mitLaenge(unterschriftHoechstensBytes))).toBeUndefined();
    expect(dateimangel(mitLaenge(unterschriftHoechstensBytes + 1))).toMatchObject({
      reason: "datei-zu-gross",
      hoechstensMegabyte: 10,
    });
  });

  test("gehört zu einer angenommenen Weiterleitung, auch zu einer beendeten, zu keiner anderen", () => {
    const unterschrift = { id, dateiname: "C:\\Scans\\Vertrag.PDF", inhalt: bytes(ganz) };
    expect(decideUnterschrift({ weiterleitung: { antwort: angenommen }, bisherige: 0, unterschrift })).toMatchObject({
      ok: true,
      event: { unterschrift: { dateiname: "Vertrag.pdf" } },
    });
    for (const antwort of [null, { ...angenommen, angenommen: false, grund: "Kein Bedarf." } as const]) {
      expect(refusalVon(decideUnterschrift({ weiterleitung: { antwort }, bisherige: 0, unterschrift }))).toEqual({
        reason: "unterschrift-vor-annahme",
      });
    }
  });

  test.each([
    [49, true],
    [50, false],
  ])("ist nach %i anderen derselben Seite noch möglich: %s", (bisherige, ok) => {
    const unterschrift = { id, dateiname: "Vertrag.pdf", inhalt: bytes(ganz) };
    expect(refusalVon(decideUnterschrift({ weiterleitung: { antwort: angenommen }, bisherige, unterschrift }))).toEqual(
      ok ? undefined : { reason: "unterschriften-zu-viele", hoechstens: 50 },
    );
  });
});

test.each([
  ["Vertrag Ahlen.pdf", "Vertrag Ahlen.pdf"],
  ["../../etc/passwd", "passwd.pdf"],
  ["C:\\Scans\\Vertrag.PDF", "Vertrag.pdf"],
  ["Vertra\u0308ge.pdf", "Verträge.pdf"],
  ["a\r\nSet-Cookie: kim=1.pdf", "a Set-Cookie kim=1.pdf"],
  ["Rechnung\u202efdp.exe", "Rechnung fdp.exe.pdf"],
  ['"; filename="x.html', "; filename= x.html.pdf"],
  ["...", "Unterschriebener Vertrag.pdf"],
  ["", "Unterschriebener Vertrag.pdf"],
  ["\ud800.pdf", "Unterschriebener Vertrag.pdf"],
  ["x".repeat(300), `${"x".repeat(100)}.pdf`],
])("der Dateiname %j wird zu %j", (roh, sauber) => expect(pdfDateiname(roh)).toBe(sauber));
