import { useSearchParams } from "react-router";
import { mitFilter, seiteAus, seitenadresse } from "../../base/adresse.ts";
import { filterAus, listen, type MittelFilter } from "./eingang-filter.ts";

/** What the address says about the authority's desk, and the addresses that say something else. */
export function useEingang() {
  const [params, setParams] = useSearchParams();
  const filter = filterAus(params, new Date());
  return {
    filter,
    gefiltert: filter.baustein !== null || filter.suche !== "",
    setze: (name: keyof MittelFilter) => (wert: string) =>
      setParams((vorher) => mitFilter(vorher, name, wert, listen), { replace: true, preventScrollReset: true }),
    /** The filter with the page of one list, and the way to the other pages of it. */
    seiteVon: (liste: (typeof listen)[number]) => ({ ...filter, seite: seiteAus(params, liste) }),
    zuSeite: (liste: (typeof listen)[number]) => (seite: number) => seitenadresse(params, seite, liste),
  };
}
