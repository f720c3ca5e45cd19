import { RueckforderungId, type OrganisationId } from "@kim/domain/grundlagen";
import type { Rueckforderungsvorgang } from "@kim/domain/rueckforderung";
import { and, eq, lte } from "drizzle-orm";
import { rueckforderungVorgang, rueckzahlung } from "../../schema/rueckforderung.ts";
import { must } from "../../scope/errors.ts";
import type { NachweisTx } from "../nachweis/nachweis-mit-namen.ts";
import type { GelesenZahlung } from "./rueckforderungsverlauf.ts";
import { getRueckforderung, type Forderungsakte } from "./rueckforderung.ts";

/** A claim as it was when its creditor took this step, which stands last. Throws `Missing`. */
export async function getForderungBeimVorgang(
  tx: NachweisTx,
  glaeubigerId: OrganisationId,
  vorgangId: string,
): Promise<{ akte: Forderungsakte; vorgang: Rueckforderungsvorgang }> {
  const v = rueckforderungVorgang;
  const [gefunden] = await tx
    .select({ id: v.rueckforderungId, nummer: v.nummer, am: v.am })
    .from(v)
    .where(and(eq(v.tenantId, glaeubigerId), eq(v.glaeubigerId, glaeubigerId), eq(v.id, vorgangId)));
  const { id, nummer, am } = must(gefunden, "rueckforderungsvorgang");
  const akte = await getRueckforderung(tx, { glaeubigerId, id: RueckforderungId.parse(id) });
  const bisher = await tx
    .select({ id: v.id })
    .from(v)
    .where(and(eq(v.glaeubigerId, glaeubigerId), eq(v.rueckforderungId, id), lte(v.nummer, nummer)));
  const z = rueckzahlung;
  const gebucht = await tx
    .select({ id: z.id })
    .from(z)
    .where(and(eq(z.tenantId, glaeubigerId), eq(z.rueckforderungId, id), lte(z.gebuchtAm, am)));
  const schonDa = new Set(gebucht.map((zahlung) => zahlung.id));
  const zahlungen: readonly GelesenZahlung[] = akte.zahlungen;
  const vorgaenge = akte.vorgaenge.slice(0, bisher.length);
  return {
    akte: { ...akte, vorgaenge, zahlungen: zahlungen.filter((zahlung) => schonDa.has(zahlung.id)) },
    vorgang: must(vorgaenge.at(-1), "rueckforderungsvorgang"),
  };
}
