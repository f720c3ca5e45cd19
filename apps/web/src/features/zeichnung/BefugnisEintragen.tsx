import { alsZeitraum, ZeichnungsbefugnisId } from "@kim/domain/grundlagen";
import {
  aemterDer,
  BefugnisAufPapier,
  BefugnisMitZugang,
  befugnisRefusalTexte,
  decideZeichnungsbefugnis,
  zeichnungsamtNamen,
  type BefugnisEingabe,
  type Zeichnungsbefugnis,
} from "@kim/domain/nachweis";
import type { OrganisationArt, Person } from "@kim/domain/organisation";
import { DateField, Grid, RadioGroup, SelectField, TextField } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { entscheidung } from "../../base/entscheidung.ts";
import { useTRPC } from "../../base/trpc.ts";
import { VorgangDialog } from "../../shared/vorgang/VorgangDialog.tsx";

type BefugnisEintragenProps = {
  art: OrganisationArt;
  vorhandene: readonly Zeichnungsbefugnis[];
  /** Whoever can sign here. */
  personen: readonly Person[];
};

/** The administration enters somebody with an account, or by name somebody who signs on paper. */
export function BefugnisEintragen({ art, vorhandene, personen }: BefugnisEintragenProps) {
  const eintragen = useMutation(useTRPC().zeichnungsbefugnis.create.mutationOptions());
  const erster = personen.length > 0 ? "elektronisch" : "papier";
  const [weg, setWeg] = useState<BefugnisEingabe["weg"]>(erster);
  const decide = (eingabe: Pick<Zeichnungsbefugnis, "id" | "amt" | "von" | "bis">, benutzerId: string | null) =>
    decideZeichnungsbefugnis({
      art,
      vorhandene,
      person: personen.find((p) => p.benutzerId === benutzerId) ?? null,
      eingabe,
    });
  const auf = {
    papier: ["id", "name", "amt", "von", "bis"],
    zugang: ["id", "benutzerId", "amt", "von", "bis"],
  } as const;
  return (
    <VorgangDialog<BefugnisEingabe, unknown>
      knopf="Befugnis eintragen"
      look={{ variant: "primary", icon: "add" }}
      titel="Zeichnungsbefugnis eintragen"
      senden="Eintragen"
      onOpen={() => setWeg(erster)}
      schema={weg === "papier" ? BefugnisAufPapier : BefugnisMitZugang}
      defaults={(id) => ({ id: ZeichnungsbefugnisId.parse(id) })}
      judge={
        weg === "papier"
          ? entscheidung({
              schema: BefugnisAufPapier,
              braucht: auf.papier,
              saetze: befugnisRefusalTexte,
              decide: (eingabe) => decide(eingabe, null),
            })
          : entscheidung({
              schema: BefugnisMitZugang,
              braucht: auf.zugang,
              saetze: befugnisRefusalTexte,
              decide: (eingabe) => decide(eingabe, eingabe.benutzerId),
            })
      }
      befehl={eintragen}
      getan={({ amt, von, bis }) => `${zeichnungsamtNamen[amt]} eingetragen, ${alsZeitraum(von, bis)}.`}
    >
      <RadioGroup
        name="weg"
        label="Wie zeichnet die Person?"
        value={weg}
        onChange={(wert) => setWeg(wert === "papier" ? "papier" : "elektronisch")}
        options={[
          {
            value: "elektronisch",
            label: "Mit ihrem Zugang zu dieser Plattform",
            hint:
              personen.length > 0
                ? "Sie kann auch auf Papier unterschreiben."
                : "Hier hat noch niemand die Rolle „Zeichnung von Nachweisen“. Sie wird unter „Personen“ vergeben.",
            disabled: personen.length === 0,
          },
          {
            value: "papier",
            label: "Nur auf Papier",
            hint: "Sie unterschreibt den Ausdruck; zwei andere laden den Scan hoch und bestätigen ihn.",
          },
        ]}
      />
      {weg === "papier" ? (
        <TextField name="name" label="Vor- und Nachname" maxLength={200} />
      ) : (
        <SelectField
          name="benutzerId"
          label="Person"
          placeholder="Bitte wählen"
          options={personen.map(({ benutzerId, name, email }) => ({ value: benutzerId, label: `${name}, ${email}` }))}
        />
      )}
      <SelectField
        name="amt"
        label="Funktion"
        placeholder="Bitte wählen"
        hint="Der Bescheid nennt, welche Funktionen den Nachweis zeichnen dürfen."
        options={aemterDer(art).map((value) => ({ value, label: zeichnungsamtNamen[value] }))}
      />
      <Grid minColumn="12rem">
        <DateField name="von" label="Erster Tag" />
        <DateField name="bis" label="Letzter Tag" optional hint="Leer, solange kein Ende feststeht." />
      </Grid>
    </VorgangDialog>
  );
}
