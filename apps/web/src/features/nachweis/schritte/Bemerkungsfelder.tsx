import { bemerkungsorte, bemerkungsstelleDer, offeneDerPruefstelle } from "@kim/domain/nachweis";
import { Button, SelectField, TextAreaField } from "@kim/ui";
import { useState } from "react";
import type { Nachweisansicht } from "../ansicht.ts";

/** Remarks of the checker, each to a field or a line; one at least, unless something is still open from the check. */
export function Bemerkungsfelder({ ansicht: { eingereicht, bemerkungen } }: { ansicht: Nachweisansicht }) {
  const offene = offeneDerPruefstelle(bemerkungen);
  const [nummern, setNummern] = useState(offene === 0 ? [0] : []);
  const orte = eingereicht ? bemerkungsorte(bemerkungsstelleDer(eingereicht)) : [];
  const von = (gruppe: (typeof orte)[number]["gruppe"]) =>
    orte.filter((o) => o.gruppe === gruppe).map(({ ort, name }) => ({ value: ort, label: name }));
  const zeilen = von("zeilen");
  return (
    <>
      {offene > 0 && (
        <p>
          {offene === 1
            ? "Ihre offene Bemerkung geht mit zurück."
            : `Ihre ${offene} offenen Bemerkungen gehen mit zurück.`}
        </p>
      )}
      {nummern.map((nummer, i) => (
        <fieldset key={nummer} className="kim-nachweis__feldset">
          <legend className="kern-label">{`Bemerkung ${i + 1}`}</legend>
          <SelectField
            name={`bemerkungen[${i}].ort`}
            label="Wozu"
            options={[
              ...von("ganzes"),
              { group: "Angaben", options: von("angaben") },
              ...(zeilen.length > 0 ? [{ group: "Zeilen", options: zeilen }] : []),
            ]}
          />
          <TextAreaField
            name={`bemerkungen[${i}].text`}
            label="Woran es liegt und was zu tun ist"
            rows={3}
            maxLength={2000}
          />
          {nummern.length + offene > 1 && (
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
        <Button size="small" icon="add" onClick={() => setNummern([...nummern, Math.max(-1, ...nummern) + 1])}>
          Weitere Bemerkung
        </Button>
      </div>
    </>
  );
}
