import { adressatenDer, type Empfaengerwahl } from "@kim/domain/landesabfrage";
import { CheckboxField, Grid, RadioGroup, Section, SelectField, zahl } from "@kim/ui";
import type { Abfrageregister, Entwurfsansicht } from "./ansicht.ts";

/** Who is asked: all of the 54, a Regierungsbezirk, or some by name. */
export function Empfaengerauswahl({
  inhalt: { empfaenger },
  aendere,
  register,
}: Entwurfsansicht & { register: Abfrageregister }) {
  const setze = (neu: Empfaengerwahl) => aendere({ empfaenger: neu });
  const bezirke = [...new Set(register.flatMap(({ regierungsbezirk }) => regierungsbezirk ?? []))].toSorted((a, b) =>
    a.localeCompare(b, "de"),
  );
  const gewaehlte = adressatenDer(empfaenger, register);
  const waehle = (art: string) => {
    if (art === "alle") setze({ art });
    if (art === "bezirk") setze({ art, bezirk: bezirke[0] ?? "" });
    if (art === "auswahl") setze({ art, ids: [] });
  };
  return (
    <Section title="3. Empfänger">
      <RadioGroup
        name="empfaenger"
        label="Wer wird gefragt?"
        value={empfaenger.art}
        onChange={waehle}
        options={[
          { value: "alle", label: `Alle ${zahl(register.length)} Kreise, kreisfreien Städte und die Städteregion` },
          { value: "bezirk", label: "Die eines Regierungsbezirks" },
          { value: "auswahl", label: "Einzelne" },
        ]}
      />
      {empfaenger.art === "bezirk" && (
        <SelectField
          name="bezirk"
          label="Regierungsbezirk"
          value={empfaenger.bezirk}
          onChange={(bezirk) => setze({ art: "bezirk", bezirk })}
          options={bezirke.map((bezirk) => ({ value: bezirk, label: bezirk }))}
        />
      )}
      {empfaenger.art === "auswahl" && (
        <fieldset className="kim-landesabfrage__feld">
          <legend className="kern-label">Einzelne Empfänger</legend>
          <Grid minColumn="16rem" gap="s">
            {register.map(({ id, name }) => (
              <CheckboxField
                key={id}
                name={id}
                label={name}
                checked={empfaenger.ids.includes(id)}
                onChange={(an) =>
                  setze({
                    art: "auswahl",
                    ids: an ? [...empfaenger.ids, id] : empfaenger.ids.filter((bisher) => bisher !== id),
                  })
                }
              />
            ))}
          </Grid>
        </fieldset>
      )}
      <p>{`Gefragt ${gewaehlte.length === 1 ? "wird" : "werden"} ${zahl(gewaehlte.length)} von ${zahl(register.length)}.`}</p>
    </Section>
  );
}
