import {
  listBescheidempfaenger,
  listKonditionsfassungen,
  listLandRechnungen,
  listLandStand,
  listMerkmale,
  type BewilligungTx,
  type Landesverteilung,
  type LandRechnung,
  type LandStand,
  type StateTx,
} from "@kim/db";
import { gruppiertNach, heuteInBerlin, jahresende, minDate, type OrganisationId } from "@kim/domain/grundlagen";
import { konditionsgrundlage, satzDerFunktion } from "@kim/domain/kondition";
import {
  bausteinDesGegenstands,
  funktionDesGegenstands,
  vorjahrDesGegenstands,
  type Verteilungslage,
} from "@kim/domain/landesverteilung";
import { istZuwendungsempfaenger } from "@kim/domain/organisation";
import type { Rechnungsstand } from "@kim/domain/jahresrechnung";

type Gesucht = Pick<Landesverteilung, "jahr" | "gegenstand">;

/** What the Land knows of the year before: granted, occupied on `stichtag`, and the stored figures. */
export async function loadVorjahr(tx: StateTx, { jahr, gegenstand }: Gesucht, now: Date) {
  const baustein = bausteinDesGegenstands(gegenstand);
  const stichtag = minDate(heuteInBerlin(now), jahresende(jahr - 1));
  const bausteine = await listLandStand(tx, { jahr: jahr - 1, tag: stichtag, bekannt: null });
  return {
    stichtag,
    bausteine: new Map(bausteine.filter((z) => z.baustein === baustein).map((z) => [z.organisationId, z])),
    rechnungen: new Map((await listLandRechnungen(tx, jahr - 1)).map((z) => [z.organisationId, z])),
  };
}

/** Everybody who may be given a share: the 54, of Baustein 3 the Kommunen as well. */
export async function loadVerteilungslagen(
  tx: BewilligungTx,
  { gegenstand }: Gesucht,
  { bausteine, rechnungen }: Awaited<ReturnType<typeof loadVorjahr>>,
): Promise<Verteilungslage[]> {
  const empfaenger = (await listBescheidempfaenger(tx)).filter(
    ({ art }) => gegenstand === "baustein3" || istZuwendungsempfaenger(art),
  );
  const merkmale =
    gegenstand === "baustein3"
      ? await listMerkmale(
          tx,
          empfaenger.map(({ id }) => id),
        )
      : [];
  const merkmaleJe = gruppiertNach(merkmale, ({ kommuneId }) => kommuneId);
  return empfaenger.map(({ id, name, art, ags, kreisName }) => ({
    organisationId: id,
    name,
    art,
    ags,
    kreisName,
    ...zahlenDes(gegenstand, id, bausteine, rechnungen),
    merkmale: (merkmaleJe.get(id) ?? []).map(({ art: merkmal, von, bis, annahme }) => ({
      art: merkmal,
      von,
      bis,
      annahme,
    })),
  }));
}

function zahlenDes(
  gegenstand: Landesverteilung["gegenstand"],
  id: OrganisationId,
  bausteine: ReadonlyMap<OrganisationId, LandStand>,
  rechnungen: ReadonlyMap<OrganisationId, LandRechnung>,
) {
  const zeile = bausteine.get(id);
  const vorjahrHundertstel = vorjahrDesGegenstands(gegenstand, zeile?.bewilligtHundertstel ?? 0);
  const baustein = bausteinDesGegenstands(gegenstand);
  // Who sits on which kind of post of Baustein 1, and what that cost, is not kept for the Land.
  if (baustein === 1)
    return { vorjahrHundertstel, besetztHundertstel: null, foerderfaehigCent: null, mehrkostenCent: null };
  const betraege = betraegeIn(rechnungen.get(id)?.werte ?? null, baustein);
  return {
    vorjahrHundertstel,
    besetztHundertstel: zeile?.besetztHundertstel ?? 0,
    foerderfaehigCent: betraege?.foerderfaehigCent ?? null,
    mehrkostenCent: betraege?.mehrkostenCent ?? null,
  };
}

const betraegeIn = (werte: Rechnungsstand | null, baustein: 2 | 3) =>
  werte?.bausteine.find((b) => b.baustein === baustein);

/** The rate of the year, or of the last year that has one: then it is an Annahme. */
export async function loadSatz(tx: BewilligungTx, { jahr, gegenstand }: Gesucht) {
  const grundlage = konditionsgrundlage(await listKonditionsfassungen(tx), jahr);
  if (!grundlage) return { satzCent: 0, satzJahr: jahr, satzAnnahme: true };
  const { cent, annahme } = satzDerFunktion(grundlage.werte, funktionDesGegenstands(gegenstand));
  return { satzCent: cent, satzJahr: grundlage.jahr, satzAnnahme: annahme || grundlage.jahr !== jahr };
}
