import type { Outputs } from "../../../base/trpc.ts";

export type Haushalt = Outputs["landeshaushalt"]["get"];
export type Jahr = Haushalt["jahre"][number];
export type Zeile = Jahr["gesamt"];
export type Ansatz = Haushalt["ansaetze"][number];
