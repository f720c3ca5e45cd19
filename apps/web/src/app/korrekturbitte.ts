import type { Outputs } from "../trpc.ts";

export type Korrekturbitte = Outputs["korrekturbitte"]["list"][number];
