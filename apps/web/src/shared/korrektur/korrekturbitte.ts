import type { Outputs } from "../../base/trpc.ts";

export type Korrekturbitte = Outputs["korrekturbitte"]["list"][number];
