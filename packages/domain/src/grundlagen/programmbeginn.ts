import { plainDate } from "./plain-date.ts";

/** R15: until the day before, § 14c TIntG paid for what KIM funds since. */
export const programmbeginn = plainDate("2020-07-01");
