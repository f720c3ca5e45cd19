import { nachweisfelder } from "@kim/domain/nachweis";
import { Button, SelectField, TextAreaField } from "@kim/ui";
import { useState } from "react";
import type { Nachweisansicht } from "../ansicht.ts";

const allgemein = "Allgemein";

/** Remarks of the checker, each to a field or a line; one at least. */
export function Bemerkungsfelder({ ansicht: { nachweis, eingereicht } }: { ansicht: Nachweisansicht }) {
  const [nummern, setNummern] = useState([0]);
  const felder = nachweisfelder(nachweis.art, nachweis.baustein).map(({ name }) => wahl(name));
  const zeilen = (eingereicht?.zeilen ?? []).map(({ bezeichnung }) => wahl(bezeichnung));
  return (
    <>
      {nummern.map((nummer, i) => (
        <fieldset key={nummer} className="kim-nachweis__feldset">
          <legend className="kern-label">{`Bemerkung ${i + 1}`}</legend>
          <SelectField
            name={`bemerkungen[${i}].feld`}
            label="Wozu"
            options={[
              wahl(allgemein),
              { group: "Angaben", options: felder },
              ...(zeilen.length > 0 ? [{ group: "Zeilen", options: zeilen }] : []),
            ]}
          />
          <TextAreaField
            name={`bemerkungen[${i}].text`}
            label="Woran es liegt und was zu tun ist"
            rows={3}
            maxLength={2000}
          />
          {nummern.length > 1 && (
            <div>
              <Button
                size="small"
                icon="delete"
                aria-label={`Bemerkung ${i + 1} entfernen`}
                onClick={() => setNummern(nummern.filter((n) => n !== nummer))}
              >
                Entfernen
              </Button>
            </div>
          )}
        </fieldset>
      ))}
      <div>
        <Button size="small" icon="add" onClick={() => setNummern([...nummern, Math.max(...nummern) + 1])}>
          Weitere Bemerkung
        </Button>
      </div>
    </>
  );
}

const wahl = (name: string) => ({ value: name.slice(0, 300), label: name });
