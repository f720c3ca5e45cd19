import { randomUUID } from "node:crypto";
import { asJob, beginneSchritt, openDb, recordJahresergebnis, recordSchritt, recordSchrittWartet } from "@kim/db";
import { JahreslaufId, OrganisationId } from "@kim/domain/grundlagen";
import { Jahresergebnis } from "@kim/domain/jahr";
import { nullBetraege } from "@kim/domain/jahresrechnung";
import type { TestApi } from "../welt/api.ts";
import type { Mandant } from "../welt/tenants.ts";

/** A run of the body whose one step failed, as the worker would have left it. */
export async function hatFehlgeschlagenenLauf(server: TestApi, { id, api }: Mandant): Promise<JahreslaufId> {
  const lauf = await api.jahreslauf.create.mutate({ id: randomUUID(), jahr: 2025 });
  const laufId = JahreslaufId.parse(lauf.id);
  await asWorker(server, id, async (tx) => {
    await recordSchrittWartet(tx, id, laufId, server.clock.now);
    await beginneSchritt(tx, laufId, server.clock.now);
    await recordSchritt(
      tx,
      laufId,
      { status: "fehlgeschlagen", fehler: "Die Datei war nicht zu schreiben." },
      server.clock.now,
    );
  });
  return laufId;
}

/** A stored result with a document of these bytes. */
export async function hatErgebnis(
  server: TestApi,
  { id, name }: Pick<Mandant, "id" | "name">,
  jahr: number,
  pdf: string,
): Promise<void> {
  const summe = { ...nullBetraege, planCent: 300, foerderfaehigCent: 200, rueckzahlungCent: 100 };
  const ergebnis = Jahresergebnis.parse({
    jahr,
    art: "jahresrechnung",
    organisation: { id: OrganisationId.parse(id), name, ags: null, art: "kreis" },
    bausteine: [],
    zeilen: [],
    summe,
    hinweise: [],
  });
  await asWorker(server, id, (tx) => recordJahresergebnis(tx, ergebnis, Buffer.from(pdf), server.clock.now));
}

async function asWorker(server: TestApi, id: OrganisationId, work: Parameters<typeof asJob<void>>[2]) {
  const db = openDb(server.database.urls.worker, 1);
  try {
    await asJob(db, id, work);
  } finally {
    await db.close();
  }
}
