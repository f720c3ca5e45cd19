import { alsZeitraum, heuteInBerlin } from "@kim/domain/grundlagen";
import { geltendeBefugnisse, zeichnungsamtNamen } from "@kim/domain/nachweis";
import { DateField, RadioGroup, SelectField, zeitpunkt } from "@kim/ui";
import { useState } from "react";
import { useSession } from "../../../base/session-context.ts";
import type { Nachweisansicht } from "../ansicht.ts";
import { useScans } from "./use-scans.ts";

/** Signs here, or confirms that the signed paper somebody else uploaded is this version. */
export function Zeichnungsfelder({ ansicht: { nachweis, entwurf } }: { ansicht: Nachweisansicht }) {
  const { benutzerId } = useSession();
  const heute = heuteInBerlin(new Date());
  const befugnisse = entwurf?.befugnisse ?? [];
  const [eigene] = geltendeBefugnisse(befugnisse, entwurf?.aemter ?? [], heute).filter(
    (befugnis) => befugnis.benutzerId === benutzerId,
  );
  const [weg, setWeg] = useState(eigene ? "elektronisch" : "papier");
  const scans = useScans(nachweis.id);
  return (
    <>
      <RadioGroup
        name="zeichnung.weg"
        label="Wie wird gezeichnet?"
        value={weg}
        onChange={setWeg}
        options={[
          {
            value: "elektronisch",
            label: "Hier, mit Ihrem Zugang",
            hint: eigene
              ? `Sie zeichnen als: ${zeichnungsamtNamen[eigene.amt]}.`
              : "Für Sie ist heute keine Zeichnungsbefugnis eingetragen, die zu diesem Nachweis passt.",
            disabled: !eigene,
          },
          {
            value: "papier",
            label: "Auf Papier",
            hint: "Eine Person hat den Ausdruck unterschrieben, eine andere als Sie hat ihn eingescannt. Sie bestätigen, dass Scan und Fassung übereinstimmen.",
          },
        ]}
      />
      {weg === "papier" && (
        <>
          <SelectField
            name="zeichnung.befugnisId"
            label="Wer hat unterschrieben?"
            placeholder="Bitte wählen"
            options={befugnisse.map(({ id, name, amt, von, bis }) => ({
              value: id,
              label: `${name}, ${zeichnungsamtNamen[amt]}, ${alsZeitraum(von, bis)}`,
            }))}
          />
          <DateField name="zeichnung.unterschriebenAm" label="Unterschrieben am" max={heute} />
          <SelectField
            name="zeichnung.dokumentId"
            label="Scan"
            placeholder="Bitte wählen"
            hint={
              scans.length === 0 ? "Noch kein Scan. Hochgeladen wird er unter „Unterschrift auf Papier“." : undefined
            }
            options={scans.map(({ id, dateiname, vonName, am }) => ({
              value: id,
              label: `${dateiname}, von ${vonName}, ${zeitpunkt(am)}`,
            }))}
          />
        </>
      )}
    </>
  );
}
