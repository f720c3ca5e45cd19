import type { scene } from "./scene.ts";
import type { OfficeRole } from "./wall.ts";

/** One thing somebody tries, and what must come of it: that many rows, or that refusal. */
export interface Deed {
  table: string;
  role: OfficeRole;
  who: Who;
  deed: string;
  statement: string;
  expected: Outcome;
}

export type Who = keyof typeof scene;
type Outcome = number | string;

export const hidden = "42501";
export const noSuchRow = "23503";
export const brokenCheck = "23514";

export type Try = readonly [who: Who, deed: string, expected: Outcome, statement: string];

/** What the people of several bodies try, table by table. */
export const tried = (byTable: Record<string, readonly Try[]>): Deed[] =>
  Object.entries(byTable).flatMap(([table, rows]) =>
    rows.map(([who, deed, expected, statement]) => ({
      table,
      role: "kim_app",
      who,
      deed: `${table}: ${deed}`,
      statement,
      expected,
    })),
  );
