/** One numbered section; `annahme` marks wording that no source prescribes. */
export type Abschnitt = { titel: string; annahme?: boolean; absaetze: readonly string[] };
