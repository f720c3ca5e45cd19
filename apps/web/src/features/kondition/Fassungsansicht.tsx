import { fassungsstandNamen } from "@kim/domain/kondition";
import { EmptyState, Section, zeitpunkt } from "@kim/ui";
import { KonditionenTable } from "../../shared/kondition/KonditionenTable.tsx";
import type { Fassung } from "./fassungen.ts";

/** One Fassung with every value, its source and whether it is an assumption. */
export function Fassungsansicht({ jahr, fassung }: { jahr: number; fassung: Fassung | undefined }) {
  if (!fassung)
    return (
      <EmptyState title={`Für ${jahr} ist noch nichts veröffentlicht`}>
        Berechnungen für {jahr} sind erst möglich, wenn das Ministerium eine Fassung freigegeben hat.
      </EmptyState>
    );
  return (
    <Section title={`Fassung ${fassung.fassung} für ${jahr}: ${fassungsstandNamen[fassung.stand]}`}>
      {fassung.freigegebenAm && (
        <p className="kim-prose">
          Veröffentlicht am {zeitpunkt(fassung.freigegebenAm)}. „Annahme“ heißt: Für {jahr} ist der Wert nicht belegt;
          die Quelle nennt, woher er übernommen ist.
        </p>
      )}
      <KonditionenTable jahr={jahr} werte={fassung.werte} />
    </Section>
  );
}
