import { brokenCheck, hidden, noSuchRow, tried, type Deed } from "./deed.ts";
import { idOf } from "./foerderung.ts";
import {
  antwortSql,
  belegSql,
  bemerkungSql,
  dateiId,
  dateiSql,
  dokumentSql,
  entwurfSql,
  fassungSql,
  nachweisSql,
  nachweisverzichtSql,
  stichprobeSql,
  szenennachweise,
  verwendungSql,
  vorgangSql,
  zeilenpruefungSql,
} from "./nachweis.ts";
import { nachweispapierDeeds } from "./deeds-nachweispapier.ts";
import { scene, vertraege } from "./scene.ts";

const { geber, empfaenger, nachbar, dritte, fremd, behoerde } = scene;
const { desKreises, desFremden, erster, zweiter, dritter } = szenennachweise(scene, vertraege);
const neu = { id: idOf("neuer Nachweis") };

const loeschen = (n: typeof erster, name: "genannt" | "frei") =>
  `delete from kim.nachweis_datei where tenant_id = '${n.inhaber}' and id = '${dateiId(n, name)}'`;
const lesen = (n: typeof erster, name: "genannt" | "frei") =>
  `select from kim.nachweis_datei where tenant_id = '${n.inhaber}' and id = '${dateiId(n, name)}'`;

const lesenSql = (n: typeof erster) => `select from kim.nachweis_bemerkung where nachweis_id = '${n.id}'`;
const verzichtLesenSql = (n: typeof erster) =>
  `select from kim.nachweis_verzicht where weiterleitung_id = '${n.vertrag}'`;

/** Who proves, who checks, and that nobody else does either. */
export function proofDeeds(): Deed[] {
  return [...holders(), ...aboves(), ...authority(), ...nachweispapierDeeds()];
}

