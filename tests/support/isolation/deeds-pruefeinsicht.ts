import { hidden, noSuchRow, tried, type Deed } from "./deed.ts";
import { idOf } from "./foerderung.ts";
import { szenennachweise } from "./nachweis.ts";
import { abschlussSql, einsichtId, einsichtSql, einsichtvorgangSql, notizSql, prueferin } from "./pruefeinsicht.ts";
import { scene, vertraege } from "./scene.ts";

const { geber, empfaenger, fremd, behoerde, rechnungshof } = scene;
const { desKreises, erster, zweiter } = szenennachweise(scene, vertraege);
const neu = idOf("neue Prüfeinsicht");
const eigene = { geber, einsicht: einsichtId("eigene", geber), tenant: geber };
const geschlossene = { geber: empfaenger, einsicht: einsichtId("eigene", empfaenger), tenant: empfaenger };
const derKollegin = { ...eigene, einsicht: einsichtId("der Kollegin", geber) };
const vomLand = { geber: behoerde, einsicht: einsichtId("verlängerte", behoerde), tenant: rechnungshof };
const widerrufen = { ...vomLand, einsicht: einsichtId("widerrufene", behoerde) };
const protokollSql = (tenant: string) => `
  insert into kim.protokoll (tenant_id, am, benutzer_name, befehl, eingabe)
  values ('${tenant}', now(), 'P', 'X', '{}')`;

/** Who lets auditors in, and what auditors may do with it. */
export const auditDeeds = (): Deed[] => [...grantors(), ...authority(), ...auditors(), ...keys()];

const grantors = (): Deed[] =>
  tried({
    pruefeinsicht: [
      ["geber", "die eigene Rechnungsprüfung einlassen", 1, einsichtSql({ geber, amt: geber }, "neu", { id: neu })],
      ["geber", "ein fremdes Amt einlassen", hidden, einsichtSql(land(geber, fremd), "neu", { id: neu })],
      ["geber", "für ein anderes Haus gewähren", hidden, einsichtSql({ geber: fremd, amt: fremd }, "neu", { id: neu })],
      ["geber", "den letzten Tag verschieben", hidden, "update kim.pruefeinsicht set bis = '2099-01-01'"],
    ],
    pruefeinsicht_vorgang: [
      ["geber", "verlängern", 1, einsichtvorgangSql(geber, eigene.einsicht, 30)],
      ["geber", "widerrufen", 1, einsichtvorgangSql(geber, eigene.einsicht, null)],
      ["geber", "was ein anderer gewährt hat", noSuchRow, einsichtvorgangSql(geber, vomLand.einsicht, null)],
      ["geber", "im Namen eines anderen", hidden, einsichtvorgangSql(behoerde, vomLand.einsicht, null)],
      ["geber", "einen Widerruf löschen", hidden, "delete from kim.pruefeinsicht_vorgang"],
    ],
    pruefnotiz: [["geber", "Prüfnotizen im eigenen Haus lesen", hidden, "select from kim.pruefnotiz"]],
    pruefabschluss: [["geber", "sehen, was abgeschlossen ist", hidden, "select from kim.pruefabschluss"]],
  });

const land = (von: string, amt: string) => ({ geber: von, amt, art: "landesrechnungshof" as const });

const by =
  (role: Deed["role"], who: Deed["who"]) =>
  (table: string, deed: string, expected: Deed["expected"], statement: string): Deed => ({
    table,
    role,
    who,
    deed: `${table}: ${deed}`,
    statement,
    expected,
  });

const authority = (): Deed[] => {
  const tut = by("kim_bewilligung", "behoerde");
  const neue = { id: neu };
  return [
    tut("pruefeinsicht", "den Rechnungshof einlassen", 1, einsichtSql(land(behoerde, rechnungshof), "neu", neue)),
    tut("pruefeinsicht", "jemand anderen einlassen", hidden, einsichtSql(land(behoerde, geber), "neu", neue)),
    tut("pruefeinsicht", "für einen Kreis gewähren", hidden, einsichtSql(land(geber, rechnungshof), "neu", neue)),
    tut("pruefeinsicht_vorgang", "widerrufen", 1, einsichtvorgangSql(behoerde, vomLand.einsicht, null)),
    tut("pruefeinsicht_vorgang", "für einen Kreis", hidden, einsichtvorgangSql(geber, eigene.einsicht, null)),
    tut("pruefnotiz", "Prüfnotizen lesen", hidden, "select from kim.pruefnotiz"),
  ];
};

