import { nachweisartNamen } from "@kim/domain/nachweis";
import { bausteinNamen } from "@kim/domain/stelle";
import { Notice, Stack, TextLink } from "@kim/ui";
import type { useAbschluss } from "./use-abschluss.ts";

/** Which papers are submitted, and what that means for what they rest on. */
export function AbschlussHinweis({ papiere }: Pick<ReturnType<typeof useAbschluss>, "papiere">) {
  if (papiere.length === 0) return null;
  return (
    <Notice tone="info" title="Eingereicht und damit abgeschlossen">
      <Stack gap="s">
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
          Buchungen, Besetzungen, Stellen und Verträge, die darin stehen, ändern sich nur noch mit einer Berichtigung,
          die auch Zahlen betrifft. Sie beginnt auf der Seite des Nachweises.
        </p>
      </Stack>
    </Notice>
  );
}