function holders(): Deed[] {
  const ohneVertrag = { ...desKreises, ...neu };
  return tried({
    nachweis: [
      ["geber", "der Behörde nachweisen", 1, nachweisSql(ohneVertrag, 2032)],
      [
        "geber",
        "einem Nachbarn nachweisen, als wäre er die Behörde",
        hidden,
        nachweisSql({ ...ohneVertrag, pruefstelle: fremd }, 2032),
      ],
      ["empfaenger", "dem Geber seines Vertrags nachweisen", 1, nachweisSql({ ...erster, ...neu }, 2032)],
      [
        "empfaenger",
        "einem anderen als dem Geber nachweisen",
        noSuchRow,
        nachweisSql({ ...erster, ...neu, pruefstelle: fremd }, 2032),
      ],
      [
        "nachbar",
        "den Vertrag eines anderen nachweisen",
        noSuchRow,
        nachweisSql({ ...erster, ...neu, inhaber: nachbar }, 2032),
      ],
    ],
    nachweis_entwurf: [
      ["fremd", "an einem fremden Nachweis schreiben", noSuchRow, entwurfSql(dritter, fremd)],
      [
        "geber",
        "den Entwurf des Empfängers lesen",
        0,
        `select from kim.nachweis_entwurf where tenant_id = '${empfaenger}'`,
      ],
    ],
    belegzeile: [
      ["empfaenger", "einen Beleg eintragen", 1, belegSql(erster, "2", empfaenger, dateiId(erster, "frei"))],
      [
        "empfaenger",
        "die Datei eines anderen als Beleg nennen",
        noSuchRow,
        belegSql(erster, "2", empfaenger, dateiId(zweiter, "frei")),
      ],
      ["fremd", "einen Beleg in einen fremden Nachweis hängen", noSuchRow, belegSql(erster, "2", fremd)],
      ["geber", "die Belege des Empfängers lesen", 0, `select from kim.belegzeile where tenant_id = '${empfaenger}'`],
    ],
    nachweis_datei: [
      ["empfaenger", "eine Datei hinterlegen", 1, dateiSql(erster, "neu")],
      ["empfaenger", "eine eigene Datei ersetzen", 1, dateiSql(erster, "neu", empfaenger, dateiId(erster, "frei"))],
      [
        "empfaenger",
        "die Datei eines anderen ersetzen",
        noSuchRow,
        dateiSql(erster, "neu", empfaenger, dateiId(zweiter, "frei")),
      ],
      ["fremd", "eine Datei an einen fremden Nachweis hängen", noSuchRow, dateiSql(erster, "neu", fremd)],
      ["empfaenger", "löschen, was keine Fassung nennt", 1, loeschen(erster, "frei")],
      ["empfaenger", "löschen, was eine Fassung nennt", 0, loeschen(erster, "genannt")],
      ["geber", "löschen, was ihm eingereicht ist", 0, loeschen(erster, "genannt")],
      ["geber", "lesen, was eine eingereichte Fassung nennt", 1, lesen(erster, "genannt")],
      ["geber", "lesen, was keine Fassung nennt", 0, lesen(erster, "frei")],
      ["geber", "zwei Ebenen tiefer lesen", 0, lesen(zweiter, "genannt")],
      ["empfaenger", "eine Datei ändern", hidden, "update kim.nachweis_datei set dateiname = 'X'"],
    ],
    nachweis_dokument: [
      ["empfaenger", "selbst ein Papier ablegen", hidden, dokumentSql(erster, "akte")],
      ["geber", "zwei Ebenen tiefer lesen", 0, `select from kim.nachweis_dokument where inhaber_id = '${nachbar}'`],
    ],
    nachweis_fassung: [
      ["fremd", "den eigenen Nachweis einreichen", 1, fassungSql(desFremden)],
      ["fremd", "für einen anderen einreichen", noSuchRow, fassungSql({ ...dritter, pruefstelle: nachbar }, 1, fremd)],
      [
        "fremd",
        "an einen anderen einreichen als die Prüfstelle",
        noSuchRow,
        fassungSql({ ...desFremden, pruefstelle: geber }),
      ],
      ["geber", "die eingereichte Fassung ändern", hidden, "update kim.nachweis_fassung set text = 'X'"],
      ["geber", "die eingereichte Fassung löschen", hidden, "delete from kim.nachweis_fassung"],
    ],
    nachweis_vorgang: [
      ["dritte", "den eigenen Nachweis zeichnen", 1, vorgangSql(dritter, "gezeichnet", dritte)],
      ["dritte", "den eigenen Nachweis bescheinigen", brokenCheck, vorgangSql(dritter, "bescheinigt", dritte)],
      [
        "dritte",
        "sich selbst zur Prüfstelle machen",
        noSuchRow,
        vorgangSql({ ...dritter, pruefstelle: dritte }, "bescheinigt", dritte),
      ],
      ["fremd", "einen fremden Nachweis zeichnen", hidden, vorgangSql(dritter, "gezeichnet", fremd)],
      ["geber", "einen Vorgang ändern", hidden, "update kim.nachweis_vorgang set text = 'X'"],
      ["geber", "einen Vorgang löschen", hidden, "delete from kim.nachweis_vorgang"],
    ],
    bescheinigung_verwendung: [
      ["geber", "eine Bescheinigung im eigenen Nachweis verwenden", 1, verwendungSql(desKreises, erster, geber, 2)],
      [
        "geber",
        "eine Bescheinigung in einem fremden Nachweis verwenden",
        noSuchRow,
        verwendungSql(desFremden, erster, geber, 2),
      ],
      ["nachbar", "eine fremde Bescheinigung verwenden", noSuchRow, verwendungSql(zweiter, erster)],
      ["fremd", "in einem fremden Nachweis verwenden", noSuchRow, verwendungSql(dritter, zweiter, fremd)],
    ],
    nachweis_bemerkung: [
      ["empfaenger", "zum eigenen Nachweis antworten", 1, antwortSql(erster, empfaenger)],
      ["geber", "zwei Ebenen tiefer mitreden", brokenCheck, antwortSql(zweiter, geber)],
      ["fremd", "im Namen des Inhabers bemerken", hidden, bemerkungSql(zweiter, nachbar, neu.id)],
      ["dritte", "vor der Einreichung bemerken", noSuchRow, bemerkungSql(dritter, dritte, neu.id)],
      [
        "empfaenger",
        "auf die Bemerkung zu einem anderen Nachweis antworten",
        noSuchRow,
        antwortSql(erster, empfaenger, idOf(`Bemerkung ${zweiter.id}`, empfaenger)),
      ],
      ["geber", "zwei Ebenen tiefer mitlesen", 0, lesenSql(zweiter)],
      ["empfaenger", "mitlesen, was mit dem Geber besprochen ist", 2, lesenSql(erster)],
      ["empfaenger", "eine Bemerkung umschreiben", hidden, "update kim.nachweis_bemerkung set text = 'X'"],
      ["empfaenger", "eine Bemerkung löschen", hidden, "delete from kim.nachweis_bemerkung"],
    ],
    nachweis_verzicht: [
      ["empfaenger", "als Geber auf einen Nachweis verzichten", 1, nachweisverzichtSql(zweiter, 2031)],
      ["nachbar", "sich selbst den Nachweis erlassen", noSuchRow, nachweisverzichtSql(zweiter, 2031, nachbar)],
      ["geber", "auf den Nachweis zwei Ebenen tiefer verzichten", noSuchRow, nachweisverzichtSql(zweiter, 2031, geber)],
      ["nachbar", "den Verzicht des Gebers lesen", 1, verzichtLesenSql(zweiter)],
      ["fremd", "einen fremden Verzicht lesen", 0, verzichtLesenSql(zweiter)],
      ["empfaenger", "einen Verzicht zurücknehmen", hidden, "delete from kim.nachweis_verzicht"],
    ],
    zeichnungsbefugnis: [
      ["geber", "eine Befugnis beenden", 1, `update kim.zeichnungsbefugnis set bis = '2031-12-31' where name = 'L'`],
      ["geber", "eine Befugnis umschreiben", hidden, "update kim.zeichnungsbefugnis set name = 'X'"],
    ],
  });
}

