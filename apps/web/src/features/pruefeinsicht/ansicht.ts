import type { Outputs } from "../../base/trpc.ts";

export type Einsichten = Outputs["pruefeinsicht"]["list"];
export type Einsicht = Einsichten["einsichten"][number];
