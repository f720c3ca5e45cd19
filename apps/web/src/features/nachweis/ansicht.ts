import type { Outputs } from "../../base/trpc.ts";

/** One proof as its reader sees it: its holder, or the level above. */
export type Nachweisansicht = Outputs["nachweis"]["get"];
export type Entwurf = NonNullable<Nachweisansicht["entwurf"]>;
export type Eingereicht = NonNullable<Nachweisansicht["eingereicht"]>;
export type Kettenzeile = Entwurf["kette"][number];

/** A line of the list. */
export type Nachweiszeile = Outputs["nachweis"]["list"][number];

/** What a certified proof leaves to be paid back, and what is claimed of it. */
export type Forderungsgegenstand = Outputs["forderungsgegenstand"]["get"];
