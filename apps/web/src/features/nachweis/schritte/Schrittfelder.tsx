import {
  berichtigungsartNamen,
  mitBegruendung,
  pruefartNamen,
  Pruefergebnis,
  pruefergebnisFolgen,
  pruefergebnisNamen,
  Pruefart,
  type Nachweisschritt,
} from "@kim/domain/nachweis";
import { RadioGroup, TextAreaField } from "@kim/ui";
import type { Nachweisansicht } from "../ansicht.ts";
import { Bemerkungsfelder } from "./Bemerkungsfelder.tsx";
import { Zeichnungsfelder } from "./Zeichnungsfelder.tsx";

/** Where the law names a field, how the dialog calls it. */
export const schrittfelder: Readonly<Record<string, string>> = {
  text: "text",
  berichtigung: "berichtigung",
  pruefart: "pruefart",
  ergebnis: "ergebnis",
  befugnisId: "zeichnung.befugnisId",
  unterschriebenAm: "zeichnung.unterschriebenAm",
  dokumentId: "zeichnung.dokumentId",
};

/** What a step asks for beside its click. */
export function Schrittfelder({ schritt, ansicht }: { schritt: Nachweisschritt; ansicht: Nachweisansicht }) {
  return (
    <>
      {schritt === "gezeichnet" && <Zeichnungsfelder ansicht={ansicht} />}
      {schritt === "berichtigung_begonnen" && <Berichtigungswahl ansicht={ansicht} />}
      {schritt === "zurueckgegeben" && <Bemerkungsfelder ansicht={ansicht} />}
      {schritt === "geprueft" && <Pruefangaben ansicht={ansicht} />}
      {mitBegruendung.includes(schritt) && (
        <TextAreaField name="text" label="Grund" hint="Mindestens 10 Zeichen." maxLength={2000} />
      )}
    </>
  );
}

const Pruefangaben = ({ ansicht: { eingereicht } }: { ansicht: Nachweisansicht }) => (
  <>
    <RadioGroup
      name="ergebnis"
      label="Mit welchem Ergebnis?"
      defaultValue={eingereicht?.vermerk.ergebnis ?? "ohne_beanstandung"}
      options={Pruefergebnis.options.map((value) => ({
        value,
        label: pruefergebnisNamen[value],
        hint: pruefergebnisFolgen[value],
      }))}
    />
    <RadioGroup
      name="pruefart"
      label="Wie wurde geprüft?"
      defaultValue="schreibtisch"
      options={Pruefart.options.map((value) => ({ value, label: pruefartNamen[value] }))}
    />
    <TextAreaField
      name="text"
      label="Hinweis oder Begründung im Prüfvermerk"
      hint="Bei „Mit Hinweis“ und „Nicht prüffähig“ mindestens 10 Zeichen."
      optional
      maxLength={2000}
    />
    <TextAreaField
      name="offenePunkte"
      label="Offene Punkte für das nächste Jahr"
      hint="Je Zeile ein Punkt. Sie stehen im Nachweis des nächsten Jahres in der offenen Liste."
      optional
      maxLength={10_000}
    />
  </>
);

function Berichtigungswahl({ ansicht: { berichtigung, verwendetDurch } }: { ansicht: Nachweisansicht }) {
  const nurText = berichtigung === "nur_text";
  return (
    <RadioGroup
      name="berichtigung"
      label="Was wird berichtigt?"
      defaultValue={berichtigung ?? "nur_text"}
      options={[
        {
          value: "nur_text",
          label: berichtigungsartNamen.nur_text,
          hint: "Alle Zahlen bleiben, wie sie bescheinigt sind; die Bescheinigung gilt weiter.",
        },
        {
          value: "auch_zahlen",
          label: berichtigungsartNamen.auch_zahlen,
          disabled: nurText,
          hint: nurText
            ? `Auf diesen Zahlen baut schon etwas auf: ${verwendetDurch ?? "ein Nachweis eines späteren Jahres"}. Zuerst müsste jener Nachweis zurückgegeben werden.`
            : "Die Bescheinigung gilt dann nicht mehr; der Nachweis wird neu geprüft.",
        },
      ]}
    />
  );
}

/** The fields' values as the command has them. */
export function befehlAus(werte: Record<string, unknown>): unknown {
  const { offenePunkte, ...rest } = werte;
  if (typeof offenePunkte !== "string") return rest;
  const punkte = offenePunkte
    .split("\n")
    .map((zeile) => zeile.trim())
    .filter((zeile) => zeile !== "");
  return { ...rest, offenePunkte: punkte };
}
