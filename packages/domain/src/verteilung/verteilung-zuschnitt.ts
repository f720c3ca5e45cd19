import type { OrganisationId } from "../grundlagen/ids.ts";
import { nachNamen } from "./verteilung-schluessel.ts";
import { kleinsterTeil, vorrat, type FreieStelle } from "./verteilung-stellen.ts";

type Anspruch = { organisationId: OrganisationId; name: string; hundertstel: number };

/**
 * What the free posts can give of each share: a share that is exactly the size of a free post keeps it, every other
 * becomes halves.
 * The halves follow the largest remainder; equal remainders follow the name. Nobody who has half a post gets less than
 * half a post.
 */
export function zuschnitt<A extends Anspruch>(
  ansprueche: readonly A[],
  stellen: readonly FreieStelle[],
): (A & { zugeschnittenHundertstel: number })[] {
  const { haelften, ganzeGroessen } = vorrat(stellen);
  const genaue = new Set<OrganisationId>();
  for (const groesse of ganzeGroessen) {
    const passender = ansprueche.find(
      ({ organisationId, hundertstel }) => hundertstel === groesse && !genaue.has(organisationId),
    );
    if (passender) genaue.add(passender.organisationId);
  }
  const runde = ansprueche.filter(
    ({ organisationId, hundertstel }) => hundertstel >= kleinsterTeil && !genaue.has(organisationId),
  );
  const ganze = new Map(
    runde.map(({ organisationId, hundertstel }) => [organisationId, Math.floor(hundertstel / kleinsterTeil)]),
  );
  const zusammen = runde.reduce((summe, { hundertstel }) => summe + hundertstel, 0);
  const vergeben = [...ganze.values()].reduce((summe, anzahl) => summe + anzahl, 0);
  const uebrig = Math.max(0, Math.min(haelften, Math.floor(zusammen / kleinsterTeil)) - vergeben);
  const rest = ({ hundertstel }: Anspruch) => hundertstel % kleinsterTeil;
  const bedachte = new Set(
    runde
      .filter((a) => rest(a) > 0)
      .toSorted((a, b) => rest(b) - rest(a) || nachNamen(a, b))
      .slice(0, uebrig)
      .map(({ organisationId }) => organisationId),
  );
  return ansprueche.map((anspruch) => {
    const anzahl = ganze.get(anspruch.organisationId);
    const zugeschnittenHundertstel =
      anzahl === undefined
        ? anspruch.hundertstel
        : (anzahl + (bedachte.has(anspruch.organisationId) ? 1 : 0)) * kleinsterTeil;
    return { ...anspruch, zugeschnittenHundertstel };
  });
}