/** The giver of the contract checks what was submitted to it, nothing before and nothing of anybody else. */
function aboves(): Deed[] {
  const nichtDieEigene = (schritt: string) => vorgangSql(zweiter, schritt, geber);
  return tried({
    nachweis_vorgang: [
      ["empfaenger", "Eingereichtes zurückgeben", 1, vorgangSql(zweiter, "zurueckgegeben", empfaenger)],
      ["nachbar", "einen Entwurf in Prüfung nehmen", hidden, vorgangSql(dritter, "pruefung_begonnen", nachbar)],
      ["nachbar", "auf einen Entwurf verzichten", 1, vorgangSql(dritter, "verzichtet", nachbar)],
      ["geber", "zwei Ebenen tiefer zurückgeben", hidden, nichtDieEigene("zurueckgegeben")],
      ["empfaenger", "für den Inhaber zurückziehen", brokenCheck, vorgangSql(zweiter, "zurueckgezogen", empfaenger)],
    ],
    zeilenpruefung: [
      ["empfaenger", "eine Zeile entscheiden", 1, zeilenpruefungSql(zweiter, "y")],
      [
        "empfaenger",
        "eine Entscheidung ändern",
        1,
        `update kim.zeilenpruefung set von_name = 'X' where nachweis_id = '${zweiter.id}'`,
      ],
      ["nachbar", "im eigenen Nachweis entscheiden", noSuchRow, zeilenpruefungSql(zweiter, "y", nachbar)],
      ["nachbar", "in einem Entwurf entscheiden", noSuchRow, zeilenpruefungSql(dritter, "y")],
      ["geber", "zwei Ebenen tiefer entscheiden", noSuchRow, zeilenpruefungSql(zweiter, "y", geber)],
      [
        "nachbar",
        "vor der Rückgabe lesen, was entschieden ist",
        0,
        `select from kim.zeilenpruefung where nachweis_id = '${zweiter.id}'`,
      ],
      [
        "empfaenger",
        "nach der Bescheinigung lesen, was entschieden ist",
        1,
        `select from kim.zeilenpruefung where nachweis_id = '${erster.id}'`,
      ],
    ],
    stichprobe: [
      ["empfaenger", "eine Stichprobe erweitern", 1, stichprobeSql(zweiter, 2)],
      ["empfaenger", "eine Stichprobe ändern", hidden, "update kim.stichprobe set saat = '2'"],
      ["nachbar", "im eigenen Nachweis ziehen", noSuchRow, stichprobeSql(zweiter, 2, nachbar)],
      [
        "empfaenger",
        "nach der Bescheinigung die Stichprobe lesen",
        1,
        `select from kim.stichprobe where nachweis_id = '${erster.id}'`,
      ],
    ],
  });
}

