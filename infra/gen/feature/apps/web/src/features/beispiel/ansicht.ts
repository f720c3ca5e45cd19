import type { Outputs } from "../../base/trpc.ts";

export type BeispielZeile = Outputs["beispiel"]["list"][number];
