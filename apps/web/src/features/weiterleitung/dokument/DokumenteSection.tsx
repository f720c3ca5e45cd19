import { LoadingState, Notice, Section, Stack } from "@kim/ui";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { QueryError } from "../../../base/QueryError.tsx";
import { useTRPC } from "../../../base/trpc.ts";
import { DokumenteTable } from "./DokumenteTable.tsx";
import { Erzeugung } from "./Erzeugung.tsx";
import { UnterschriftHochladen } from "./UnterschriftHochladen.tsx";

const pollMs = 2_000;

/** The documents of one contract: what the platform set, and what both sides signed. */
export function DokumenteSection({ weiterleitung: { id: weiterleitungId } }: { weiterleitung: { id: string } }) {
  const { weiterleitungDokument } = useTRPC();
  const [angestossen, setAngestossen] = useState(false);
  const liste = useQuery({
    ...weiterleitungDokument.list.queryOptions({ weiterleitungId }),
    refetchInterval: ({ state: { data } }) =>
      data?.erzeugung === "laeuft" || (angestossen && data?.erzeugung === "ausgeblieben") ? pollMs : false,
  });
  if (liste.isPending)
    return (
      <Section title="Dokumente">
        <LoadingState lines={2} />
      </Section>
    );
  if (liste.data === undefined)
    return (
      <Section title="Dokumente">
        <QueryError query={liste} />
      </Section>
    );

  const { dokumente, erzeugung, erzeugbar, unterschreibbar, hinterlegbar } = liste.data;
  return (
    <Section title="Dokumente">
      <Stack>
        <Erzeugung
          weiterleitungId={weiterleitungId}
          stand={angestossen && erzeugung === "ausgeblieben" ? "laeuft" : erzeugung}
          erzeugbar={erzeugbar}
          onAngestossen={() => setAngestossen(true)}
        />
        {dokumente.length > 0 && <DokumenteTable weiterleitungId={weiterleitungId} dokumente={dokumente} />}
        {dokumente.some(({ art }) => art === "erzeugt") && (
          <p className="kern-hint">
            Der erzeugte Text ist ein Entwurf der KIM-Plattform und kein amtliches Muster. Bitte vor der Unterschrift
            rechtlich prüfen.
          </p>
        )}
        {dokumente.length === 0 && erzeugung === "fertig" && (
          <Notice>Zu dieser Weiterleitung gibt es kein Dokument: Das Angebot wurde nicht angenommen.</Notice>
        )}
        {hinterlegbar && (
          <UnterschriftHochladen
            weiterleitungId={weiterleitungId}
            weitere={dokumente.some(({ art }) => art === "unterschrieben")}
          />
        )}
        {!unterschreibbar && dokumente.length > 0 && (
          <p className="kern-hint">
            Unterschriebene Ausfertigungen lassen sich hochladen, sobald die Weiterleitung angenommen ist.
          </p>
        )}
      </Stack>
    </Section>
  );
}
