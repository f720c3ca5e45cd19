import type { GegebeneWeiterleitung, Weiterleitung } from "@kim/domain/weiterleitung";
import { sql } from "drizzle-orm";

/**
 * A contract with what happened to it since, as the server builds it for `toWeiterleitung`; the aliases are `w`, of its
 * receiver `o` and its giver `g`.
 */
export const vertragAlsJson = sql`json_build_object(
  'id', w.id, 'stelleId', w.stelle_id, 'eigentuemerId', w.eigentuemer_id, 'herkunftId', w.herkunft_id,
  'ebene', w.ebene, 'geberId', w.tenant_id, 'empfaengerId', w.empfaenger_id, 'funktion', w.funktion,
  'baustein', w.baustein, 'stelleBezeichnung', w.stelle_bezeichnung, 'form', w.form,
  'vzaeHundertstel', w.vzae_hundertstel, 'betragCent', w.betrag_cent, 'bemessung', w.bemessung,
  'hoechstbetragJeVzaeCent', w.hoechstbetrag_je_vzae_cent, 'aufstockungCent', w.aufstockung_cent,
  'beginn', w.beginn, 'ende', w.ende, 'zweck', w.zweck, 'nachweisFaelligAm', w.nachweis_faellig_am,
  'begruendung', w.begruendung, 'jmdMbeErklaerung', w.jmd_mbe_erklaerung, 'auflagen', w.auflagen,
  'weiterleitungErlaubt', w.weiterleitung_erlaubt, 'vorgaengerId', w.vorgaenger_id, 'uebergang', w.uebergang,
  'angebotenAm', w.angeboten_am, 'angebotenVon', w.angeboten_von,
  'geberName', g.name, 'empfaengerName', o.name, 'empfaengerArt', o.art,
  'antwort', (select json_build_object('angenommen', a.angenommen, 'am', a.beantwortet_am, 'von', a.beantwortet_von,
    'grund', a.grund)
    from kim.weiterleitung_antwort a where a.geber_id = w.tenant_id and a.weiterleitung_id = w.id),
  'ruecknahme', (select json_build_object('am', r.zurueckgezogen_am, 'von', r.zurueckgezogen_von, 'grund', r.grund)
    from kim.weiterleitung_ruecknahme r where r.tenant_id = w.tenant_id and r.weiterleitung_id = w.id),
  'enden', coalesce((select json_agg(json_build_object('art', e.art, 'letzterTag', e.letzter_tag, 'grund', e.grund,
    'am', e.am, 'von', e.von) order by e.am)
    from kim.weiterleitung_ende e where e.geber_id = w.tenant_id and e.weiterleitung_id = w.id), '[]'),
  'aenderungen', coalesce((select json_agg(json_build_object('id', c.id, 'ab', c.ab, 'vzaeHundertstel',
    c.vzae_hundertstel, 'betragCent', c.betrag_cent,
      'aufstockungCent', c.aufstockung_cent, 'grund', c.grund, 'am', c.am, 'von', c.von, 'antwort',
        (select json_build_object('angenommen', x.angenommen, 'am', x.am, 'von', x.von, 'grund', x.grund)
        from kim.weiterleitung_aenderung_antwort x where x.geber_id = c.tenant_id and x.aenderung_id = c.id))
          order by c.ab, c.am)
    from kim.weiterleitung_aenderung c where c.tenant_id = w.tenant_id and c.weiterleitung_id = w.id), '[]'))`;

/** A contract as both sides read it. */
export type WeiterleitungMitNamen = GegebeneWeiterleitung & {
  geberName: string;
  empfaengerName: string;
  stelleBezeichnung: string;
};

type Beleg = { am: string; von: string; grund: string | null };
type Antwortzeile = (Beleg & { angenommen: boolean }) | null;
type Nested = "antwort" | "zurueckgezogenAm" | "zurueckgezogenVon" | "ruecknahmeGrund" | "aenderungen";

/** The same, as JSON answers it. */
export type Vertragszeile = Omit<WeiterleitungMitNamen, Nested> & {
  antwort: Antwortzeile;
  ruecknahme: Beleg | null;
  aenderungen: (Omit<Weiterleitung["aenderungen"][number], "antwort"> & { antwort: Antwortzeile })[];
};

export function toWeiterleitung({ antwort, ruecknahme, aenderungen, ...zeile }: Vertragszeile): WeiterleitungMitNamen {
  return {
    ...zeile,
    angebotenAm: instant(zeile.angebotenAm),
    enden: zeile.enden.map((e) => ({ ...e, am: instant(e.am) })),
    antwort: toAntwort(antwort),
    zurueckgezogenAm: ruecknahme && instant(ruecknahme.am),
    zurueckgezogenVon: ruecknahme?.von ?? null,
    ruecknahmeGrund: ruecknahme?.grund ?? null,
    aenderungen: aenderungen.map((a) => ({ ...a, am: instant(a.am), antwort: toAntwort(a.antwort) })),
  };
}

function toAntwort(zeile: Antwortzeile): Weiterleitung["antwort"] {
  if (zeile === null) return null;
  const beleg = { am: instant(zeile.am), von: zeile.von };
  return zeile.angenommen ? { angenommen: true, ...beleg } : { angenommen: false, ...beleg, grund: zeile.grund ?? "" };
}

const instant = (text: string) => new Date(text).toISOString();
