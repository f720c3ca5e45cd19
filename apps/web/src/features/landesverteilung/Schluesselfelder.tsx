import { PlainDate } from "@kim/domain/grundlagen";
import { clusterHundertstel, type Landesschluessel, type Schrittweite } from "@kim/domain/landesverteilung";
import { DateField, Grid, RadioGroup, SelectField, vzae } from "@kim/ui";
import { Zahlfeld } from "../../shared/entwurf/Zahlfeld.tsx";
import { Belegfelder } from "./Belegfelder.tsx";
import { Indikatorfelder } from "./Indikatorfelder.tsx";
import type { Landeslage } from "./ansicht.ts";
import { Tabellenfeld } from "./Tabellenfeld.tsx";

type Felder<S> = {
  schluessel: S;
  jahr: number;
  empfaenger: Landeslage["empfaenger"];
  aendere: (schluessel: S) => void;
};
type Art<A extends Landesschluessel["art"]> = Felder<Extract<Landesschluessel, { art: A }>>;

/** What the chosen key asks for. */
export function Schluesselfelder({ schluessel, ...rest }: Felder<Landesschluessel>) {
  switch (schluessel.art) {
    case "gewichtet":
      return <Gewichtet schluessel={schluessel} {...rest} />;
    case "cluster":
      return <Cluster schluessel={schluessel} {...rest} />;
    case "halbe_stellen":
      return <HalbeStellen schluessel={schluessel} {...rest} />;
    case "vorjahr":
      return <Vorjahr schluessel={schluessel} {...rest} />;
    case "tabelle":
      return <Tabelle schluessel={schluessel} {...rest} />;
  }
}

function Gewichtet({ schluessel, empfaenger, aendere }: Art<"gewichtet">) {
  const { indikatoren } = schluessel;
  return (
    <>
      <Grid minColumn="14rem">
        <Zahlfeld
          name="gesamt"
          label="Zu verteilen (VZÄ)"
          hoechstens={1_000_000}
          wert={schluessel.gesamtHundertstel}
          onWert={(wert) => aendere({ ...schluessel, gesamtHundertstel: wert ?? 0 })}
        />
        <Schrittwahl
          wert={schluessel.schrittHundertstel}
          onWert={(schritt) => aendere({ ...schluessel, schrittHundertstel: schritt })}
        />
      </Grid>
      <Indikatorfelder
        indikatoren={indikatoren}
        neu={{ name: "", tabelle: "", quelle: "", annahme: false, prozent: 0 }}
        empfaenger={empfaenger}
        aendere={(neue) => aendere({ ...schluessel, indikatoren: neue })}
        weiteres={(indikator, setze, nummer) => (
          <Zahlfeld
            name={`prozent-${nummer}`}
            label="Gewicht in Prozent"
            hoechstens={100}
            nachkommastellen={0}
            wert={indikator.prozent}
            onWert={(wert) => setze({ ...indikator, prozent: wert ?? 0 })}
          />
        )}
      />
    </>
  );
}

function Cluster({ schluessel, empfaenger, aendere }: Art<"cluster">) {
  const { schwellen } = schluessel;
  return (
    <>
      <Indikatorfelder
        indikatoren={schluessel.indikatoren}
        neu={{ name: "", tabelle: "", quelle: "", annahme: false }}
        empfaenger={empfaenger}
        aendere={(indikatoren) => aendere({ ...schluessel, indikatoren })}
      />
      <fieldset className="kern-fieldset">
        <legend className="kern-label">Schwellen der Cluster</legend>
        <p className="kern-hint">
          {`Unter der ersten Schwelle sind es ${vzae(clusterHundertstel[0])} VZÄ. Die Schwellen von 2020 sind nicht veröffentlicht.`}
        </p>
        <Grid minColumn="12rem">
          {schwellen.map((schwelle, i) => (
            <Zahlfeld
              key={i}
              name={`schwelle-${i}`}
              label={`${vzae(clusterHundertstel[i + 1] ?? 0)} VZÄ ab`}
              hoechstens={100_000_000}
              nachkommastellen={0}
              wert={schwelle}
              onWert={(wert) => aendere({ ...schluessel, schwellen: schwellen.with(i, wert ?? 0) })}
            />
          ))}
        </Grid>
        <Belegfelder name="schwellen" beleg={schluessel} aendere={(beleg) => aendere({ ...schluessel, ...beleg })} />
      </fieldset>
    </>
  );
}

