import type { BenutzerId, OrganisationId, PlainDate, PruefeinsichtId } from "@kim/domain/grundlagen";
import type { Pruefeinsicht, PruefeinsichtEingabe, Pruefeinsichtvorgang } from "@kim/domain/pruefeinsicht";
import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import { must } from "../../scope/errors.ts";
import { organisation } from "../../schema/organisation.ts";
import { protokoll } from "../../schema/protokoll.ts";
import { pruefeinsicht, pruefeinsichtVorgang } from "../../schema/pruefeinsicht.ts";
import type { BewilligungTx, EinsichtTx, TenantTx } from "../../scope/tenant-tx.ts";

/** Whoever lets in. */
export type EinsichtgeberTx = TenantTx | BewilligungTx;

/** With the name of the body that let in, and who did it. */
export type GeleseneEinsicht = Pruefeinsicht & { geberName: string; am: string; vonName: string };

type Autor = { am: Date; vonId: BenutzerId; vonName: string };

/** What this body granted, or what this auditor was granted; the one that ends last first. */
export async function listPruefeinsichten(tx: EinsichtgeberTx | EinsichtTx): Promise<GeleseneEinsicht[]> {
  // Of an auditor the wall shows his own alone, whoever granted them.
  const eigene = "einsicht" in tx ? sql`true` : eq(pruefeinsicht.tenantId, tx.tenantId);
  const rows = await tx
    .select({ einsicht: pruefeinsicht, geberName: organisation.name })
    .from(pruefeinsicht)
    .innerJoin(organisation, eq(organisation.id, pruefeinsicht.tenantId))
    .where(eigene)
    .orderBy(desc(pruefeinsicht.bis), asc(pruefeinsicht.id));
  const vorgaenge = await tx
    .select()
    .from(pruefeinsichtVorgang)
    .where(inArray(pruefeinsichtVorgang.einsichtId, [...rows.map(({ einsicht }) => einsicht.id), nie]))
    .orderBy(asc(pruefeinsichtVorgang.am), asc(pruefeinsichtVorgang.bis));
  return rows.map(({ einsicht: { tenantId, am, vonId: _, ...e }, geberName }) => ({
    ...(e as Omit<Pruefeinsicht, "geberId" | "vorgaenge"> & { vonName: string }),
    geberId: tenantId as OrganisationId,
    geberName,
    am: am.toISOString(),
    vorgaenge: vorgaenge.filter((v) => v.tenantId === tenantId && v.einsichtId === e.id).map(toVorgang),
  }));
}

/** Throws `Missing`. */
export const getPruefeinsicht = async (
  tx: EinsichtgeberTx | EinsichtTx,
  id: PruefeinsichtId,
): Promise<GeleseneEinsicht> =>
  must(
    (await listPruefeinsichten(tx)).find((e) => e.id === id),
    "pruefeinsicht",
  );

/** What is done to the Einsichten of one body is done one after the other. */
export async function lockPruefeinsichten(tx: EinsichtgeberTx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`pruefeinsicht:${tx.tenantId}`}, 0))`);
}

/** Throws a broken `pruefeinsicht_pkey` when the id was recorded before: a second click. */
export async function recordPruefeinsicht(
  tx: EinsichtgeberTx,
  { jahre, empfaenger, ...neu }: PruefeinsichtEingabe & Pick<Pruefeinsicht, "art" | "prueferOrganisationId" | "name">,
  autor: Autor,
): Promise<void> {
  const umfang = { jahre: jahre && [...jahre], empfaenger: empfaenger && [...empfaenger] };
  await tx.insert(pruefeinsicht).values({ ...neu, ...umfang, ...autor, tenantId: tx.tenantId });
}

/** Throws a broken `pruefeinsicht_vorgang_pkey` when the id was recorded before: a second click. */
export async function recordPruefeinsichtvorgang(
  tx: EinsichtgeberTx,
  neu: { id: string; einsichtId: PruefeinsichtId; grund: string } & (
    | { art: "verlaengert"; bis: PlainDate }
    | { art: "widerrufen"; bis: null }
  ),
  autor: Autor,
): Promise<void> {
  await tx.insert(pruefeinsichtVorgang).values({ ...neu, ...autor, tenantId: tx.tenantId });
}

/** What an auditor opened, as the log of whoever let him in has it. */
export type Einsichtnahme = { id: string; am: string; name: string; befehl: string; inhaberId: string; was: string };

const gelesenes = ["pruefnachweis.gelesen", "pruefdatei.gelesen"];

/** Newest first, the last hundred, with how many there are. */
export async function listEinsichtnahmen(
  tx: EinsichtgeberTx,
  einsichtId: PruefeinsichtId,
): Promise<{ gesamt: number; zeilen: Einsichtnahme[] }> {
  const angabe = (feld: string) => sql<string>`coalesce(${protokoll.eingabe} ->> ${sql.raw(`'${feld}'`)}, '')`;
  const rows = await tx
    .select({
      id: protokoll.id,
      am: protokoll.am,
      name: protokoll.benutzerName,
      befehl: protokoll.befehl,
      inhaberId: angabe("inhaberId"),
      was: angabe("was"),
      gesamt: sql<number>`(count(*) over ())::int`,
    })
    .from(protokoll)
    .where(
      and(
        eq(protokoll.tenantId, tx.tenantId),
        inArray(protokoll.befehl, gelesenes),
        eq(sql`${protokoll.eingabe} ->> 'einsichtId'`, einsichtId),
      ),
    )
    .orderBy(desc(protokoll.am), desc(protokoll.id))
    .limit(100);
  return {
    gesamt: rows[0]?.gesamt ?? 0,
    zeilen: rows.map(({ gesamt: _, am, ...row }) => ({ ...row, am: am.toISOString() })),
  };
}

/** Notes with whoever let the auditor in what he opened: by ids and the name of the paper, never a content. */
export async function recordEinsichtnahme(
  tx: EinsichtTx,
  geberId: OrganisationId,
  zeile: { am: Date; benutzerId: BenutzerId; benutzerName: string; befehl: string; eingabe: Record<string, string> },
): Promise<void> {
  await tx.insert(protokoll).values({ ...zeile, tenantId: geberId });
}

/** In a list that may be empty. */
const nie = "00000000-0000-0000-0000-000000000000";

const toVorgang = ({ grund, am, vonName, art, bis }: typeof pruefeinsichtVorgang.$inferSelect): Pruefeinsichtvorgang =>
  ({ grund, am: am.toISOString(), vonName, art, bis }) as Pruefeinsichtvorgang;
