import { randomUUID } from "node:crypto";
import { organisationIdOf } from "@kim/db/seed";
import type { Rolle } from "@kim/domain/organisation";
import { demotag } from "../datenbank/test-database.ts";
import type { Besuch, TestApi } from "../welt/api.ts";
import { aKreis, aPerson } from "../welt/tenants.ts";
import { hatNachweis } from "./nachweis.ts";
import {
  bescheinigt,
  dieBehoerde,
  fuelltAus,
  mitPersonen,
  reichtEin,
  type EinPapier,
  type Nachweishaus,
} from "./nachweiskette.ts";

export type Pruefperson = Awaited<ReturnType<typeof aPerson>>;
type Eingabe = Parameters<Besuch["api"]["pruefeinsicht"]["create"]["mutate"]>[0];

/** The day of the policies; the server's clock is set to it, and back to let somebody in earlier. */
export const heute = demotag;
export const mittags = (tag: string) => new Date(`${tag}T10:00:00Z`);
export const grund = "Die Erhebungen dauern länger.";

/**
 * A Kreis that submitted for 2025, was certified for 2024 and drafts another Baustein, its neighbour that submitted
 * too; who lets auditors in on both sides, and an auditor of each.
 */
export async function pruefwelt(server: TestApi) {
  server.clock.now = mittags(heute);
  const [ich, andere] = await Promise.all([aKreis(server), aKreis(server)]);
  const [kreis, nachbar] = await Promise.all([mitPersonen(server, ich), mitPersonen(server, andere)]);
  const papier = await eingereicht(server, kreis, 2025);
  const geprueftes = await eingereicht(server, kreis, 2024);
  const fremdes = await eingereicht(server, nachbar, 2025);
  const entwurf = { inhaberId: kreis.id, id: await hatNachweis(server, kreis, { baustein: 2 }) };
  const { nachweis } = await kreis.api.nachweis.get.query(papier);
  await bescheinigt(await dieBehoerde(server, nachweis.pruefstelleId), geprueftes);
  const person = (organisationId: Nachweishaus["id"], ...rollen: Rolle[]) =>
    aPerson(server, [{ organisationId, rollen }]);
  const [verwaltung, rpa, lrh, behoerde] = await Promise.all([
    person(kreis.id, "mandantenverwaltung"),
    person(kreis.id, "pruefeinsicht"),
    person(organisationIdOf("landesrechnungshof"), "pruefeinsicht"),
    person(nachweis.pruefstelleId, "bewilligungsbehoerde"),
  ]);
  return { kreis, nachbar, papier, geprueftes, fremdes, entwurf, verwaltung, rpa, lrh, behoerde };
}

export async function eingereicht(server: TestApi, haus: Nachweishaus, jahr: number): Promise<EinPapier> {
  const neues = { inhaberId: haus.id, id: await hatNachweis(server, haus, { jahr }) };
  await fuelltAus(haus, neues);
  await reichtEin(haus, neues);
  return neues;
}

/** Lets in for one day, today, unless told otherwise; answers the id. */
export async function gewaehrt(
  von: Besuch,
  wem: { benutzerId: Eingabe["benutzerId"] },
  rest: Partial<Eingabe> = {},
): Promise<string> {
  const { id } = await von.api.pruefeinsicht.create.mutate({
    id: randomUUID(),
    benutzerId: wem.benutzerId,
    jahre: null,
    empfaenger: null,
    zweck: "Prüfung der Verwendung 2025",
    von: heute,
    bis: heute,
    ...rest,
  });
  return id;
}

export const widerruft = (von: Besuch, einsichtId: string) =>
  von.api.pruefeinsichtwiderruf.create.mutate({ id: randomUUID(), einsichtId, grund });

export const schluessel = (einsichtId: string, { inhaberId, id }: EinPapier) => ({
  einsichtId,
  inhaberId,
  nachweisId: id,
});

export const sieht = async (wer: Besuch) =>
  (await wer.api.pruefnachweis.list.query()).nachweise.map(({ id }) => id).toSorted();
