/** What a rule says about a request: the event to record, or the refusal to show. Never an exception. */
export type Decision<E, R> = { ok: true; event: E } | { ok: false; refusal: R };

export const accept = <E>(event: E): { ok: true; event: E } => ({ ok: true, event });
export const refuse = <R>(refusal: R): { ok: false; refusal: R } => ({ ok: false, refusal });

/** A rule of regeln.md section 4, e.g. "R12". */
export type RegelNummer = `R${number}`;
