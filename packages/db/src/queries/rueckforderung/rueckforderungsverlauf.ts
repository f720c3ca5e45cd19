import { BenutzerId, gruppiertNach, plainDate, type RueckforderungsvorgangId } from "@kim/domain/grundlagen";
import {
  Rueckforderungsschritt,
  Schrittangaben,
  type EineRueckforderung,
  type Rueckforderungskern,
  type Rueckforderungsvorgang,
  type RueckzahlungEingabe,
  type Rueckzahlung,
  type Schrittantrag,
} from "@kim/domain/rueckforderung";
import { asc, inArray } from "drizzle-orm";
import { rueckforderungVorgang, rueckzahlung } from "../../schema/rueckforderung.ts";
import type { NachweisTx } from "../nachweis/nachweis-mit-namen.ts";

/** A credit with what it was booked under and by whom. */
export type GelesenZahlung = Rueckzahlung & { id: string; kassenzeichen: string; vonName: string };

type Autor = { am: Date; vonId: string; vonName: string };
type Forderung = { id: EineRueckforderung["id"]; kern: Pick<Rueckforderungskern, "glaeubigerId" | "schuldnerId"> };

const schluesselDer = ({ glaeubigerId, id }: EineRueckforderung) => `${glaeubigerId} ${id}`;

/** In the order in which they were done, as far as this reader sees them. Two creditors may have chosen the same id. */
export async function listVorgaengeJeForderung(
  tx: NachweisTx,
  ids: readonly EineRueckforderung["id"][],
): Promise<(forderung: EineRueckforderung) => Rueckforderungsvorgang[]> {
  const rows = await tx
    .select()
    .from(rueckforderungVorgang)
    .where(inArray(rueckforderungVorgang.rueckforderungId, [...ids]))
    .orderBy(asc(rueckforderungVorgang.nummer));
  const jeForderung = gruppiertNach(rows, (v) => `${v.glaeubigerId} ${v.rueckforderungId}`);
  return (forderung) => (jeForderung.get(schluesselDer(forderung)) ?? []).map(toVorgang);
}

/** By their Wertstellung. */
export async function listZahlungenJeForderung(
  tx: NachweisTx,
  ids: readonly EineRueckforderung["id"][],
): Promise<(forderung: EineRueckforderung) => GelesenZahlung[]> {
  const rows = await tx
    .select()
    .from(rueckzahlung)
    .where(inArray(rueckzahlung.rueckforderungId, [...ids]))
    .orderBy(asc(rueckzahlung.am), asc(rueckzahlung.gebuchtAm));
  const jeForderung = gruppiertNach(rows, (z) => `${z.tenantId} ${z.rueckforderungId}`);
  return (forderung) =>
    (jeForderung.get(schluesselDer(forderung)) ?? []).map(({ id, am, cent, kassenzeichen, vonName }) => ({
      id,
      am: plainDate(am),
      cent,
      kassenzeichen,
      vonName,
    }));
}

/** Throws a broken `rueckforderung_vorgang_pkey` when the id was recorded before: a second click. */
export async function recordRueckforderungsvorgang(
  tx: NachweisTx,
  { id: rueckforderungId, kern: { glaeubigerId, schuldnerId } }: Forderung,
  { schritt, tag, text, angaben }: Schrittantrag,
  vorgang: Autor & { id: RueckforderungsvorgangId },
): Promise<void> {
  await tx.insert(rueckforderungVorgang).values({
    ...vorgang,
    tenantId: tx.tenantId,
    glaeubigerId,
    rueckforderungId,
    schuldnerId,
    schritt,
    tag,
    text,
    angaben,
  });
}

/** Throws a broken `rueckzahlung_pkey` when the id was recorded before: a second click. */
export async function recordRueckzahlung(
  tx: NachweisTx,
  { id: rueckforderungId, kern: { schuldnerId } }: Forderung,
  { id, am, cent, kassenzeichen }: RueckzahlungEingabe,
  { am: gebuchtAm, vonId, vonName }: Autor,
): Promise<void> {
  await tx.insert(rueckzahlung).values({
    tenantId: tx.tenantId,
    id,
    rueckforderungId,
    schuldnerId,
    am,
    cent,
    kassenzeichen,
    gebuchtAm,
    vonId,
    vonName,
  });
}

const toVorgang = (row: typeof rueckforderungVorgang.$inferSelect): Rueckforderungsvorgang => ({
  schritt: Rueckforderungsschritt.parse(row.schritt),
  tag: plainDate(row.tag),
  vonId: BenutzerId.parse(row.vonId),
  vonName: row.vonName,
  text: row.text,
  angaben: Schrittangaben.parse(row.angaben),
});
