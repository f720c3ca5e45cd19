import { describe, expect, test } from "vitest";
import {
  einGlied,
  eineBefugnis,
  einVorgang,
  nachweislage,
  personen,
  schrittangaben,
  wege,
} from "../../testing/nachweis.ts";
import { refusalVon } from "../../testing/refusal-von.ts";
import type { Nachweislage } from "./nachweislage.ts";
import { decideNachweisschritt } from "./nachweisschritt-entscheidung.ts";
import { Nachweisschritt, Nachweisstand, nachSchritt } from "../schritte/nachweisschritte.ts";
import type { Nachweisvorgang } from "./nachweisstand.ts";
import { nichtDieselbePerson } from "./vieraugen.ts";
import { vorpruefungen, type Vorpruefung } from "./vorpruefung.ts";

const unvollstaendig: Nachweislage["maengel"] = [
  {
    reason: "angabe-fehlt",
    feld: "ort",
    name: "Ort",
    ort: { art: "feld", feld: "ort" },
    recht: "nachweis:vorbereiten",
    sperrt: true,
  },
];

/** For each pre-check a situation that spoils it alone, and what is said then. */
const verdorben = {
  vollstaendig: [{ maengel: unvollstaendig }, "nachweis-unvollstaendig"],
  kette: [{ glieder: [einGlied({ lauf: null })] }, "kette-offen"],
  unveraendert: [{ pruefsummeJetzt: "b".repeat(64) }, "inhalt-geaendert"],
  befugnis: [{ befugnisse: [] }, "niemand-darf-zeichnen"],
  unversehrt: [{ fassungSha256: "b".repeat(64) }, "fassung-veraendert"],
  zeilen: [
    {
      zeilen: [
        { schluessel: "z1", bezeichnung: "Gehalt Mai", erklaertCent: 57_000_00 },
        { schluessel: "z2", bezeichnung: "Gehalt Juni", erklaertCent: 1 },
      ],
    },
    "zeilen-unentschieden",
  ],
  stichprobe: [{ stichprobe: { saat: "1", listeSha256: "c", umfang: 1, schluessel: ["z9"] } }, "stichprobe-offen"],
  nachforderungen: [{ offeneFragen: { nachforderung: 1, rueckfrage: 0 } }, "fragen-offen"],
  rueckfragen: [{ offeneFragen: { nachforderung: 0, rueckfrage: 1 } }, "fragen-offen"],
  ergebnis: [{}, "nicht-prueffaehig-anerkannt"],
  unverwendet: [{ verwendetDurch: "Verwendungsnachweis 2023, Baustein 2" }, "bescheinigung-verwendet"],
  unbescheinigt: [
    {
      vorgaenge: [
        ...wege.bescheinigt.map((art) => einVorgang(art)),
        einVorgang("berichtigung_begonnen", { berichtigung: "nur_text" }),
      ],
    },
    "verzicht-trotz-bescheinigung",
  ],
  zurueckgestellt: [
    {
      entscheidungen: [
        {
          schluessel: "z1",
          anerkanntCent: 57_000_00,
          gekuerztCent: 0,
          zurueckgestelltCent: 0,
          grund: null,
          satz: null,
        },
      ],
    },
    "nichts-zurueckgestellt",
  ],
} as const satisfies Record<Vorpruefung, readonly [Partial<Nachweislage>, string]>;

const moegliche = Nachweisstand.options.flatMap((stand) =>
  Nachweisschritt.options
    .filter((s) => nachSchritt(stand, s) !== undefined)
    .map((schritt) => [stand, schritt] as const),
);

describe("R87: jeder Übergang fragt jede Vorprüfung seiner Zeile, und keine andere", () => {
  test.each(moegliche)("%s, %s", (stand, schritt) => {
    for (const [name, [angaben, grund]] of Object.entries(verdorben)) {
      // The acts of this one lead to another state.
      if (name === "unbescheinigt" && stand !== "entwurf") continue;
      const lage = nachweislage(stand, schritt, angaben);
      const gefragt = vorpruefungen[schritt].some((v) => v === name);
      // What the checker says of the result comes with the step, and lies in its act for the second reader.
      const gesagt =
        name === "ergebnis" ? { ...schrittangaben, ergebnis: "nicht_prueffaehig" as const } : schrittangaben;
      const vorgaenge = name === "ergebnis" ? lage.vorgaenge.map(nichtPrueffaehig) : lage.vorgaenge;
      const refusal = refusalVon(decideNachweisschritt(schritt, { ...lage, vorgaenge }, gesagt));
      expect([name, refusal?.reason]).toEqual([name, gefragt ? grund : erlaubtTrotzdem(refusal?.reason)]);
    }
  });

  const nichtPrueffaehig = (vorgang: Nachweisvorgang): Nachweisvorgang =>
    vorgang.schritt === "geprueft"
      ? { ...vorgang, angaben: { ...vorgang.angaben, ergebnis: "nicht_prueffaehig" } }
      : vorgang;

  // A spoilt situation that this step does not ask for leaves the step possible.
  const erlaubtTrotzdem = (reason: string | undefined) => (reason === "bescheinigung-verwendet" ? reason : undefined);
});

