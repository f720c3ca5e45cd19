import type { Empfangen } from "@kim/db";
import type { PlainDate } from "@kim/domain/grundlagen";
import type { Konditionsfassung } from "@kim/domain/kondition";
import { geltendeBescheide, type Bescheid } from "@kim/domain/bescheid";
import {
  Abrufgegenstand,
  abrufstand,
  auszahlungsplan,
  bescheidkette,
  mittelfrist,
  mittelstand,
  naechsterTermin,
  ratenplan,
  spaetestensBenoetigt,
  termineFuer,
  type Abruftermin,
  type Auszahlung,
  type Mittelabruf,
} from "@kim/domain/mittelabruf";

type Lage = {
  bescheide: readonly Bescheid[];
  abrufe: readonly Empfangen<Mittelabruf>[];
  auszahlungen: readonly Empfangen<Auszahlung>[];
  fassungen: readonly Konditionsfassung[];
  termine: readonly Abruftermin[];
  heute: PlainDate;
};

/**
 * The money of every Bescheid of one recipient that counts, in the order they are listed, with all that was called and
 * paid under its chain.
 */
export function mittelansicht(lage: Lage) {
  return geltendeBescheide(lage.bescheide).map((bescheid) => mittelDes(bescheid, lage));
}

function mittelDes(bescheid: Bescheid, { bescheide, abrufe, auszahlungen, fassungen, termine, heute }: Lage) {
  const { id, jahr, baustein, instrument, aktenzeichen, datum, von, bis } = bescheid;
  const kette = bescheidkette(bescheid, bescheide);
  const zahlungen = auszahlungen.filter(({ bescheidId }) => kette.has(bescheidId));
  const stand = mittelstand({ bescheid, bescheide, abrufe, auszahlungen });
  const rahmen = (gegenstand: Abrufgegenstand | null) => {
    const frist = mittelfrist(fassungen, bescheid, gegenstand);
    const termin = naechsterTermin(bescheid, termine, heute, gegenstand);
    return {
      gegenstand,
      mittelfrist: frist,
      termine: termineFuer(bescheid, termine, gegenstand),
      vorschlag: { termin, benoetigtBis: spaetestensBenoetigt(termin, bis, frist) },
    };
  };
  return {
    id,
    jahr,
    baustein,
    instrument,
    aktenzeichen,
    datum,
    von,
    bis,
    stand,
    /** One for each kind of money that may be called. */
    rahmen: baustein === 1 ? Abrufgegenstand.options.map(rahmen) : [rahmen(null)],
    raten: auszahlungsplan(bescheid, stand.ausgezahltCent),
    ratenQuelle: ratenplan.quelle,
    abrufe: abrufe
      .filter(({ bescheidId }) => kette.has(bescheidId))
      .map(({ organisationId: _, ...abruf }) => ({
        ...abruf,
        stand: abrufstand(abruf, zahlungen),
        ausgezahltAm: zahlungen.find(({ mittelabrufId }) => mittelabrufId === abruf.id)?.ausgezahltAm ?? null,
      })),
    auszahlungen: zahlungen.map(({ id: zahlungId, mittelabrufId, betragCent, ausgezahltAm }) => ({
      id: zahlungId,
      mittelabrufId,
      betragCent,
      ausgezahltAm,
    })),
  };
}
