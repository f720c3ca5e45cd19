/** The search of an address with one choice set and everything else in it kept; "" takes the choice away. */
export function mitAngabe(suche: URLSearchParams, name: string, wert: string): URLSearchParams {
  const neu = new URLSearchParams(suche);
  if (wert) neu.set(name, wert);
  else neu.delete(name);
  return neu;
}
