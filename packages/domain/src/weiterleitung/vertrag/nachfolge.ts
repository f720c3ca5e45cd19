import type { PlainDate } from "../../grundlagen/plain-date.ts";
import { vertragsstand, wirksamesEnde } from "./vertragsverlauf.ts";
import type { Vertragskern } from "./weiterleitung.ts";

/** Whether nobody was offered what the contract moved for the time after it; a declined offer is none. */
export const endetOhneNachfolge = (w: Vertragskern, weitere: readonly Vertragskern[], heute: PlainDate): boolean =>
  !weitere.some(
    (n) =>
      vomSelben(n, w) &&
      n.beginn > wirksamesEnde(w) &&
      !["abgelehnt", "zurueckgezogen"].includes(vertragsstand(n, heute)),
  );

/** Another contract about the same post, from the same hands. */
export const vomSelben = (a: Vertragskern, b: Vertragskern): boolean =>
  a.stelleId === b.stelleId && a.herkunftId === b.herkunftId && a.id !== b.id;
