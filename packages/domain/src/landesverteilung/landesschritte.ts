import { z } from "../grundlagen/zod.ts";
import { accept, refuse, type Decision } from "../grundlagen/decision.ts";
import { pflichttext } from "../grundlagen/eingabefelder.ts";
import type { BenutzerId } from "../grundlagen/ids.ts";
import type { Landesmangel } from "./landesbefund.ts";
import { LandesverteilungId, type Verteilgegenstand } from "./landesverteilung.ts";

export const Landesschritt = z.enum(["vorgelegt", "zurueckgegeben", "veroeffentlicht"]);
export type Landesschritt = z.infer<typeof Landesschritt>;

export type Landesstand = "entwurf" | Landesschritt;

export const landesstandNamen = {
  entwurf: "Entwurf",
  vorgelegt: "Vorgelegt",
  zurueckgegeben: "Zurückgegeben",
  veroeffentlicht: "Veröffentlicht",
} as const satisfies Record<Landesstand, string>;

/** What may happen next; publishing ends it, a later Landesverteilung of the year supersedes it. */
const uebergaenge = {
  entwurf: ["vorgelegt"],
  vorgelegt: ["zurueckgegeben", "veroeffentlicht"],
  zurueckgegeben: ["vorgelegt"],
  veroeffentlicht: [],
} as const satisfies Record<Landesstand, readonly Landesschritt[]>;

export type Landesvorgang = {
  id: string;
  schritt: Landesschritt;
  vonId: BenutzerId;
  vonName: string;
  am: string;
  /** Why it was returned. */
  grund: string | null;
};

/** From its acts, in the order in which they happened. */
export const landesstand = (vorgaenge: readonly Pick<Landesvorgang, "schritt">[]): Landesstand =>
  vorgaenge.at(-1)?.schritt ?? "entwurf";

export const landesschrittMoeglich = (stand: Landesstand, schritt: Landesschritt): boolean =>
  (uebergaenge[stand] as readonly Landesschritt[]).includes(schritt);

type Veroeffentlichung = {
  id: LandesverteilungId;
  jahr: number;
  gegenstand: Verteilgegenstand;
  vorgaenge: readonly Pick<Landesvorgang, "schritt" | "am">[];
};

/** Of these the ones that count: published last for their year and Gegenstand. The others stay readable. */
export function geltendeLandesverteilungen(alle: readonly Veroeffentlichung[]): Set<LandesverteilungId> {
  const letzte = new Map<string, { id: LandesverteilungId; am: string }>();
  for (const { id, jahr, gegenstand, vorgaenge } of alle) {
    const vorgang = vorgaenge.at(-1);
    if (vorgang?.schritt !== "veroeffentlicht") continue;
    const bisher = letzte.get(`${jahr} ${gegenstand}`);
    if (!bisher || bisher.am < vorgang.am) letzte.set(`${jahr} ${gegenstand}`, { id, am: vorgang.am });
  }
  return new Set([...letzte.values()].map(({ id }) => id));
}

/** A draft is changed until it is put forward, and again once it was returned. */
export const landesverteilungAenderbar = (stand: Landesstand): boolean => landesschrittMoeglich(stand, "vorgelegt");

export const LandesrueckgabeAnlage = z.strictObject({
  id: z.uuid("Unbekannter Schritt.").toLowerCase(),
  landesverteilungId: LandesverteilungId,
  grund: pflichttext(2000, { zeichen: 10, sonst: "Bitte den Grund in mindestens 10 Zeichen nennen." }),
});
export type LandesrueckgabeAnlage = z.infer<typeof LandesrueckgabeAnlage>;

export type LandesverteilungRefusal =
  | Landesmangel
  | { reason: "landesverteilung-liegt-vor" }
  | { reason: "landesverteilung-veroeffentlicht" }
  | { reason: "landesverteilung-hat-vorgaenge" }
  | { reason: "landesverteilung-nicht-vorgelegt" }
  | { reason: "landesverteilung-vier-augen"; name: string }
  | { reason: "landesverteilung-ohne-begruendung" }
  | { reason: "landesverteilung-ohne-szenario" };

type Vorgaenge = readonly Landesvorgang[];
type Entscheidung = Decision<{ type: "Landesschritt" }, LandesverteilungRefusal>;

export function decideLandesaenderung(vorgaenge: Vorgaenge): Entscheidung {
  const stand = landesstand(vorgaenge);
  if (landesverteilungAenderbar(stand)) return accept({ type: "Landesschritt" });
  return refuse({ reason: stand === "vorgelegt" ? "landesverteilung-liegt-vor" : "landesverteilung-veroeffentlicht" });
}

/** What was ever put forward stays readable. */
export function decideLandesloeschung(vorgaenge: Vorgaenge): Entscheidung {
  return vorgaenge.length === 0
    ? accept({ type: "Landesschritt" })
    : refuse({ reason: "landesverteilung-hat-vorgaenge" });
}

export function decideLandesvorlage(
  vorgaenge: Vorgaenge,
  { begruendung, maengel }: { begruendung: string; maengel: readonly Landesmangel[] | undefined },
): Entscheidung {
  const aenderbar = decideLandesaenderung(vorgaenge);
  if (!aenderbar.ok) return aenderbar;
  if (maengel === undefined) return refuse({ reason: "landesverteilung-ohne-szenario" });
  const [mangel] = maengel;
  if (mangel) return refuse(mangel);
  if (begruendung === "") return refuse({ reason: "landesverteilung-ohne-begruendung" });
  return accept({ type: "Landesschritt" });
}

/** Anybody who distributes returns it, its author as well: that takes it back. */
export const decideLandesrueckgabe = (vorgaenge: Vorgaenge): Entscheidung => vorgelegt(vorgaenge);

/** Four eyes: whoever put it forward does not publish it. */
export function decideLandesveroeffentlichung(vorgaenge: Vorgaenge, benutzerId: BenutzerId): Entscheidung {
  const liegtVor = vorgelegt(vorgaenge);
  if (!liegtVor.ok) return liegtVor;
  const vorlage = vorgaenge.at(-1);
  if (vorlage?.vonId === benutzerId) return refuse({ reason: "landesverteilung-vier-augen", name: vorlage.vonName });
  return accept({ type: "Landesschritt" });
}

function vorgelegt(vorgaenge: Vorgaenge): Entscheidung {
  const stand = landesstand(vorgaenge);
  if (stand === "veroeffentlicht") return refuse({ reason: "landesverteilung-veroeffentlicht" });
  if (stand !== "vorgelegt") return refuse({ reason: "landesverteilung-nicht-vorgelegt" });
  return accept({ type: "Landesschritt" });
}
