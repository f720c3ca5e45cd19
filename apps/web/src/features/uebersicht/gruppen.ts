import { summeVon, type Gliederung, type Summe, type Teil } from "./uebersicht-ansicht.ts";

export type Gruppe = { key: string; name: string; summe: Summe };
type Platz = { rang: number; key: string; name: string };

const nachName = new Intl.Collator("de", { numeric: true });

/** The heading each part stands under, and the parts in the order of the headings; undefined where there are none. */
export function gegliedert(
  teile: readonly Teil[],
  gliederung: Gliederung,
  selbst: string,
): { teile: readonly Teil[]; gruppeVon: ((teil: Teil) => Gruppe) | undefined } {
  if (gliederung === "stelle") return { teile, gruppeVon: undefined };
  const platz = (teil: Teil) => platzVon(teil, gliederung, selbst);
  const geordnet = teile.toSorted(
    (a, b) => platz(a).rang - platz(b).rang || nachName.compare(platz(a).name, platz(b).name),
  );
  const summen = new Map<string, Summe>();
  for (const { key } of teile.map(platz)) {
    if (!summen.has(key)) summen.set(key, summeVon(teile.filter((teil) => platz(teil).key === key)));
  }
  return {
    teile: geordnet,
    gruppeVon: (teil) => {
      const { key, name } = platz(teil);
      return { key, name, summe: summen.get(key) ?? summeVon([]) };
    },
  };
}

/** Every part has a place in every order: what is not asked for stands together at the end. */
function platzVon({ bei, geber }: Teil, gliederung: Gliederung, selbst: string): Platz {
  if (gliederung === "geber")
    return geber
      ? { rang: 1, key: geber.id, name: `Von ${geber.name}` }
      : { rang: 0, key: "eigene", name: "Eigene Stellen" };
  if (!bei) return { rang: 2, key: "selbst", name: `Nicht weitergeleitet: ${selbst}` };
  const gesucht = (bei.art === "traeger") === (gliederung === "traeger");
  if (gesucht) return { rang: 0, key: bei.id, name: bei.name };
  return { rang: 1, key: "andere", name: gliederung === "traeger" ? "Bei Kommunen" : "Bei Trägern" };
}
