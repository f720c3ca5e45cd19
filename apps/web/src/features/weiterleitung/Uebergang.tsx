import { addDays, alsDatum, alsVzae, heuteInBerlin, PlainDate } from "@kim/domain/grundlagen";
import {
  Uebergang as UebergangArt,
  UebergangEingabe,
  vertragsabschnitte,
  vertragsbetrag,
  wirksamesEnde,
} from "@kim/domain/weiterleitung";
import { CheckboxField, DateField, euro, RadioGroup, SelectField } from "@kim/ui";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "../../trpc.ts";
import { empfaengerGruppen } from "./empfaenger-wahl.ts";
import { GrundField } from "./GrundField.tsx";
import type { WeiterleitungZeile } from "./naechster-schritt.ts";
import { abVorschlag, betragBis } from "./vertrag-vorgaben.ts";
import { VorgangDialog } from "./VorgangDialog.tsx";

const arten = {
  umzug: "Die Stelle zieht zu einer anderen Organisation um",
  rechtsnachfolge: "Rechtsnachfolge, zum Beispiel eine Fusion von Trägern",
} as const;

/** The rest of the contract goes to another body: the post moved, or the employer was merged. */
export function Uebergang({ weiterleitung: w }: { weiterleitung: WeiterleitungZeile }) {
  const uebergang = useMutation(useTRPC().weiterleitungUebergang.create.mutationOptions());
  return (
    <VorgangDialog
      knopf="Übergeben"
      look={{ icon: "arrow-forward" }}
      titel="An eine andere Organisation übergeben"
      senden="Übergeben"
      schema={UebergangEingabe}
      defaults={(id) => ({ id, weiterleitungId: w.id })}
      mutation={uebergang}
      getan={({ ab }) =>
        `Die Weiterleitung an ${w.empfaengerName} endet am ${alsDatum(addDays(ab, -1))}; der Rest ist angeboten.`
      }
    >
      <Uebergangsfelder weiterleitung={w} />
      <GrundField label="Grund der Übergabe" />
    </VorgangDialog>
  );
}

function Uebergangsfelder({ weiterleitung: w }: { weiterleitung: WeiterleitungZeile }) {
  const [ab, setAb] = useState<string>(() => abVorschlag(w, heuteInBerlin(new Date())));
  const [an, setAn] = useState("");
  const { funktion, herkunftId } = w;
  const moegliche = (
    useQuery(useTRPC().organisation.listEmpfaenger.queryOptions({ funktion, herkunftId })).data ?? []
  ).filter(({ id }) => id !== w.empfaengerId);
  const tag = PlainDate.safeParse(ab).data;
  const neuer = moegliche.find(({ id }) => id === an);
  return (
    <>
      <SelectField
        name="empfaengerId"
        label="Neuer Empfänger"
        placeholder="Bitte wählen"
        value={an}
        onChange={setAn}
        options={empfaengerGruppen(moegliche)}
      />
      <RadioGroup
        name="art"
        label="Anlass"
        defaultValue="umzug"
        options={UebergangArt.options.map((value) => ({ value, label: arten[value] }))}
      />
      <DateField name="ab" label="Gilt ab" value={ab} onChange={setAb} min={w.beginn} max={wirksamesEnde(w)} />
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
  const vzaeHundertstel = vertragsabschnitte(w).findLast(({ von }) => von <= ab)?.vzaeHundertstel ?? w.vzaeHundertstel;
  const betragCent = vertragsbetrag(w) - betragBis(w, addDays(ab, -1));
  const rest = `${alsVzae(vzaeHundertstel)} und ${euro(betragCent)} bis zum ${alsDatum(wirksamesEnde(w))}`;
  const bisher = `Ab dem ${alsDatum(ab)} sieht ${w.empfaengerName} diese Stelle nicht mehr; was bis dahin eingetragen ist, bleibt.`;
  return `${bisher} ${neuer} erhält ein Angebot über den Rest: ${rest}.`;
}
