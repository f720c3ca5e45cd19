import type { OrganisationArt } from "@kim/domain/organisation";
import type { Vertragskern } from "@kim/domain/weiterleitung";

/** A contract as the pages of a day tell it: its sides by name, its days, shares and answers, none of its texts. */
export type VertragskernMitNamen = Omit<Vertragskern, "antwort"> & {
  antwort: { angenommen: boolean; am: string } | null;
  geberName: string;
  empfaengerName: string;
  empfaengerArt: OrganisationArt;
  weiterleitungErlaubt: boolean;
};

/**
 * The contracts `w` of a statement of fixed text, with their sides and what happened to them. What hangs on a contract
 * is looked up contract by contract ("offset 0"), as in `kim.vertrag`.
 */
export const kerne = (w: string): string => `
  (${w}) w join kim.organisation o on o.id = w.empfaenger_id join kim.organisation g on g.id = w.tenant_id
    left join lateral (select a.angenommen, a.beantwortet_am from kim.weiterleitung_antwort a
      where a.geber_id = w.tenant_id and a.weiterleitung_id = w.id offset 0) a on true
    left join lateral (select r.zurueckgezogen_am from kim.weiterleitung_ruecknahme r
      where r.tenant_id = w.tenant_id and r.weiterleitung_id = w.id offset 0) r on true`;

/** What `toVertragskern` reads of `kerne`. */
export const kernspalten = `w.id, w.stelle_id as "stelleId", w.herkunft_id as "herkunftId", w.tenant_id as "geberId",
  w.empfaenger_id as "empfaengerId", w.vzae_hundertstel as "vzaeHundertstel", w.betrag_cent as "betragCent", w.beginn,
  w.ende, w.nachweis_faellig_am as "nachweisFaelligAm", w.weiterleitung_erlaubt as "weiterleitungErlaubt",
  w.angeboten_am as "angebotenAm", g.name as "geberName", o.name as "empfaengerName", o.art as "empfaengerArt",
  a.angenommen, a.beantwortet_am as "beantwortetAm", r.zurueckgezogen_am as "zurueckgezogenAm",
  (select json_agg(json_build_object('art', e.art, 'letzterTag', e.letzter_tag) order by e.am)
    from kim.weiterleitung_ende e where e.geber_id = w.tenant_id and e.weiterleitung_id = w.id) as enden,
  (select json_agg(json_build_object('ab', c.ab, 'vzaeHundertstel', c.vzae_hundertstel, 'betragCent', c.betrag_cent,
      'am', c.am, 'antwort', (select json_build_object('angenommen', x.angenommen)
        from kim.weiterleitung_aenderung_antwort x where x.geber_id = c.tenant_id and x.aenderung_id = c.id))
      order by c.ab, c.am)
    from kim.weiterleitung_aenderung c where c.tenant_id = w.tenant_id and c.weiterleitung_id = w.id) as aenderungen`;

/** One of the rows, as the server or JSON answers it: money may come as text, an instant in the server's own form. */
export type Kernzeile = Omit<VertragskernMitNamen, "betragCent" | "antwort" | "enden" | "aenderungen"> & {
  betragCent: number | string;
  angenommen: boolean | null;
  beantwortetAm: string | null;
  enden: VertragskernMitNamen["enden"] | null;
  aenderungen: VertragskernMitNamen["aenderungen"] | null;
};

export const toVertragskern = (zeile: Kernzeile): VertragskernMitNamen => ({
  id: zeile.id,
  stelleId: zeile.stelleId,
  herkunftId: zeile.herkunftId,
  geberId: zeile.geberId,
  geberName: zeile.geberName,
  empfaengerId: zeile.empfaengerId,
  empfaengerName: zeile.empfaengerName,
  empfaengerArt: zeile.empfaengerArt,
  vzaeHundertstel: zeile.vzaeHundertstel,
  betragCent: Number(zeile.betragCent),
  beginn: zeile.beginn,
  ende: zeile.ende,
  nachweisFaelligAm: zeile.nachweisFaelligAm,
  weiterleitungErlaubt: zeile.weiterleitungErlaubt,
  angebotenAm: instant(zeile.angebotenAm),
  antwort:
    zeile.angenommen === null || zeile.beantwortetAm === null
      ? null
      : { angenommen: zeile.angenommen, am: instant(zeile.beantwortetAm) },
  zurueckgezogenAm: zeile.zurueckgezogenAm && instant(zeile.zurueckgezogenAm),
  enden: zeile.enden ?? [],
  aenderungen: (zeile.aenderungen ?? []).map((a) => ({ ...a, am: instant(a.am) })),
});

const instant = (text: string) => new Date(text).toISOString();
