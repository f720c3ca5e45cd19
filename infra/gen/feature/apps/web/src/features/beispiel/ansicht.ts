import type { Outputs } from "../../trpc.ts";

export type BeispielZeile = Outputs["beispiel"]["list"][number];
