import { alsDatum, alsVzae, heuteInBerlin, PlainDate } from "@kim/domain/grundlagen";
import { mindestanteil } from "@kim/domain/stelle";
import {
  abVorschlag,
  betragBeiAnteil,
  lageZurAenderung,
  moeglicherAenderungstag,
  standAb,
  weiterleitungRefusalTexte,
  AenderungEingabe,
  decideAenderung,
} from "@kim/domain/weiterleitung";
import { DateField, euro, NumberField } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { entscheidung } from "../../../base/entscheidung.ts";
import { useTRPC } from "../../../base/trpc.ts";
import type { AngebotslageView, WeiterleitungZeile } from "../ansicht.ts";
import { GrundField } from "./GrundField.tsx";
import { useGeberlage } from "./use-geberlage.ts";
import { Vertragsvorgang } from "./Vertragsvorgang.tsx";

/** The giver proposes another share and amount from a day on. */
export function Aenderung({ weiterleitung: w }: { weiterleitung: WeiterleitungZeile }) {
  const aenderung = useMutation(useTRPC().weiterleitungAenderung.create.mutationOptions());
  const { view, frage } = useGeberlage(w);
  return (
    <Vertragsvorgang
      knopf="Änderung vorschlagen"
      look={{ icon: "edit" }}
      titel="Änderung vorschlagen"
      senden="Vorschlagen"
      schema={AenderungEingabe}
      defaults={(id) => ({ id, weiterleitungId: w.id })}
      onOpen={frage}
      judge={view && aenderungsentscheidung(w, view)}
      befehl={aenderung}
      getan={({ ab }) => `Änderung ab ${alsDatum(ab)} vorgeschlagen. ${w.empfaengerName} kann antworten.`}
    >
      <Aenderungsfelder weiterleitung={w} />
      <GrundField label="Grund der Änderung" />
    </Vertragsvorgang>
  );
}

const aenderungsentscheidung = (w: WeiterleitungZeile, { lage }: AngebotslageView) =>
  entscheidung({
    schema: AenderungEingabe,
    braucht: ["id", "weiterleitungId", "ab", "vzaeHundertstel", "betragCent"],
    decide: ({ aufstockungCent = 0, grund = "", ...aenderung }) =>
      decideAenderung(
        lageZurAenderung(lage, {
          weiterleitung: w,
          organisationId: w.geberId,
          heute: heuteInBerlin(new Date()),
          aenderung: { ...aenderung, aufstockungCent, grund },
        }),
      ),
    saetze: weiterleitungRefusalTexte,
  });

function Aenderungsfelder({ weiterleitung: w }: { weiterleitung: WeiterleitungZeile }) {
  const [ab, setAb] = useState<string>(() => abVorschlag(w, heuteInBerlin(new Date())));
  const [getippt, setGetippt] = useState<number | null | undefined>(undefined);
  const tag = PlainDate.safeParse(ab).data;
  const bisher = standAb(w, tag ?? w.beginn);
  const moeglich = moeglicherAenderungstag(w);
  const minimum = mindestanteil(w.funktion);
  return (
    <>
      <p>
        Bisher {alsVzae(bisher.vzaeHundertstel)}
        {tag && ` und ${euro(bisher.betragCent)} vom ${alsDatum(tag)} bis zum ${alsDatum(w.ende)}`}. Die Änderung gilt
        erst, wenn {w.empfaengerName} zustimmt; bis dahin bleibt es beim Bisherigen.
      </p>
      <DateField name="ab" label="Gilt ab" value={ab} onChange={setAb} min={moeglich.von} max={moeglich.bis} />
      <NumberField
        name="vzaeHundertstel"
        label="Neuer Umfang"
        unit="VZÄ"
        decimals={2}
        proposal={bisher.vzaeHundertstel}
        onType={setGetippt}
        hint={minimum && `Mindestens ${alsVzae(minimum.mindestensHundertstel)} (${minimum.regel}).`}
      />
      <NumberField
        name="betragCent"
        label="Betrag ab diesem Tag bis zum Ende"
        unit="€"
        decimals={2}
        proposal={tag && betragBeiAnteil(w, tag, getippt ?? bisher.vzaeHundertstel)}
      />
      <NumberField
        name="aufstockungCent"
        label="Aufstockung aus eigenen Mitteln ab diesem Tag"
        unit="€"
        decimals={2}
        optional
        proposal={bisher.aufstockungCent || undefined}
      />
    </>
  );
}
