import type { Outputs } from "../../base/trpc.ts";

export type Antragsansicht = Outputs["antrag"]["get"];
