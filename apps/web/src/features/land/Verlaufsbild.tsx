import { heuteInBerlin } from "@kim/domain/grundlagen";
import {
  abErstemWert,
  messgroessen,
  taktFuer,
  verlaufVon,
  type Messgroessenname,
  type Takt,
} from "@kim/domain/landesstand";
import type { Baustein } from "@kim/domain/stelle";
import { Button, LineChart, Stack, Table, type Column } from "@kim/ui";
import { useState } from "react";
import type { Outputs } from "../../base/trpc.ts";
import { anzeige, kurzanzeige } from "./messanzeige.ts";

export type VerlaufsbildProps = {
  daten: Outputs["land"]["reihe"];
  mass: Messgroessenname;
  baustein: Baustein | undefined;
  takt: Takt;
};

type Zeile = { key: string; name: string; werte: (number | null)[] };

const zunaechst = 24;

/** Series as lines, and the same numbers as a table, newest first. */
export function Verlaufsbild({ daten, mass, baustein, takt }: VerlaufsbildProps) {
  const { einheit, name, formel } = messgroessen[mass];
  const heute = heuteInBerlin(new Date());
  const verlaeufe = abErstemWert(daten.reihen.map((reihe) => verlaufVon(reihe, daten, mass, baustein, takt, heute)));
  const [alle, setAlle] = useState(false);
  const zeitpunkte = verlaeufe[0]?.zeitpunkte ?? [];
  const zeilen = zeitpunkte
    .map((zeitpunkt, i): Zeile => ({ ...zeitpunkt, werte: verlaeufe.map(({ werte }) => werte[i] ?? null) }))
    .reverse();
  const imMonat = taktFuer(mass, takt) === "monat" && einheit === "cent";
  const titel = `${name}${imMonat ? " im Monat" : ""}, ${zeitpunkte[0]?.name ?? daten.von} bis ${zeitpunkte.at(-1)?.name ?? daten.bis}`;
  const columns: Column<Zeile>[] = [
    {
      key: "name",
      header: taktFuer(mass, takt) === "jahr" ? "Förderjahr" : "Monat",
      rowHeader: true,
      cell: (zeile) => zeile.name,
    },
    ...daten.reihen.map((reihe, i): Column<Zeile> => ({
      key: `${i}`,
      header: reihe.name,
      numeric: true,
      cell: (zeile) => anzeige(einheit, zeile.werte[i] ?? null),
    })),
  ];
  return (
    <Stack gap="m">
      <LineChart
        label={`${titel}: ${daten.reihen.map((reihe) => reihe.name).join(", ")}. Die Zahlen stehen in der Tabelle darunter.`}
        points={zeitpunkte.map(({ marke }) => marke)}
        lines={daten.reihen.map((reihe, i) => ({
          key: `${i}`,
          label: reihe.name,
          values: verlaeufe[i]?.werte ?? [],
        }))}
        format={(wert) => kurzanzeige(einheit, wert)}
      />
      <p className="kern-body kern-body--small">{hinweis(formel, taktFuer(mass, takt), einheit === "cent")}</p>
      <Table
        caption={titel}
        columns={columns}
        rows={alle ? zeilen : zeilen.slice(0, zunaechst)}
        rowKey={({ key }) => key}
      />
      {!alle && zeilen.length > zunaechst && (
        <div>
          <Button variant="secondary" onClick={() => setAlle(true)}>
            Alle {zeilen.length} Monate zeigen
          </Button>
        </div>
      )}
    </Stack>
  );
}

function hinweis(formel: string, takt: Takt, geld: boolean): string {
  const wann = geld
    ? takt === "jahr"
      ? "Je Förderjahr, bis heute."
      : "Was im Monat hinzukam, für welches Förderjahr auch immer."
    : takt === "jahr"
      ? "Im Dezember, im laufenden Jahr im laufenden Monat."
      : "Bewilligt am letzten Tag des Monats, besetzt und eingerichtet nach seinen Tagen.";
  return `${formel}. ${wann}`;
}
