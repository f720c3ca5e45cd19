import { instrumentNamen, vakanzMethodeNamen, zeichnungskreisNamen } from "@kim/domain/grundlagen";
import {
  begleitungstage,
  fristNamen,
  konditionsbetraege,
  mittelgeltungNamen,
  tagessatzName,
  teilhoechstbetragNamen,
  vakanzkategorien,
  vakanzname,
  type KonditionenWerte,
} from "@kim/domain/kondition";
import { CheckboxField, NumberField, SelectField, TextField } from "@kim/ui";
import type { ReactNode } from "react";

const arten = Object.keys(konditionsbetraege) as (keyof typeof konditionsbetraege)[];
const bausteine = [1, 2, 3] as const;
const fristen = ["nachweis", "rueckzahlung", "mittel"] as const;
const leer = { quelle: "", annahme: false };
const auswahl = (namen: Record<string, string>) => Object.entries(namen).map(([value, label]) => ({ value, label }));

/** Each value beside its source and its mark. */
export function Wertefelder({ werte }: { werte: KonditionenWerte }) {
  return (
    <>
      {arten.map((art) => {
        const { name, je } = konditionsbetraege[art];
        return (
          <Zeile key={art} pfad={`werte.${art}`} name={name} beleg={werte[art]}>
            <NumberField
              name={`werte.${art}.cent`}
              label={name}
              unit={`€ je ${je}`}
              decimals={2}
              defaultValue={werte[art].cent}
            />
          </Zeile>
        );
      })}
      {(["veranstaltungen", "massnahmen"] as const).map((art) => (
        <Zeile
          key={art}
          pfad={`werte.teilhoechstbetraege.${art}`}
          name={teilhoechstbetragNamen[art]}
          beleg={werte.teilhoechstbetraege[art] ?? leer}
          optional
        >
          <NumberField
            name={`werte.teilhoechstbetraege.${art}.cent`}
            label={teilhoechstbetragNamen[art]}
            unit="€ je Jahr"
            decimals={2}
            defaultValue={werte.teilhoechstbetraege[art]?.cent}
            hint="Betrag und Quelle leer: Es gilt nur der gemeinsame Höchstbetrag."
            optional
          />
        </Zeile>
      ))}
      {(["beratung", "austausch"] as const).map((art) => (
        <Zeile
          key={art}
          pfad={`werte.prozessbegleitung.${art}`}
          name={begleitungstage[art]}
          beleg={werte.prozessbegleitung[art]}
        >
          <NumberField
            name={`werte.prozessbegleitung.${art}.tage`}
            label={begleitungstage[art]}
            unit="Tage je Jahr"
            defaultValue={werte.prozessbegleitung[art].tage}
          />
        </Zeile>
      ))}
      <Zeile pfad="werte.prozessbegleitung.tagessatz" name={tagessatzName} beleg={werte.prozessbegleitung.tagessatz}>
        <NumberField
          name="werte.prozessbegleitung.tagessatz.cent"
          label={tagessatzName}
          unit="€ je Tag"
          decimals={2}
          defaultValue={werte.prozessbegleitung.tagessatz.cent}
        />
      </Zeile>
      {bausteine.map((b) => (
        <Zeile key={b} pfad={`werte.instrumente.${b}`} name={`Förderart Baustein ${b}`} beleg={werte.instrumente[b]}>
          <SelectField
            name={`werte.instrumente.${b}.instrument`}
            label={`Förderart Baustein ${b}`}
            options={auswahl(instrumentNamen)}
            defaultValue={werte.instrumente[b].instrument}
          />
        </Zeile>
      ))}
      {(["zuwendung", "fachbezogene_pauschale"] as const).flatMap((instrument) =>
        vakanzkategorien.map((kategorie) => (
          <Zeile
            key={`${instrument} ${kategorie}`}
            pfad={`werte.vakanz.${instrument}.${kategorie}`}
            name={vakanzname(instrument, kategorie)}
            beleg={werte.vakanz[instrument][kategorie]}
          >
            <SelectField
              name={`werte.vakanz.${instrument}.${kategorie}.methode`}
              label={vakanzname(instrument, kategorie)}
              options={auswahl(vakanzMethodeNamen)}
              defaultValue={werte.vakanz[instrument][kategorie].methode}
            />
          </Zeile>
        )),
      )}
      {bausteine.map((b) => (
        <Zeile
          key={b}
          pfad={`werte.zeichnung.${b}`}
          name={`Nachweis zeichnet in Baustein ${b}`}
          beleg={werte.zeichnung[b]}
        >
          <SelectField
            name={`werte.zeichnung.${b}.kreis`}
            label={`Nachweis zeichnet in Baustein ${b}`}
            options={auswahl(zeichnungskreisNamen)}
            defaultValue={werte.zeichnung[b].kreis}
          />
        </Zeile>
      ))}
      {bausteine.flatMap((b) =>
        fristen.map((art) => (
          <Zeile
            key={`${b} ${art}`}
            pfad={`werte.fristen.${b}.${art}`}
            name={`${fristNamen[art]} in Baustein ${b}`}
            beleg={werte.fristen[b][art] ?? leer}
            optional={art === "rueckzahlung"}
          >
            <NumberField
              name={`werte.fristen.${b}.${art}.monate`}
              label={`${fristNamen[art]} in Baustein ${b}`}
              unit="Monate"
              defaultValue={werte.fristen[b][art]?.monate}
              optional={art === "rueckzahlung"}
              hint={art === "rueckzahlung" ? "Monate und Quelle leer: Es gilt keine eigene Frist." : undefined}
            />
            {art === "mittel" && (
              <SelectField
                name={`werte.fristen.${b}.mittel.gilt`}
                label={`Geltung dieser Frist in Baustein ${b}`}
                options={auswahl(mittelgeltungNamen)}
                defaultValue={werte.fristen[b].mittel.gilt}
              />
            )}
          </Zeile>
        )),
      )}
    </>
  );
}

function Zeile({
  pfad,
  name,
  beleg,
  optional = false,
  children,
}: {
  pfad: string;
  name: string;
  beleg: { quelle: string; annahme: boolean };
  optional?: boolean;
  children: ReactNode;
}) {
  return (
    <div className="kim-konditionen__felder">
      {children}
      <TextField
        name={`${pfad}.quelle`}
        label={`Quelle: ${name}`}
        defaultValue={beleg.quelle}
        maxLength={500}
        optional={optional}
      />
      <CheckboxField name={`${pfad}.annahme`} label={`Annahme: ${name}`} defaultChecked={beleg.annahme} />
    </div>
  );
}
