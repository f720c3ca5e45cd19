import { Weiterleitungsstand } from "@kim/domain";

/** The Stand the address asks for; anything else in the address means all of them. */
export const standAus = (params: URLSearchParams): Weiterleitungsstand | undefined =>
  Weiterleitungsstand.safeParse(params.get("stand")).data;

/** The address for a Stand, everything else in it kept; "" shows all. */
export function mitStand(params: URLSearchParams, stand: string): URLSearchParams {
  const next = new URLSearchParams(params);
  if (stand === "") next.delete("stand");
  else next.set("stand", stand);
  return next;
}
