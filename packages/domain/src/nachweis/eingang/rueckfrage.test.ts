import { describe, expect, test } from "vitest";
import { NachweisbemerkungId } from "../../grundlagen/ids.ts";
import { plainDate } from "../../grundlagen/plain-date.ts";
import { neueStelleId } from "../../testing/factories.ts";
import { inhaberId, personen, pruefstelleId } from "../../testing/nachweis.ts";
import { refusalVon } from "../../testing/refusal-von.ts";
import { pruefstandDer, pruefstandNach } from "./pruefstand.ts";
import { Nachweisschritt, Nachweisstand } from "../schritte/nachweisschritte.ts";
import { bemerkungsfaeden, offeneFragen, type Bemerkungseintrag, type Bemerkungslage } from "../ablauf/bemerkung.ts";
import { decideAntwortfrist, decideRueckfrage } from "./rueckfrage.ts";
import { rueckfrageartIm, type Rueckfrageart } from "../schritte/rueckfrageart.ts";

const heute = plainDate("2024-02-10");
const lage = (angaben: Partial<Bemerkungslage> = {}): Bemerkungslage => ({
  inhaberId,
  pruefstelleId,
  stand: "in_pruefung",
  fassung: { kopf: { art: "teilnachweis", baustein: 2 }, zeilen: [] },
  akteur: personen.pruefung,
  ...angaben,
});
const frage = (art: Rueckfrageart, bis: string) => ({ art, ort: "allgemein", bis: plainDate(bis) });
const id = () => NachweisbemerkungId.parse(neueStelleId());
const eintrag = (angaben: Partial<Bemerkungseintrag> = {}): Bemerkungseintrag => ({
  id: id(),
  zuId: null,
  version: 1,
  ort: "allgemein",
  text: "Was fehlt?",
  erledigt: false,
  seite: "pruefstelle",
  am: "2024-02-10T09:00:00Z",
  vonName: "Paula Prüfer",
  art: "rueckfrage",
  bis: plainDate("2024-02-20"),
  ...angaben,
});

describe("R105: gefragt wird bis zu einem Tag nach heute", () => {
  test.each([
    ["2024-02-10", false],
    ["2024-02-11", true],
  ])("bis %s: %s", (bis, ok) => {
    expect(decideRueckfrage(lage(), frage("rueckfrage", bis), heute).ok).toBe(ok);
  });

  test("nachgefordert wird vor der Prüfung, rückgefragt während der Prüfung, sonst nichts", () => {
    for (const stand of Nachweisstand.options)
      for (const art of ["nachforderung", "rueckfrage"] as const) {
        const { ok } = decideRueckfrage(lage({ stand }), frage(art, "2024-02-20"), heute);
        expect([stand, art, ok]).toEqual([stand, art, rueckfrageartIm(stand) === art]);
      }
    expect(rueckfrageartIm("eingereicht")).toBe("nachforderung");
    expect(rueckfrageartIm("in_pruefung")).toBe("rueckfrage");
  });

  test("wer nachweist, fragt ohne Frist", () => {
    const akteur = personen.bearbeitung;
    expect(refusalVon(decideRueckfrage(lage({ akteur }), frage("rueckfrage", "2024-02-20"), heute))?.reason).toBe(
      "frage-falsche-seite",
    );
  });
});

describe("R106: eine Frist wird verlängert, auch nach ihrem Ende, mit Grund", () => {
  const verlaengere = (bisher: string, bis: string, text = "1234567890", angaben: Partial<Bemerkungslage> = {}) =>
    decideAntwortfrist(
      lage(angaben),
      { bis: plainDate(bisher), erledigt: false },
      { bis: plainDate(bis), text },
      heute,
    );
  test.each([
    ["2024-02-20", "2024-02-20", false],
    ["2024-02-20", "2024-02-21", true],
    ["2024-02-01", "2024-02-10", false],
    ["2024-02-01", "2024-02-11", true],
  ])("von %s auf %s: %s", (bisher, bis, ok) => {
    expect(verlaengere(bisher, bis).ok).toBe(ok);
  });

  test("ohne Grund, ohne laufende Frist und von der anderen Seite geht es nicht", () => {
    expect(refusalVon(verlaengere("2024-02-20", "2024-02-21", "123456789"))?.reason).toBe("verlaengerung-ohne-grund");
    const ohne = (faden: { bis: ReturnType<typeof plainDate> | null; erledigt: boolean }) =>
      refusalVon(decideAntwortfrist(lage(), faden, { bis: plainDate("2024-03-01"), text: "1234567890" }, heute))
        ?.reason;
    expect(ohne({ bis: null, erledigt: false })).toBe("frage-ohne-frist");
    expect(ohne({ bis: heute, erledigt: true })).toBe("frage-ohne-frist");
    const akteur = personen.bearbeitung;
    expect(refusalVon(verlaengere("2024-02-20", "2024-02-21", "1234567890", { akteur }))?.reason).toBe(
      "frage-falsche-seite",
    );
  });
});

test("4.2: eine Frage läuft, bis geantwortet ist; offen bleibt sie, bis erledigt ist; die spätere Frist gilt", () => {
  const rueckfrage = eintrag();
  const verlaengert = eintrag({ zuId: rueckfrage.id, bis: plainDate("2024-03-01"), art: "bemerkung" });
  const antwort = eintrag({ zuId: rueckfrage.id, bis: null, art: "bemerkung", seite: "inhaber" });
  const erledigt = eintrag({ zuId: rueckfrage.id, bis: null, art: "bemerkung", erledigt: true, text: null });
  const stand = (...eintraege: Bemerkungseintrag[]) => pruefstandDer("in_pruefung", bemerkungsfaeden(eintraege));
  expect(stand()).toBe("in_pruefung");
  expect(stand(rueckfrage)).toBe("rueckfrage");
  expect(stand(rueckfrage, verlaengert)).toBe("rueckfrage");
  expect(bemerkungsfaeden([rueckfrage, verlaengert])[0]?.bis).toBe("2024-03-01");
  expect(stand(rueckfrage, antwort)).toBe("in_pruefung");
  expect(offeneFragen(bemerkungsfaeden([rueckfrage, antwort])).rueckfrage).toBe(1);
  expect(offeneFragen(bemerkungsfaeden([rueckfrage, antwort, erledigt])).rueckfrage).toBe(0);
  const nachforderung = eintrag({ art: "nachforderung" });
  const beantwortet = eintrag({ zuId: nachforderung.id, seite: "inhaber", art: "bemerkung", bis: null });
  const vollstaendig = eintrag({ zuId: nachforderung.id, erledigt: true, art: "bemerkung", bis: null });
  const eingang = (...eintraege: Bemerkungseintrag[]) => pruefstandDer("eingereicht", bemerkungsfaeden(eintraege));
  expect(eingang(nachforderung)).toBe("nachgefordert");
  expect(eingang(nachforderung, beantwortet)).toBe("nachgefordert");
  expect(eingang(nachforderung, beantwortet, vollstaendig)).toBe("eingegangen");
});

test("jeder Schritt führt in genau einen Stand der Prüfung, woher er auch kommt", () => {
  expect(Object.keys(pruefstandNach).toSorted()).toEqual([...Nachweisschritt.options].toSorted());
});
