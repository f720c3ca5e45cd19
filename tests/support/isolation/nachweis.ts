import { idOf } from "./foerderung.ts";
import type { Beteiligte, Szenenvertraege } from "./kette.ts";
import type { TestDatabase } from "../datenbank/test-database.ts";

/** Everybody who owes a proof in the scene, to whom, for which contract, and how far it is. */
export interface Szenennachweis {
  id: string;
  inhaber: string;
  pruefstelle: string;
  vertrag: string | null;
  weg: "entwurf" | "in_pruefung" | "bescheinigt";
}

export type Szenennachweise = ReturnType<typeof szenennachweise>;

export function szenennachweise(b: Beteiligte & { behoerde: string }, v: Szenenvertraege) {
  const von = (inhaber: string, pruefstelle: string, vertrag: string | null, weg: Szenennachweis["weg"]) => ({
    id: idOf("Nachweis", inhaber),
    inhaber,
    pruefstelle,
    vertrag,
    weg,
  });
  return {
    desKreises: von(b.geber, b.behoerde, null, "in_pruefung"),
    desFremden: von(b.fremd, b.behoerde, null, "entwurf"),
    erster: von(b.empfaenger, b.geber, v.erster.id, "bescheinigt"),
    zweiter: von(b.nachbar, b.empfaenger, v.zweiter.id, "in_pruefung"),
    dritter: von(b.dritte, b.nachbar, v.dritter.id, "entwurf"),
  } satisfies Record<string, Szenennachweis>;
}

const person = idOf("nachweisende Person");
const null_ = (wert: string | null) => (wert === null ? "null" : `'${wert}'`);

/** Before everything else of the scene: in the year of a submitted proof nobody books, fills or passes on (R109). */
export const nachweisjahr = 2019;

/** `tenant` is who writes; without it the side that may. */
export const nachweisSql = (n: Szenennachweis, jahr = nachweisjahr, tenant = n.inhaber) => `
  insert into kim.nachweis (tenant_id, id, pruefstelle_id, art, jahr, baustein, weiterleitung_id, faellig_am,
    frist_quelle, frist_annahme, am, von_name)
  values ('${tenant}', '${n.id}', '${n.pruefstelle}', '${n.vertrag ? "teilnachweis" : "verwendungsnachweis"}', ${jahr},
    2, ${null_(n.vertrag)}, '2032-03-31', 'Q', false, now(), 'P')`;

export const entwurfSql = (n: Szenennachweis, tenant = n.inhaber) => `
  insert into kim.nachweis_entwurf (tenant_id, nachweis_id, angaben, geaendert_am, geaendert_von)
  values ('${tenant}', '${n.id}', '{}', now(), 'P')`;

export const belegSql = (n: Szenennachweis, nr: string, tenant = n.inhaber, datei: string | null = null) => `
  insert into kim.belegzeile (tenant_id, id, nachweis_id, beleg_nr, tag, empfaenger, grund, betrag_cent, position,
    zuwendungsfaehig_cent, dokument_id)
  values ('${tenant}', gen_random_uuid(), '${n.id}', '${nr}', '2031-05-31', 'E', 'G', 100, 'veranstaltungen', 90,
    ${null_(datei)})`;

export const vorgangSql = (n: Szenennachweis, schritt: string, tenant: string, version = 1) => `
  insert into kim.nachweis_vorgang (tenant_id, id, inhaber_id, nachweis_id, pruefstelle_id, version, schritt, am,
    von_id, von_name, berichtigung)
  values ('${tenant}', gen_random_uuid(), '${n.inhaber}', '${n.id}', '${n.pruefstelle}', ${version}, '${schritt}',
    clock_timestamp(), '${person}', 'P', ${schritt === "berichtigung_begonnen" ? "'auch_zahlen'" : "null"})`;

/** The file that a submitted version names, and one that it does not. */
export const dateiId = (n: Szenennachweis, name: "genannt" | "frei" | "neu") => idOf(`Datei ${name}`, n.inhaber);

export const dateiSql = (
  n: Szenennachweis,
  name: "genannt" | "frei" | "neu",
  tenant = n.inhaber,
  ersetzt: string | null = null,
) => `
  insert into kim.nachweis_datei (tenant_id, id, nachweis_id, art, dateiname, typ, bytes, sha256, inhalt, am, von_id,
    von_name, ersetzt_id)
  values ('${tenant}', '${dateiId(n, name)}', '${n.id}', 'beleg', 'D', 'application/pdf', 1,
    encode(sha256('x'), 'hex'), 'x', now(), '${person}', 'P', ${null_(ersetzt)})`;

export const dokumentSql = (n: Szenennachweis, art = "papier", tenant = n.inhaber) => `
  insert into kim.nachweis_dokument (tenant_id, inhaber_id, nachweis_id, version, pruefstelle_id, art, dateiname, bytes,
    sha256, inhalt, am)
  values ('${tenant}', '${n.inhaber}', '${n.id}', 1, '${n.pruefstelle}', '${art}', 'D', 1, 'h', 'x', now())`;

export const fassungSql = (n: Szenennachweis, version = 1, tenant = n.inhaber) => `
  insert into kim.nachweis_fassung (tenant_id, nachweis_id, version, pruefstelle_id, text, sha256, bewilligt_cent,
    ausgezahlt_cent, anerkannt_cent, rueckzahlung_cent, verspaetet, am)
  select '${tenant}', '${n.id}', ${version}, '${n.pruefstelle}', t, encode(sha256(convert_to(t, 'UTF8')), 'hex'), 400,
    300, 200, 100, false, now()
  from (values ('{"dokumentId":"${dateiId(n, "genannt")}"}')) f(t)`;

