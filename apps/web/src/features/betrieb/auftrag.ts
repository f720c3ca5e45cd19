import type { Outputs } from "../../base/trpc.ts";

/** A job that was given up, as the operator sees it. */
export type Auftrag = Outputs["auftrag"]["list"]["auftraege"][number];
