import { brokenCheck, hidden, noSuchRow, tried, type Deed } from "./deed.ts";
import { idOf } from "./foerderung.ts";
import {
  auflageId,
  auflageSql,
  auflagenvorgangSql,
  eingangSql,
  einzelSql,
  mahnungSql,
  verlaengerungSql,
  mitteilungId,
  mitteilungSql,
  vorlageSql,
} from "./fristen.ts";
import { scene, vertraege } from "./scene.ts";

const { geber, empfaenger, fremd, behoerde, ministerium } = scene;
const anErsten = { inhaber: vertraege.erster.an, vertrag: vertraege.erster.id };
const anZweiten = { inhaber: vertraege.zweiter.an, vertrag: vertraege.zweiter.id };
const neu = idOf("neue Zeile der Fristen");
const offene = (tenant: string) => idOf("offene Mitteilung", tenant);
const gesetzt = (id: string) => `
  update kim.mitteilung set dateiname = 'D', inhalt = '\\x25', gesetzt_am = now() where id = '${id}'`;

/** Conditions of Bescheide, letters to the authority, and whose words they are in. */
export const dateDeeds = (): Deed[] => [...bodies(), ...jobs(), ...authority()];

const bodies = (): Deed[] =>
  tried({
    bescheidauflage: [
      ["fremd", "sich selbst eine Auflage machen", hidden, auflageSql(fremd, neu)],
      ["fremd", "die eigene lesen", 1, `select from kim.bescheidauflage where id = '${auflageId(fremd)}'`],
      ["fremd", "die eines anderen lesen", 0, `select from kim.bescheidauflage where id = '${auflageId(geber)}'`],
      ["fremd", "eine Auflage verschieben", hidden, "update kim.bescheidauflage set tag = '2099-01-01'"],
    ],
    auflagenvorgang: [
      ["fremd", "die eigene als erfüllt melden", 1, auflagenvorgangSql(fremd, fremd, "erfuellt")],
      ["fremd", "sich selbst bestätigen", brokenCheck, auflagenvorgangSql(fremd, fremd, "anerkannt")],
      ["fremd", "im Namen der Behörde bestätigen", hidden, auflagenvorgangSql(behoerde, fremd, "anerkannt")],
      ["fremd", "die eines anderen melden", brokenCheck, auflagenvorgangSql(fremd, geber, "erfuellt")],
      ["fremd", "eine melden, die es nicht gibt", noSuchRow, auflagenvorgangSql(fremd, fremd, "erfuellt", neu)],
      ["fremd", "lesen, was die Behörde dazu sagt", 1, zurueckgewiesen(fremd)],
      ["fremd", "lesen, was sie einem anderen sagt", 0, zurueckgewiesen(geber)],
    ],
    mitteilung: [
      ["fremd", "der Behörde etwas mitteilen", 1, mitteilungSql(fremd, behoerde, neu)],
      ["fremd", "einem Nachbarn etwas mitteilen", hidden, mitteilungSql(fremd, geber, neu)],
      ["fremd", "im Namen eines anderen mitteilen", hidden, mitteilungSql(geber, behoerde, neu)],
      ["fremd", "die eines anderen lesen", 0, `select from kim.mitteilung where id = '${mitteilungId(geber)}'`],
      ["fremd", "ein Schreiben ändern", hidden, "update kim.mitteilung set text = 'X'"],
      ["fremd", "ein Papier selbst setzen", hidden, gesetzt(offene(fremd))],
    ],
    mitteilungseingang: [
      ["fremd", "die Kenntnisnahme selbst eintragen", hidden, eingangSql(behoerde, fremd, offene(fremd))],
      ["fremd", "als Empfänger der eigenen gelten", hidden, eingangSql(fremd, fremd, offene(fremd))],
      ["fremd", "lesen, was die Behörde antwortet", 1, antwort(fremd)],
      ["fremd", "lesen, was sie anderen antwortet", 0, antwort(geber)],
    ],
    fristmahnung: [
      ["geber", "erinnern, wem man etwas gegeben hat", 1, mahnungSql(geber, anErsten, neu)],
      ["geber", "zwei Ebenen tiefer erinnern", hidden, mahnungSql(geber, anZweiten, neu)],
      ["geber", "wie die Behörde erinnern", hidden, mahnungSql(geber, { inhaber: empfaenger }, neu)],
      ["empfaenger", "nach oben erinnern", hidden, mahnungSql(empfaenger, { ...anErsten, inhaber: geber }, neu)],
      ["fremd", "im Namen eines anderen erinnern", hidden, mahnungSql(geber, anErsten, neu)],
    ],
    fristverlaengerung: [
      ["geber", "verlängern, wem man etwas gegeben hat", 1, verlaengerungSql(geber, anErsten, neu)],
      ["geber", "zwei Ebenen tiefer verlängern", hidden, verlaengerungSql(geber, anZweiten, neu)],
      ["fremd", "sich selbst verlängern", hidden, verlaengerungSql(fremd, { inhaber: fremd }, neu)],
      ["empfaenger", "lesen, was ihm verlängert ist", 1, verlaengert(geber, empfaenger)],
      ["fremd", "lesen, was anderen verlängert ist", 0, verlaengert(geber, empfaenger)],
      ["geber", "eine Verlängerung ändern", hidden, "update kim.fristverlaengerung set bis = '2099-01-01'"],
    ],
    einzelerinnerung: [
      ["fremd", "einzelne Briefe wählen", 1, einzelSql(fremd, idOf("andere Person"))],
      ["fremd", "für ein anderes Haus wählen", hidden, einzelSql(geber, idOf("andere Person"))],
      ["fremd", "die Wahl aller aufheben, die man sieht", 1, "delete from kim.einzelerinnerung"],
    ],
    vorlagenfassung: [
      ["fremd", "die Worte der Briefe lesen", 1, "select from kim.vorlagenfassung limit 1"],
      ["fremd", "die Worte der Briefe ändern", hidden, vorlageSql(neu)],
    ],
  });

