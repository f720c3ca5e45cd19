import type { AntragMitNamen } from "@kim/db";
import {
  antragsstand,
  beantragteHundertstel,
  beantragteSumme,
  inhaltAenderbar,
  maengelDesAntrags,
  schrittMoeglich,
} from "@kim/domain/antrag";
import { bausteinDesGegenstands } from "@kim/domain/landesverteilung";
import type { Antragsumfeld } from "./antragslage.ts";

/** One line of a list. */
export function antragZeile({
  id,
  organisationId,
  organisationName,
  organisationArt,
  jahr,
  baustein,
  vorgaenge,
  beschieden,
  bescheidId,
  inhalt,
}: AntragMitNamen) {
  return {
    id,
    organisationId,
    organisationName,
    organisationArt,
    jahr,
    baustein,
    bescheidId,
    stand: antragsstand(vorgaenge, beschieden),
    eingereichtAm: vorgaenge.findLast(({ art }) => art === "eingereicht")?.am ?? null,
    vzaeHundertstel: beantragteHundertstel(inhalt.positionen),
    summeCent: beantragteSumme(inhalt.positionen),
  };
}

/** The whole Antrag, with what may happen next; what it still lacks is told to the applicant alone. */
export function antragView(antrag: AntragMitNamen, umfeld: Antragsumfeld | null) {
  const zeile = antragZeile(antrag);
  const { stand } = zeile;
  return {
    ...zeile,
    inhalt: antrag.inhalt,
    version: antrag.version,
    vorgaenge: antrag.vorgaenge,
    aenderbar: umfeld !== null && inhaltAenderbar(stand),
    einreichbar: umfeld !== null && schrittMoeglich(stand, "eingereicht"),
    zurueckziehbar: umfeld !== null && schrittMoeglich(stand, "zurueckgezogen"),
    beantwortbar: umfeld !== null && schrittMoeglich(stand, "beantwortet"),
    rueckfragbar: umfeld === null && schrittMoeglich(stand, "rueckfrage"),
    ablehnbar: umfeld === null && schrittMoeglich(stand, "abgelehnt"),
    bescheidbar: umfeld === null && stand === "eingereicht",
    umfeld: umfeld && {
      fenster: umfeld.fenster ?? null,
      ausserhalbKi: umfeld.ausserhalbKi,
      zusatzstellen: umfeld.zusatzstellen,
      vorschlag: umfeld.vorschlag,
      aussichten: umfeld.aussichten.filter(({ gegenstand }) => bausteinDesGegenstands(gegenstand) === antrag.baustein),
      konditionen: umfeld.konditionen,
    },
    maengel:
      umfeld && maengelDesAntrags({ ...umfeld, jahr: antrag.jahr, baustein: antrag.baustein, inhalt: antrag.inhalt }),
  };
}
