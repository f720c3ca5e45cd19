import { PlainDate } from "@kim/domain/grundlagen";
import { geltendeFassung, satzDerFunktion } from "@kim/domain/kondition";
import { DateField, euro, Grid, TextAreaField, TextField } from "@kim/ui";
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../base/trpc.ts";
import type { Ansicht } from "./ansicht.ts";
import { Zahlfeld } from "../../shared/entwurf/Zahlfeld.tsx";

/** What all offers have in common. */
export function Bedingungen({ verteilung, inhalt, aendere }: Ansicht) {
  const fassungen = useQuery(useTRPC().kondition.list.queryOptions()).data ?? [];
  const geltend = geltendeFassung(fassungen, verteilung.jahr) ?? geltendeFassung(fassungen, verteilung.jahr - 1);
  const satz = geltend && satzDerFunktion(geltend.werte, verteilung.funktion);
  const annahme = satz && (satz.annahme || geltend.jahr !== verteilung.jahr) ? " (Annahme)" : "";
  const hinweis = satz
    ? `Fördersatz ${geltend.jahr}: ${euro(satz.cent)}${annahme}.`
    : `Für ${verteilung.jahr} gibt es noch keinen Fördersatz; bitte selbst eintragen.`;
  return (
    <>
      <Grid minColumn="14rem">
        <Zahlfeld
          name="jeVzaeCent"
          label="Betrag je VZÄ und Jahr (€)"
          hint={hinweis}
          wert={inhalt.jeVzaeCent}
          hoechstens={1_000_000_00}
          leerErlaubt
          onWert={(jeVzaeCent) => aendere({ jeVzaeCent })}
        />
        <DateField
          name="nachweisFaelligAm"
          label="Nachweis fällig am"
          hint="Nach dem Ende, aber vor Ihrem eigenen Verwendungsnachweis."
          value={inhalt.nachweisFaelligAm}
          onChange={(text) => {
            const tag = PlainDate.safeParse(text).data;
            if (tag) aendere({ nachweisFaelligAm: tag });
          }}
        />
      </Grid>
      <TextField
        name="zweck"
        label="Zweck"
        maxLength={500}
        value={inhalt.zweck}
        error={inhalt.zweck.trim() === "" ? "Bitte ausfüllen." : undefined}
        onChange={(zweck) => aendere({ zweck })}
      />
      <TextAreaField
        name="begruendung"
        label="Begründung (freiwillig)"
        hint="Für alle Angebote an Kommunen. Wie sich der Anteil errechnet, steht ohnehin darin."
        rows={3}
        maxLength={2000}
        value={inhalt.begruendung}
        onChange={(begruendung) => aendere({ begruendung })}
      />
    </>
  );
}
