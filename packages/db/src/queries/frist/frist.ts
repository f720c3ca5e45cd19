import {
  abstandsbefunde,
  fristenliste,
  jahreZurueck,
  type Abstandslage,
  type Fristeintrag,
  type Fristforderung,
  type Fristlage,
  type Fristvertrag,
} from "@kim/domain/fristenliste";
import { jahresbeginn, jahrVon, type OrganisationId, type PlainDate } from "@kim/domain/grundlagen";
import type { Vorlageninhalt } from "@kim/domain/vorlage";
import type { Answers, Reading } from "../../scope/scope.ts";
import { nachweistaten } from "../nachweis/nachweisvorgang.ts";
import { mitteilungsstellen } from "./mitteilung.ts";
import { kerne, kernspalten, toVertragskern, type Kernzeile } from "../weiterleitung/vertragskern.ts";

type Anderswo = "leserId" | "art" | "heute" | "vertraege" | "forderungen" | "mitteilungen";
type Gelesen = Omit<Fristlage, Anderswo> & { beantwortet: string[]; vorlagen: (Vorlageninhalt | null)[] };

// $1 is the tenant, $2 the first year.
const nachweise = `(select json_agg(json_build_object('id', n.id, 'inhaberId', n.tenant_id, 'pruefstelleName', o.name,
        'weiterleitungId', n.weiterleitung_id, 'art', n.art, 'jahr', n.jahr, 'baustein', n.baustein,
        'faelligAm', n.faellig_am, 'fristQuelle', n.frist_quelle, 'fristAnnahme', n.frist_annahme,
        'vorgaenge', ${nachweistaten("n")})
        order by n.faellig_am, n.id)
      from kim.nachweis n join kim.organisation o on o.id = n.pruefstelle_id
      where (n.tenant_id = $1 or n.pruefstelle_id = $1) and n.jahr >= $2)`;
const verzichte = `(select json_agg(json_build_object('weiterleitungId', v.weiterleitung_id, 'jahr', v.jahr))
      from kim.nachweis_verzicht v where v.tenant_id = $1 or v.empfaenger_id = $1)`;
const verlaengerungen = `
  (select json_agg(json_build_object('inhaberId', v.inhaber_id, 'jahr', v.jahr, 'baustein', v.baustein,
        'weiterleitungId', v.weiterleitung_id, 'bis', v.bis) order by v.nummer desc)
      from kim.fristverlaengerung v
      where (v.inhaber_id = $1 or v.tenant_id = $1) and v.jahr >= $2)`;

const landesabfragen = `(select json_agg(json_build_object('id', l.id, 'amtName', o.name, 'gestelltAm', g.am,
        'frist', l.frist, 'beantwortet', exists (select 1 from kim.landesabfrage_antwort a
          where a.tenant_id = e.empfaenger_id and a.amt_id = l.tenant_id and a.landesabfrage_id = l.id),
        'geschlossen', exists (select 1 from kim.landesabfrage_vorgang v where v.tenant_id = l.tenant_id
          and v.landesabfrage_id = l.id and v.schritt = 'geschlossen')) order by l.frist, l.id)
      from kim.landesabfrage_empfaenger e
      join kim.landesabfrage l on l.tenant_id = e.tenant_id and l.id = e.landesabfrage_id
      join kim.landesabfrage_vorgang g on g.tenant_id = l.tenant_id and g.landesabfrage_id = l.id
        and g.schritt = 'gestellt'
      join kim.organisation o on o.id = l.tenant_id
      where e.empfaenger_id = $1 and l.frist >= make_date($2, 1, 1)
        and not exists (select 1 from kim.landesabfrage_vorgang v where v.tenant_id = l.tenant_id
          and v.landesabfrage_id = l.id and v.schritt = 'zurueckgezogen'))`;