const jobs = (): Deed[] =>
  tried({
    mitteilung: [
      ["fremd", "das Papier der eigenen setzen", 1, gesetzt(offene(fremd))],
      ["fremd", "das Papier eines anderen setzen", 0, gesetzt(offene(geber))],
      ["fremd", "als Auftrag etwas mitteilen", hidden, mitteilungSql(fremd, behoerde, neu)],
      [
        "fremd",
        "ein gesetztes Papier ersetzen",
        0,
        `update kim.mitteilung set dateiname = 'X' where id = '${mitteilungId(fremd)}'`,
      ],
    ],
    auflagenvorgang: [["fremd", "für eine Erinnerung lesen, was die Behörde sagt", 1, zurueckgewiesen(fremd)]],
    fristmahnung: [["geber", "als Auftrag selbst erinnern", hidden, mahnungSql(geber, anErsten, neu)]],
    fristverlaengerung: [
      ["empfaenger", "für eine Erinnerung lesen, was verlängert ist", 1, verlaengert(geber, empfaenger)],
    ],
    bescheidauflage: [["fremd", "als Auftrag eine Auflage machen", hidden, auflageSql(fremd, neu)]],
  }).map((deed) => ({ ...deed, role: "kim_jobs" }));

const by = (table: string, deed: string, expected: Deed["expected"], statement: string): Deed => ({
  table,
  role: "kim_bewilligung",
  who: "behoerde",
  deed: `${table}: ${deed}`,
  statement,
  expected,
});

/** The authority sets conditions and confirms them, reads what is told to it, and words the letters. */
const authority = (): Deed[] => [
  by("bescheidauflage", "eine Auflage machen", 1, auflageSql(fremd, neu)),
  by("bescheidauflage", "zu keinem Bescheid", noSuchRow, auflageSql(fremd, neu, neu)),
  by("bescheidauflage", "eine Auflage ändern", hidden, "update kim.bescheidauflage set quelle = 'X'"),
  by("auflagenvorgang", "die Erfüllung bestätigen", 1, auflagenvorgangSql(behoerde, fremd, "anerkannt")),
  by("auflagenvorgang", "lesen, was gemeldet ist", 1, gemeldet(fremd)),
  by("auflagenvorgang", "für den Empfänger melden", hidden, auflagenvorgangSql(fremd, fremd, "erfuellt")),
  by("mitteilung", "lesen, was ihr mitgeteilt ist", 1, `select from kim.mitteilung where id = '${offene(fremd)}'`),
  by("mitteilung", "sich selbst etwas mitteilen", hidden, mitteilungSql(fremd, behoerde, neu)),
  by("mitteilungseingang", "zur Kenntnis nehmen", 1, eingangSql(behoerde, fremd, offene(fremd))),
  by("mitteilungseingang", "eine zur Kenntnis nehmen, die es nicht gibt", noSuchRow, eingangSql(behoerde, fremd, neu)),
  by("mitteilungseingang", "als Ministerium", hidden, eingangSql(ministerium, fremd, offene(fremd))),
  by("fristmahnung", "einen Empfänger erinnern", 1, mahnungSql(behoerde, { inhaber: fremd }, neu)),
  by("fristmahnung", "an einen Vertrag erinnern", hidden, mahnungSql(behoerde, anErsten, neu)),
  by("fristmahnung", "im Namen eines Gebers", hidden, mahnungSql(geber, { inhaber: fremd }, neu)),
  by("fristverlaengerung", "einem Empfänger verlängern", 1, verlaengerungSql(behoerde, { inhaber: fremd }, neu)),
  by("fristverlaengerung", "einen Vertrag verlängern", hidden, verlaengerungSql(behoerde, anErsten, neu)),
  by("fristverlaengerung", "im Namen eines Gebers", hidden, verlaengerungSql(geber, { inhaber: fremd }, neu)),
  by("zeichnungsbefugnis", "sehen, bis wann jemand zeichnen darf", 1, `${befugnisse} and amt is not null limit 1`),
  by("zeichnungsbefugnis", "sehen, wer zeichnen darf", hidden, `${befugnisse} and name is not null limit 1`),
  by("vorlagenfassung", "die Worte der Briefe ändern", 1, vorlageSql(neu)),
  by("vorlagenfassung", "eine Fassung ändern", hidden, "update kim.vorlagenfassung set inhalt = null"),
];

const befugnisse = "select from kim.zeichnungsbefugnis where true";
const verlaengert = (wer: string, inhaber: string) =>
  `select from kim.fristverlaengerung where tenant_id = '${wer}' and inhaber_id = '${inhaber}'`;
const zurueckgewiesen = (inhaber: string) =>
  `select from kim.auflagenvorgang where inhaber_id = '${inhaber}' and schritt = 'zurueckgewiesen'`;
const gemeldet = (inhaber: string) =>
  `select from kim.auflagenvorgang where inhaber_id = '${inhaber}' and schritt = 'erfuellt'`;
const antwort = (inhaber: string) => `select from kim.mitteilungseingang where inhaber_id = '${inhaber}'`;
