import type { OrganisationId } from "@kim/domain/grundlagen";
import {
  rechtsgrundlagen,
  rueckforderungslauf,
  zinsblattBeimErlass,
  type Rueckforderungsvorgang,
} from "@kim/domain/rueckforderung";
import { forderungspapiere, type Forderungsangaben, type Forderungspapierart } from "@kim/domain/schriftstueck";
import type { Zinsblatt } from "@kim/domain/zins";
import { findNachweisfassung } from "../queries/nachweis/nachweisfassung.ts";
import { getOrganisation } from "../queries/organisation.ts";
import { listBasiszinssaetze } from "../queries/rueckforderung/basiszins.ts";
import { getForderungBeimVorgang } from "../queries/rueckforderung/forderung-beim-vorgang.ts";
import type { Forderungsakte } from "../queries/rueckforderung/rueckforderung.ts";
import type { SchriftstueckTx } from "../queries/foerderung/schriftstueck.ts";
import { Missing, must } from "../scope/errors.ts";

/** Of a step that the creditor took, whose alone it is to freeze. Throws `Missing` where it leaves no such paper. */
export async function loadForderungsangaben(
  tx: SchriftstueckTx,
  art: Forderungspapierart,
  glaeubigerId: OrganisationId,
  vorgangId: string,
): Promise<{ angaben: Forderungsangaben; gegenueberId: OrganisationId }> {
  const { akte, vorgang } = await getForderungBeimVorgang(tx, glaeubigerId, vorgangId);
  const { kern, id, sachverhalt, version, nachweis } = akte;
  const { recht } = rechtsgrundlagen[kern.grundlage];
  if (forderungspapiere[vorgang.schritt]?.[recht] !== art) throw new Missing("schriftstueck");
  const gefunden = await findNachweisfassung(tx, nachweis, version);
  const { titel, kopf, zahlen } = must(gefunden, "nachweisfassung").fassung.inhalt;
  const glaeubiger = await getOrganisation(tx, glaeubigerId);
  const schuldner = await getOrganisation(tx, kern.schuldnerId);
  const davor = { ...akte, vorgaenge: akte.vorgaenge.slice(0, -1) };
  return {
    gegenueberId: kern.schuldnerId,
    angaben: {
      kennung: id.slice(0, 8).toUpperCase(),
      kern: {
        grundlage: kern.grundlage,
        zinsgrundlage: kern.zinsgrundlage,
        betragCent: kern.betragCent,
        kenntnisAm: kern.kenntnisAm,
        unwirksamAb: kern.unwirksamAb,
      },
      arglistig: kern.arglistig,
      sachverhalt,
      glaeubiger: { name: glaeubiger.name, demodaten: glaeubiger.demodaten },
      schuldner: { name: schuldner.name, ags: schuldner.ags, demodaten: schuldner.demodaten },
      nachweis: { titel, version, zeitraum: kopf.zeitraum },
      bescheide:
        zahlen.art === "teilnachweis"
          ? []
          : zahlen.bescheide.filter(({ gilt }) => gilt).map(({ aktenzeichen, datum }) => ({ aktenzeichen, datum })),
      schritt: {
        schritt: vorgang.schritt,
        tag: vorgang.tag,
        text: vorgang.text,
        angaben: vorgang.angaben,
        vonName: vorgang.vonName,
      },
      anhoerung: anhoerungDer(akte),
      bescheid: bescheidDer(akte),
      zahlungen: akte.zahlungen.map(({ am, cent }) => ({ am, cent })),
      faelligAm: rueckforderungslauf(akte, vorgang.tag).faelligAm,
      offenCent: Math.max(0, rueckforderungslauf(davor, vorgang.tag).offenCent),
      blatt: await blattZu(tx, akte, vorgang),
      // No table of courts was read; whoever sends it fills it in.
      verwaltungsgericht: null,
    },
  };
}

function anhoerungDer({ vorgaenge }: Forderungsakte): Forderungsangaben["anhoerung"] {
  const letzter = (schritt: Rueckforderungsvorgang["schritt"]) => vorgaenge.findLast((v) => v.schritt === schritt);
  const stellungnahme = letzter("stellungnahme");
  return {
    versandtAm: letzter("anhoerung_versandt")?.tag ?? null,
    entfallenWeil: letzter("anhoerung_entfaellt")?.text ?? null,
    stellungnahme: stellungnahme ? { am: stellungnahme.tag, text: stellungnahme.text ?? "" } : null,
  };
}

function bescheidDer({ vorgaenge }: Forderungsakte): Forderungsangaben["bescheid"] {
  const erlass = vorgaenge.findLast(({ schritt }) => schritt === "bescheid_erlassen");
  return erlass?.angaben.art === "erlass" && erlass.angaben.bescheid
    ? { ...erlass.angaben.bescheid, am: erlass.tag }
    : null;
}

/** As the step keeps it; of a Bescheid up to the day before it goes out. */
async function blattZu(
  tx: SchriftstueckTx,
  akte: Forderungsakte,
  { angaben, tag }: Rueckforderungsvorgang,
): Promise<Zinsblatt | null> {
  if (angaben.art === "zinsen" || angaben.art === "verzicht") return angaben.blatt;
  if (angaben.art !== "erlass" || !angaben.bescheid) return null;
  const lage = { ...akte, basiszinssaetze: await listBasiszinssaetze(tx) };
  const blatt = zinsblattBeimErlass(lage, angaben.bescheid.betragCent, tag);
  return blatt.ok ? blatt.event : null;
}
