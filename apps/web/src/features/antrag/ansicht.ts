import type { Outputs } from "../../trpc.ts";

export type Antragsansicht = Outputs["antrag"]["get"];