test("R87: auch nach einer Rückgabe fragt die Vorbereitung der nächsten Version alles von vorn", () => {
  const vorgaenge = [...wege.in_pruefung, "zurueckgegeben" as const].map((art) => einVorgang(art));
  const lage = nachweislage("entwurf", "vorbereitet", { vorgaenge });
  expect(decideNachweisschritt("vorbereitet", lage)).toMatchObject({ ok: true, event: { version: 2 } });
  expect(refusalVon(decideNachweisschritt("vorbereitet", { ...lage, maengel: unvollstaendig }))?.reason).toBe(
    "nachweis-unvollstaendig",
  );
});

describe("R85: dieselbe Person tut nie zwei Schritte einer Version", () => {
  test.each(moegliche)("%s, %s", (stand, schritt) => {
    for (const frueher of wege[stand]) {
      const benutzerId = einVorgang(frueher).vonId;
      const lage = nachweislage(stand, schritt);
      const akteur = { ...lage.akteur, benutzerId };
      const befugnisse = [eineBefugnis({ benutzerId })];
      const unvereinbar: readonly Nachweisschritt[] = nichtDieselbePerson[schritt];
      const dieselbe = wege[stand].some((art) => einVorgang(art).vonId === benutzerId && unvereinbar.includes(art));
      const refusal = refusalVon(decideNachweisschritt(schritt, { ...lage, akteur, befugnisse }, schrittangaben));
      expect([frueher, refusal?.reason]).toEqual([frueher, dieselbe ? "dieselbe-person" : undefined]);
    }
  });

  test("wer in zwei Organisationen arbeitet, bleibt dieselbe Person", () => {
    const akteur = { ...personen.pruefung, benutzerId: personen.bearbeitung.benutzerId };
    const lage = nachweislage("eingereicht", "pruefung_begonnen", { akteur });
    expect(refusalVon(decideNachweisschritt("pruefung_begonnen", lage))).toMatchObject({
      reason: "dieselbe-person",
      frueher: "vorbereitet",
    });
  });

  test("in der nächsten Version darf sie wieder, auch einen anderen Schritt", () => {
    const vorgaenge = [...wege.in_pruefung, "zurueckgegeben" as const].map((art) => einVorgang(art));
    const akteur = { ...personen.bearbeitung, benutzerId: personen.einreichung.benutzerId };
    expect(decideNachweisschritt("vorbereitet", nachweislage("entwurf", "vorbereitet", { vorgaenge, akteur })).ok).toBe(
      true,
    );
  });
});

test.each([
  ["", false],
  ["123456789", false],
  ["1234567890", true],
])("mit der Begründung „%s“ wird verzichtet: %s", (text, ok) => {
  expect(decideNachweisschritt("verzichtet", nachweislage("entwurf", "verzichtet"), { text }).ok).toBe(ok);
});

test("ohne Bemerkung wird nichts zurückgegeben", () => {
  const lage = nachweislage("in_pruefung", "zurueckgegeben");
  expect(refusalVon(decideNachweisschritt("zurueckgegeben", lage, { bemerkungen: [] }))?.reason).toBe(
    "rueckgabe-ohne-bemerkung",
  );
  expect(decideNachweisschritt("zurueckgegeben", lage, schrittangaben).ok).toBe(true);
  // What was said during the check and is still open is said.
  const offen = { ...lage, offeneBemerkungen: 1 };
  expect(decideNachweisschritt("zurueckgegeben", offen, { bemerkungen: [] }).ok).toBe(true);
});

describe("R82: eine oben eingereichte Bescheinigung", () => {
  test.each(["bescheinigung_aufgehoben", "zurueckgestelltes_verzichtet"] as const)("verträgt kein %s", (schritt) => {
    const refusal = refusalVon(decideNachweisschritt(schritt, nachweislage("verwendet", schritt), schrittangaben));
    expect(refusal).toMatchObject({ reason: "bescheinigung-verwendet", regel: "R82" });
  });

  test.each([
    ["verwendet", "nur_text", false, true],
    ["verwendet", "auch_zahlen", false, false],
    ["bescheinigt", "auch_zahlen", false, true],
    ["bescheinigt", "auch_zahlen", true, false],
    ["bescheinigt", "nur_text", true, true],
  ] as const)(
    "%s, Berichtigung %s, baut ein späterer darauf: %s → möglich %s",
    (stand, berichtigung, spaetererBautDarauf, ok) => {
      const lage = nachweislage(stand, "berichtigung_begonnen", { spaetererBautDarauf });
      expect(decideNachweisschritt("berichtigung_begonnen", lage, { ...schrittangaben, berichtigung }).ok).toBe(ok);
    },
  );
});
