type Werte = Record<string, unknown>;

/** The ticked boxes as the lists that the schema wants; "alle" is null. A box is called `w` and its value. */
export function mitUmfang({ jahrwahl, empfaengerwahl = "alle", jahre, empfaenger, ...rest }: Werte): Werte {
  return {
    ...rest,
    jahre: jahrwahl === "alle" ? null : angehakte(jahre).map(Number),
    empfaenger: empfaengerwahl === "alle" ? null : angehakte(empfaenger),
  };
}

const angehakte = (haken: unknown): string[] =>
  Object.entries((haken ?? {}) as Werte).flatMap(([name, an]) => (an === true ? [name.slice(1)] : []));
