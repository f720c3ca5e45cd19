import { brokenCheck, hidden, noSuchRow, tried, type Deed } from "./deed.ts";
import { idOf } from "./foerderung.ts";
import {
  basiszinssatzSql,
  eintragend,
  forderungSql,
  forderungsvorgangSql,
  rueckzahlungSql,
  satz,
  szenenforderungen,
} from "./rueckforderung.ts";
import { scene, vertraege } from "./scene.ts";

const { geber, empfaenger, nachbar, fremd } = scene;
const { amtliche, amtlicheGeheime, unaufgefordert, erste, ersteGeheime, zweite } = szenenforderungen(scene, vertraege);
const neu = { id: idOf("neue Forderung") };

const lesen = ({ id }: typeof erste) => `select from kim.rueckforderung where id = '${id}'`;
const vorgaengeLesen = ({ id }: typeof erste, schritt: string) =>
  `select from kim.rueckforderung_vorgang where rueckforderung_id = '${id}' and schritt = '${schritt}'`;
const zahlungenLesen = ({ id }: typeof erste) => `select from kim.rueckzahlung where rueckforderung_id = '${id}'`;

/** Who claims, who owes, what the debtor reads of it, and that nobody else reads anything. */
export function claimDeeds(): Deed[] {
  return [...bodies(), ...jobs(), ...authority(), ...rates()];
}

function bodies(): Deed[] {
  return tried({
    rueckforderung: [
      ["geber", "aus dem Vertrag fordern", 1, forderungSql({ ...erste, ...neu })],
      ["geber", "wie die Behörde fordern", hidden, forderungSql({ ...erste, ...neu, grundlage: "widerruf" })],
      ["geber", "zwei Ebenen tiefer fordern", noSuchRow, forderungSql({ ...zweite, ...neu }, geber)],
      ["nachbar", "sich selbst zum Gläubiger machen", noSuchRow, forderungSql({ ...zweite, ...neu }, nachbar)],
      ["empfaenger", "im Namen des Gebers fordern", hidden, forderungSql({ ...erste, ...neu })],
      ["empfaenger", "lesen, was ihm gesagt ist", 1, lesen(erste)],
      ["empfaenger", "lesen, was ihm noch niemand gesagt hat", 0, lesen(ersteGeheime)],
      ["geber", "lesen, was er unaufgefordert schuldet", 1, lesen(unaufgefordert)],
      ["geber", "lesen, was die Behörde nur erwägt", 0, lesen(amtlicheGeheime)],
      ["geber", "zwei Ebenen tiefer lesen", 0, lesen(zweite)],
      ["fremd", "eine fremde Forderung lesen", 0, lesen(erste)],
      ["geber", "eine Forderung ändern", hidden, "update kim.rueckforderung set betrag_cent = 1"],
      ["geber", "eine Forderung löschen", hidden, "delete from kim.rueckforderung"],
    ],
    rueckforderung_vorgang: [
      ["geber", "eine Forderung stunden", 1, forderungsvorgangSql(erste, "gestundet")],
      ["empfaenger", "Stellung nehmen", 1, forderungsvorgangSql(erste, "stellungnahme", empfaenger)],
      [
        "empfaenger",
        "Stellung nehmen, bevor es gesagt ist",
        hidden,
        forderungsvorgangSql(ersteGeheime, "stellungnahme", empfaenger),
      ],
      [
        "empfaenger",
        "sich die Forderung erlassen",
        brokenCheck,
        forderungsvorgangSql(erste, "forderung_erlassen", empfaenger),
      ],
      ["empfaenger", "im Namen des Gläubigers handeln", hidden, forderungsvorgangSql(erste, "gestundet")],
      ["fremd", "sich in eine fremde Forderung mischen", hidden, forderungsvorgangSql(erste, "stellungnahme", fremd)],
      ["geber", "den Entwurf der Behörde lesen", 0, vorgaengeLesen(amtliche, "bescheid_entworfen")],
      [
        "empfaenger",
        "den Vorschlag lesen, ihm die Schuld zu erlassen",
        0,
        vorgaengeLesen(erste, "erlass_vorgeschlagen"),
      ],
      ["geber", "den eigenen Vorschlag lesen", 1, vorgaengeLesen(erste, "erlass_vorgeschlagen")],
      ["geber", "die eigene Anhörung lesen", 1, vorgaengeLesen(amtliche, "anhoerung_versandt")],
      ["empfaenger", "lesen, was der Schuldner sagt", 1, vorgaengeLesen(zweite, "stellungnahme")],
      ["geber", "zwei Ebenen tiefer mitlesen", 0, vorgaengeLesen(zweite, "stellungnahme")],
      ["geber", "einen Schritt ändern", hidden, "update kim.rueckforderung_vorgang set text = 'X'"],
      ["geber", "einen Schritt löschen", hidden, "delete from kim.rueckforderung_vorgang"],
    ],
    rueckzahlung: [
      ["geber", "eine Zahlung buchen", 1, rueckzahlungSql(erste)],
      ["empfaenger", "die eigene Schuld tilgen", noSuchRow, rueckzahlungSql(erste, empfaenger)],
      ["empfaenger", "im Namen des Gläubigers buchen", hidden, rueckzahlungSql(erste)],
      ["empfaenger", "lesen, was gebucht ist", 1, zahlungenLesen(erste)],
      ["empfaenger", "Buchungen einer unbekannten Forderung lesen", 0, zahlungenLesen(ersteGeheime)],
      ["geber", "zwei Ebenen tiefer lesen, was gezahlt ist", 0, zahlungenLesen(zweite)],
      ["geber", "eine Buchung ändern", hidden, "update kim.rueckzahlung set cent = 1"],
      ["geber", "eine Buchung löschen", hidden, "delete from kim.rueckzahlung"],
    ],
  });
}

