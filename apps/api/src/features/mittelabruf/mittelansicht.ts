import type { BescheidMitNamen, Empfangen } from "@kim/db";
import type { PlainDate } from "@kim/domain/grundlagen";
import type { Konditionsfassung } from "@kim/domain/kondition";
import { geltendeBescheide } from "@kim/domain/bescheid";
import {
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
  bescheide: readonly BescheidMitNamen[];
  abrufe: readonly Empfangen<Mittelabruf>[];
  auszahlungen: readonly Empfangen<Auszahlung>[];
  fassungen: readonly Konditionsfassung[];
  termine: readonly Abruftermin[];
  heute: PlainDate;
};

/**
 * The money of every Bescheid that counts, in the order they are listed, with all that was called and paid under its
 * chain.
 */
export function mittelansicht(lage: Lage) {
  const geltende = geltendeBescheide(lage.bescheide);
  return geltende.map((bescheid) => mittelDes(bescheid, nurVon(bescheid, lage)));
}

const nurVon = ({ organisationId }: BescheidMitNamen, lage: Lage): Lage => ({
  ...lage,
  bescheide: lage.bescheide.filter((b) => b.organisationId === organisationId),
  abrufe: lage.abrufe.filter((a) => a.organisationId === organisationId),
  auszahlungen: lage.auszahlungen.filter((a) => a.organisationId === organisationId),
});

function mittelDes(bescheid: BescheidMitNamen, { bescheide, abrufe, auszahlungen, fassungen, termine, heute }: Lage) {
  const kette = bescheidkette(bescheid, bescheide);
  const zahlungen = auszahlungen.filter(({ bescheidId }) => kette.has(bescheidId));
  const stand = mittelstand({ bescheid, bescheide, abrufe, auszahlungen });
  const frist = mittelfrist(fassungen, bescheid);
  const termin = naechsterTermin(bescheid, termine, heute);
  const { id, organisationId, organisationName, jahr, baustein, instrument, aktenzeichen, datum, von, bis } = bescheid;
  return {
    id,
    organisationId,
    organisationName,
    jahr,
    baustein,
    instrument,
    aktenzeichen,
    datum,
    von,
    bis,
    stand,
    mittelfrist: frist,
    termine: termineFuer(bescheid, termine),
    vorschlag: { termin, benoetigtBis: spaetestensBenoetigt(termin, bis, frist) },
    raten: auszahlungsplan(bescheid, stand.ausgezahltCent),
    ratenQuelle: ratenplan.quelle,
    abrufe: abrufe
      .filter(({ bescheidId }) => kette.has(bescheidId))
      .map(({ organisationId: _, ...abruf }) => ({
        ...abruf,
        // A call keeps the deadline of the Bescheid it was made under, also where a newer one counts.
        mittelfrist: mittelfrist(fassungen, bescheide.find((b) => b.id === abruf.bescheidId) ?? bescheid),
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
