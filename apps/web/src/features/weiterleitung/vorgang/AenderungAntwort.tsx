import { alsDatum, alsVzae } from "@kim/domain/grundlagen";
import { standAb, AenderungAntwortEingabe, type Vertragsaenderung } from "@kim/domain/weiterleitung";
import { Cluster, euro, Notice, Stack } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useTRPC } from "../../../base/trpc.ts";
import { GrundField } from "./GrundField.tsx";
import type { WeiterleitungZeile } from "../ansicht.ts";
import { Vertragsvorgang } from "./Vertragsvorgang.tsx";

type AenderungAntwortProps = { weiterleitung: WeiterleitungZeile; aenderung: Vertragsaenderung; antwortet: boolean };

/** The proposed change both sides wait over, and the receiver's two answers. */
export function AenderungAntwort({ weiterleitung: w, aenderung: a, antwortet }: AenderungAntwortProps) {
  const antwort = useMutation(useTRPC().weiterleitungAenderungAntwort.create.mutationOptions());
  const bisher = standAb(w, a.ab);
  const neu = `${alsVzae(a.vzaeHundertstel)} und ${euro(a.betragCent)}`;
  const ids = { weiterleitungId: w.id, aenderungId: a.id };
  return (
    <Notice tone={antwortet ? "warning" : "info"} title={`Vorgeschlagene Änderung ab ${alsDatum(a.ab)}`}>
      <Stack gap="s">
        <div>
          {neu} statt {alsVzae(bisher.vzaeHundertstel)} und {euro(bisher.betragCent)} bis zum {alsDatum(w.ende)}
          {a.aufstockungCent > 0 && `, dazu ${euro(a.aufstockungCent)} aus eigenen Mitteln`}. Grund: {a.grund}
        </div>
        {antwortet ? (
          <Cluster>
            <Vertragsvorgang
              knopf="Änderung annehmen"
              look={{ variant: "primary", size: "small", icon: "check" }}
              titel="Änderung annehmen"
              senden="Verbindlich annehmen"
              schema={AenderungAntwortEingabe}
              defaults={() => ({ ...ids, antwort: { angenommen: true } })}
              befehl={antwort}
              getan={() => `Die Änderung gilt ab dem ${alsDatum(a.ab)}.`}
            >
              <p>
                Ab dem {alsDatum(a.ab)} halten Sie {neu}. Bis zum Tag davor bleibt es bei{" "}
                {alsVzae(bisher.vzaeHundertstel)}.
              </p>
            </Vertragsvorgang>
            <Vertragsvorgang
              knopf="Änderung ablehnen"
              look={{ size: "small", icon: "close" }}
              titel="Änderung ablehnen"
              senden="Ablehnen"
              schema={AenderungAntwortEingabe}
              defaults={() => ids}
              befehl={antwort}
              getan={() => "Änderung abgelehnt. Es bleibt beim Bisherigen."}
              toInput={(werte) => ({
                ...werte,
                antwort: { angenommen: false, ...(werte["antwort"] as object | undefined) },
              })}
            >
              <p>
                Es bleibt dann bei {alsVzae(bisher.vzaeHundertstel)} und {euro(bisher.betragCent)}.
              </p>
              <GrundField name="antwort.grund" label="Grund der Ablehnung" />
            </Vertragsvorgang>
          </Cluster>
        ) : (
          <div>{w.empfaengerName} hat noch nicht geantwortet. Bis dahin bleibt es beim Bisherigen.</div>
        )}
      </Stack>
    </Notice>
  );
}
