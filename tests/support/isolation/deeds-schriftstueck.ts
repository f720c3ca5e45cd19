import { hidden, noSuchRow, type Deed, type Who } from "./deed.ts";
import { idOf } from "./foerderung.ts";
import { forderungspapierSql, szenenforderungen } from "./rueckforderung.ts";
import { scene, vertraege } from "./scene.ts";
import { endepapierSql, schriftstueckSql, szenenschritte } from "./schriftstueck.ts";
import type { OfficeRole } from "./wall.ts";

const { geber, empfaenger, fremd, behoerde } = scene;
const anDieBehoerde = (tenant: string, art: string, was: string, wessen = tenant) =>
  schriftstueckSql(tenant, { art, vorgang: idOf(was, wessen), gegenueber: behoerde });

/** Who freezes the paper of whose step, who may read it, and that a set one stays. */
export function paperDeeds(): Deed[] {
  return [...bodies(), ...keys(), ...jobs(), ...authority(), ...claims()];
}

const trying =
  (role: OfficeRole, table = "schriftstueck") =>
  (who: Who, deed: string, expected: Deed["expected"], statement: string): Deed => ({
    table,
    role,
    who,
    deed: `${table}: ${deed}`,
    statement,
    expected,
  });

function bodies(): Deed[] {
  const by = trying("kim_app");
  return [
    by("geber", "den eigenen Abruf festhalten", 1, anDieBehoerde(geber, "mittelabruf", "offener Abruf")),
    by("geber", "einen Bescheid festhalten", hidden, anDieBehoerde(geber, "bescheid", "anderer Bescheid")),
    by(
      "geber",
      "den eigenen Abruf einem Nachbarn zeigen",
      hidden,
      schriftstueckSql(geber, { art: "mittelabruf", vorgang: idOf("offener Abruf", geber), gegenueber: fremd }),
    ),
    by("fremd", "das Ende eines Vertrags festhalten", 1, endepapierSql(vertraege.fremd)),
    by("fremd", "das Ende eines Vertrags einem Nachbarn zeigen", hidden, endepapierSql(vertraege.fremd, fremd, geber)),
    by("geber", "ein Papier ändern", hidden, "update kim.schriftstueck set text = 'X'"),
    by("geber", "ein Papier löschen", hidden, "delete from kim.schriftstueck"),
    by(
      "empfaenger",
      "lesen, wie der Geber den Vertrag beendet hat",
      1,
      `select from kim.schriftstueck where tenant_id = '${geber}' and art = 'vertragsende'`,
    ),
    by(
      "empfaenger",
      "die Förderung des Gebers lesen",
      0,
      `select from kim.schriftstueck where art <> 'vertragsende' and forderungsvorgang_id is null
      and tenant_id = '${geber}'`,
    ),
  ];
}

/** A paper is about a step of exactly its body. */
function keys(): Deed[] {
  const [app, job, owner] = [trying("kim_app"), trying("kim_jobs"), trying("kim_owner")];
  return Object.entries({ ...szenenschritte, vertragsende: "Abruf", anhoerung: "Abruf" }).map(([art, was]) => {
    const by =
      art === "vertragsende" || art === "anhoerung" ? owner : art === "antrag" || art === "mittelabruf" ? app : job;
    return by("geber", `${art} eines anderen festhalten`, noSuchRow, anDieBehoerde(geber, art, was, fremd));
  });
}

