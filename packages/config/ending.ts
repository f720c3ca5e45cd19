/** What a long-lived process closes before it ends. */
export type Closing = () => Promise<void>;

/**
 * Ends this process on SIGTERM, SIGINT and when whoever started it over an IPC channel is gone: in good order with what
 * `closes` was given, at once before that, and after `patienceMs` in any case, for a database that is gone as well
 * answers no farewell. To be called before anything else, or an end during the start is missed.
 */
export function endings(patienceMs: number): { closes(closing: Closing): void } {
  let closing: Closing = () => Promise.resolve();
  let ending: Promise<void> | undefined; // the signal and the end of the one that sent it often come together
  const end = async () => {
    setTimeout(() => process.exit(1), patienceMs);
    await closing();
    process.exit(0);
  };
  for (const signal of ["SIGTERM", "SIGINT", "disconnect"] as const) process.on(signal, () => void (ending ??= end()));
  if (process.connected === false) ending ??= end();
  return { closes: (given) => void (closing = given) };
}
