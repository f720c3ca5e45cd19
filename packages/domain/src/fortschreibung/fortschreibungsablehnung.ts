import { z } from "../grundlagen/zod.ts";
import { pflichttext } from "../grundlagen/eingabefelder.ts";
import { accept, refuse, type Decision } from "../grundlagen/decision.ts";
import { StelleId, WeiterleitungId } from "../grundlagen/ids.ts";
import type { PlainDate } from "../grundlagen/plain-date.ts";
import { hatRecht, type Recht, type Rolle } from "../organisation/rollen.ts";
import { fortschreibungsartNamen, type Fortschreibungsart } from "./fortschreibungszeile.ts";
import { decideZieljahr, type ZieljahrRefusal } from "./zieljahr.ts";

const kopf = {
  id: z.uuid("Unbekannte Ablehnung.").toLowerCase(),
  jahr: z.int("Bitte ein Jahr angeben.").min(2020).max(2100),
  grund: pflichttext(1000, { zeichen: 10, sonst: "Bitte den Grund in mindestens 10 Zeichen nennen." }),
};

/** That a post, a contract or the plan is not carried on; the client makes the id. */
export const FortschreibungsablehnungEingabe = z.discriminatedUnion("art", [
  z.strictObject({ ...kopf, art: z.literal("stelle"), gegenstandId: StelleId }),
  z.strictObject({ ...kopf, art: z.literal("vertrag"), gegenstandId: WeiterleitungId }),
  z.strictObject({ ...kopf, art: z.literal("plan") }),
]);
export type FortschreibungsablehnungEingabe = z.infer<typeof FortschreibungsablehnungEingabe>;

/** What confirming or rejecting takes: the right of the command behind it. */
export const rechtZurFortschreibung = {
  stelle: "stelle:pflegen",
  vertrag: "weiterleitung:anbieten",
  plan: "foerderplan:pflegen",
} as const satisfies Record<Fortschreibungsart, Recht>;

export type FortschreibungRefusal =
  | ZieljahrRefusal
  | { reason: "fortschreibung-nicht-zustaendig"; art: (typeof fortschreibungsartNamen)[Fortschreibungsart] };

export function decideFortschreibungsablehnung(lage: {
  art: Fortschreibungsart;
  jahr: number;
  rollen: readonly Rolle[];
  heute: PlainDate;
}): Decision<{ jahr: number }, FortschreibungRefusal> {
  const { art, rollen } = lage;
  const jahr = decideZieljahr(lage.jahr, lage.heute);
  if (!jahr.ok) return jahr;
  return hatRecht(rollen, rechtZurFortschreibung[art])
    ? accept({ jahr: lage.jahr })
    : refuse({ reason: "fortschreibung-nicht-zustaendig", art: fortschreibungsartNamen[art] });
}
