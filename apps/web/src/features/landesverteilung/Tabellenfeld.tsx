import { leseLandestabelle, zeilenbefundText } from "@kim/domain/landesverteilung";
import { Notice, TextAreaField } from "@kim/ui";
import { useMemo } from "react";
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
      {befunde.length > 0 && (
        <Notice
          tone="danger"
          role="alert"
          title={befunde.length === 1 ? "Eine Zeile ist nicht lesbar" : `${befunde.length} Zeilen sind nicht lesbar`}
        >
          <p>Solange gilt die ganze Tabelle nicht.</p>
          <ul>
            {befunde.slice(0, gezeigte).map((befund) => (
              <li key={befund.fehler.zeile}>{zeilenbefundText(befund)}</li>
            ))}
          </ul>
          {befunde.length > gezeigte && <p>{`Und ${befunde.length - gezeigte} weitere.`}</p>}
        </Notice>
      )}
    </>
  );
}

const gezeigte = 20;
