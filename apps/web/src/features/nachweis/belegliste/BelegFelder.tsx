import { monatNamen } from "@kim/domain/ausgabe";
import { positionen, positionsarten, type Position } from "@kim/domain/jahresrechnung";
import { DateField, NumberField, SelectField, TextField } from "@kim/ui";
import { useState } from "react";
import type { Belegansicht, Zeile } from "./ansicht.ts";

/** What the next line takes over from the last one, or a changed one from itself. */
export type Belegvorgabe = Partial<Omit<Zeile, "id" | "version">> & { position: Position };

/** The fields of a line in the order of the form; a person instead of a name where it is about pay. */
export function BelegFelder({
  liste: { zeitraum, faelligAm, personen, baustein },
  vorgabe,
}: {
  liste: Belegansicht;
  vorgabe: Belegvorgabe;
}) {
  const [position, setPosition] = useState(vorgabe.position);
  const [betragCent, setBetragCent] = useState(vorgabe.betragCent);
  const istPersonal = positionsarten[position].kategorie === "personal";
  return (
    <>
      <SelectField
        name="position"
        label="Position"
        value={position}
        onChange={(wert) => setPosition((bisher) => positionen.find((p) => p === wert) ?? bisher)}
        options={[
          { group: `Baustein ${baustein}`, options: auswahl((p) => positionsarten[p].baustein === baustein) },
          { group: "Andere Bausteine", options: auswahl((p) => positionsarten[p].baustein !== baustein) },
        ]}
      />
      <TextField name="belegNr" label="Beleg-Nr." maxLength={100} defaultValue={vorgabe.belegNr} />
      <DateField name="tag" label="Tag der Zahlung" min={zeitraum.von} max={faelligAm} defaultValue={vorgabe.tag} />
      {istPersonal ? (
        <>
          <SelectField
            name="person.pseudonym"
            label="Person"
            placeholder={personen.length === 0 ? "Niemand eingetragen" : "Bitte auswählen"}
            defaultValue={vorgabe.person?.pseudonym ?? (personen.length === 1 ? personen[0]?.pseudonym : undefined)}
            options={personen.map(({ pseudonym }) => ({ value: pseudonym, label: pseudonym }))}
          />
          <SelectField
            name="person.monat"
            label="Für den Monat"
            placeholder="Bitte auswählen"
            defaultValue={vorgabe.person?.monat}
            options={monatNamen.map((label, i) => ({ value: i + 1, label }))}
          />
        </>
      ) : (
        <TextField name="empfaenger" label="Empfänger" maxLength={200} defaultValue={vorgabe.empfaenger} />
      )}
      <TextField name="grund" label="Grund der Zahlung" maxLength={300} defaultValue={vorgabe.grund} />
      <NumberField
        name="betragCent"
        label="Betrag"
        unit="€"
        decimals={2}
        negative
        defaultValue={vorgabe.betragCent}
        onType={(getippt) => setBetragCent(getippt ?? undefined)}
      />
      <NumberField
        name="zuwendungsfaehigCent"
        label="Davon zuwendungsfähig"
        unit="€"
        decimals={2}
        negative
        proposal={betragCent}
        defaultValue={vorgabe.zuwendungsfaehigCent}
      />
      {betragCent !== undefined && betragCent < 0 && (
        <>
          <TextField
            name="bezug.belegNr"
            label="Gutschrift zu Beleg-Nr."
            maxLength={100}
            defaultValue={vorgabe.bezug?.belegNr}
          />
          <NumberField name="bezug.jahr" label="Jahr des Belegs" defaultValue={vorgabe.bezug?.jahr} />
        </>
      )}
    </>
  );
}

const auswahl = (passt: (position: Position) => boolean) =>
  positionen.filter(passt).map((value) => ({ value, label: positionsarten[value].name }));