/** What a body's dates follow from, contracts aside: Bescheide and windows from this year on. */
const fristlage = (tenantId: OrganisationId, abJahr: number): Reading<Gelesen> => ({
  text: `select
    (select json_agg(json_build_object('id', b.id, 'jahr', b.jahr, 'baustein', b.baustein, 'instrument', b.instrument,
        'aktenzeichen', b.aktenzeichen, 'datum', b.datum, 'von', b.von, 'bis', b.bis,
        'nachweisFaelligAm', b.nachweis_faellig_am, 'personalCent', b.personal_cent,
        'arbeitsplaetzeCent', b.arbeitsplaetze_cent, 'massnahmenCent', b.massnahmen_cent,
        'fristen', k.werte -> 'fristen' -> b.baustein::text) order by b.jahr, b.baustein)
      from kim.bescheid b join kim.foerderkondition k on k.id = b.kondition_id
      where b.tenant_id = $1 and b.jahr >= $2 and not exists (select 1 from kim.bescheid n
        where n.tenant_id = b.tenant_id and n.vorgaenger_id = b.id)) as bescheide,
    (select json_agg(json_build_object('id', m.id, 'jahr', b.jahr, 'baustein', b.baustein, 'termin', m.termin,
        'benoetigtBis', m.benoetigt_bis, 'betragCent', m.betrag_cent,
        'entscheidung', (select json_build_object('bewilligt', e.bewilligt, 'grund', e.grund, 'am', e.am,
            'vonName', e.von_name) from kim.mittelabruf_entscheidung e
          where e.tenant_id = m.tenant_id and e.mittelabruf_id = m.id),
        'ausgezahlt', exists (select 1 from kim.auszahlung a
          where a.tenant_id = m.tenant_id and a.mittelabruf_id = m.id)) order by m.termin, m.id)
      from kim.mittelabruf m join kim.bescheid b on b.tenant_id = m.tenant_id and b.id = m.bescheid_id
      where m.tenant_id = $1 and b.jahr >= $2) as abrufe,
    (select json_agg(json_build_object('jahr', t.jahr, 'baustein', t.baustein, 'termin', t.termin) order by t.termin)
      from kim.abruftermin t where t.jahr >= $2) as abruftermine,
    (select json_agg(json_build_object('jahr', f.jahr, 'baustein', f.baustein, 'von', f.von, 'bis', f.bis)
        order by f.jahr, f.baustein) from kim.antragsfenster f where f.jahr >= $2) as fenster,
    (select json_agg(json_build_object('id', a.id, 'jahr', a.jahr, 'baustein', a.baustein,
        'vorgaenge', coalesce((select json_agg(json_build_object('art', v.art, 'am', v.am) order by v.am)
          from kim.antrag_vorgang v where v.tenant_id = a.tenant_id and v.antrag_id = a.id), '[]'),
        'beschieden', exists (select 1 from kim.bescheid b where b.tenant_id = a.tenant_id and b.antrag_id = a.id))
        order by a.jahr, a.baustein)
      from kim.antrag a where a.tenant_id = $1 and a.jahr >= $2) as antraege,
    ${nachweise} as nachweise,
    (select json_agg(json_build_object('nachweisId', f.nachweis_id, 'am', f.am, 'art', f.art, 'bis', f.bis)
        order by f.am) from (
      select b.nachweis_id, b.am, b.art, (select max(y.bis) from kim.nachweis_bemerkung y
          where y.inhaber_id = b.inhaber_id and y.nachweis_id = b.nachweis_id and coalesce(y.zu_id, y.id) = b.id)
          as bis,
        (select y.tenant_id <> $1 and not y.erledigt from kim.nachweis_bemerkung y
          where y.inhaber_id = b.inhaber_id and y.nachweis_id = b.nachweis_id and coalesce(y.zu_id, y.id) = b.id
          order by y.nummer desc limit 1) as wartet
        from kim.nachweis_bemerkung b join kim.nachweis n on n.tenant_id = b.inhaber_id and n.id = b.nachweis_id
        where b.inhaber_id = $1 and b.tenant_id <> $1 and b.zu_id is null and n.jahr >= $2) f
      where f.wartet) as bemerkungen,
    ${verzichte} as verzichte,
    (select json_agg(json_build_object('weiterleitungId', k.weiterleitung_id, 'geberName', g.name, 'am', k.am)
        order by k.am)
      from kim.korrekturbitte k join kim.organisation g on g.id = k.tenant_id
      where k.empfaenger_id = $1 and not exists (select 1 from kim.korrekturantwort a
        where a.geber_id = k.tenant_id and a.korrekturbitte_id = k.id)) as korrekturbitten,
    (select json_agg(json_build_object('id', a.id, 'bescheidId', a.bescheid_id, 'art', a.art, 'fristart', a.fristart,
        'tag', a.tag, 'quelle', a.quelle, 'aktenzeichen', b.aktenzeichen, 'baustein', b.baustein,
        'vorgaenge', (select coalesce(json_agg(json_build_object('schritt', v.schritt) order by v.nummer), '[]')
          from kim.auflagenvorgang v where v.inhaber_id = a.tenant_id and v.auflage_id = a.id)) order by a.tag, a.id)
      from kim.bescheidauflage a join kim.bescheid b on b.tenant_id = a.tenant_id and b.id = a.bescheid_id
      where a.tenant_id = $1 and b.jahr >= $2) as auflagen,
    ${verlaengerungen} as verlaengerungen,
    (select json_agg(m.bezug) from kim.mitteilung m where m.tenant_id = $1 and m.bezug is not null) as beantwortet,
    (select json_agg(v.inhalt) from (select inhalt from kim.vorlagenfassung where schluessel = 'pflicht_vakanz'
      order by nummer desc limit 1) v) as vorlagen,
    ${landesabfragen} as landesabfragen`,
  params: [tenantId, abJahr],
  rows: ([row]) => {
    const gelesen = { ...row } as Partial<Record<keyof Gelesen, unknown>>;
    const felder = [
      "bescheide",
      "abrufe",
      "abruftermine",
      "fenster",
      "antraege",
      "nachweise",
      "bemerkungen",
      "verzichte",
      "korrekturbitten",
      "auflagen",
      "verlaengerungen",
      "beantwortet",
      "vorlagen",
      "landesabfragen",
    ] as const satisfies readonly (keyof Gelesen)[];
    return Object.fromEntries(felder.map((feld) => [feld, gelesen[feld] ?? []])) as unknown as Gelesen;
  },
});

