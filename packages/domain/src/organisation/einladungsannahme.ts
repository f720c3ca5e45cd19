import { z } from "../grundlagen/zod.ts";
import { accept, refuse, type Decision } from "../grundlagen/decision.ts";
import { einladungsstand, type Einladung } from "./einladung.ts";
import type { OrganisationArt } from "./organisation.ts";
import { rolleMoeglich } from "./rollen.ts";
import { NeuesPasswort, Personenname } from "./zugang.ts";

/** 32 random bytes as they stand in the link. */
export const Einladungstoken = z.string().regex(/^[A-Za-z0-9_-]{43}$/, "Der Link ist unvollständig.");

const token = Einladungstoken;

/** Somebody new chooses name and password; somebody known proves to be that person. */
export const EinladungsannahmeEingabe = z.discriminatedUnion("zugang", [
  z.strictObject({ zugang: z.literal("neu"), token, name: Personenname, passwort: NeuesPasswort }),
  z.strictObject({
    zugang: z.literal("bestehend"),
    token,
    passwort: z.string().min(1, "Bitte geben Sie Ihr Passwort ein.").max(200),
  }),
]);
export type EinladungsannahmeEingabe = z.infer<typeof EinladungsannahmeEingabe>;

export type EinladungsannahmeRefusal =
  | { reason: "einladung-angenommen" }
  | { reason: "einladung-widerrufen" }
  | { reason: "einladung-abgelaufen"; gueltigBis: string }
  | { reason: "einladung-ueberholt" }
  | { reason: "zugang-besteht-schon" };

export type EinladungAngenommen = { type: "EinladungAngenommen"; einladung: Einladung };

/** Judged when the link is opened, and again while its row is locked. */
export function decideEinladungsannahme(lage: {
  einladung: Einladung;
  art: OrganisationArt;
  hatPersonen: boolean;
  jetzt: Date;
}): Decision<EinladungAngenommen, EinladungsannahmeRefusal> {
  const { einladung, art, hatPersonen, jetzt } = lage;
  const stand = einladungsstand(einladung, jetzt);
  if (stand === "angenommen") return refuse({ reason: "einladung-angenommen" });
  if (stand === "widerrufen") return refuse({ reason: "einladung-widerrufen" });
  if (stand === "abgelaufen")
    return refuse({ reason: "einladung-abgelaufen", gueltigBis: einladung.gueltigBis.toISOString() });
  // Two givers may have invited: the first acceptance makes the body its own master. And no letter grants a role of the
  // state.
  const vonAussen = einladung.vonId !== einladung.organisationId;
  if ((vonAussen && hatPersonen) || einladung.rollen.some((rolle) => !rolleMoeglich(art, rolle)))
    return refuse({ reason: "einladung-ueberholt" });
  return accept({ type: "EinladungAngenommen", einladung });
}
