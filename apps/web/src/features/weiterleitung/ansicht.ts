import type { Outputs } from "../../base/trpc.ts";

export type WeiterleitungZeile = Outputs["weiterleitung"]["list"][number];
export type Richtung = WeiterleitungZeile["richtung"];
/** What the law looks at before an offer of one part, and what the page tells beside it. */
export type AngebotslageView = Outputs["weiterleitungAngebotslage"]["get"];
