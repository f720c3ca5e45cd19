import { brokenCheck, hidden, noSuchRow, tried, type Deed } from "./deed.ts";
import { idOf } from "./foerderung.ts";
import {
  abfrageempfaengerSql,
  abfrageSql,
  abfragevorgangSql,
  abgabeSql,
  antwortentwurfSql,
  stellungVon,
  szenenabfrage,
} from "./landesabfrage.ts";
import { scene } from "./scene.ts";

const { behoerde, ministerium, geber, empfaenger, fremd } = scene;
const { entwurf, gestellte, geschlossene } = szenenabfrage;
const keine = idOf("keine Landesabfrage");
const twice = "23505";

const by =
  (role: "kim_bewilligung" | "kim_ministerium" | "kim_owner") =>
  (table: string, deed: string, expected: number | string, statement: string): Deed => ({
    table,
    role,
    who: role === "kim_ministerium" ? "ministerium" : "behoerde",
    deed: `${table}: ${deed}`,
    statement,
    expected,
  });
const behoerdeTut = by("kim_bewilligung");
const ministeriumTut = by("kim_ministerium");
const eigentuemerTut = by("kim_owner");

const aendere = (amt: string, id: string) =>
  `update kim.landesabfrage set version = 9 where tenant_id = '${amt}' and id = '${id}'`;
const antworten = (amt: string) => `select from kim.landesabfrage_antwort where amt_id = '${amt}'`;
const abfrage = (id: string) => `select id from kim.landesabfrage where tenant_id = '${behoerde}' and id = '${id}'`;
const auftrag = (wer: string, name: string) =>
  `insert into kim.outbox (tenant_id, id, name, payload) values ('${wer}', gen_random_uuid(), '${name}', '{}')`;
const einEntwurf = "select from kim.landesabfrage_entwuerfe() where anzahl = 1";

