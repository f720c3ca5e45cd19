import { instrumentNamen, konditionsbetraege, vakanzMethodeNamen, type KonditionenWerte } from "@kim/domain";
import { CheckboxField, NumberField, SelectField, TextField } from "@kim/ui";
import type { ReactNode } from "react";

const arten = Object.keys(konditionsbetraege) as (keyof typeof konditionsbetraege)[];
const bausteine = [1, 2, 3] as const;
const auswahl = (namen: Record<string, string>) => Object.entries(namen).map(([value, label]) => ({ value, label }));

/** Each value beside its source and its mark. */
export function Wertefelder({ werte }: { werte: KonditionenWerte }) {
  return (
    <>
      {arten.map((art) => {
        const { name, je } = konditionsbetraege[art];
        return (
          <Zeile key={art} pfad={`werte.${art}`} name={name} beleg={werte[art]}>
            <NumberField name={`werte.${art}.cent`} label={name} unit={`€ je ${je}`} decimals={2} defaultValue={werte[art].cent} />
          </Zeile>
        );
      })}
      {bausteine.map((b) => (
        <Zeile key={b} pfad={`werte.instrumente.${b}`} name={`Förderart Baustein ${b}`} beleg={werte.instrumente[b]}>
          <SelectField name={`werte.instrumente.${b}.instrument`} label={`Förderart Baustein ${b}`} options={auswahl(instrumentNamen)} defaultValue={werte.instrumente[b].instrument} />
        </Zeile>
      ))}
      {bausteine.map((b) => (
        <Zeile key={b} pfad={`werte.vakanz.${b}`} name={`Vakanzen in Baustein ${b}`} beleg={werte.vakanz[b]}>
          <SelectField name={`werte.vakanz.${b}.methode`} label={`Vakanzen in Baustein ${b}`} options={auswahl(vakanzMethodeNamen)} defaultValue={werte.vakanz[b].methode} />
        </Zeile>
      ))}
    </>
  );
}

function Zeile({ pfad, name, beleg, children }: { pfad: string; name: string; beleg: { quelle: string; annahme: boolean }; children: ReactNode }) {
  return (
    <div className="kim-konditionen__felder">
      {children}
      <TextField name={`${pfad}.quelle`} label={`Quelle: ${name}`} defaultValue={beleg.quelle} maxLength={500} />
      <CheckboxField name={`${pfad}.annahme`} label={`Annahme: ${name}`} defaultChecked={beleg.annahme} />
    </div>
  );
}
