import { randomUUID } from "node:crypto";
import type { AuflageEingabe, AuflagenvorgangEingabe } from "@kim/domain/bescheid";
import type { z } from "zod";
import type { Besuch, TestApi } from "../welt/api.ts";
import { einBescheid } from "./bescheid.ts";

type Auflage = z.input<typeof AuflageEingabe>;

export const eineAuflage = (angaben: Partial<Auflage> = {}): Auflage => ({
  id: randomUUID(),
  art: "konzept",
  bezeichnung: "Fortgeschriebenes Konzept",
  fristart: "frist",
  tag: "2026-06-30",
  quelle: "Nr. 4.2 des Bescheids",
  ...angaben,
});

/** A Bescheid with one condition. Answers both ids. */
export async function hatAuflage(behoerde: Besuch, inhaberId: string, angaben: Partial<Auflage> = {}) {
  const auflage = eineAuflage(angaben);
  const bescheid = einBescheid(inhaberId, { auflagen: [auflage] });
  await behoerde.api.bescheid.create.mutate(bescheid);
  return { bescheidId: bescheid.id, auflage: { inhaberId, id: auflage.id } };
}

type Vorgang = z.input<typeof AuflagenvorgangEingabe>;

export const einAuflagenschritt = (
  auflage: Vorgang["auflage"],
  schritt: Vorgang["schritt"],
  angaben: Partial<Vorgang> = {},
): Vorgang => ({ id: randomUUID(), auflage, schritt, tag: "2026-06-01", text: null, ...angaben });

/** A letter without gaps. */
export const eineMitteilung = (angaben: object = {}) => ({
  id: randomUUID(),
  pflicht: "pflicht_zweck" as const,
  betreff: "Verwendungszweck geändert",
  text: "Sehr geehrte Damen und Herren, die Beratung findet seit Mai an einem zweiten Ort statt.",
  ...angaben,
});

/** A condition of a Bescheid that stands in the database. Answers its id. */
export async function hatAuflageImBestand(
  { database: { admin } }: TestApi,
  { id: tenant }: { id: string },
  bescheidId: string,
): Promise<string> {
  const id = randomUUID();
  await admin`
    insert into kim.bescheidauflage (tenant_id, id, bescheid_id, art, bezeichnung, fristart, tag, quelle, am, von_name)
    values (${tenant}, ${id}, ${bescheidId}, 'konzept', 'Konzept', 'frist', '2026-06-30', 'Nr. 4.2', now(), 'B')`;
  return id;
}