/** Drafts stay in the office, answers in the body until they are handed in; the 54 alone are asked. */
export const inquiryDeeds = (): Deed[] => [
  behoerdeTut("landesabfrage", "einen Entwurf beginnen", 1, abfrageSql(behoerde, idOf("neue Landesabfrage"))),
  behoerdeTut("landesabfrage", "im Namen eines Kreises fragen", hidden, abfrageSql(geber, idOf("neue Landesabfrage"))),
  behoerdeTut("landesabfrage", "einen Entwurf ändern", 1, aendere(behoerde, entwurf)),
  behoerdeTut("landesabfrage", "Gestelltes ändern", 0, aendere(behoerde, gestellte)),
  behoerdeTut(
    "landesabfrage",
    "Gestelltes löschen",
    noSuchRow,
    `delete from kim.landesabfrage where tenant_id = '${behoerde}' and id = '${gestellte}'`,
  ),
  ministeriumTut("landesabfrage", "einen eigenen Entwurf ändern", 1, aendere(ministerium, entwurf)),
  ministeriumTut("landesabfrage", "eigenes Gestelltes ändern", 0, aendere(ministerium, gestellte)),
  ministeriumTut("landesabfrage", "einen Entwurf der Bezirksregierung lesen", 0, abfrage(entwurf)),
  ministeriumTut("landesabfrage", "im Namen der Bezirksregierung fragen", hidden, abfrageSql(behoerde, idOf("X"))),
  behoerdeTut("landesabfrage_vorgang", "stellen", 1, abfragevorgangSql(behoerde, entwurf, "gestellt")),
  ministeriumTut("landesabfrage_vorgang", "stellen", 1, abfragevorgangSql(ministerium, entwurf, "gestellt")),
  behoerdeTut(
    "landesabfrage_vorgang",
    "keine Abfrage stellen",
    noSuchRow,
    abfragevorgangSql(behoerde, keine, "gestellt"),
  ),
  behoerdeTut(
    "landesabfrage_vorgang",
    "zweimal stellen",
    twice,
    abfragevorgangSql(behoerde, gestellte, "gestellt", { id: idOf("zweite Stellung") }),
  ),
  behoerdeTut("landesabfrage_vorgang", "schließen", 1, abfragevorgangSql(behoerde, gestellte, "geschlossen")),
  behoerdeTut(
    "landesabfrage_vorgang",
    "Geschlossenes zurückziehen",
    twice,
    abfragevorgangSql(behoerde, geschlossene, "zurueckgezogen"),
  ),
  behoerdeTut(
    "landesabfrage_vorgang",
    "schließen, ohne zu sagen, was",
    brokenCheck,
    abfragevorgangSql(behoerde, gestellte, "geschlossen", { stellung: null }),
  ),
  behoerdeTut(
    "landesabfrage_vorgang",
    "das eigene Schließen schließen",
    brokenCheck,
    abfragevorgangSql(behoerde, entwurf, "geschlossen", { id: idOf("Schluss"), stellung: idOf("Schluss") }),
  ),
  behoerdeTut(
    "landesabfrage_vorgang",
    "einen Entwurf schließen",
    noSuchRow,
    abfragevorgangSql(behoerde, entwurf, "geschlossen", { stellung: stellungVon(behoerde, gestellte) }),
  ),
  behoerdeTut(
    "landesabfrage_vorgang",
    "einen Schritt ändern",
    hidden,
    "update kim.landesabfrage_vorgang set grund = 'X'",
  ),
  behoerdeTut("landesabfrage_vorgang", "einen Schritt löschen", hidden, "delete from kim.landesabfrage_vorgang"),
  behoerdeTut(
    "landesabfrage_empfaenger",
    "eine kreisfreie Stadt fragen",
    1,
    abfrageempfaengerSql(behoerde, gestellte, fremd),
  ),
  ministeriumTut(
    "landesabfrage_empfaenger",
    "eine kreisfreie Stadt fragen",
    1,
    abfrageempfaengerSql(ministerium, gestellte, fremd),
  ),
  behoerdeTut(
    "landesabfrage_empfaenger",
    "eine kreisangehörige Kommune fragen",
    hidden,
    abfrageempfaengerSql(behoerde, gestellte, scene.nachbar),
  ),
  behoerdeTut(
    "landesabfrage_empfaenger",
    "mit einem Entwurf fragen",
    hidden,
    abfrageempfaengerSql(behoerde, entwurf, fremd),
  ),
  eigentuemerTut(
    "landesabfrage_empfaenger",
    "ohne Abfrage fragen",
    noSuchRow,
    abfrageempfaengerSql(behoerde, keine, fremd),
  ),
  behoerdeTut("landesabfrage_empfaenger", "jemanden streichen", hidden, "delete from kim.landesabfrage_empfaenger"),
  behoerdeTut(
    "landesabfrage_entwurf",
    "einen Entwurf einer Antwort lesen",
    hidden,
    "select from kim.landesabfrage_entwurf",
  ),
  behoerdeTut("landesabfrage_entwurf", "Entwürfe zählen", 1, einEntwurf),
  behoerdeTut("landesabfrage_antwort", "Entwürfe ohne die Beantworteten zählen", 1, einEntwurf),
  behoerdeTut("landesabfrage_antwort", "lesen, was eingereicht wurde", 3, antworten(behoerde)),
  behoerdeTut("landesabfrage_antwort", "lesen, was das Ministerium gefragt hat", 0, antworten(ministerium)),
  ministeriumTut("landesabfrage_antwort", "lesen, was eingereicht wurde", 3, antworten(ministerium)),
  ministeriumTut("landesabfrage_antwort", "lesen, was die Bezirksregierung gefragt hat", 0, antworten(behoerde)),
  behoerdeTut("landesabfrage_antwort", "für einen Kreis antworten", hidden, abgabeSql(geber, behoerde, gestellte, 2)),
  ministeriumTut("outbox", "Gefragte anschreiben lassen", 1, auftrag(ministerium, "landesabfrage-mitteilen")),
  ministeriumTut("outbox", "anderes beauftragen", hidden, auftrag(ministerium, "jahreslauf-starten")),
  ministeriumTut("outbox", "für andere anschreiben lassen", hidden, auftrag(geber, "landesabfrage-mitteilen")),
  ...tried({
    landesabfrage: [
      ["geber", "eine gestellte Abfrage lesen", 1, abfrage(gestellte)],
      ["geber", "einen Entwurf lesen", 0, abfrage(entwurf)],
      ["nachbar", "lesen, was andere gefragt wurden", 0, abfrage(gestellte)],
      ["geber", "lesen, wer sonst gefragt ist", hidden, "select empfaenger from kim.landesabfrage"],
    ],
    landesabfrage_vorgang: [
      ["geber", "eine Abfrage schließen", hidden, abfragevorgangSql(behoerde, gestellte, "geschlossen")],
    ],
    landesabfrage_empfaenger: [
      ["geber", "lesen, wer sonst gefragt ist", 6, "select from kim.landesabfrage_empfaenger"],
      ["geber", "jemanden fragen", hidden, abfrageempfaengerSql(geber, gestellte, fremd)],
    ],
    landesabfrage_entwurf: [
      ["geber", "einen Entwurf beginnen", 1, antwortentwurfSql(geber, behoerde, geschlossene)],
      ["geber", "einen Entwurf ändern", 3, "update kim.landesabfrage_entwurf set version = 9"],
      ["fremd", "ungefragt einen Entwurf beginnen", noSuchRow, antwortentwurfSql(fremd, behoerde, gestellte)],
      ["geber", "für andere einen Entwurf beginnen", hidden, antwortentwurfSql(empfaenger, behoerde, geschlossene)],
    ],
    landesabfrage_antwort: [
      ["geber", "eine neue Fassung einreichen", 1, abgabeSql(geber, behoerde, gestellte, 2)],
      [
        "geber",
        "dieselbe Fassung zweimal einreichen",
        twice,
        abgabeSql(geber, behoerde, gestellte, 1, idOf("zweite Antwort")),
      ],
      ["geber", "eine Fassung ohne Zählung einreichen", brokenCheck, abgabeSql(geber, behoerde, gestellte, 0)],
      ["geber", "nach dem Schluss einreichen", hidden, abgabeSql(geber, behoerde, geschlossene, 2)],
      ["fremd", "ungefragt einreichen", noSuchRow, abgabeSql(fremd, behoerde, gestellte)],
      ["geber", "für andere einreichen", hidden, abgabeSql(empfaenger, behoerde, gestellte)],
      ["geber", "Eingereichtes ändern", hidden, "update kim.landesabfrage_antwort set zeilen = '[]'"],
      ["geber", "Eingereichtes löschen", hidden, "delete from kim.landesabfrage_antwort"],
    ],
  }),
];
