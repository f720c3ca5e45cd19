import { existsSync, renameSync, rmSync } from "node:fs";
import { lockFolder } from "./folder-lock.ts";
import { endLeftovers } from "./leftovers.ts";
import { clusterOf, forgetPlace } from "./place.ts";

/** Deletes the database of a folder nobody uses. Killed midway, it leaves nothing that looks like one. */
export async function removeCluster(folder: string): Promise<void> {
  const lock = await lockFolder(folder);
  try {
    const cluster = clusterOf(folder);
    const doomed = `${cluster}.alt`;
    rmSync(doomed, { recursive: true, force: true });
    if (existsSync(cluster)) {
      await endLeftovers(cluster, () => {});
      renameSync(cluster, doomed);
      rmSync(doomed, { recursive: true });
    }
    forgetPlace(folder);
  } finally {
    await lock.release();
  }
}
