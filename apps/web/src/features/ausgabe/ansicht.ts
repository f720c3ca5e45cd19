import type { Outputs } from "../../trpc.ts";

export type Einnahme = Outputs["einnahme"]["list"]["einnahmen"][number];
