import { z } from "../grundlagen/zod.ts";
import { EinladungId, OrganisationId } from "../grundlagen/ids.ts";
import { Rolle } from "./rollen.ts";
import { Emailadresse } from "./zugang.ts";

const einladungGueltigTage = 14;

/** What the first administrator of a receiving body gets. */
export const ersteRollen = ["mandantenverwaltung", "koordination"] as const satisfies readonly Rolle[];

/** The giver of an offer invites the receiver's first administrator. */
export const ErsteEinladung = z.strictObject({ id: EinladungId, organisationId: OrganisationId, email: Emailadresse });
export type ErsteEinladung = z.infer<typeof ErsteEinladung>;

export const Rollenwahl = z
  .array(Rolle)
  .min(1, "Bitte mindestens eine Rolle wählen.")
  .transform((rollen) => Rolle.options.filter((rolle) => rollen.includes(rolle)));

/** A body's own administration invites a colleague. */
export const Personeinladung = z.strictObject({ id: EinladungId, email: Emailadresse, rollen: Rollenwahl });
export type Personeinladung = z.infer<typeof Personeinladung>;

export type Einladung = {
  id: EinladungId;
  /** Who invites: the body itself, or the giver of an offer. */
  vonId: OrganisationId;
  organisationId: OrganisationId;
  email: string;
  rollen: Rolle[];
  gueltigBis: Date;
  angenommenAm: Date | null;
  widerrufenAm: Date | null;
};

export const Einladungsstand = z.enum(["offen", "angenommen", "widerrufen", "abgelaufen"]);
export type Einladungsstand = z.infer<typeof Einladungsstand>;

export const einladungsstandNamen = {
  offen: "Offen",
  angenommen: "Angenommen",
  widerrufen: "Widerrufen",
  abgelaufen: "Abgelaufen",
} as const satisfies Record<Einladungsstand, string>;

/** An invitation counts up to the last instant before `gueltigBis`. */
export function einladungsstand(
  e: Pick<Einladung, "gueltigBis" | "angenommenAm" | "widerrufenAm">,
  jetzt: Date,
): Einladungsstand {
  if (e.angenommenAm) return "angenommen";
  if (e.widerrufenAm) return "widerrufen";
  return jetzt.getTime() < e.gueltigBis.getTime() ? "offen" : "abgelaufen";
}

/** The first instant at which a link sent now no longer counts. */
export const einladungGueltigBis = (jetzt: Date): Date => new Date(jetzt.getTime() + einladungGueltigTage * 86_400_000);
