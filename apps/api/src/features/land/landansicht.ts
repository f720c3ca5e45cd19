import { loadLandansicht, type StateTx } from "@kim/db";
import type { Landblick } from "@kim/domain/landesstand";
import type { Deps } from "../../shell/trpc.ts";
import { landmerker } from "./landmerker.ts";

/** Every recipient on a day, from memory while nothing changed. */
export const gemerkteAnsicht = ({ db }: Pick<Deps, "db">, tx: StateTx, blick: Landblick, marke: string) =>
  landmerker(db).gemerkt(`ansicht ${JSON.stringify(blick)}`, marke, () => loadLandansicht(tx, blick));