const auditors = (): Deed[] => {
  const [rpa, zu, hof, ohne] = (["geber", "empfaenger", "rechnungshof", "fremd"] as const).map((who) =>
    by("kim_einsicht", who),
  ) as [ReturnType<typeof by>, ReturnType<typeof by>, ReturnType<typeof by>, ReturnType<typeof by>];
  const fassungen = "select from kim.eingesehene_fassungen()";
  const einsichten = "select from kim.pruefeinsichten()";
  return [
    rpa("pruefeinsicht", "eingelassen sein", 1, einsichten),
    rpa("pruefeinsicht", "in die eigene Fassung sehen", 1, fassungen),
    hof("pruefeinsicht", "in das, was der Behörde eingereicht ist", 1, fassungen),
    hof("pruefeinsicht_vorgang", "verlängert, nicht widerrufen", 2, einsichten),
    ohne("pruefeinsicht", "am Tag nach dem letzten", 0, einsichten),
    rpa("pruefeinsicht", "sich selbst einlassen", hidden, einsichtSql({ geber, amt: geber }, "neu", { id: neu })),
    rpa("pruefeinsicht_vorgang", "sich selbst verlängern", hidden, einsichtvorgangSql(geber, eigene.einsicht, 99)),
    rpa("nachweis_entwurf", "einen Entwurf lesen", hidden, "select from kim.nachweis_entwurf"),
    rpa("nachweis_bemerkung", "das Gespräch lesen", hidden, "select from kim.nachweis_bemerkung"),
    rpa("nachweis_ausdruck", "einen Ausdruck lesen", hidden, "select from kim.nachweis_ausdruck"),
    rpa("stelle", "eine Stelle lesen", hidden, "select from kim.stelle"),
    rpa("nachweis_vorgang", "einen Schritt tun", hidden, "delete from kim.nachweis_vorgang"),
    rpa("pruefnotiz", "zum Eigenen notieren", 1, notizSql(eigene, desKreises)),
    rpa("pruefnotiz", "zu dem, was ihm nicht gezeigt ist", hidden, notizSql(eigene, erster)),
    rpa("pruefnotiz", "in der Einsicht der Kollegin", hidden, notizSql(derKollegin, desKreises)),
    rpa("pruefnotiz", "für ein anderes Amt", hidden, notizSql({ ...eigene, tenant: fremd }, desKreises)),
    rpa("pruefnotiz", "die eigenen ändern", 1, "update kim.pruefnotiz set text = 'X'"),
    rpa("pruefnotiz", "die eigenen löschen", 1, "delete from kim.pruefnotiz"),
    rpa("pruefnotiz", "einer Notiz einen anderen Ort geben", hidden, "update kim.pruefnotiz set ort = 'X'"),
    zu("pruefnotiz", "nach dem Abschluss notieren", hidden, notizSql(geschlossene, erster)),
    zu("pruefnotiz", "nach dem Abschluss ändern", 0, "update kim.pruefnotiz set text = 'X'"),
    zu("pruefnotiz", "nach dem Abschluss löschen", 0, "delete from kim.pruefnotiz"),
    hof("pruefnotiz", "nach dem Widerruf notieren", hidden, notizSql(widerrufen, desKreises)),
    hof("pruefnotiz", "nach dem Widerruf löschen", 1, "delete from kim.pruefnotiz"),
    rpa("pruefabschluss", "das Eigene abschließen", 1, abschlussSql(eigene, desKreises)),
    rpa("pruefabschluss", "was ihm nicht gezeigt ist", hidden, abschlussSql(eigene, zweiter)),
    rpa("pruefabschluss", "für die Kollegin", hidden, abschlussSql(derKollegin, erster)),
    zu("pruefabschluss", "einen Abschluss aufheben", hidden, "delete from kim.pruefabschluss"),
    hof("protokoll", "festhalten, was der Hof getan hat", 1, protokollSql(rechnungshof)),
    hof("protokoll", "der Behörde sagen, was gelesen ist", 1, protokollSql(behoerde)),
    hof("protokoll", "bei einem Kreis", hidden, protokollSql(geber)),
    rpa("protokoll", "das Protokoll lesen", hidden, "select from kim.protokoll"),
    ohne("protokoll", "nach dem letzten Tag bei der Behörde", hidden, protokollSql(behoerde)),
  ];
};

/** What no policy stands before: the owner's own writes. */
const keys = (): Deed[] => {
  const schreibt = by("kim_owner", "geber");
  const fremde = { ...vomLand, tenant: geber };
  return [
    schreibt("pruefnotiz", "in der Einsicht eines anderen Amts", noSuchRow, notizSql(fremde, desKreises)),
    schreibt("pruefnotiz", "zu keiner Fassung", noSuchRow, notizSql({ ...eigene, fassung: 9 }, desKreises)),
    schreibt("pruefabschluss", "in der Einsicht eines anderen Amts", noSuchRow, abschlussSql(fremde, desKreises)),
    schreibt("pruefabschluss", "zu keinem Nachweis", noSuchRow, abschlussSql(eigene, { ...desKreises, id: prueferin })),
  ];
};
