import type { BescheidId, OrganisationId, PlainDate } from "@kim/domain/grundlagen";
import type { Abrufgegenstand, AuszahlungId, MittelabrufId } from "@kim/domain/mittelabruf";
import type { Baustein } from "@kim/domain/stelle";
import type { Reading } from "../../scope/scope.ts";
import { seitenende, type Ausschnitt } from "../seite.ts";

/** Under Bescheide of this year; `null` filters nothing, `suche` is a part of the recipient's name. */
export interface Mittelauswahl {
  jahr: number;
  baustein: Baustein | null;
  suche: string | null;
}

/** Who it is for, and on which Bescheid: for calls and instalments the one that counts. */
export interface Mittelempfaenger {
  id: BescheidId;
  organisationId: OrganisationId;
  organisationName: string;
  baustein: Baustein;
  aktenzeichen: string;
}

interface Abrufzeile {
  id: MittelabrufId;
  /** The Bescheid it was made under. */
  bescheidId: BescheidId;
  betragCent: number;
  /** Null in Baustein 2. */
  gegenstand: Abrufgegenstand | null;
  termin: PlainDate;
  benoetigtBis: PlainDate;
  bescheid: Mittelempfaenger;
}

export type OffenerAbruf = Abrufzeile & { begruendung: string; zugesagtCent: number; abrufbarCent: number };
export type BewilligterAbruf = Abrufzeile & { auszahlbar: boolean };

export interface Auszahlungszeile {
  id: AuszahlungId;
  mittelabrufId: MittelabrufId | null;
  betragCent: number;
  ausgezahltAm: PlainDate;
  vonName: string;
  bescheid: Mittelempfaenger;
}

const params = (a: Mittelauswahl) => [a.jahr, a.baustein, a.suche];
const zeilen = <T>(rows: readonly Record<string, unknown>[]): T[] => rows.map(({ zeile }) => zeile as T);

/** Calls that wait for the authority, the earliest Termin first. */
export const offeneAbrufe = (auswahl: Mittelauswahl, { ab, anzahl }: Ausschnitt): Reading<OffenerAbruf[]> => ({
  text: `with ${offene} select jsonb_build_object(${abrufspalten}, 'begruendung', begruendung, 'zugesagtCent', cent,
      'abrufbarCent', greatest(0, cent - abgerufen)) as zeile
    from treffer order by termin, am, id ${seitenende("$4", "$5")}`,
  params: [...params(auswahl), anzahl, ab],
  rows: zeilen,
});

export const offeneAbrufzahl = (auswahl: Mittelauswahl): Reading<number> => ({
  text: `with ${offene} select count(*)::int as anzahl from treffer`,
  params: params(auswahl),
  rows: ([row]) => Number(row?.["anzahl"] ?? 0),
});

/** Approved calls that are not paid yet, the earliest Termin first; or only what R32 lets be paid on this day. */
export const bewilligteAbrufe = (
  auswahl: Mittelauswahl,
  heute: PlainDate,
  { ab, anzahl }: Ausschnitt,
  nurAuszahlbare = false,
): Reading<BewilligterAbruf[]> => ({
  text: `with ${bewilligte}, treffer as (select * from bewilligt where auszahlbar or not $5::boolean)
    select jsonb_build_object(${abrufspalten}, 'auszahlbar', auszahlbar) as zeile
    from treffer order by termin, am, id ${seitenende("$6", "$7")}`,
  params: [...params(auswahl), heute, nurAuszahlbare, anzahl, ab],
  rows: zeilen,
});

export const bewilligteAbrufzahlen = (
  auswahl: Mittelauswahl,
  heute: PlainDate,
): Reading<{ gesamt: number; auszahlbar: number }> => ({
  text: `with ${bewilligte}
    select count(*)::int as gesamt, count(*) filter (where auszahlbar)::int as auszahlbar from bewilligt`,
  params: [...params(auswahl), heute],
  rows: ([row]) => ({ gesamt: Number(row?.["gesamt"] ?? 0), auszahlbar: Number(row?.["auszahlbar"] ?? 0) }),
});

