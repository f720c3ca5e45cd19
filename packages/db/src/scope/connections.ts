/**
 * Milliseconds after which the server gives up, set on every connection of the platform: one tenant's forgotten lock
 * must not silence the others. The lock ends first, so that the answer says what was waited for.
 */
export const timeouts = {
  lock_timeout: 10_000,
  statement_timeout: 20_000,
  idle_in_transaction_session_timeout: 30_000,
};

export type Timeouts = typeof timeouts;

/**
 * `plan_cache_mode`: every statement looks for one tenant's rows by an index, whoever the tenant is; a plan made anew
 * for each of the first five takes ten times as long as the statement.
 * `random_page_cost`: what is read often is in memory. By default a page out of order counts four times: a table of a
 * few pages is then read from end to end for each contract that is looked up in it.
 * `jit`: a list over thousands of rows is guessed dearer than it is; compiling it takes longer than reading it.
 * `fetch_types: false`: the library asks for the array types on every new connection and lets nobody catch the error
 * when the server ends the connection meanwhile: the process would end, too.
 */
export const connectionOptions = (name: string, limits: Partial<Timeouts> = {}) => ({
  onnotice: () => {},
  fetch_types: false,
  connection: {
    application_name: name,
    plan_cache_mode: "force_generic_plan",
    random_page_cost: 1.1,
    jit: "off",
    ...timeouts,
    ...limits,
  },
});
