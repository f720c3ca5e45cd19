import { z } from "../../grundlagen/zod.ts";
import { freitext, pflichttext, Stellenanteil } from "../../grundlagen/eingabefelder.ts";
import { Betrag, type Cent } from "../../grundlagen/geld.ts";
import { OrganisationId, StelleId, WeiterleitungId, type WeiterleitungAenderungId } from "../../grundlagen/ids.ts";
import type { OrganisationArt } from "../../organisation/organisation.ts";
import { PlainDate } from "../../grundlagen/plain-date.ts";
import type { Baustein, Funktion } from "../../stelle/stelle.ts";

export const Vertragsform = z.enum(["vertrag", "bescheid"], "Bitte auswählen, ob Vertrag oder Bescheid.");
export type Vertragsform = z.infer<typeof Vertragsform>;

export const vertragsformNamen = {
  vertrag: "Weiterleitungsvertrag",
  bescheid: "Weiterleitungsbescheid",
} as const satisfies Record<Vertragsform, string>;

export const Bemessung = z.enum(["pauschale", "ist_kosten"], "Bitte auswählen, wie der Betrag bemessen wird.");
export type Bemessung = z.infer<typeof Bemessung>;

export const bemessungNamen = {
  pauschale: "Pauschale",
  ist_kosten: "Tatsächliche Kosten bis zum Höchstbetrag",
} as const satisfies Record<Bemessung, string>;

/** A post moved to another body, or the body that held it was merged into another. */
export const Uebergang = z.enum(["umzug", "rechtsnachfolge"]);
export type Uebergang = z.infer<typeof Uebergang>;

/** `am` is an ISO 8601 instant, `von` the name of the person, here and below. */
export type Weiterleitungsantwort =
  | { angenommen: true; am: string; von: string }
  | { angenommen: false; am: string; von: string; grund: string };

/** The contract ends after `letzterTag`, before its agreed last day; the earliest counts. */
export type Vertragsende = {
  art: "beendet" | "zurueckgegeben" | "mit_herkunft";
  letzterTag: PlainDate;
  grund: string;
  am: string;
  von: string;
};

/** Another share and amount from `ab` to the end of the contract; counts once accepted. */
export type Vertragsaenderung = {
  id: WeiterleitungAenderungId;
  ab: PlainDate;
  vzaeHundertstel: number;
  betragCent: Cent;
  aufstockungCent: Cent;
  grund: string;
  am: string;
  von: string;
  antwort: Weiterleitungsantwort | null;
};

export type Weiterleitung = {
  id: WeiterleitungId;
  stelleId: StelleId;
  /** Who owns the post: the recipient of the grant. */
  eigentuemerId: OrganisationId;
  /** The contract by which the giver itself holds the post; null where it owns it (R22). */
  herkunftId: WeiterleitungId | null;
  /** 1 below the owner. */
  ebene: number;
  geberId: OrganisationId;
  empfaengerId: OrganisationId;
  funktion: Funktion;
  form: Vertragsform;
  vzaeHundertstel: number;
  /** Grant money for the whole period. */
  betragCent: Cent;
  bemessung: Bemessung;
  /** Per full post and year; only where actual cost is paid. */
  hoechstbetragJeVzaeCent: Cent | null;
  /** The giver's own money on top, not limited by the grant. */
  aufstockungCent: Cent;
  beginn: PlainDate;
  ende: PlainDate;
  zweck: string;
  nachweisFaelligAm: PlainDate;
  /** Empty when none was needed (R8, R13 ask for one). */
  begruendung: string;
  jmdMbeErklaerung: boolean;
  auflagen: string;
  weiterleitungErlaubt: boolean;
  vorgaengerId: WeiterleitungId | null;
  uebergang: Uebergang | null;
  angebotenAm: string;
  angebotenVon: string;
  antwort: Weiterleitungsantwort | null;
  zurueckgezogenAm: string | null;
  zurueckgezogenVon: string | null;
  ruecknahmeGrund: string | null;
  enden: readonly Vertragsende[];
  aenderungen: readonly Vertragsaenderung[];
};

/** What the rules read of an answer: not who gave it, nor why. */
export type Beantwortbar = { antwort: { angenommen: boolean } | null; zurueckgezogenAm: string | null };

/** What the rules read of share, money and days of a contract: no reason, no name. */
export type Vertragsumfang = Pick<Weiterleitung, "beginn" | "ende" | "vzaeHundertstel" | "betragCent"> & {
  enden: readonly Pick<Vertragsende, "letzterTag">[];
  aenderungen: readonly (Pick<Vertragsaenderung, "ab" | "vzaeHundertstel" | "betragCent" | "am"> &
    Pick<Beantwortbar, "antwort">)[];
};

