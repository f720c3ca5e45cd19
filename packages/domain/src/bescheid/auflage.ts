import { z } from "../grundlagen/zod.ts";
import { accept, refuse, type Decision } from "../grundlagen/decision.ts";
import { freitext, pflichtzeile } from "../grundlagen/eingabefelder.ts";
import { Fristart } from "../frist/fristende.ts";
import { AuflageId, AuflagenvorgangId, OrganisationId, type BescheidId } from "../grundlagen/ids.ts";
import { PlainDate } from "../grundlagen/plain-date.ts";
import { istAusfuehrlich } from "../grundlagen/text.ts";
import { hatRecht, type Recht, type Rolle } from "../organisation/rollen.ts";
import type { AuflageRefusal } from "./auflage-refusal.ts";

export const Auflagenart = z.enum(
  ["verwendungszweck", "konzept", "bericht", "controlling", "sonstige"],
  "Bitte die Art der Auflage auswählen.",
);
export type Auflagenart = z.infer<typeof Auflagenart>;

export const auflagenartNamen = {
  verwendungszweck: "Nachweis des Verwendungszwecks",
  konzept: "Konzept vorlegen",
  bericht: "Bericht vorlegen",
  controlling: "Angaben zum Controlling",
  sonstige: "Sonstige Auflage",
} as const satisfies Record<Auflagenart, string>;

/** What a Bescheid asks for by a day, as it is typed with it. */
export const AuflageEingabe = z.strictObject({
  id: AuflageId,
  art: Auflagenart,
  bezeichnung: pflichtzeile(200),
  fristart: Fristart,
  tag: PlainDate,
  quelle: pflichtzeile(200),
});
export type AuflageEingabe = z.infer<typeof AuflageEingabe>;

export type Auflage = AuflageEingabe & { inhaberId: OrganisationId; bescheidId: BescheidId };

export const Auflagenschritt = z.enum(["erfuellt", "anerkannt", "zurueckgewiesen", "entfallen"]);
export type Auflagenschritt = z.infer<typeof Auflagenschritt>;

export const auflagenschrittNamen = {
  erfuellt: "Als erfüllt gemeldet",
  anerkannt: "Erfüllung bestätigt",
  zurueckgewiesen: "Erfüllung nicht bestätigt",
  entfallen: "Auflage aufgehoben",
} as const satisfies Record<Auflagenschritt, string>;

/** One act, never changed. `tag` is the day it happened in the world. */
export type Auflagenvorgang = {
  schritt: Auflagenschritt;
  tag: PlainDate;
  text: string | null;
  vonName: string;
};

export type Auflagenstand = "offen" | "gemeldet" | "anerkannt" | "entfallen";

export const auflagenstandNamen = {
  offen: "Offen",
  gemeldet: "Erfüllt gemeldet",
  anerkannt: "Erfüllung bestätigt",
  entfallen: "Aufgehoben",
} as const satisfies Record<Auflagenstand, string>;

/** The one table of what may follow what. */
const uebergaenge: Record<Auflagenstand, Partial<Record<Auflagenschritt, Auflagenstand>>> = {
  offen: { erfuellt: "gemeldet", entfallen: "entfallen" },
  gemeldet: { anerkannt: "anerkannt", zurueckgewiesen: "offen" },
  anerkannt: {},
  entfallen: {},
};

export const auflagenstand = (vorgaenge: readonly Pick<Auflagenvorgang, "schritt">[]): Auflagenstand =>
  vorgaenge.reduce<Auflagenstand>((stand, { schritt }) => uebergaenge[stand][schritt] ?? stand, "offen");

const zustaendig = {
  erfuellt: "nachweis:vorbereiten",
  anerkannt: "bewilligung:entscheiden",
  zurueckgewiesen: "bewilligung:entscheiden",
  entfallen: "bewilligung:entscheiden",
} as const satisfies Record<Auflagenschritt, Recht>;

const grundNoetig: readonly Auflagenschritt[] = ["zurueckgewiesen", "entfallen"];
export const auflagengrundMindestens = 10;

export const AuflagenvorgangEingabe = z.strictObject({
  id: AuflagenvorgangId,
  auflage: z.strictObject({ inhaberId: OrganisationId, id: AuflageId }),
  schritt: Auflagenschritt,
  tag: PlainDate,
  text: freitext(2000),
});
export type AuflagenvorgangEingabe = z.infer<typeof AuflagenvorgangEingabe>;

export type Auflagenlage = {
  auflage: Pick<Auflage, "inhaberId">;
  vorgaenge: readonly Pick<Auflagenvorgang, "schritt" | "tag">[];
  bescheidVom: PlainDate;
  heute: PlainDate;
  akteur: { organisationId: OrganisationId; rollen: readonly Rolle[] };
};

export type AuflagenschrittGetan = { type: "AuflagenschrittGetan"; stand: Auflagenstand };

/** What this person may do with it today. */
export const moeglicheAuflagenschritte = (lage: Auflagenlage): Auflagenschritt[] =>
  Auflagenschritt.options.filter(
    (schritt) => nachSchritt(lage, schritt) !== undefined && hatRecht(lage.akteur.rollen, zustaendig[schritt]),
  );

/** R102: the recipient says on which day it did what the Bescheid asked; the granting authority confirms it or not. */
export function decideAuflagenschritt(
  { schritt, tag, text }: Pick<AuflagenvorgangEingabe, "schritt" | "tag" | "text">,
  lage: Auflagenlage,
): Decision<AuflagenschrittGetan, AuflageRefusal> {
  if (!hatRecht(lage.akteur.rollen, zustaendig[schritt])) return refuse({ reason: "auflage-andere-seite" });
  const stand = nachSchritt(lage, schritt);
  if (stand === undefined)
    return refuse({ reason: "auflage-schritt-nicht-moeglich", stand: auflagenstand(lage.vorgaenge) });
  if (tag > lage.heute) return refuse({ reason: "auflage-tag-in-der-zukunft", feld: "tag", heute: lage.heute });
  const frueheste = lage.vorgaenge.at(-1)?.tag ?? lage.bescheidVom;
  if (tag < frueheste) return refuse({ reason: "auflage-tag-zu-frueh", feld: "tag", frueheste });
  if (grundNoetig.includes(schritt) && !istAusfuehrlich(text ?? "", auflagengrundMindestens))
    return refuse({ reason: "auflage-grund-fehlt", feld: "text", mindestensZeichen: auflagengrundMindestens });
  return accept({ type: "AuflagenschrittGetan", stand });
}

const nachSchritt = ({ vorgaenge }: Auflagenlage, schritt: Auflagenschritt): Auflagenstand | undefined =>
  uebergaenge[auflagenstand(vorgaenge)][schritt];
