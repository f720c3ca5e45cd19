import {
  findVorlageninhalte,
  getOrganisation,
  listAuszahlungen,
  listBeantworteteAnlaesse,
  listBescheide,
  type TenantTx,
} from "@kim/db";
import { geltendeBescheide } from "@kim/domain/bescheid";
import { heuteInBerlin, jahrVon } from "@kim/domain/grundlagen";
import {
  vakanzanlaesse,
  type Entwurfsangaben,
  type Mitteilungslage,
  type Mitteilungsstelle,
  type Pflicht,
} from "@kim/domain/mitteilung";
import { geltenderInhalt } from "@kim/domain/vorlage";

/** What decides whether a body may tell this now. */
export async function loadMitteilungslage(
  tx: TenantTx,
  pflicht: Pflicht,
  stellen: readonly Mitteilungsstelle[],
  now: Date,
): Promise<Mitteilungslage> {
  const heute = heuteInBerlin(now);
  const inhalte = await findVorlageninhalte(tx, [pflicht]);
  return {
    inhalt: geltenderInhalt(pflicht, inhalte[pflicht]),
    gefoerdert: geltendeBescheide(await listBescheide(tx, tx.tenantId)).length > 0,
    anlaesse: vakanzanlaesse(stellen, heute).map(({ schluessel }) => schluessel),
    beantwortet: await listBeantworteteAnlaesse(tx),
  };
}

/** What the platform fills a letter with. */
export async function loadEntwurfsangaben(
  tx: TenantTx,
  bezug: string | null,
  stellen: readonly Mitteilungsstelle[],
  now: Date,
): Promise<Entwurfsangaben> {
  const heute = heuteInBerlin(now);
  const { name } = await getOrganisation(tx, tx.tenantId);
  const bescheide = geltendeBescheide(
    (await listBescheide(tx, tx.tenantId)).filter(({ jahr }) => jahr === jahrVon(heute)),
  );
  const auszahlungen = await listAuszahlungen(tx, tx.tenantId);
  const vakanzen = bezug === null ? [] : vakanzanlaesse(stellen, heute);
  return {
    organisation: name,
    heute,
    bescheide: bescheide.map((b) => ({
      ...b,
      auszahlungen: auszahlungen
        .filter(({ bescheidId }) => bescheidId === b.id)
        .map(({ ausgezahltAm, betragCent }) => ({ am: ausgezahltAm, betragCent })),
    })),
    vakanz: vakanzen.find(({ schluessel }) => schluessel === bezug) ?? null,
  };
}
