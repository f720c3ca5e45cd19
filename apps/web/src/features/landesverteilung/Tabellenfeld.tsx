import { leseLandestabelle, zeilenbefundText } from "@kim/domain/landesverteilung";
import { TextAreaField } from "@kim/ui";
import { useMemo } from "react";
import { Zeilenfehler } from "../../shared/entwurf/Zeilenfehler.tsx";
import type { Landeslage } from "./ansicht.ts";

/** A pasted table, and below it what of it was not understood. */
export function Tabellenfeld({
  name,
  label,
  text,
  empfaenger,
  onText,
}: {
  name: string;
  label: string;
  text: string;
  empfaenger: Landeslage["empfaenger"];
  onText: (text: string) => void;
}) {
  const { zeilen, befunde } = useMemo(
    () => leseLandestabelle({ name: "", tabelle: text, quelle: "", annahme: false }, empfaenger),
    [text, empfaenger],
  );
  return (
    <>
      <TextAreaField
        name={name}
        label={label}
        hint="Je Zeile ein Empfänger (Name oder Gemeindeschlüssel) und in der letzten Spalte die Zahl, mit Komma. Überschrift und Summe dürfen dabei sein."
        rows={8}
        maxLength={60_000}
        value={text}
        onChange={onText}
      />
      {text !== "" && <p className="kern-hint">{`Erkannt: ${zeilen.length} von ${empfaenger.length} Empfängern`}</p>}
      <Zeilenfehler
        fehler={befunde.map((befund) => ({ zeile: befund.fehler.zeile, satz: zeilenbefundText(befund) }))}
        hoechstens={20}
      />
    </>
  );
}