/** The granting authority checks the recipients' submitted proofs; drafts and the chain below are not its business. */
function authority(): Deed[] {
  const by = (table: string, deed: string, expected: Deed["expected"], statement: string): Deed => ({
    table,
    role: "kim_bewilligung",
    who: "behoerde",
    deed,
    statement,
    expected,
  });
  return [
    by("nachweis", "einen Nachweis anlegen", hidden, nachweisSql({ ...desKreises, ...neu }, 2032)),
    by("nachweis", "einen Teilnachweis lesen", 0, `select from kim.nachweis where id = '${erster.id}'`),
    by("nachweis", "einen Entwurf lesen", 0, `select from kim.nachweis where id = '${desFremden.id}'`),
    by("nachweis_entwurf", "einen Entwurf lesen", hidden, "select from kim.nachweis_entwurf"),
    by("belegzeile", "Belege lesen", hidden, "select from kim.belegzeile"),
    by("zeichnungsbefugnis", "lesen, wer zeichnen darf", hidden, "select name from kim.zeichnungsbefugnis"),
    by("nachweis_fassung", "für einen Empfänger einreichen", hidden, fassungSql(desFremden)),
    by("nachweis_datei", "lesen, was eine eingereichte Fassung nennt", 1, lesen(desKreises, "genannt")),
    by("nachweis_datei", "lesen, was keine Fassung nennt", 0, lesen(desKreises, "frei")),
    by("nachweis_dokument", "ein Papier ablegen", hidden, dokumentSql(desKreises, "akte")),
    by("nachweis_vorgang", "Eingereichtes zurückgeben", 1, vorgangSql(desKreises, "zurueckgegeben", behoerde)),
    by(
      "nachweis_vorgang",
      "im Namen des Empfängers zurückziehen",
      hidden,
      vorgangSql(desKreises, "zurueckgezogen", geber),
    ),
    by(
      "nachweis_vorgang",
      "einen Entwurf in Prüfung nehmen",
      hidden,
      vorgangSql(desFremden, "pruefung_begonnen", behoerde),
    ),
    by("nachweis_vorgang", "im Namen des Gebers bescheinigen", hidden, vorgangSql(zweiter, "bescheinigt", empfaenger)),
    by("zeilenpruefung", "eine Zeile entscheiden", 1, zeilenpruefungSql(desKreises, "y")),
    by("zeilenpruefung", "im Namen des Gebers entscheiden", hidden, zeilenpruefungSql(zweiter, "y")),
    by("nachweis_bemerkung", "zu Eingereichtem antworten", 1, antwortSql(desKreises, behoerde)),
    by("nachweis_bemerkung", "mitlesen, was mit ihr besprochen ist", 2, lesenSql(desKreises)),
    by("nachweis_bemerkung", "eine Ebene tiefer mitlesen", 0, lesenSql(erster)),
    by("nachweis_bemerkung", "im Namen des Empfängers bemerken", hidden, bemerkungSql(desKreises, geber, neu.id)),
    by("nachweis_verzicht", "Verzichte darunter lesen", hidden, "select from kim.nachweis_verzicht"),
    by("stichprobe", "eine Stichprobe erweitern", 1, stichprobeSql(desKreises, 2)),
    by("stichprobe", "im Namen des Gebers ziehen", hidden, stichprobeSql(zweiter, 2)),
  ];
}
