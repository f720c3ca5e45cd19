import type { PlainDate } from "@kim/domain/grundlagen";
import { landesberichttext, type Landesbericht, type LandesberichtId } from "@kim/domain/landesbericht";
import { landesberichtSetzen } from "@kim/jobs";
import { and, desc, eq, sql } from "drizzle-orm";
import { landesbericht } from "../../schema/landesbericht.ts";
import { Missing } from "../../scope/errors.ts";
import type { TenantTx } from "../../scope/tenant-tx.ts";
import { enqueue } from "../betrieb/outbox.ts";
import { sha256Of } from "../nachweis/nachweisfassung.ts";

/** A report of this office. Instants are ISO 8601. */
export interface Landesberichtzeile {
  id: LandesberichtId;
  jahr: number;
  tag: PlainDate;
  bekannt: PlainDate | null;
  am: string;
  vonName: string;
  /** Null while it is being set. */
  gesetzt: { dateiname: string; bytes: number; am: string } | null;
}

const eigener = (tx: TenantTx, id: LandesberichtId) =>
  and(eq(landesbericht.tenantId, tx.tenantId), eq(landesbericht.id, id));

/** Newest first. */
export async function listLandesberichte(tx: TenantTx): Promise<Landesberichtzeile[]> {
  const { id, jahr, stichtag, bekannt, am, vonName, dateiname, gesetztAm } = landesbericht;
  const rows = await tx
    .select({
      id,
      jahr,
      stichtag,
      bekannt,
      am,
      vonName,
      dateiname,
      gesetztAm,
      bytes: sql<number | null>`length(${landesbericht.inhalt})`,
    })
    .from(landesbericht)
    .where(eq(landesbericht.tenantId, tx.tenantId))
    .orderBy(desc(am), id);
  return rows.map((row) => ({
    id: row.id as LandesberichtId,
    jahr: row.jahr,
    tag: row.stichtag as PlainDate,
    bekannt: row.bekannt as PlainDate | null,
    am: row.am.toISOString(),
    vonName: row.vonName,
    gesetzt: row.gesetztAm && {
      dateiname: row.dateiname ?? "",
      bytes: row.bytes ?? 0,
      am: row.gesetztAm.toISOString(),
    },
  }));
}

/** Freezes it and has it set; the same id once more is refused by the database (`landesbericht_pkey`). */
export async function bestelleLandesbericht(
  tx: TenantTx,
  id: LandesberichtId,
  bericht: Landesbericht,
  { am, vonName }: { am: Date; vonName: string },
): Promise<void> {
  const text = landesberichttext(bericht);
  const { jahr, tag, bekannt } = bericht;
  // Not through the table: it would name the columns that only a job may fill.
  await tx.execute(sql`
    insert into kim.landesbericht (tenant_id, id, jahr, stichtag, bekannt, text, sha256, am, von_name)
      values (${tx.tenantId}, ${id}, ${jahr}, ${tag}, ${bekannt}, ${text}, ${sha256Of(text)}, ${am.toISOString()},
        ${vonName})`);
  await enqueue(tx, landesberichtSetzen, { landesberichtId: id }, id);
}

/** Has it set again where it did not come; false where it is there. */
export async function bestelleErneut(tx: TenantTx, id: LandesberichtId, schluessel: string): Promise<boolean> {
  const [row] = await tx.select({ gesetztAm: landesbericht.gesetztAm }).from(landesbericht).where(eigener(tx, id));
  if (!row) throw new Missing("landesbericht");
  if (row.gesetztAm) return false;
  await enqueue(tx, landesberichtSetzen, { landesberichtId: id }, schluessel);
  return true;
}

/** What is still to be set; undefined where it is set, or where there is none. */
export async function findOffenenLandesbericht(
  tx: TenantTx,
  id: LandesberichtId,
): Promise<{ bericht: Landesbericht; text: string; sha256: string } | undefined> {
  const [row] = await tx
    .select({ text: landesbericht.text, sha256: landesbericht.sha256, gesetztAm: landesbericht.gesetztAm })
    .from(landesbericht)
    .where(eigener(tx, id));
  if (!row || row.gesetztAm) return undefined;
  return { bericht: JSON.parse(row.text) as Landesbericht, text: row.text, sha256: row.sha256 };
}

export async function recordLandesberichtdatei(
  tx: TenantTx,
  id: LandesberichtId,
  datei: { dateiname: string; inhalt: Uint8Array; akte: Uint8Array },
  am: Date,
): Promise<void> {
  await tx
    .update(landesbericht)
    .set({ ...datei, gesetztAm: am })
    .where(eigener(tx, id));
}

/** The paper, or the same for the file; undefined while it is not set. */
export async function findLandesberichtdatei(
  tx: TenantTx,
  id: LandesberichtId,
  art: "papier" | "akte",
): Promise<{ dateiname: string; inhalt: Uint8Array } | undefined> {
  const inhalt = art === "akte" ? landesbericht.akte : landesbericht.inhalt;
  const [row] = await tx
    .select({ dateiname: landesbericht.dateiname, inhalt })
    .from(landesbericht)
    .where(eigener(tx, id));
  return row?.inhalt ? { dateiname: row.dateiname ?? "", inhalt: row.inhalt } : undefined;
}
