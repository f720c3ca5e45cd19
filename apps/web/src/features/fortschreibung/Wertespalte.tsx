import { Badge } from "@kim/ui";
import type { Zeile } from "./ansicht.ts";

/** What changes, value by value; what stays the same is named in one line. */
export function Wertespalte({ werte }: Pick<Zeile, "werte">) {
  const gleiche = werte.filter(({ alt, neu }) => alt === neu);
  return (
    <>
      <ul className="kim-fort__werte">
        {werte
          .filter(({ alt, neu }) => alt !== neu)
          .map(({ name, alt, neu, annahme }) => (
            <li key={name}>
              {name}: <strong className="kim-tabular">{neu}</strong> statt <span className="kim-tabular">{alt}</span>{" "}
              {annahme && <Badge>Annahme</Badge>}
            </li>
          ))}
      </ul>
      {gleiche.length > 0 && (
        <div className="kern-hint">
          {gleiche.map(({ name, neu, annahme }) => `${name}: weiter ${neu}${annahme ? " (Annahme)" : ""}`).join("; ")}
        </div>
      )}
    </>
  );
}

export const Hinweisspalte = ({ hinweise }: Pick<Zeile, "hinweise">) =>
  hinweise.length === 0 ? (
    "–"
  ) : (
    <ul className="kim-fort__werte">
      {hinweise.map((hinweis) => (
        <li key={hinweis}>{hinweis}</li>
      ))}
    </ul>
  );