/** Payments, newest first. Row security shows a tenant its own alone. */
export const auszahlungszeilen = (auswahl: Mittelauswahl, { ab, anzahl }: Ausschnitt): Reading<Auszahlungszeile[]> => ({
  text: `with ${ausgezahlte}
    select jsonb_build_object('id', id, 'mittelabrufId', mittelabruf_id, 'betragCent', betrag_cent,
      'ausgezahltAm', ausgezahlt_am, 'vonName', von_name, 'bescheid', bescheid) as zeile
    from treffer order by ausgezahlt_am desc, am desc, id ${seitenende("$4", "$5")}`,
  params: [...params(auswahl), anzahl, ab],
  rows: zeilen,
});

export const auszahlungssumme = (auswahl: Mittelauswahl): Reading<{ gesamt: number; summeCent: number }> => ({
  text: `with ${ausgezahlte}
    select count(*)::int as gesamt, coalesce(sum(betrag_cent), 0) as summe from treffer`,
  params: params(auswahl),
  rows: ([row]) => ({ gesamt: Number(row?.["gesamt"] ?? 0), summeCent: Number(row?.["summe"] ?? 0) }),
});

const bescheidspalte = `jsonb_build_object('id', b.id, 'organisationId', b.tenant_id, 'organisationName', o.name,
  'baustein', b.baustein, 'aktenzeichen', b.aktenzeichen) as bescheid`;
const gesuchte = `b.jahr = $1::int and ($2::int is null or b.baustein = $2)
  and ($3::text is null or strpos(lower(o.name), lower($3)) > 0)`;

/** R33: what counts of each chain. A recipient has one chain a year and Baustein. */
export const geltend = `geltend as (
    select b.tenant_id, b.jahr, b.baustein, b.id, b.instrument, b.datum, o.name, ${bescheidspalte},
      b.personal_cent + b.arbeitsplaetze_cent + b.massnahmen_cent as cent
    from kim.bescheid b join kim.organisation o on o.id = b.tenant_id
    where ${gesuchte}
      and not exists (select 1 from kim.bescheid n where n.tenant_id = b.tenant_id and n.vorgaenger_id = b.id)
  )`;

// What was called under a replaced Bescheid counts against the newest, and keeps the deadline of its own.
const abruf = `${geltend}, abruf as (
    select m.*, e.bewilligt, g.bescheid, g.cent, k.kondition_id, k.baustein,
      coalesce(sum(m.betrag_cent) filter (where e.bewilligt is distinct from false)
        over (partition by g.tenant_id, g.id), 0) as abgerufen
    from geltend g
      join kim.bescheid k on k.tenant_id = g.tenant_id and k.jahr = g.jahr and k.baustein = g.baustein
      join kim.mittelabruf m on m.tenant_id = k.tenant_id and m.bescheid_id = k.id
      left join kim.mittelabruf_entscheidung e on e.tenant_id = m.tenant_id and e.mittelabruf_id = m.id
  )`;

const offene = `${abruf}, treffer as (select * from abruf where bewilligt is null)`;

// R32: paid on this day, the money would be spent within the months its Fassung allows, where it asks for any.
const bewilligte = `${abruf}, bewilligt as (
    select a.*, a.benoetigt_bis <= ($4::date + make_interval(
        months => (f.werte #>> array['fristen', a.baustein::text, 'mittel', 'monate'])::int))::date
      or f.werte #>> array['fristen', a.baustein::text, 'mittel', 'gilt'] = 'nur_begleitung'
        and a.gegenstand is distinct from 'begleitung' as auszahlbar
    from abruf a join kim.foerderkondition f on f.id = a.kondition_id
    where a.bewilligt and not exists (
      select 1 from kim.auszahlung z where z.tenant_id = a.tenant_id and z.mittelabruf_id = a.id)
  )`;

const abrufspalten = `'id', id, 'bescheidId', bescheid_id, 'betragCent', betrag_cent,
  'gegenstand', gegenstand, 'termin', termin,
  'benoetigtBis', benoetigt_bis, 'bescheid', bescheid`;

const ausgezahlte = `treffer as (
    select z.*, ${bescheidspalte}
    from kim.auszahlung z join kim.bescheid b on b.tenant_id = z.tenant_id and b.id = z.bescheid_id
      join kim.organisation o on o.id = z.tenant_id
    where ${gesuchte}
  )`;
