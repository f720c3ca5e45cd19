import { NachweisId, OrganisationId, plainDate, RueckforderungId } from "@kim/domain/grundlagen";
import type { EinNachweis, Nachweisart } from "@kim/domain/nachweis";
import type {
  EineRueckforderung,
  Rueckforderungsakte,
  Rueckforderungskern,
  Rueckforderungsvorgang,
} from "@kim/domain/rueckforderung";
import type { Baustein } from "@kim/domain/stelle";
import { and, desc, eq, or, sql, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { nachweis } from "../../schema/nachweis.ts";
import { organisation } from "../../schema/organisation.ts";
import { rueckforderung } from "../../schema/rueckforderung.ts";
import { must } from "../../scope/errors.ts";
import type { NachweisTx } from "../nachweis/nachweis-mit-namen.ts";
import { listVorgaengeJeForderung, listZahlungenJeForderung, type GelesenZahlung } from "./rueckforderungsverlauf.ts";

/** A claim with both sides by name and the proof that it rests on. */
export interface RueckforderungMitNamen {
  id: RueckforderungId;
  kern: Rueckforderungskern;
  glaeubigerName: string;
  schuldnerName: string;
  nachweis: { inhaberId: OrganisationId; id: NachweisId; art: Nachweisart; jahr: number; baustein: Baustein };
  version: number;
  eigenanteilCent: number;
  sachverhalt: string;
  am: string;
  vonName: string;
}

/** With what happened to it, as far as this reader sees it. */
export type Forderungsakte = RueckforderungMitNamen &
  Rueckforderungsakte & { vorgaenge: readonly Rueckforderungsvorgang[]; zahlungen: readonly GelesenZahlung[] };

/** Throws `Missing`. */
export async function getRueckforderung(
  tx: NachweisTx,
  { glaeubigerId, id }: EineRueckforderung,
): Promise<Forderungsakte> {
  const eine = and(eq(rueckforderung.tenantId, glaeubigerId), eq(rueckforderung.id, id));
  const [akte] = await akten(tx, eine ?? sql`false`);
  return must(akte, "rueckforderung");
}

/** What is claimed out of these proofs, by the creditor and the debtor who read it. */
export const listForderungenAus = (tx: NachweisTx, nachweise: readonly EinNachweis[]): Promise<Forderungsakte[]> => {
  const { schuldnerId, nachweisId } = rueckforderung;
  const aus = or(...nachweise.map((n) => and(eq(schuldnerId, n.inhaberId), eq(nachweisId, n.id))));
  return aus ? akten(tx, aus) : Promise.resolve([]);
};

type Neu = Pick<RueckforderungMitNamen, "id" | "kern" | "nachweis" | "version" | "eigenanteilCent" | "sachverhalt">;

/** Throws a broken `rueckforderung_pkey` when the id was recorded before: a second click. */
export async function recordRueckforderung(
  tx: NachweisTx,
  {
    kern: { glaeubigerId: _, ...kern },
    nachweis: { id: nachweisId },
    ...rest
  }: Omit<Neu, "nachweis"> & {
    nachweis: Pick<EinNachweis, "id">;
  },
  autor: { am: Date; vonId: string; vonName: string },
): Promise<void> {
  await tx.insert(rueckforderung).values({ ...rest, ...kern, ...autor, tenantId: tx.tenantId, nachweisId });
}

async function akten(tx: NachweisTx, condition: SQL): Promise<Forderungsakte[]> {
  const forderungen = await select(tx, condition);
  if (forderungen.length === 0) return [];
  const ids = forderungen.map(({ id }) => id);
  const [vorgaenge, zahlungen] = await Promise.all([
    listVorgaengeJeForderung(tx, ids),
    listZahlungenJeForderung(tx, ids),
  ]);
  return forderungen.map((f) => {
    const schluessel = { glaeubigerId: f.kern.glaeubigerId, id: f.id };
    return { ...f, vorgaenge: vorgaenge(schluessel), zahlungen: zahlungen(schluessel) };
  });
}

const glaeubiger = alias(organisation, "glaeubiger");
const schuldner = alias(organisation, "schuldner");

async function select(tx: NachweisTx, condition: SQL): Promise<RueckforderungMitNamen[]> {
  const rows = await tx
    .select({
      forderung: rueckforderung,
      glaeubigerName: glaeubiger.name,
      schuldnerName: schuldner.name,
      art: nachweis.art,
      jahr: nachweis.jahr,
      baustein: nachweis.baustein,
    })
    .from(rueckforderung)
    .innerJoin(glaeubiger, eq(glaeubiger.id, rueckforderung.tenantId))
    .innerJoin(schuldner, eq(schuldner.id, rueckforderung.schuldnerId))
    .innerJoin(
      nachweis,
      and(eq(nachweis.tenantId, rueckforderung.schuldnerId), eq(nachweis.id, rueckforderung.nachweisId)),
    )
    .where(condition)
    .orderBy(desc(rueckforderung.am), desc(rueckforderung.id));
  return rows.map(({ forderung: f, glaeubigerName, schuldnerName, art, jahr, baustein }) => {
    const schuldnerId = OrganisationId.parse(f.schuldnerId);
    return {
      id: RueckforderungId.parse(f.id),
      kern: {
        glaeubigerId: OrganisationId.parse(f.tenantId),
        schuldnerId,
        grundlage: f.grundlage,
        zinsgrundlage: f.zinsgrundlage,
        betragCent: f.betragCent,
        kenntnisAm: plainDate(f.kenntnisAm),
        unwirksamAb: plainDate(f.unwirksamAb),
        arglistig: f.arglistig,
        unaufgefordertBis: f.unaufgefordertBis === null ? null : plainDate(f.unaufgefordertBis),
      },
      glaeubigerName,
      schuldnerName,
      nachweis: {
        inhaberId: schuldnerId,
        id: NachweisId.parse(f.nachweisId),
        art,
        jahr,
        baustein: baustein as Baustein,
      },
      version: f.version,
      eigenanteilCent: f.eigenanteilCent,
      sachverhalt: f.sachverhalt,
      am: f.am.toISOString(),
      vonName: f.vonName,
    };
  });
}
