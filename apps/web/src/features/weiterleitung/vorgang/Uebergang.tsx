import { addDays, alsDatum, alsVzae, heuteInBerlin, PlainDate } from "@kim/domain/grundlagen";
import {
  abVorschlag,
  lageZumAngebot,
  mitEnde,
  moeglicherUebergangstag,
  umfangAm,
  vertragsbetragBis,
  weiterleitungRefusalTexte,
  decideUebergang,
  decideWeiterleitung,
  Uebergang as UebergangArt,
  UebergangEingabe,
  vertragsbetrag,
  wirksamesEnde,
} from "@kim/domain/weiterleitung";
import { CheckboxField, DateField, euro, RadioGroup, SelectField } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { entscheidung } from "../../../base/entscheidung.ts";
import { useTRPC } from "../../../base/trpc.ts";
import type { AngebotslageView, WeiterleitungZeile } from "../ansicht.ts";
import { empfaengerGruppen } from "../empfaenger-wahl.ts";
import { GrundField } from "./GrundField.tsx";
import { useGeberlage } from "./use-geberlage.ts";
import { Vertragsvorgang } from "./Vertragsvorgang.tsx";

const arten = {
  umzug: "Die Stelle zieht zu einer anderen Organisation um",
  rechtsnachfolge: "Rechtsnachfolge, zum Beispiel eine Fusion von Trägern",
} as const;

/** The rest of the contract goes to another body: the post moved, or the employer was merged. */
export function Uebergang({ weiterleitung: w }: { weiterleitung: WeiterleitungZeile }) {
  const uebergang = useMutation(useTRPC().weiterleitungUebergang.create.mutationOptions());
  const { view, frage } = useGeberlage(w);
  return (
    <Vertragsvorgang
      knopf="Übergeben"
      look={{ icon: "arrow-forward" }}
      titel="An eine andere Organisation übergeben"
      senden="Übergeben"
      schema={UebergangEingabe}
      defaults={(id) => ({ id, weiterleitungId: w.id })}
      onOpen={frage}
      judge={view && uebergangsentscheidung(w, view)}
      befehl={uebergang}
      getan={({ ab }) =>
        `Die Weiterleitung an ${w.empfaengerName} endet am ${alsDatum(addDays(ab, -1))}; der Rest ist angeboten.`
      }
    >
      <Uebergangsfelder weiterleitung={w} moegliche={view?.lage.moeglicheEmpfaenger ?? []} />
      <GrundField label="Grund der Übergabe" />
    </Vertragsvorgang>
  );
}

/** The old contract ends first; then the rest must pass as an offer like any other. */
const uebergangsentscheidung = (w: WeiterleitungZeile, { lage }: AngebotslageView) =>
  entscheidung({
    schema: UebergangEingabe,
    braucht: ["id", "weiterleitungId", "empfaengerId", "ab", "art"],
    decide: ({ grund = "", ...eingabe }) => {
      const uebergang = { ...eingabe, grund };
      const heute = heuteInBerlin(new Date());
      const uebergeben = decideUebergang({ weiterleitung: w, organisationId: w.geberId, heute, uebergang });
      if (!uebergeben.ok) return uebergeben;
      const { angebot, ende } = uebergeben.event;
      const empfaenger = lage.moeglicheEmpfaenger.find(({ id }) => id === angebot.empfaengerId);
      return empfaenger
        ? decideWeiterleitung(lageZumAngebot(mitEnde(lage, w.id, ende.letzterTag), angebot, empfaenger))
        : [];
    },
    saetze: weiterleitungRefusalTexte,
  });

function Uebergangsfelder({
  weiterleitung: w,
  moegliche,
}: {
  weiterleitung: WeiterleitungZeile;
  moegliche: AngebotslageView["lage"]["moeglicheEmpfaenger"];
}) {
  const [ab, setAb] = useState<string>(() => abVorschlag(w, heuteInBerlin(new Date())));
  const [an, setAn] = useState("");
  const tag = PlainDate.safeParse(ab).data;
  const neuer = moegliche.find(({ id }) => id === an);
  const moeglich = moeglicherUebergangstag(w);
  return (
    <>
      <SelectField
        name="empfaengerId"
        label="Neuer Empfänger"
        placeholder="Bitte wählen"
        value={an}
        onChange={setAn}
        options={empfaengerGruppen(moegliche.filter(({ id }) => id !== w.empfaengerId))}
      />
      <RadioGroup
        name="art"
        label="Anlass"
        defaultValue="umzug"
        options={UebergangArt.options.map((value) => ({ value, label: arten[value] }))}
      />
      <DateField name="ab" label="Gilt ab" value={ab} onChange={setAb} min={moeglich.von} max={moeglich.bis} />
      {neuer?.art === "traeger" && (
        <CheckboxField
          name="jmdMbeErklaerung"
          label="Die Stelle gehört nicht zum Personal von JMD oder MBE."
          hint="Die Erklärung des Trägers liegt mir vor (R13)."
        />
      )}
      {tag && <p aria-live="polite">{folge(w, tag, neuer?.name)}</p>}
    </>
  );
}

function folge(w: WeiterleitungZeile, ab: PlainDate, neuer = "Der neue Empfänger"): string {
  const betragCent = vertragsbetrag(w) - vertragsbetragBis(w, addDays(ab, -1));
  const rest = `${alsVzae(umfangAm(w, ab))} und ${euro(betragCent)} bis zum ${alsDatum(wirksamesEnde(w))}`;
  const bisher = `Ab dem ${alsDatum(ab)} sieht ${w.empfaengerName} diese Stelle nicht mehr; was bis dahin eingetragen ist, bleibt.`;
  return `${bisher} ${neuer} erhält ein Angebot über den Rest: ${rest}.`;
}
