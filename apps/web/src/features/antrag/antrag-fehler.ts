import { antragMangelText } from "@kim/domain/antrag";
import type { FieldError } from "@kim/ui";
import { fieldErrors, formRefusal } from "../../base/api-error.ts";
import type { ApiError } from "../../base/trpc.ts";

/** Everything an incomplete Antrag lacks, each at its field. */
export function antragFehler(error: ApiError | null): FieldError[] {
  const refusal = error?.data?.refusal;
  if (refusal?.reason !== "antrag-unvollstaendig") return fieldErrors(error);
  return refusal.maengel.map((mangel) => ({
    feld: mangel.feld,
    meldung:
      "regel" in mangel && mangel.regel ? `${antragMangelText(mangel)} (${mangel.regel})` : antragMangelText(mangel),
  }));
}

/** What belongs to no field. */
export const antragAbsage = (error: ApiError | null) => (antragFehler(error).length > 0 ? null : formRefusal(error));
