/** Patterns, between blanks, of files that a second round leaves out: it says why each of them needs none. */
export const without = process.env["KIM_TEST_WITHOUT"]?.split(" ") ?? [];