/** Contracts, given and received, that held on this day or later. */
const fristvertraege = (tenantId: OrganisationId, ab: PlainDate): Reading<Fristvertrag[]> => ({
  text: `select ${kernspalten},
      (select s.baustein from kim.stelle s where s.tenant_id = w.eigentuemer_id and s.id = w.stelle_id) as baustein
    from ${kerne(`
      select * from kim.weiterleitung w where w.tenant_id = $1 and w.ende >= $2
      union all select * from kim.weiterleitung w where w.empfaenger_id = $1 and w.ende >= $2`)}
    where a.angenommen is distinct from false and r.zurueckgezogen_am is null
    order by w.beginn, w.id`,
  params: [tenantId, ab],
  rows: (rows) =>
    rows.map((row) => {
      const zeile = row as unknown as Kernzeile & Pick<Fristvertrag, "baustein">;
      return { ...toVertragskern(zeile), baustein: zeile.baustein };
    }),
});

/** One's own claims and those against oneself, with their acts and payments; what was typed stays where it is. */
const fristforderungen = (tenantId: OrganisationId): Reading<Fristforderung[]> => ({
  text: `select r.id, g.name as "glaeubigerName", s.name as "schuldnerName", n.jahr, n.baustein,
      json_build_object('glaeubigerId', r.tenant_id, 'schuldnerId', r.schuldner_id, 'grundlage', r.grundlage,
        'zinsgrundlage', r.zinsgrundlage, 'betragCent', r.betrag_cent, 'kenntnisAm', r.kenntnis_am,
        'unwirksamAb', r.unwirksam_ab, 'arglistig', r.arglistig, 'unaufgefordertBis', r.unaufgefordert_bis) as kern,
      (select coalesce(json_agg(json_build_object('schritt', v.schritt, 'tag', v.tag, 'vonId', v.von_id,
          'vonName', v.von_name, 'text', null, 'angaben', v.angaben) order by v.nummer), '[]')
        from kim.rueckforderung_vorgang v
        where v.glaeubiger_id = r.tenant_id and v.rueckforderung_id = r.id) as vorgaenge,
      (select coalesce(json_agg(json_build_object('am', z.am, 'cent', z.cent) order by z.am), '[]')
        from kim.rueckzahlung z where z.tenant_id = r.tenant_id and z.rueckforderung_id = r.id) as zahlungen
    from kim.rueckforderung r
    join kim.organisation g on g.id = r.tenant_id join kim.organisation s on s.id = r.schuldner_id
    join kim.nachweis n on n.tenant_id = r.schuldner_id and n.id = r.nachweis_id
    where r.tenant_id = $1 or r.schuldner_id = $1
    order by r.am, r.id`,
  params: [tenantId],
  rows: (rows) => rows as unknown as Fristforderung[],
});

