import { weiterleitungRefusalTexte, decideRuecknahme, RuecknahmeEingabe } from "@kim/domain/weiterleitung";
import { useMutation } from "@tanstack/react-query";
import { entscheidung } from "../../../base/entscheidung.ts";
import { useTRPC } from "../../../base/trpc.ts";
import { GrundField } from "./GrundField.tsx";
import type { WeiterleitungZeile } from "../ansicht.ts";
import { Vertragsvorgang } from "./Vertragsvorgang.tsx";

/** The giver takes an unanswered offer back. */
export function Ruecknahme({ weiterleitung: w }: { weiterleitung: WeiterleitungZeile }) {
  const ruecknahme = useMutation(useTRPC().weiterleitungRuecknahme.create.mutationOptions());
  return (
    <Vertragsvorgang
      knopf="Angebot zurückziehen"
      look={{ danger: true }}
      titel="Angebot zurückziehen"
      senden="Zurückziehen"
      schema={RuecknahmeEingabe}
      defaults={() => ({ id: w.id })}
      judge={entscheidung({
        schema: RuecknahmeEingabe,
        braucht: ["id"],
        decide: () => decideRuecknahme({ weiterleitung: w, organisationId: w.geberId }),
        saetze: weiterleitungRefusalTexte,
      })}
      befehl={ruecknahme}
      getan={() => "Angebot zurückgezogen. Der Anteil ist wieder frei."}
    >
      <p>
        {w.empfaengerName} kann das Angebot dann nicht mehr annehmen. Der Anteil ist wieder frei; das zurückgezogene
        Angebot bleibt für beide Seiten im Verlauf stehen.
      </p>
      <GrundField label="Grund der Rücknahme" />
    </Vertragsvorgang>
  );
}