/** Of a claim its creditor freezes the papers; the debtor reads those of the steps that it was told of. */
function claims(): Deed[] {
  const [app, job, amt] = [trying("kim_app"), trying("kim_jobs"), trying("kim_bewilligung")];
  const { amtliche, amtlicheGeheime, erste, ersteGeheime } = szenenforderungen(scene, vertraege);
  const verzicht = { art: "zinsverzicht" };
  const liest = ({ id }: typeof erste, art: string) => `select from kim.schriftstueck where art = '${art}'
    and forderungsvorgang_id in (select id from kim.rueckforderung_vorgang where rueckforderung_id = '${id}')`;
  const liestEinstellungen = "select from kim.schriftstueck where art = 'einstellung'";
  return [
    app("geber", "die eigene Zinsentscheidung festhalten", 1, forderungspapierSql(erste, "zinsen_abgesehen", verzicht)),
    app(
      "geber",
      "sie einem Nachbarn zeigen",
      hidden,
      forderungspapierSql(erste, "zinsen_abgesehen", { ...verzicht, gegenueber: fremd }),
    ),
    app("empfaenger", "für den Gläubiger festhalten", hidden, forderungspapierSql(erste, "zinsen_abgesehen", verzicht)),
    app("empfaenger", "die Zahlungsaufforderung lesen", 1, liest(erste, "zahlungsaufforderung")),
    app("empfaenger", "lesen, was ihm noch niemand gesagt hat", 0, liestEinstellungen),
    app("geber", "lesen, was er dem Empfänger noch nicht gesagt hat", 1, liest(ersteGeheime, "einstellung")),
    app("geber", "die eigene Anhörung lesen", 1, liest(amtliche, "anhoerung")),
    app("fremd", "fremde Schreiben lesen", 0, "select from kim.schriftstueck where forderungsvorgang_id is not null"),
    amt(
      "behoerde",
      "die eigene Einstellung festhalten",
      1,
      forderungspapierSql(amtliche, "eingestellt", { art: "einstellung" }),
    ),
    amt(
      "behoerde",
      "sie einem Nachbarn zeigen",
      hidden,
      forderungspapierSql(amtliche, "eingestellt", { art: "einstellung", gegenueber: fremd }),
    ),
    amt("behoerde", "lesen, was sie selbst schreibt", 1, liest(amtlicheGeheime, "einstellung")),
    amt(
      "behoerde",
      "Schreiben zwischen anderen lesen",
      0,
      "select from kim.schriftstueck where art = 'zahlungsaufforderung'",
    ),
    job(
      "behoerde",
      "ein Schreiben einer Forderung setzen",
      1,
      `update kim.schriftstueck set dateiname = 'N', inhalt = 'n', gesetzt_am = now()
        where tenant_id = '${behoerde}' and art = 'anhoerung'`,
    ),
    job(
      "geber",
      "ein Schreiben einer Forderung selbst festhalten",
      hidden,
      schriftstueckSql(geber, { art: "anhoerung", vorgang: idOf("Abruf", geber), gegenueber: empfaenger }),
    ),
  ];
}

function jobs(): Deed[] {
  const by = trying("kim_jobs");
  const setze = (tenant: string, art: string) => `
    update kim.schriftstueck set dateiname = 'N', inhalt = 'n', gesetzt_am = now()
    where tenant_id = '${tenant}' and art = '${art}'`;
  return [
    by("geber", "festhalten, was niemand festgehalten hat", 1, anDieBehoerde(geber, "bescheid", "anderer Bescheid")),
    by("geber", "ein festgehaltenes Papier setzen", 1, setze(geber, "mittelabruf")),
    by("geber", "ein gesetztes Papier neu setzen", 0, setze(geber, "bescheid")),
    by("behoerde", "das Papier eines Empfängers setzen", 0, setze(geber, "mittelabruf")),
    by(
      "geber",
      "festhalten, was dann ein Nachbar liest",
      hidden,
      schriftstueckSql(geber, { art: "bescheid", vorgang: idOf("anderer Bescheid", geber), gegenueber: empfaenger }),
    ),
  ];
}

/** The granting authority freezes what it decided, reads what lies with it, and orders papers alone. */
function authority(): Deed[] {
  const by = trying("kim_bewilligung");
  const order = trying("kim_bewilligung", "outbox");
  const auftrag = (name: string, tenant: string = behoerde) =>
    `insert into kim.outbox (tenant_id, name, payload) values ('${tenant}', '${name}', '{}')`;
  const liest = (was: string) => `select from kim.schriftstueck where vorgang_id = '${idOf(was, geber)}'`;
  return [
    by("behoerde", "den eigenen Bescheid festhalten", 1, anDieBehoerde(geber, "bescheid", "anderer Bescheid")),
    by(
      "behoerde",
      "einen Abruf für den Empfänger festhalten",
      hidden,
      anDieBehoerde(geber, "mittelabruf", "offener Abruf"),
    ),
    by(
      "behoerde",
      "einen Bescheid einem Nachbarn zeigen",
      hidden,
      schriftstueckSql(geber, { art: "bescheid", vorgang: idOf("anderer Bescheid", geber), gegenueber: fremd }),
    ),
    by("behoerde", "einen eingereichten Antrag lesen", 1, liest("Eingang")),
    by("behoerde", "einen zurückgezogenen Antrag lesen", 0, liest("anderer Eingang")),
    by("behoerde", "das Ende eines Vertrags lesen", 0, "select from kim.schriftstueck where art = 'vertragsende'"),
    by("behoerde", "ein Papier setzen", hidden, "update kim.schriftstueck set dateiname = 'X'"),
    ...["vermerk-setzen", "schriftstueck-setzen"].map((name) =>
      order("behoerde", `${name} beauftragen`, 1, auftrag(name)),
    ),
    order("behoerde", "etwas anderes beauftragen", hidden, auftrag("nachricht-senden")),
    order("behoerde", "für einen Empfänger beauftragen", hidden, auftrag("schriftstueck-setzen", geber)),
  ];
}
