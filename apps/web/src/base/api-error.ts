import type { FieldError } from "@kim/ui";
import type { ApiError } from "./trpc.ts";

/** What a form shows of a failed command: refusals and faults that belong to a field go to the field. */
export function fieldErrors(error: ApiError | null): FieldError[] {
  if (!error) return [];
  const { felder, refusal } = error.data ?? {};
  if (felder) return felder;
  const feld = refusal && "feld" in refusal ? refusal.feld : undefined;
  return refusal && feld
    ? [{ feld, meldung: "regel" in refusal && refusal.regel ? `${refusal.satz} (${refusal.regel})` : refusal.satz }]
    : [];
}

/** What a form shows above its fields: everything that belongs to none of them. */
export function formRefusal(error: ApiError | null): { satz: string; regel?: string } | null {
  if (!error || fieldErrors(error).length > 0) return null;
  const refusal = error.data?.refusal;
  if (!error.data) {
    return {
      satz: "Die Anwendung ist nicht erreichbar. Bitte prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.",
    };
  }
  if (!refusal) return { satz: error.message };
  return "regel" in refusal && refusal.regel ? { satz: refusal.satz, regel: refusal.regel } : { satz: refusal.satz };
}