function HalbeStellen({ schluessel, empfaenger, aendere }: Art<"halbe_stellen">) {
  const setzeTag = (text: string) => {
    const tag = PlainDate.safeParse(text).data;
    if (tag) aendere({ ...schluessel, tag });
  };
  return (
    <>
      <Grid minColumn="14rem">
        <DateField name="tag" label="Stand des Registers" value={schluessel.tag} onChange={setzeTag} />
        <Zahlfeld
          name="weitere"
          label="Weitere halbe Stellen"
          hint="An Kommunen mit Einbürgerungsbehörde und den größten Werten; 2020 waren es 35."
          hoechstens={400}
          nachkommastellen={0}
          wert={schluessel.weitere}
          onWert={(wert) => aendere({ ...schluessel, weitere: wert ?? 0 })}
        />
      </Grid>
      {schluessel.weitere > 0 && (
        <Indikatorfelder
          indikatoren={[schluessel.indikator]}
          empfaenger={empfaenger}
          aendere={([indikator]) => indikator && aendere({ ...schluessel, indikator })}
        />
      )}
    </>
  );
}

function Vorjahr({ schluessel, jahr, aendere }: Art<"vorjahr">) {
  const { aenderung } = schluessel;
  return (
    <>
      <RadioGroup
        name="aenderung"
        label={`Gegenüber den Bescheiden von ${jahr - 1}`}
        direction="row"
        options={[
          { value: "prozent", label: "um Prozente" },
          { value: "gesamt", label: "um eine Summe" },
        ]}
        value={aenderung.art}
        onChange={(art) =>
          aendere({
            ...schluessel,
            aenderung: art === "prozent" ? { art, prozent: 0 } : { art: "gesamt", hundertstel: 0 },
          })
        }
      />
      <Grid minColumn="14rem">
        {aenderung.art === "prozent" ? (
          <Zahlfeld
            key="prozent"
            name="prozent"
            label="Prozent"
            hint="Mit Minus für eine Kürzung, zum Beispiel -10."
            hoechstens={500}
            nachkommastellen={0}
            negativ
            wert={aenderung.prozent}
            onWert={(wert) =>
              aendere({ ...schluessel, aenderung: { art: "prozent", prozent: Math.max(-100, wert ?? 0) } })
            }
          />
        ) : (
          <Zahlfeld
            key="summe"
            name="summe"
            label="VZÄ im ganzen Land"
            hint="Mit Minus für eine Kürzung, zum Beispiel -25,00."
            hoechstens={1_000_000}
            negativ
            wert={aenderung.hundertstel}
            onWert={(wert) => aendere({ ...schluessel, aenderung: { art: "gesamt", hundertstel: wert ?? 0 } })}
          />
        )}
        <Schrittwahl
          wert={schluessel.schrittHundertstel}
          onWert={(schritt) => aendere({ ...schluessel, schrittHundertstel: schritt })}
        />
      </Grid>
    </>
  );
}

function Tabelle({ schluessel, empfaenger, aendere }: Art<"tabelle">) {
  return (
    <>
      <Tabellenfeld
        name="tabelle"
        label="Tabelle einfügen"
        text={schluessel.tabelle}
        empfaenger={empfaenger}
        onText={(tabelle) => aendere({ ...schluessel, tabelle })}
      />
      <Belegfelder name="tabelle" beleg={schluessel} aendere={(beleg) => aendere({ ...schluessel, ...beleg })} />
    </>
  );
}

const Schrittwahl = ({ wert, onWert }: { wert: Schrittweite; onWert: (wert: Schrittweite) => void }) => (
  <SelectField
    name="schritt"
    label="Schrittweite"
    value={wert}
    onChange={(text) => onWert(Number(text) as Schrittweite)}
    options={[
      { value: 50, label: "halbe Stellen" },
      { value: 100, label: "ganze Stellen" },
      { value: 1, label: "auf 0,01 VZÄ genau" },
    ]}
  />
);
