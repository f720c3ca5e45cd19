/** What the address asks for; anything it cannot mean is left out. */
export type EinsichtFilter = { jahr: number | null; suche: string };

export const einsichtFilterAus = (params: URLSearchParams): EinsichtFilter => {
  const jahr = params.get("jahr") ?? "";
  return { jahr: /^\d{4}$/.test(jahr) ? Number(jahr) : null, suche: (params.get("suche") ?? "").slice(0, 200) };
};

/** The proofs of the year whose body's name holds what is looked for. */
export function einsichtGefiltert<Zeile extends { jahr: number; inhaberName: string }>(
  nachweise: readonly Zeile[],
  { jahr, suche }: EinsichtFilter,
): Zeile[] {
  const gesucht = suche.trim().toLocaleLowerCase("de");
  return nachweise.filter(
    (n) =>
      (jahr === null || n.jahr === jahr) && (gesucht === "" || n.inhaberName.toLocaleLowerCase("de").includes(gesucht)),
  );
}
