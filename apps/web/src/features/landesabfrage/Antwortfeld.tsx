import { hoechsterBetragCent } from "@kim/domain/grundlagen";
import {
  textHoechstens,
  vorbelegungText,
  wahlmoeglichkeiten,
  wertText,
  type Abfragefeld,
  type Antwortzeile,
  type Vorbelegung,
} from "@kim/domain/landesabfrage";
import { Badge, Button, Cluster, DateField, SelectField, Stack, TextAreaField, TextField, zeitpunkt } from "@kim/ui";
import { Zahlfeld } from "../../shared/entwurf/Zahlfeld.tsx";
import type { GestellteAbfrage } from "./ansicht.ts";

/** One field of the answer, with where its value comes from and what the body said last time. */
export function Antwortfeld({
  feld,
  nummer,
  zeile,
  vorbelegung,
  letzte,
  fehler,
  setze,
}: {
  feld: Abfragefeld;
  nummer: number;
  zeile: Antwortzeile;
  vorbelegung: Vorbelegung | undefined;
  letzte: GestellteAbfrage["letzte"][number] | undefined;
  fehler: string | undefined;
  setze: (patch: Partial<Antwortzeile>) => void;
}) {
  const abweichend = vorbelegung !== undefined && vorbelegung.wert !== zeile.wert;
  return (
    <Stack gap="s">
      <Eingabe feld={feld} nummer={nummer} zeile={zeile} fehler={abweichend ? undefined : fehler} setze={setze} />
      {vorbelegung && (
        <Cluster>
          <span className="kern-hint">{`${wertText(feld, vorbelegung.wert)} ${vorbelegungText(vorbelegung)}`}</span>
          {abweichend && (
            <>
              <Badge tone="info">abweichend</Badge>
              <Button size="small" onClick={() => setze({ wert: vorbelegung.wert, grund: null })}>
                {`Bekannte Zahl für Feld ${nummer} übernehmen`}
              </Button>
            </>
          )}
        </Cluster>
      )}
      {letzte && letzte.wert !== zeile.wert && (
        <Cluster>
          <span className="kern-hint">
            {`Letzte Antwort vom ${zeitpunkt(letzte.am)}: ${wertText(feld, letzte.wert)}`}
          </span>
          <Button size="small" onClick={() => setze({ wert: letzte.wert })}>
            {`Letzte Antwort für Feld ${nummer} übernehmen`}
          </Button>
        </Cluster>
      )}
      {abweichend && (
        <TextField
          name={`grund-${nummer}`}
          label={`Warum weicht Feld ${nummer} ab?`}
          maxLength={300}
          value={zeile.grund ?? ""}
          error={fehler}
          onChange={(grund) => setze({ grund: grund === "" ? null : grund })}
        />
      )}
    </Stack>
  );
}

const zahlform = {
  ganzzahl: { nachkommastellen: 0, hoechstens: 999_999_999, einheit: "" },
  betrag: { nachkommastellen: 2, hoechstens: hoechsterBetragCent, einheit: " in Euro" },
  vzae: { nachkommastellen: 2, hoechstens: 9_999_999, einheit: " in VZÄ" },
} as const;

function Eingabe({
  feld,
  nummer,
  zeile: { wert },
  fehler,
  setze,
}: {
  feld: Abfragefeld;
  nummer: number;
  zeile: Antwortzeile;
  fehler: string | undefined;
  setze: (patch: Partial<Antwortzeile>) => void;
}) {
  const { art, bezeichnung, hinweis, pflicht } = feld;
  const text = typeof wert === "string" ? wert : "";
  const gemeinsam = {
    name: `feld-${nummer}`,
    label: `${nummer}. ${bezeichnung}${pflicht ? "" : " (optional)"}`,
    ...(hinweis !== "" && { hint: hinweis }),
  };
  const setzeText = (neu: string) => setze({ wert: neu === "" ? null : neu });
  switch (art) {
    case "ganzzahl":
    case "betrag":
    case "vzae": {
      const { einheit, ...form } = zahlform[art];
      return (
        <Zahlfeld
          {...gemeinsam}
          {...form}
          label={`${gemeinsam.label}${einheit}`}
          wert={typeof wert === "number" ? wert : null}
          leerErlaubt
          negativ
          onWert={(zahl) => setze({ wert: zahl })}
        />
      );
    }
    case "datum":
      return <DateField {...gemeinsam} error={fehler} value={text} onChange={setzeText} />;
    case "janein":
      return (
        <SelectField
          {...gemeinsam}
          error={fehler}
          placeholder="Bitte wählen"
          value={wert === null ? "" : wert === true ? "ja" : "nein"}
          onChange={(neu) => setze({ wert: neu === "" ? null : neu === "ja" })}
          options={[
            { value: "ja", label: "Ja" },
            { value: "nein", label: "Nein" },
          ]}
        />
      );
    case "auswahl":
      return (
        <SelectField
          {...gemeinsam}
          error={fehler}
          placeholder="Bitte wählen"
          value={text}
          onChange={setzeText}
          options={wahlmoeglichkeiten(feld).map((option) => ({ value: option, label: option }))}
        />
      );
    case "text":
      return (
        <TextAreaField {...gemeinsam} error={fehler} maxLength={textHoechstens} value={text} onChange={setzeText} />
      );
  }
}
