/** One sentence per reason; the compiler misses none. */
export type Saetze<T extends { reason: string }> = { [R in T["reason"]]: (fall: Extract<T, { reason: R }>) => string };

export function satz<T extends { reason: string }>(saetze: Saetze<T>, fall: T): string {
  // The table maps each reason to the sentence for exactly that member, which TypeScript cannot follow through a
  // lookup.
  const sprich = saetze[fall.reason as T["reason"]] as (fall: T) => string;
  return sprich(fall);
}
