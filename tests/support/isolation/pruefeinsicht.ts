import type { TestDatabase } from "../datenbank/test-database.ts";
import { idOf } from "./foerderung.ts";
import type { Szenennachweis, Szenennachweise } from "./nachweis.ts";

/** Who audits everywhere in the scene; a colleague of hers sits in the same office. */
export const prueferin = idOf("Prüferin");
const kollegin = idOf("Kollegin der Prüferin");

type Haus = { geber: string; amt: string; art?: "rechnungspruefungsamt" | "landesrechnungshof" };
type Angaben = { wer?: string; von?: number; bis?: number; empfaenger?: string; jahr?: number; id?: string };
type Szene = { geber: string; empfaenger: string; fremd: string; behoerde: string; rechnungshof: string };

export const einsichtId = (name: string, geber: string) => idOf(`Prüfeinsicht ${name}`, geber);

/** From so many days before the day of the policies to so many after it. */
export const einsichtSql = (
  { geber, amt, art = "rechnungspruefungsamt" }: Haus,
  name: string,
  { wer = prueferin, von = -10, bis = 10, empfaenger, jahr, id = einsichtId(name, geber) }: Angaben = {},
) => `
  insert into kim.pruefeinsicht (tenant_id, id, art, pruefer_organisation_id, benutzer_id, name, jahre, empfaenger,
    zweck, von, bis, am, von_id, von_name)
  values ('${geber}', '${id}', '${art}', '${amt}', '${wer}', 'P', ${jahr ? `'{${jahr}}'` : "null"},
    ${empfaenger ? `array['${empfaenger}'::uuid]` : "null"}, 'Z', kim.heute() + ${von}, kim.heute() + ${bis}, now(),
    '${wer}', 'V')`;

export const einsichtvorgangSql = (geber: string, einsicht: string, bis: number | null, tenant = geber) => `
  insert into kim.pruefeinsicht_vorgang (tenant_id, id, einsicht_id, art, bis, grund, am, von_id, von_name)
  values ('${tenant}', gen_random_uuid(), '${einsicht}', '${bis === null ? "widerrufen" : "verlaengert"}',
    ${bis === null ? "null" : `kim.heute() + ${bis}`}, 'G', now(), '${prueferin}', 'V')`;

/** `tenant` is who writes: the office, unless somebody tries for it. */
type Wo = { geber: string; einsicht: string; tenant: string; fassung?: number };

export const notizSql = ({ geber, einsicht, tenant, fassung = 1 }: Wo, n: Szenennachweis, id = "gen_random_uuid()") => `
  insert into kim.pruefnotiz (tenant_id, id, geber_id, einsicht_id, inhaber_id, nachweis_id, fassung, ort, text,
    version, am, geaendert_am, von_id, von_name)
  values ('${tenant}', ${id}, '${geber}', '${einsicht}', '${n.inhaber}', '${n.id}', ${fassung}, 'allgemein', 'N', 1,
    now(), now(), '${prueferin}', 'P')`;

export const abschlussSql = ({ geber, einsicht, tenant }: Wo, n: Szenennachweis) => `
  insert into kim.pruefabschluss (tenant_id, geber_id, einsicht_id, inhaber_id, nachweis_id, am, von_id, von_name)
  values ('${tenant}', '${geber}', '${einsicht}', '${n.inhaber}', '${n.id}', now(), '${prueferin}', 'P')`;

/** The auditor's Einsichten that count today, by hand. */
export const offene = (s: Szene): string[] => [
  einsichtId("eigene", s.geber),
  einsichtId("eigene", s.empfaenger),
  einsichtId("verlängerte", s.behoerde),
  einsichtId("eines Empfängers", s.behoerde),
];

/** Audit units of three bodies and the court of audit: let in, ended yesterday, later, prolonged, withdrawn. */
export async function furnishPruefeinsichten({ admin }: TestDatabase, s: Szene, n: Szenennachweise): Promise<void> {
  const haus = (geber: string): Haus => ({ geber, amt: geber });
  const land: Haus = { geber: s.behoerde, amt: s.rechnungshof, art: "landesrechnungshof" };
  const wo = (geber: string, name: string, tenant = geber): Wo => ({
    geber,
    einsicht: einsichtId(name, geber),
    tenant,
  });
  for (const statement of [
    einsichtSql(haus(s.geber), "eigene"),
    einsichtSql(haus(s.geber), "der Kollegin", { wer: kollegin }),
    einsichtSql(haus(s.geber), "spätere", { von: 1 }),
    einsichtSql(haus(s.empfaenger), "eigene", { bis: 0 }),
    einsichtSql(haus(s.fremd), "abgelaufene", { bis: -1 }),
    einsichtSql(land, "verlängerte", { bis: -1, jahr: 2019 }),
    einsichtvorgangSql(s.behoerde, einsichtId("verlängerte", s.behoerde), 1),
    einsichtSql(land, "eines Empfängers", { empfaenger: s.fremd }),
    einsichtSql(land, "widerrufene"),
    einsichtvorgangSql(s.behoerde, einsichtId("widerrufene", s.behoerde), null),
    einsichtSql(land, "auch widerrufene"),
    einsichtvorgangSql(s.behoerde, einsichtId("auch widerrufene", s.behoerde), null),
    einsichtvorgangSql(s.geber, einsichtId("der Kollegin", s.geber), 20),
    notizSql(wo(s.geber, "eigene"), n.desKreises),
    notizSql(wo(s.geber, "der Kollegin"), n.desKreises),
    notizSql(wo(s.empfaenger, "eigene"), n.erster),
    notizSql(wo(s.behoerde, "verlängerte", s.rechnungshof), n.desKreises),
    notizSql(wo(s.behoerde, "widerrufene", s.rechnungshof), n.desKreises),
    abschlussSql(wo(s.geber, "der Kollegin"), n.desKreises),
    abschlussSql(wo(s.empfaenger, "eigene"), n.erster),
    abschlussSql(wo(s.behoerde, "widerrufene", s.rechnungshof), n.desKreises),
  ])
    await admin.unsafe(statement);
}
