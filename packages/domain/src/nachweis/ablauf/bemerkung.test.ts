import { describe, expect, test } from "vitest";
import { NachweisbemerkungId } from "../../grundlagen/ids.ts";
import { neueStelleId } from "../../testing/factories.ts";
import { inhaberId, personen, pruefstelleId } from "../../testing/nachweis.ts";
import { refusalVon } from "../../testing/refusal-von.ts";
import {
  bemerkungsfaeden,
  decideBemerkungsantwort,
  decideNachweisbemerkung,
  offeneDerPruefstelle,
  type Bemerkungseintrag,
  type Bemerkungslage,
} from "./bemerkung.ts";
import { bemerkungsorte, bemerkungsortName } from "../fassung/bemerkungsort.ts";
import { Nachweisstand } from "../schritte/nachweisschritte.ts";

const fassung = {
  kopf: { art: "teilnachweis", baustein: 2 },
  zeilen: [{ schluessel: "eigene", bezeichnung: "Eigene Kosten" }],
} as const;
const lage = (angaben: Partial<Bemerkungslage> = {}): Bemerkungslage => ({
  inhaberId,
  pruefstelleId,
  stand: "in_pruefung",
  fassung,
  akteur: personen.pruefung,
  ...angaben,
});
const fragt = { seite: "pruefstelle" } as const;

describe("wo und wann bemerkt wird", () => {
  test.each(Nachweisstand.options.map((stand) => [stand, !["bescheinigt", "verwendet", "verzichtet"].includes(stand)]))(
    "%s: %s",
    (stand, moeglich) => {
      expect(decideNachweisbemerkung(lage({ stand: stand as Nachweisstand }), "allgemein").ok).toBe(moeglich);
    },
  );

  test("vor der ersten Einreichung gibt es nichts, worüber zwei reden könnten", () => {
    expect(refusalVon(decideNachweisbemerkung(lage({ fassung: null, stand: "entwurf" }), "allgemein"))).toEqual({
      reason: "bemerkung-nicht-moeglich",
      stand: "entwurf",
    });
  });

  test.each([
    ["feld:vakanzen", true],
    ["feld:konzept", false], // only on a Verwendungsnachweis of Baustein 1
    ["zeile:eigene", true],
    ["zeile:fremde", false],
    ["allgemein", true],
    ["vakanzen", false],
  ])("an „%s“: %s", (ort, moeglich) => {
    expect(decideNachweisbemerkung(lage(), ort).ok).toBe(moeglich);
  });

  test("jeder Ort hat seinen Namen; was es nicht mehr gibt, heißt auch so", () => {
    expect(bemerkungsorte(fassung).at(-1)).toEqual({ ort: "zeile:eigene", name: "Eigene Kosten", gruppe: "zeilen" });
    expect(bemerkungsortName(fassung, "zeile:weg")).toBe("Zeile einer früheren Fassung");
  });
});

describe("wer bemerkt", () => {
  test.each([
    ["Finanzen des Inhabers", personen.bearbeitung, "inhaber"],
    ["Zeichnung des Inhabers", personen.zeichnung, "inhaber"],
    ["Prüfung der Stelle darüber", personen.pruefung, "pruefstelle"],
  ] as const)("%s", (_, akteur, seite) => {
    expect(decideNachweisbemerkung(lage({ akteur }), "allgemein")).toEqual({
      ok: true,
      event: { type: "BemerkungGemacht", seite },
    });
  });

  test("wer oben nur zeichnet, prüft nicht und bemerkt nichts", () => {
    const akteur = { ...personen.pruefung, rollen: ["zeichnung"] } as const;
    expect(refusalVon(decideNachweisbemerkung(lage({ akteur }), "allgemein"))).toMatchObject({
      reason: "recht-fehlt",
      rechte: ["nachweis:pruefen"],
    });
  });
});

describe("antworten und erledigen", () => {
  const antworte = (akteur: Bemerkungslage["akteur"], antwort: { text: string | null; erledigt: boolean }) =>
    decideBemerkungsantwort(lage({ akteur }), fragt, antwort);

  test("antworten kann jede Seite, erledigt sagt nur, wer gefragt hat", () => {
    expect(antworte(personen.bearbeitung, { text: "Im Januar war niemand da.", erledigt: false }).ok).toBe(true);
    expect(refusalVon(antworte(personen.bearbeitung, { text: "Ist erklärt.", erledigt: true }))).toEqual({
      reason: "bemerkung-fremd",
      feld: "erledigt",
      seite: "pruefstelle",
    });
    expect(antworte(personen.pruefung, { text: null, erledigt: true }).ok).toBe(true);
  });

  test("eine Antwort ohne Worte ist keine", () => {
    expect(refusalVon(antworte(personen.pruefung, { text: null, erledigt: false }))?.reason).toBe("antwort-leer");
  });

  test("der letzte Beitrag entscheidet, ob etwas offen ist", () => {
    const id = () => NachweisbemerkungId.parse(neueStelleId());
    const eintrag = (angaben: Partial<Bemerkungseintrag>): Bemerkungseintrag => ({
      id: id(),
      zuId: null,
      version: 1,
      ort: "allgemein",
      text: "Bitte erklären.",
      erledigt: false,
      seite: "pruefstelle",
      am: "2026-02-01T09:00:00Z",
      vonName: "Paula Prüfer",
      art: "bemerkung",
      bis: null,
      ...angaben,
    });
    const [frage, andere] = [eintrag({}), eintrag({ seite: "inhaber" })];
    const erledigt = eintrag({ zuId: frage.id, text: null, erledigt: true });
    const wieder = eintrag({ zuId: frage.id, seite: "inhaber" });
    const offen = (...eintraege: Bemerkungseintrag[]) => bemerkungsfaeden(eintraege).map((faden) => faden.erledigt);
    expect(offen(frage, andere)).toEqual([false, false]);
    expect(offen(frage, andere, erledigt)).toEqual([true, false]);
    expect(offen(frage, andere, erledigt, wieder)).toEqual([false, false]);
    expect(offeneDerPruefstelle(bemerkungsfaeden([frage, andere]))).toBe(1);
    expect(offeneDerPruefstelle(bemerkungsfaeden([frage, andere, erledigt]))).toBe(0);
  });
});
