import { EmptyState, LinkButton, LoadingState, Section, Stack, zeitpunkt } from "@kim/ui";
import { rechnungsartNamen } from "@kim/domain/jahresrechnung";
import { useQuery } from "@tanstack/react-query";
import { QueryError } from "../../base/QueryError.tsx";
import { useTRPC } from "../../base/trpc.ts";
import { BausteineTable } from "./BausteineTable.tsx";
import { ErgebnisHinweise } from "./ErgebnisHinweise.tsx";
import type { Laufzeile } from "./lauf-auswahl.ts";
import { JahresergebnisZahlen } from "./JahresergebnisZahlen.tsx";
import { PostenTable } from "./PostenTable.tsx";
import { StellenTable } from "./StellenTable.tsx";

/** The stored figures of the own year with their document. */
export function JahresergebnisSection({ jahr, lauf }: { jahr: number; lauf: Laufzeile | undefined }) {
  const trpc = useTRPC();
  const query = useQuery(trpc.jahresergebnis.get.queryOptions({ jahr }));
  if (query.isPending) return <LoadingState lines={6} />;
  if (query.isError) return <QueryError query={query} />;
  if (!query.data.gespeichert) {
    // Before the first run the start button says all there is to say.
    if (!lauf) return null;
    return (
      <EmptyState title={`Noch kein Jahresergebnis ${jahr}`}>
        {lauf.beendetAm
          ? "Der Lauf ließ sich nicht berechnen. Der Grund steht beim Lauf."
          : "Es erscheint hier, sobald der Lauf beendet ist."}
      </EmptyState>
    );
  }
  const { ergebnis, berechnetAm } = query.data.gespeichert;
  const { art } = ergebnis;
  const pdf = (
    <LinkButton to={`/dateien/jahresergebnis/${jahr}`} target="_blank" rel="noopener" icon="download">
      {rechnungsartNamen[art]} (PDF, neuer Tab)
    </LinkButton>
  );
  return (
    <Section title={`${rechnungsartNamen[art]} ${jahr}`} actions={pdf}>
      <Stack gap="l">
        <p>Berechnet am {zeitpunkt(berechnetAm)}.</p>
        <JahresergebnisZahlen ergebnis={ergebnis} />
        <ErgebnisHinweise hinweise={ergebnis.hinweise} />
        <BausteineTable ergebnis={ergebnis} />
        <StellenTable ergebnis={ergebnis} />
        <PostenTable ergebnis={ergebnis} />
      </Stack>
    </Section>
  );
}
