import type { scene } from "./scene.ts";
import type { OfficeRole } from "./wall.ts";

/** One thing somebody tries, and what must come of it: that many rows, or that refusal. */
export interface Deed {
  table: string;
  role: OfficeRole;
  who: keyof typeof scene;
  deed: string;
  statement: string;
  expected: number | string;
}

export const hidden = "42501";
export const noSuchRow = "23503";
export const brokenCheck = "23514";
