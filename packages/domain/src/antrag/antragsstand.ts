import { z } from "../grundlagen/zod.ts";

/** What can happen to an Antrag. The applicant and the granting authority each do their own. */
export const Antragsschritt = z.enum(["eingereicht", "zurueckgezogen", "rueckfrage", "beantwortet", "abgelehnt"]);
export type Antragsschritt = z.infer<typeof Antragsschritt>;

/** `am` is an ISO 8601 instant; `text` the question, the answer or the reason. */
export type Vorgang = { id: string; art: Antragsschritt; text: string | null; am: string; vonName: string };

export const Antragsstand = z.enum([
  "entwurf",
  "eingereicht",
  "rueckfrage",
  "zurueckgezogen",
  "abgelehnt",
  "beschieden",
]);
export type Antragsstand = z.infer<typeof Antragsstand>;

export const antragsstandNamen = {
  entwurf: "Entwurf",
  eingereicht: "Eingereicht",
  rueckfrage: "Rückfrage offen",
  zurueckgezogen: "Zurückgezogen",
  abgelehnt: "Abgelehnt",
  beschieden: "Beschieden",
} as const satisfies Record<Antragsstand, string>;

/** The one table of what may follow what: the API decides by it, and the buttons ask it. */
const uebergaenge = {
  entwurf: { eingereicht: "eingereicht" },
  eingereicht: { zurueckgezogen: "zurueckgezogen", rueckfrage: "rueckfrage", abgelehnt: "abgelehnt" },
  rueckfrage: { zurueckgezogen: "zurueckgezogen", beantwortet: "eingereicht", abgelehnt: "abgelehnt" },
  zurueckgezogen: { eingereicht: "eingereicht" },
  abgelehnt: {},
  beschieden: {},
} as const satisfies Record<Antragsstand, Partial<Record<Antragsschritt, Antragsstand>>>;

/** `vorgaenge` in the order in which they happened; `beschieden` once a Bescheid names the Antrag. */
export function antragsstand(vorgaenge: readonly Pick<Vorgang, "art">[], beschieden: boolean): Antragsstand {
  if (beschieden) return "beschieden";
  return vorgaenge.reduce<Antragsstand>((stand, { art }) => nach(stand, art) ?? stand, "entwurf");
}

export const schrittMoeglich = (stand: Antragsstand, schritt: Antragsschritt): boolean =>
  nach(stand, schritt) !== undefined;

/** What lies with the granting authority does not change under its eyes. */
export const inhaltAenderbar = (stand: Antragsstand): boolean => stand === "entwurf" || stand === "zurueckgezogen";

function nach(stand: Antragsstand, schritt: Antragsschritt): Antragsstand | undefined {
  const moegliche: Partial<Record<Antragsschritt, Antragsstand>> = uebergaenge[stand];
  return moegliche[schritt];
}
