import { brokenCheck, hidden, noSuchRow, tried, type Deed } from "./deed.ts";
import { idOf } from "./foerderung.ts";
import {
  belegSql,
  entwurfSql,
  fassungSql,
  nachweisSql,
  stichprobeSql,
  szenennachweise,
  verwendungSql,
  vorgangSql,
  zeilenpruefungSql,
} from "./nachweis.ts";
import { scene, vertraege } from "./scene.ts";

const { geber, empfaenger, nachbar, dritte, fremd, behoerde } = scene;
const { desKreises, desFremden, erster, zweiter, dritter } = szenennachweise(scene, vertraege);
const neu = { id: idOf("neuer Nachweis") };

/** Who proves, who checks, and that nobody else does either. */
export function proofDeeds(): Deed[] {
  return [...holders(), ...aboves(), ...authority()];
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
      ["empfaenger", "einen Beleg eintragen", 1, belegSql(erster, "2")],
      ["fremd", "einen Beleg in einen fremden Nachweis hängen", noSuchRow, belegSql(erster, "2", fremd)],
      ["geber", "die Belege des Empfängers lesen", 0, `select from kim.belegzeile where tenant_id = '${empfaenger}'`],
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
    zeichnungsbefugnis: [
      [
        "geber",
        "eine Befugnis beenden",
        1,
        `update kim.zeichnungsbefugnis set bis = '2031-12-31' where tenant_id = '${geber}'`,
      ],
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
    by("zeichnungsbefugnis", "Befugnisse lesen", hidden, "select from kim.zeichnungsbefugnis"),
    by("nachweis_fassung", "für einen Empfänger einreichen", hidden, fassungSql(desFremden)),
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
    by("stichprobe", "eine Stichprobe erweitern", 1, stichprobeSql(desKreises, 2)),
    by("stichprobe", "im Namen des Gebers ziehen", hidden, stichprobeSql(zweiter, 2)),
  ];
}
