import { EmptyState, euro, KeyFigure, KeyFigures, LinkButton, LoadingState, Section, Stack, VisuallyHidden, zeitpunkt } from "@kim/ui";
import { useQuery } from "@tanstack/react-query";
import { QueryError } from "../../app/QueryError.tsx";
import { useTRPC } from "../../trpc.ts";
import { BausteineTable } from "./BausteineTable.tsx";
import { ErgebnisHinweise } from "./ErgebnisHinweise.tsx";
import { StellenTable } from "./StellenTable.tsx";

/** The stored figures of the own year with their document. */
export function JahresergebnisSection({ jahr }: { jahr: number }) {
  const trpc = useTRPC();
  const query = useQuery(trpc.jahresergebnis.get.queryOptions({ jahr }));
  if (query.isPending) return <LoadingState lines={6} />;
  if (query.isError) return <QueryError query={query} />;
  if (!query.data.gespeichert) return <EmptyState title={`Noch kein Jahresergebnis ${jahr}`}>Es erscheint hier, sobald ein Jahreslauf {jahr} berechnet ist.</EmptyState>;
  const { ergebnis, berechnetAm } = query.data.gespeichert;
  const pdf = <LinkButton to={`/dateien/jahresergebnis/${jahr}`} target="_blank" rel="noopener" icon="download">Jahresnachweis als PDF<VisuallyHidden> (neuer Tab)</VisuallyHidden></LinkButton>;
  return (
    <Section title={`Jahresergebnis ${jahr}`} actions={pdf}>
      <Stack gap="l">
        <p>Berechnet am {zeitpunkt(berechnetAm)}.</p>
        <KeyFigures>
          <KeyFigure label="Höchstbetrag" value={euro(ergebnis.summe.hoechstbetragCent)} note="bei voller Besetzung" />
          <KeyFigure label="Förderfähig" value={euro(ergebnis.summe.foerderfaehigCent)} note="nach Tagen der Besetzung" />
          <KeyFigure label="Nicht verbraucht" value={euro(ergebnis.summe.nichtVerbrauchtCent)} note="wegen Vakanzen" />
        </KeyFigures>
        <ErgebnisHinweise hinweise={ergebnis.hinweise} />
        <BausteineTable ergebnis={ergebnis} />
        <StellenTable ergebnis={ergebnis} />
      </Stack>
    </Section>
  );
}
