/** The search of an address with one choice set and everything else in it kept; "" takes the choice away. */
export function mitAngabe(suche: URLSearchParams, name: string, wert: string): URLSearchParams {
  const neu = new URLSearchParams(suche);
  if (wert) neu.set(name, wert);
  else neu.delete(name);
  return neu;
}

/** The page the address asks for under this name; what it cannot mean is the first one. */
export const seiteAus = (suche: URLSearchParams, name = "seite"): number =>
  /^[1-9]\d{0,5}$/.test(suche.get(name) ?? "") ? Number(suche.get(name)) : 1;

/** The address with one filter set, the others kept, every list from its first page on; "" takes the filter away. */
export const mitFilter = (
  suche: URLSearchParams,
  name: string,
  wert: string,
  seiten: readonly string[] = ["seite"],
): URLSearchParams =>
  mitAngabe(
    seiten.reduce((bisher, seite) => mitAngabe(bisher, seite, ""), suche),
    name,
    wert,
  );

/** The address of a page; the first one is the plain list. */
export const seitenadresse = (suche: URLSearchParams, seite: number, name = "seite"): string =>
  `?${mitAngabe(suche, name, seite === 1 ? "" : String(seite))}`;
