import { nachweisartNamen } from "@kim/domain/nachweis";
import { bausteinNamen } from "@kim/domain/stelle";
import { Notice, TextLink } from "@kim/ui";
import { useQuery } from "@tanstack/react-query";
import { useSession } from "../../base/session-context.ts";
import { useTRPC } from "../../base/trpc.ts";

/** R109: which of the body's papers of a year are submitted, so that what they rest on changes by a correction alone. */
export function AbschlussHinweis({ jahr }: { jahr: number }) {
  const { organisation, rechte } = useSession();
  const { data = [] } = useQuery({
    ...useTRPC().nachweis.list.queryOptions(),
    enabled: rechte.includes("nachweis:lesen"),
  });
  const papiere = data.filter((n) => n.inhaberId === organisation.organisationId && n.jahr === jahr && n.abgeschlossen);
  if (papiere.length === 0) return null;
  return (
    <Notice tone="info" title="Eingereicht und damit abgeschlossen">
      <ul className="kim-list">
        {papiere.map((n) => (
          <li key={n.id}>
            <TextLink to={`/nachweise/${n.inhaberId}/${n.id}`}>
              {nachweisartNamen[n.art]} {n.jahr}
            </TextLink>
            , {bausteinNamen[n.baustein]}
            {n.weiterleitungId !== null && `, an ${n.pruefstelleName}`}
          </li>
        ))}
      </ul>
      <p>
        Buchungen, Besetzungen, Stellen und Verträge, die darin stehen, ändern sich nur noch mit einer Berichtigung, die
        auch Zahlen betrifft. Sie beginnt auf der Seite des Nachweises.
      </p>
    </Notice>
  );
}
