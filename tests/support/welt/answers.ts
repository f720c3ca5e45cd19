import { expect } from "vitest";

/** What the door says of what is somebody else's, and of what is nobody's. */
export const notFound = { data: { code: "NOT_FOUND" } };

/** A rule refused it, with a sentence and at least these of its figures. */
export const refused = (expected: object) => ({
  data: { code: "CONFLICT", refusal: expect.objectContaining({ satz: expect.any(String), ...expected }) },
});

/** Somebody else changed it since it was read. */
export const stale = {
  message: expect.stringContaining("es wurde nichts überschrieben"),
  data: { code: "CONFLICT", refusal: null },
};