/** Who writes the reminders reads what its body's people read, and touches none of it. */
function jobs(): Deed[] {
  return tried({
    rueckforderung: [
      ["empfaenger", "Erinnerungen an Gesagtes schreiben", 1, lesen(erste)],
      ["empfaenger", "Erinnerungen an noch nicht Gesagtes schreiben", 0, lesen(ersteGeheime)],
      ["behoerde", "Erinnerungen an die eigene Forderung schreiben", 1, lesen(amtlicheGeheime)],
      ["behoerde", "Erinnerungen zwei Ebenen tiefer schreiben", 0, lesen(zweite)],
      ["fremd", "Erinnerungen an eine fremde Forderung schreiben", 0, lesen(erste)],
      ["geber", "als Auftrag fordern", hidden, forderungSql({ ...erste, ...neu })],
      ["geber", "als Auftrag eine Forderung ändern", hidden, "update kim.rueckforderung set betrag_cent = 1"],
    ],
    rueckforderung_vorgang: [
      ["geber", "den Entwurf der Behörde für eine Erinnerung lesen", 0, vorgaengeLesen(amtliche, "bescheid_entworfen")],
      ["geber", "die eigene Anhörung für eine Erinnerung lesen", 1, vorgaengeLesen(amtliche, "anhoerung_versandt")],
      ["behoerde", "für eine Erinnerung lesen, was der Schuldner sagt", 1, vorgaengeLesen(amtliche, "stellungnahme")],
      ["geber", "als Auftrag einen Schritt tun", hidden, forderungsvorgangSql(erste, "gestundet")],
    ],
    rueckzahlung: [
      ["empfaenger", "für eine Erinnerung lesen, was gebucht ist", 1, zahlungenLesen(erste)],
      ["geber", "für eine Erinnerung zwei Ebenen tiefer lesen", 0, zahlungenLesen(zweite)],
      ["geber", "als Auftrag eine Zahlung buchen", hidden, rueckzahlungSql(erste)],
    ],
  }).map((deed) => ({ ...deed, role: "kim_jobs" }));
}

