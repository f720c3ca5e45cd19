import { uuidOf } from "../../src/scope/ids.ts";
import { fremdfoerderung } from "../../src/schema/ausgabe.ts";
import { besetzung } from "../../src/schema/besetzung.ts";
import type { Eintrag } from "../grundstock/ablage.ts";
import { zufall } from "../grundstock/zufall.ts";
import { samen } from "./empfaenger.ts";
import { zeilenAus } from "./personalausgaben.ts";

const programme = [
  "Kommunales Integrationszentrum",
  "Bildungskoordination des Bundes",
  "Jobcenter, Projektstelle",
] as const;

/** Half of a person's working time that another programme pays: the first half post of every second body. */
export function fremdfoerderungen(eintraege: readonly Eintrag[]): Eintrag[] {
  const erste = new Map<string, typeof besetzung.$inferInsert>();
  for (const b of zeilenAus<typeof besetzung.$inferInsert>(eintraege, besetzung))
    if (b.vzaeHundertstel === 50 && !b.bis && !erste.has(b.tenantId)) erste.set(b.tenantId, b);
  return [...erste].flatMap(([tenantId, { id, von }]) => {
    const z = zufall(samen("fremdfoerderung", tenantId));
    const zeile = {
      tenantId,
      id: uuidOf("fremdfoerderung", id),
      besetzungId: id,
      programm: z.aus(programme),
      anteilHundertstel: z.aus([30, 40, 50]),
      von,
      bis: null,
    };
    return z.wahr(0.6) ? [{ tenantId, tabelle: fremdfoerderung, zeilen: [zeile] }] : [];
  });
}