/** What is told of a contract on a day: its sides, days, shares and answers; no text, no person. */
export type Vertragskern = Omit<Vertragsumfang, "enden"> &
  Beantwortbar & { enden: readonly Pick<Vertragsende, "art" | "letzterTag">[] } & Pick<
    Weiterleitung,
    "id" | "stelleId" | "herkunftId" | "geberId" | "empfaengerId" | "nachweisFaelligAm" | "angebotenAm"
  >;

/** What the rules of an offer read of what else its giver gave. */
export type VergebenerTeil = Vertragsumfang &
  Beantwortbar &
  Pick<
    GegebeneWeiterleitung,
    "id" | "stelleId" | "herkunftId" | "empfaengerId" | "funktion" | "baustein" | "empfaengerArt"
  >;

/** What they read of the contract by which the giver itself holds the post. */
export type Herkunftsvertrag = Vertragsumfang &
  Beantwortbar &
  Pick<Weiterleitung, "id" | "stelleId" | "geberId" | "empfaengerId" | "weiterleitungErlaubt" | "nachweisFaelligAm">;

/** What a giver offered or gave, whatever became of it, with what R12 needs to know. */
export type GegebeneWeiterleitung = Weiterleitung & { baustein: Baustein; empfaengerArt: OrganisationArt };

/** What is offered. The post is the giver's own, or held by the contract `herkunftId`. */
export const WeiterleitungAngebot = z.strictObject({
  id: WeiterleitungId,
  stelleId: StelleId,
  herkunftId: WeiterleitungId.nullish().transform((id) => id ?? null),
  empfaengerId: OrganisationId,
  form: Vertragsform.default("vertrag"),
  vzaeHundertstel: Stellenanteil,
  betragCent: Betrag,
  bemessung: Bemessung.default("pauschale"),
  hoechstbetragJeVzaeCent: Betrag.nullish().transform((cent) => cent ?? null),
  aufstockungCent: Betrag.default(0),
  beginn: PlainDate,
  ende: PlainDate,
  zweck: pflichttext(500),
  nachweisFaelligAm: PlainDate,
  begruendung: freitext(4000).transform((text) => text ?? ""),
  jmdMbeErklaerung: z.boolean("Bitte angeben, ob die Erklärung vorliegt."),
  auflagen: freitext(4000).transform((text) => text ?? ""),
  weiterleitungErlaubt: z.boolean().default(false),
});
export type WeiterleitungAngebot = z.infer<typeof WeiterleitungAngebot>;

/** Why a contract is withdrawn, ended, changed or moved; both sides read it. */
export const Vertragsgrund = pflichttext(2000, {
  zeichen: 10,
  sonst: "Bitte den Grund in mindestens 10 Zeichen nennen.",
});

export const AntwortEingabe = z.discriminatedUnion("angenommen", [
  z.strictObject({ angenommen: z.literal(true) }),
  z.strictObject({
    angenommen: z.literal(false),
    grund: pflichttext(2000, { zeichen: 10, sonst: "Bitte den Grund der Ablehnung in mindestens 10 Zeichen nennen." }),
  }),
]);
export type AntwortEingabe = z.infer<typeof AntwortEingabe>;

export const Weiterleitungsstand = z.enum(["angeboten", "angenommen", "abgelehnt", "zurueckgezogen"]);
export type Weiterleitungsstand = z.infer<typeof Weiterleitungsstand>;

export const weiterleitungsstandNamen = {
  angeboten: "Angeboten",
  angenommen: "Angenommen",
  abgelehnt: "Abgelehnt",
  zurueckgezogen: "Zurückgezogen",
} as const satisfies Record<Weiterleitungsstand, string>;

export function weiterleitungsstand(w: Beantwortbar): Weiterleitungsstand {
  if (w.zurueckgezogenAm !== null) return "zurueckgezogen";
  if (w.antwort === null) return "angeboten";
  return w.antwort.angenommen ? "angenommen" : "abgelehnt";
}

/** The giver takes an unanswered offer back. */
export const RuecknahmeEingabe = z.strictObject({ id: WeiterleitungId, grund: Vertragsgrund });
export type RuecknahmeEingabe = z.infer<typeof RuecknahmeEingabe>;

/** Offered parts are reserved: the giver can neither fill them nor offer them twice. */
export const istLebendig = (w: Beantwortbar): boolean => ["angeboten", "angenommen"].includes(weiterleitungsstand(w));