export const ausdruckSql = (n: Szenennachweis, tenant = n.inhaber) => `
  insert into kim.nachweis_ausdruck (tenant_id, nachweis_id, pruefsumme, dateiname, inhalt, am)
  values ('${tenant}', '${n.id}', 'h', 'D', 'x', now())`;

export const zeilenpruefungSql = (n: Szenennachweis, schluessel: string, tenant = n.pruefstelle) => `
  insert into kim.zeilenpruefung (tenant_id, inhaber_id, nachweis_id, version, schluessel, erklaert_cent,
    anerkannt_cent, gekuerzt_cent, zurueckgestellt_cent, am, von_name)
  values ('${tenant}', '${n.inhaber}', '${n.id}', 1, '${schluessel}', 10, 10, 0, 0, now(), 'P')`;

const bemerkungId = (n: Szenennachweis, tenant: string) => idOf(`Bemerkung ${n.id}`, tenant);

export const bemerkungSql = (
  n: Szenennachweis,
  tenant: string,
  id = bemerkungId(n, tenant),
  zu: string | null = null,
) => `
  insert into kim.nachweis_bemerkung (tenant_id, id, inhaber_id, nachweis_id, version, pruefstelle_id, zu_id, ort, text,
    erledigt, am, von_id, von_name)
  values ('${tenant}', '${id}', '${n.inhaber}', '${n.id}', 1, '${n.pruefstelle}', ${null_(zu)}, 'allgemein', 'B', false,
    now(), '${person}', 'P')`;

/** An answer to what the level above said. */
export const antwortSql = (n: Szenennachweis, tenant: string, zu = bemerkungId(n, n.pruefstelle)) =>
  bemerkungSql(n, tenant, idOf("Antwort", tenant), zu);

export const nachweisverzichtSql = (n: Szenennachweis, jahr: number, tenant = n.pruefstelle) => `
  insert into kim.nachweis_verzicht (tenant_id, weiterleitung_id, empfaenger_id, jahr, grund, am, von_id, von_name)
  values ('${tenant}', '${n.vertrag}', '${n.inhaber}', ${jahr}, 'G', now(), '${person}', 'P')`;

export const jahresabschlussSql = (
  tenant: string,
  { id = idOf("Jahresabschluss", tenant), am = "2032-06-01" } = {},
) => `
  insert into kim.jahresabschluss (tenant_id, id, jahr, beschlossen_am, quelle, am, von_id, von_name)
  values ('${tenant}', '${id}', 2031, '${am}', 'Q', now(), '${person}', 'P')`;

export const stichprobeSql = (n: Szenennachweis, umfang: number, tenant = n.pruefstelle) => `
  insert into kim.stichprobe (tenant_id, inhaber_id, nachweis_id, version, umfang, saat, liste_sha256, schluessel, am,
    von_name)
  values ('${tenant}', '${n.inhaber}', '${n.id}', 1, ${umfang}, '1', 'a', array_fill('z'::text, array[${umfang}]),
    now(), 'P')`;

export const verwendungSql = (oben: Szenennachweis, unten: Szenennachweis, tenant = oben.inhaber, version = 1) => `
  insert into kim.bescheinigung_verwendung (tenant_id, nachweis_id, unten_inhaber_id, unten_nachweis_id, unten_version,
    am)
  values ('${tenant}', '${oben.id}', '${unten.inhaber}', '${unten.id}', ${version}, now())`;

export const befugnisSql = (tenant: string) => `
  insert into kim.zeichnungsbefugnis (tenant_id, id, name, amt, von, am, von_name)
  values ('${tenant}', gen_random_uuid(), 'L', 'hauptverwaltungsbeamt', '2031-01-01', now(), 'P')`;

const vomInhaber = ["vorbereitet", "gezeichnet", "eingereicht"];
const wege = {
  entwurf: [["vorbereitet"], []],
  in_pruefung: [vomInhaber, ["pruefung_begonnen"]],
  bescheinigt: [vomInhaber, ["pruefung_begonnen", "geprueft", "bescheinigt"]],
} as const;

/** A proof in every state between the bodies, with what both sides wrote to it. */
export async function furnishNachweise(
  { admin }: TestDatabase,
  b: Beteiligte & { behoerde: string },
  v: Szenenvertraege,
): Promise<void> {
  const alle = szenennachweise(b, v);
  const statements = [
    ...Object.values(alle).flatMap((n) => {
      const [inhaber, pruefstelle] = wege[n.weg];
      return [
        nachweisSql(n),
        entwurfSql(n),
        ...(n.inhaber === b.dritte ? [] : [ausdruckSql(n)]),
        belegSql(n, "1"),
        dateiSql(n, "genannt"),
        dateiSql(n, "frei"),
        ...inhaber.map((schritt) => vorgangSql(n, schritt, n.inhaber)),
        ...(n.weg === "entwurf"
          ? []
          : [
              fassungSql(n),
              zeilenpruefungSql(n, "z"),
              stichprobeSql(n, 1),
              dokumentSql(n),
              bemerkungSql(n, n.pruefstelle),
              bemerkungSql(n, n.inhaber),
            ]),
        ...(n.vertrag ? [nachweisverzichtSql(n, 2030)] : []),
        ...pruefstelle.map((schritt) => vorgangSql(n, schritt, n.pruefstelle)),
      ];
    }),
    // A correction that waits to be checked: nobody has used its certificate.
    fassungSql(alle.erster, 2),
    verwendungSql(alle.desKreises, alle.erster),
    verwendungSql(alle.erster, alle.zweiter),
    ...[b.geber, b.fremd, b.empfaenger].map(befugnisSql),
    ...[b.geber, b.fremd, b.empfaenger].map((tenant) => jahresabschlussSql(tenant)),
  ];
  for (const statement of statements) await admin.unsafe(statement);
}
