/** The row does not exist for this reader; "may not see" and "does not exist" look the same. */
export class Missing extends Error {
  override readonly name = "Missing";
}

/** Somebody else changed the row since it was read; nothing was overwritten. */
export class Stale extends Error {
  override readonly name = "Stale";
}

/** Answers the value, or throws `Missing`: row-level security turns a foreign row into no row. */
export function must<T>(value: T | undefined | null, what: string): T {
  if (value === undefined || value === null) throw new Missing(what);
  return value;
}

// Bytes that are no text, broken JSON escapes, numbers beyond the column: nothing a rule could have seen.
const unstorable: readonly unknown[] = ["22003", "22021", "22P02", "22P05"];

/**
 * True when the server refused a value because no column of that kind can hold it. drizzle wraps the server's error.
 */
export function isUnstorable(error: unknown): boolean {
  const cause: unknown = error instanceof Error && error.cause ? error.cause : error;
  return typeof cause === "object" && cause !== null && "code" in cause && unstorable.includes(cause.code);
}

/** The constraint a statement broke and what the server says of it, or undefined. drizzle wraps the server's error. */
export function brokenConstraint(error: unknown): { code: string; constraint: string; detail: string } | undefined {
  const cause: unknown = error instanceof Error && error.cause ? error.cause : error;
  if (typeof cause !== "object" || cause === null || !("code" in cause) || !("constraint_name" in cause))
    return undefined;
  return typeof cause.code === "string" && typeof cause.constraint_name === "string"
    ? {
        code: cause.code,
        constraint: cause.constraint_name,
        detail: "detail" in cause && typeof cause.detail === "string" ? cause.detail : "",
      }
    : undefined;
}

// A lock was not released in time, or a statement took longer than the connection allows.
const overdue: readonly unknown[] = ["55P03", "57014"];

/** True when the server gave up waiting; the transaction is rolled back. */
export function isOverdue(error: unknown): boolean {
  const cause: unknown = error instanceof Error && error.cause ? error.cause : error;
  return typeof cause === "object" && cause !== null && "code" in cause && overdue.includes(cause.code);
}
