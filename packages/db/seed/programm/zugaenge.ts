import { createHash } from "node:crypto";
import type { Rolle } from "@kim/domain/organisation";
import { uuidOf } from "../../src/scope/ids.ts";
import { einladung } from "../../src/schema/einladung.ts";
import type { Eintrag } from "../grundstock/ablage.ts";
import { organisationIdOf } from "../grundstock/organisationen.ts";
import { amTag, tageSpaeter } from "./stichtag.ts";

/** Colleagues of those who log in; they are no logins of the demo themselves. */
export const kolleginnen: readonly { email: string; name: string; organisation: string; rollen: Rolle[] }[] = [
  { email: "feldhaus@ahlen.example", name: "Markus Feldhaus", organisation: "05570004", rollen: ["finanzen"] },
  { email: "demir@ahlen.example", name: "Mira Demir", organisation: "05570004", rollen: ["case_management"] },
  {
    email: "sander@ahlen.example",
    name: "Ulrike Sander",
    organisation: "05570004",
    rollen: ["ki_leitung", "pruefung"],
  },
  {
    email: "huesken@warendorf.example",
    name: "Paul Hüsken",
    organisation: "05570",
    rollen: ["mandantenverwaltung", "finanzen"],
  },
  { email: "lohmann@warendorf.example", name: "Annette Lohmann", organisation: "05570", rollen: ["ki_leitung"] },
  // Who submits a proof neither prepared nor signed it (R85): three people in each body.
  {
    email: "suermann@wohlfahrt.example",
    name: "Ilona Suermann",
    organisation: "wohlfahrt-warendorf",
    rollen: ["mandantenverwaltung", "finanzen"],
  },
  { email: "kortmann@drensteinfurt.example", name: "Stefan Kortmann", organisation: "05570016", rollen: ["finanzen"] },
  { email: "baumhoer@guetersloh.example", name: "Nicole Baumhör", organisation: "05754008", rollen: ["finanzen"] },
];

const einladungen = [
  { email: "yildiz@ahlen.example", rollen: ["case_management"], tageHer: 3, angenommen: false },
  { email: "berger@ahlen.example", rollen: ["finanzen"], tageHer: 31, angenommen: false },
  { email: "demir@ahlen.example", rollen: ["case_management"], tageHer: 210, angenommen: true },
] as const;

/** Ahlen's invitations: one is open, one ran out, one was accepted. Nobody has the links: no token leads to them. */
export function einladungsliste(stichtag: string): Eintrag[] {
  const tenantId = organisationIdOf("05570004");
  const zeilen = einladungen.map(({ email, rollen, tageHer, angenommen }, nummer) => {
    const tag = tageSpaeter(stichtag, -tageHer);
    return {
      tenantId,
      id: uuidOf("einladung", nummer),
      organisationId: tenantId,
      email,
      rollen,
      tokenHash: createHash("sha256").update(uuidOf("einladung ohne Link", nummer)).digest("hex"),
      erstelltAm: amTag(tag),
      erstelltVon: "Sabine Krüger",
      gueltigBis: amTag(tageSpaeter(tag, 14)),
      angenommenAm: angenommen ? amTag(tageSpaeter(tag, 1), 15) : null,
    };
  });
  return [{ tenantId, tabelle: einladung, zeilen }];
}
