import type { Outputs } from "../../base/trpc.ts";

export type Einnahme = Outputs["einnahme"]["list"]["einnahmen"][number];
