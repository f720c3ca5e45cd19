/** Set by the round on a server's PostgreSQL: files that ran on the embedded one and need no second run. */
export const without = process.env["KIM_TEST_WITHOUT"]?.split(",") ?? [];
