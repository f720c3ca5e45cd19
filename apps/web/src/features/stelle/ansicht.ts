import type { Outputs } from "../../base/trpc.ts";

export type StelleView = Outputs["stelle"]["get"];
export type Stellenteil = StelleView["teile"][number];
