import type { StateTx } from "@kim/db";
import type { Landblick } from "@kim/domain/landesstand";
import type { Deps } from "../shell/trpc.ts";
import { loadLandansicht } from "./landansicht.ts";
import { landmerker } from "./landmerker.ts";

/** The recipients of a year on a day, worked out once while nothing changes that they rest on. */
export const gemerkteAnsicht = ({ db }: Deps, tx: StateTx, blick: Landblick, marke: string) =>
  landmerker(db).gemerkt(`ansicht ${JSON.stringify(blick)}`, marke, () => loadLandansicht(tx, blick));
