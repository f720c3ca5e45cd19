import { addDays, alsDatum, heuteInBerlin, PlainDate } from "@kim/domain/grundlagen";
import {
  letzterTagVorschlag,
  moeglicherLetzterTag,
  vertragsbetragBis,
  weiterleitungRefusalTexte,
  decideEnde,
  vertragsbetrag,
  VertragsendeEingabe,
} from "@kim/domain/weiterleitung";
import { DateField, euro } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { entscheidung } from "../../../base/entscheidung.ts";
import { useTRPC } from "../../../base/trpc.ts";
import { GrundField } from "./GrundField.tsx";
import type { WeiterleitungZeile } from "../ansicht.ts";
import { Vertragsvorgang } from "./Vertragsvorgang.tsx";

const worte = {
  beenden: {
    knopf: "Beenden",
    titel: "Weiterleitung beenden",
    senden: "Weiterleitung beenden",
    grund: "Grund der Beendigung",
  },
  zurueckgeben: {
    knopf: "Zurückgeben",
    titel: "Stelle zurückgeben",
    senden: "Stelle zurückgeben",
    grund: "Grund der Rückgabe",
  },
} as const;

type VertragsendeProps = { weiterleitung: WeiterleitungZeile; art: keyof typeof worte };

/** Ends a contract before its agreed day: the giver ends it, the receiver hands the post back. */
export function Vertragsende({ weiterleitung: w, art }: VertragsendeProps) {
  const ende = useMutation(useTRPC().weiterleitungEnde.create.mutationOptions());
  const { knopf, titel, senden, grund } = worte[art];
  return (
    <Vertragsvorgang
      knopf={knopf}
      look={{ danger: art === "beenden" }}
      titel={titel}
      senden={senden}
      schema={VertragsendeEingabe}
      defaults={(id) => ({ id, weiterleitungId: w.id })}
      judge={entscheidung({
        schema: VertragsendeEingabe,
        braucht: ["letzterTag"],
        decide: ({ letzterTag, grund = "" }) =>
          decideEnde({
            weiterleitung: w,
            organisationId: art === "beenden" ? w.geberId : w.empfaengerId,
            heute: heuteInBerlin(new Date()),
            ende: { letzterTag, grund },
          }),
        saetze: weiterleitungRefusalTexte,
      })}
      befehl={ende}
      getan={({ letzterTag }) => `Die Weiterleitung endet mit dem ${alsDatum(letzterTag)}.`}
    >
      <LetzterTag weiterleitung={w} art={art} />
      <GrundField label={grund} />
    </Vertragsvorgang>
  );
}

function LetzterTag({ weiterleitung: w, art }: VertragsendeProps) {
  const [tag, setTag] = useState<string>(() => letzterTagVorschlag(w, heuteInBerlin(new Date())));
  const letzter = PlainDate.safeParse(tag).data;
  return (
    <>
      <DateField
        name="letzterTag"
        label="Letzter Tag"
        value={tag}
        onChange={setTag}
        min={moeglicherLetzterTag(w).von}
        max={moeglicherLetzterTag(w).bis}
      />
      {letzter && (
        <p aria-live="polite">
          Ab dem {alsDatum(addDays(letzter, 1))}{" "}
          {art === "beenden" ? `sieht ${w.empfaengerName} diese Stelle` : "sehen Sie diese Stelle"} nicht mehr; was bis
          dahin eingetragen ist, bleibt. Was davon weitergegeben ist, endet am selben Tag. Von {euro(vertragsbetrag(w))}{" "}
          {letzter < w.beginn ? "bleibt" : "bleiben für die Zeit bis dahin"}{" "}
          {letzter < w.beginn ? "nichts." : `${euro(vertragsbetragBis(w, letzter))}.`}
        </p>
      )}
    </>
  );
}
