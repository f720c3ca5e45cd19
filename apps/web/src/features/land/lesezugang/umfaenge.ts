type Werte = Record<string, unknown>;

/** The ticked boxes as the list that the schema wants. */
export const mitUmfaengen = ({ umfaenge, ...rest }: Werte): Werte => ({
  ...rest,
  umfaenge: Object.entries((umfaenge ?? {}) as Werte).flatMap(([name, an]) => (an === true ? [name] : [])),
});
