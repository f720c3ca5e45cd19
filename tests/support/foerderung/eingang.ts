import type { TestApi } from "../welt/api.ts";
import { aKreis, aMandant } from "../welt/tenants.ts";
import { eineBegleitung } from "./ausgaben.ts";
import { einNachweis, hatNachweis } from "./nachweis.ts";
import { dieBehoerde, fuelltAus, mitPersonen, reichtEin } from "./nachweiskette.ts";

/** A Pauschale of a Kreis without posts that the authority finds nothing about; submitted to it. */
export async function ohneBefund(server: TestApi) {
  const kreis = await mitPersonen(server, await aKreis(server));
  const papier = { inhaberId: kreis.id, id: await hatNachweis(server, kreis) };
  await fuelltAus(kreis, papier);
  await reichtEin(kreis, papier);
  const { nachweis } = await kreis.api.nachweis.get.query(papier);
  return { kreis, papier, behoerde: await dieBehoerde(server, nachweis.pruefstelleId) };
}

/** A Stadt without posts that spent something on advice in 2025; submitted to the authority, without a finding. */
export async function mitAusgabe(server: TestApi, betragCent = 900_00) {
  const stadt = await mitPersonen(server, await aMandant(server, { art: "kreisfreie_stadt" }));
  const { id, ...papier } = await einNachweis(server, stadt, { baustein: 1, jahr: 2025, instrument: "zuwendung" });
  await server.database.admin`update kim.bescheid set massnahmen_cent = 2000000 where tenant_id = ${stadt.id}`;
  await stadt.api.ausgabe.create.mutate(eineBegleitung({ jahr: 2025, datum: "2025-04-01", betragCent }));
  await stadt.api.nachweis.create.mutate({ id, ...papier });
  const nachweis = { inhaberId: stadt.id, id };
  await fuelltAus(stadt, nachweis);
  await reichtEin(stadt, nachweis);
  return { stadt, nachweis };
}
