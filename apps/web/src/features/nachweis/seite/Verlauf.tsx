import { berichtigungsartNamen, type Nachweisvorgang } from "@kim/domain/nachweis";
import { zeitpunkt } from "@kim/ui";
import { Verlaufstabelle } from "../../../shared/vorgang/Verlaufstabelle.tsx";
import { vorgangNamen } from "./vorgang-namen.ts";

export const Verlauf = ({ vorgaenge }: { vorgaenge: readonly Nachweisvorgang[] }) => (
  <Verlaufstabelle
    was="Grund"
    zeilen={vorgaenge.map((vorgang) => ({
      schritt: schrittVon(vorgang),
      wann: zeitpunkt(vorgang.am),
      vonName: vorgang.vonName,
      text: grundVon(vorgang),
    }))}
  />
);

const schrittVon = ({ schritt, berichtigung }: Nachweisvorgang): string =>
  berichtigung ? `${vorgangNamen[schritt]}: ${berichtigungsartNamen[berichtigung]}` : vorgangNamen[schritt];

const grundVon = ({ text, angaben: { bemerkungen } }: Nachweisvorgang): string =>
  [text ?? "", ...bemerkungen.map((b) => `${b.feld}: ${b.text}`)].filter((t) => t !== "").join("\n");
