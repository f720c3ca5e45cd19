import type { Outputs } from "../../base/trpc.ts";

/** A line of the list. */
export type Forderungszeile = Outputs["rueckforderung"]["list"]["zeilen"][number];
export type Forderungssummen = Outputs["rueckforderung"]["list"]["summen"]["glaeubiger"];

/** One claim as its creditor or its debtor sees it. */
export type Forderungsansicht = Outputs["rueckforderung"]["get"];
