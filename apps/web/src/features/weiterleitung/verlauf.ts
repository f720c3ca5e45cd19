import type { Weiterleitung } from "@kim/domain";

/** `am` is an ISO instant; null is a step that is still to come. */
export type Ereignis = { schritt: string; wer: string; am: string | null; grund: string | null };

type Angaben = Pick<Weiterleitung, "angebotenAm" | "antwort" | "zurueckgezogenAm"> & { geberName: string; empfaengerName: string };

/** What happened to an offer, oldest first, and the answer it waits for. */
export function verlauf({ angebotenAm, antwort, zurueckgezogenAm, geberName, empfaengerName }: Angaben): Ereignis[] {
  const angeboten = { schritt: "Angeboten", wer: geberName, am: angebotenAm, grund: null };
  if (antwort?.angenommen) return [angeboten, { schritt: "Angenommen", wer: empfaengerName, am: antwort.am, grund: null }];
  if (antwort) return [angeboten, { schritt: "Abgelehnt", wer: empfaengerName, am: antwort.am, grund: antwort.grund }];
  if (zurueckgezogenAm) return [angeboten, { schritt: "Zurückgezogen", wer: geberName, am: zurueckgezogenAm, grund: null }];
  return [angeboten, { schritt: "Antwort", wer: empfaengerName, am: null, grund: null }];
}