const by = (table: string, deed: string, expected: Deed["expected"], statement: string): Deed => ({
  table,
  role: "kim_bewilligung",
  who: "behoerde",
  deed,
  statement,
  expected,
});

/** The granting authority claims from recipients; what passes between bodies by contract is not its business. */
function authority(): Deed[] {
  const vertraglich = forderungSql({ ...amtliche, ...neu, grundlage: "vertrag" });
  const wieDerKreis = forderungsvorgangSql(amtliche, "stellungnahme", geber);
  return [
    by("rueckforderung", "einen Empfänger in Anspruch nehmen", 1, forderungSql({ ...amtliche, ...neu })),
    by("rueckforderung", "nach einem Vertrag fordern", hidden, vertraglich),
    by("rueckforderung", "im Namen eines Gebers fordern", hidden, forderungSql({ ...erste, ...neu })),
    by("rueckforderung", "eine Forderung darunter lesen", 0, lesen(erste)),
    by("rueckforderung_vorgang", "einen Schritt tun", 1, forderungsvorgangSql(amtliche, "niedergeschlagen")),
    by(
      "rueckforderung_vorgang",
      "an einer Forderung handeln, die es nicht gibt",
      noSuchRow,
      forderungsvorgangSql({ ...amtliche, ...neu }, "gestundet"),
    ),
    by(
      "rueckforderung_vorgang",
      "jemand anderen zum Schuldner machen",
      noSuchRow,
      forderungsvorgangSql({ ...amtliche, schuldner: fremd }, "gestundet"),
    ),
    by("rueckforderung_vorgang", "für den Schuldner Stellung nehmen", hidden, wieDerKreis),
    by("rueckforderung_vorgang", "lesen, was der Schuldner sagt", 1, vorgaengeLesen(amtliche, "stellungnahme")),
    by("rueckforderung_vorgang", "Schritte darunter lesen", 0, vorgaengeLesen(zweite, "stellungnahme")),
    by("rueckzahlung", "eine Zahlung buchen", 1, rueckzahlungSql(amtliche)),
    by("rueckzahlung", "im Namen eines Gebers buchen", hidden, rueckzahlungSql(erste)),
    by("rueckzahlung", "Zahlungen darunter lesen", 0, zahlungenLesen(erste)),
  ];
}

const bestaetigend = idOf("bestätigende Person");
const bestaetigungSql = (von: string, eingetragenVon = eintragend) => `
  insert into kim.basiszinssatz_bestaetigung (basiszinssatz_id, eingetragen_von, bestaetigt_am, bestaetigt_von,
    bestaetigt_von_name)
  values ('${satz}', '${eingetragenVon}', now(), '${von}', 'P')`;

/** Rates are public and the authority's to enter, by two people. */
function rates(): Deed[] {
  const naechster = basiszinssatzSql(neu.id, "2040-07-01");
  return [
    by("basiszinssatz", "einen Satz eintragen", 1, naechster),
    by("basiszinssatz", "einen Satz ändern", hidden, "update kim.basiszinssatz set prozent_hundertstel = 0"),
    by("basiszinssatz_bestaetigung", "einen fremden Eintrag bestätigen", 1, bestaetigungSql(bestaetigend)),
    by("basiszinssatz_bestaetigung", "den eigenen Eintrag bestätigen", brokenCheck, bestaetigungSql(eintragend)),
    by(
      "basiszinssatz_bestaetigung",
      "vorgeben, jemand anderes hätte eingetragen",
      noSuchRow,
      bestaetigungSql(eintragend, bestaetigend),
    ),
    ...tried({
      basiszinssatz: [
        ["geber", "einen Satz eintragen", hidden, naechster],
        ["geber", "die Sätze lesen", 1, `select from kim.basiszinssatz where id = '${satz}'`],
      ],
    }),
  ];
}