/** All of it, as one body reads it on a day. */
export const fristlesung = (tenantId: OrganisationId, heute: PlainDate) => {
  const abJahr = jahrVon(heute) - jahreZurueck;
  return [
    fristlage(tenantId, abJahr),
    fristvertraege(tenantId, jahresbeginn(abJahr)),
    fristforderungen(tenantId),
    mitteilungsstellen(tenantId, heute),
  ] as const;
};

type Abstandsgelesen = Pick<Abstandslage, "bescheide" | "nachweise" | "verzichte" | "verlaengerungen">;

/** As much of it as says whether a contract's proof is due no earlier than the own (R108). */
export const abstandslesung = (tenantId: OrganisationId, heute: PlainDate) => {
  const abJahr = jahrVon(heute) - jahreZurueck;
  const eigenes: Reading<Abstandsgelesen> = {
    text: `select
      (select json_agg(json_build_object('jahr', b.jahr, 'baustein', b.baustein, 'aktenzeichen', b.aktenzeichen,
          'datum', b.datum, 'nachweisFaelligAm', b.nachweis_faellig_am))
        from kim.bescheid b where b.tenant_id = $1 and b.jahr >= $2 and not exists (select 1 from kim.bescheid n
          where n.tenant_id = b.tenant_id and n.vorgaenger_id = b.id)) as bescheide,
      ${nachweise} as nachweise, ${verzichte} as verzichte, ${verlaengerungen} as verlaengerungen`,
    params: [tenantId, abJahr],
    rows: ([row]) => {
      const gelesen = { ...row } as Partial<Abstandsgelesen>;
      const { bescheide, nachweise: papiere, verzichte: ohne, verlaengerungen: mehr } = gelesen;
      return {
        bescheide: bescheide ?? [],
        nachweise: papiere ?? [],
        verzichte: ohne ?? [],
        verlaengerungen: mehr ?? [],
      };
    },
  };
  return [eigenes, fristvertraege(tenantId, jahresbeginn(abJahr))] as const;
};

export const abstandsbefundeAus = (
  leser: Pick<Fristlage, "leserId" | "heute">,
  [eigenes, vertraege]: Answers<ReturnType<typeof abstandslesung>>,
) => abstandsbefunde({ ...leser, ...eigenes, vertraege });

/** What the granting authority's people read: the state's office holds no grants and no contracts. */
export const fristlesungDerBehoerde = (tenantId: OrganisationId) => [fristforderungen(tenantId)] as const;

type Leser = Pick<Fristlage, "leserId" | "art" | "heute">;

/** What the law reads of it. */
export const fristlageAus = (
  leser: Leser,
  [{ beantwortet, vorlagen, ...lage }, vertraege, forderungen, stellen]: Answers<ReturnType<typeof fristlesung>>,
): Fristlage => ({
  ...leser,
  ...lage,
  vertraege,
  forderungen,
  mitteilungen: { stellen, beantwortet, vakanz: vorlagen[0] ?? null },
});

export const fristenAus = (leser: Leser, gelesen: Answers<ReturnType<typeof fristlesung>>): Fristeintrag[] =>
  fristenliste(fristlageAus(leser, gelesen));

export const fristenDerBehoerdeAus = (
  leser: Leser,
  [forderungen]: Answers<ReturnType<typeof fristlesungDerBehoerde>>,
): Fristeintrag[] => fristenliste({ ...leser, ...leereLage, forderungen });

const leereLage: Omit<Fristlage, keyof Leser | "forderungen"> = {
  bescheide: [],
  abrufe: [],
  abruftermine: [],
  fenster: [],
  antraege: [],
  nachweise: [],
  bemerkungen: [],
  verzichte: [],
  korrekturbitten: [],
  vertraege: [],
  auflagen: [],
  verlaengerungen: [],
  mitteilungen: { stellen: [], beantwortet: [], vakanz: null },
  landesabfragen: [],
};
