import { alsDatum, alsZeitraum, heuteInBerlin } from "@kim/domain/grundlagen";
import {
  decidePruefeinsichtVerlaengerung,
  pruefeinsichtRefusalTexte,
  pruefeinsichtstandNamen,
  PruefeinsichtVerlaengerung,
  PruefeinsichtWiderruf,
} from "@kim/domain/pruefeinsicht";
import { Badge, Cluster, DateField, Table, TextAreaField, VisuallyHidden, zeitpunkt } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { entscheidung } from "../../base/entscheidung.ts";
import { useTRPC } from "../../base/trpc.ts";
import { VorgangDialog } from "../../shared/vorgang/VorgangDialog.tsx";
import type { Einsicht, Einsichten } from "./ansicht.ts";
import { Einsichtnahmen } from "./Einsichtnahmen.tsx";

const ton = { laufend: "success", bevorstehend: "info", abgelaufen: "neutral", widerrufen: "warning" } as const;

export function EinsichtenTable({
  titel,
  auswahl: { empfaenger },
  einsichten,
}: {
  titel: string;
  auswahl: Einsichten;
  einsichten: readonly Einsicht[];
}) {
  const namen = new Map(empfaenger.map(({ id, name }) => [id, name]));
  return (
    <Table
      caption={titel}
      captionHidden
      stacks
      rows={einsichten}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "person",
          header: "Wer prüft, wozu",
          rowHeader: true,
          cell: ({ name, zweck }) => (
            <>
              {name}
              <div className="kern-hint">{zweck}</div>
            </>
          ),
        },
        {
          key: "gilt",
          header: "Gilt",
          cell: (e) => (
            <>
              {alsZeitraum(e.von, e.letzterTag)}
              <div>
                <Badge tone={ton[e.stand]}>{pruefeinsichtstandNamen[e.stand]}</Badge>
              </div>
            </>
          ),
        },
        {
          key: "umfang",
          header: "Umfang",
          cell: (e) => (
            <>
              {e.jahre ? e.jahre.join(", ") : "Alle Förderjahre"}
              {e.art === "landesrechnungshof" && (
                <div className="kern-hint">
                  {e.empfaenger ? e.empfaenger.map((id) => namen.get(id) ?? id).join(", ") : "Alle Empfänger"}
                </div>
              )}
            </>
          ),
        },
        {
          key: "verlauf",
          header: "Gewährt und geändert",
          cell: (e) => (
            <>
              {`${zeitpunkt(e.am)}, ${e.vonName}`}
              {e.vorgaenge.map((v) => (
                <div key={v.am} className="kern-hint">
                  {v.art === "verlaengert" ? `Verlängert bis ${alsDatum(v.bis)}` : "Widerrufen"}
                  {`, ${v.vonName}: ${v.grund}`}
                </div>
              ))}
            </>
          ),
        },
        {
          key: "aktion",
          header: <VisuallyHidden>Aktionen</VisuallyHidden>,
          action: true,
          cell: (einsicht) => (
            <Cluster justify="end">
              <Einsichtnahmen einsicht={einsicht} />
              {einsicht.stand !== "widerrufen" && <Verlaengern einsicht={einsicht} />}
              {einsicht.stand !== "widerrufen" && einsicht.stand !== "abgelaufen" && <Widerrufen einsicht={einsicht} />}
            </Cluster>
          ),
        },
      ]}
    />
  );
}

function Verlaengern({ einsicht }: { einsicht: Einsicht }) {
  const verlaengern = useMutation(useTRPC().pruefeinsichtverlaengerung.create.mutationOptions());
  const heute = heuteInBerlin(new Date());
  return (
    <VorgangDialog
      knopf="Verlängern"
      look={{ size: "small", "aria-label": `Einsicht verlängern: ${einsicht.name}` }}
      titel="Prüfeinsicht verlängern"
      senden="Verlängern"
      schema={PruefeinsichtVerlaengerung}
      defaults={(id) => ({ id, einsichtId: einsicht.id })}
      judge={entscheidung({
        schema: PruefeinsichtVerlaengerung,
        braucht: ["bis"],
        saetze: pruefeinsichtRefusalTexte,
        decide: ({ bis }) => decidePruefeinsichtVerlaengerung({ bis }, einsicht, heute),
      })}
      befehl={verlaengern}
      getan={({ bis }) => `${einsicht.name} hat Einsicht bis ${alsDatum(bis)}.`}
    >
      <p>{`Bisher gilt sie bis ${alsDatum(einsicht.letzterTag)}.`}</p>
      <DateField name="bis" label="Neuer letzter Tag" />
      <TextAreaField name="grund" label="Grund" rows={2} maxLength={1000} />
    </VorgangDialog>
  );
}

function Widerrufen({ einsicht }: { einsicht: Einsicht }) {
  const widerrufen = useMutation(useTRPC().pruefeinsichtwiderruf.create.mutationOptions());
  return (
    <VorgangDialog
      knopf="Widerrufen"
      look={{ size: "small", danger: true, "aria-label": `Einsicht widerrufen: ${einsicht.name}` }}
      titel="Prüfeinsicht widerrufen"
      senden="Widerrufen"
      schema={PruefeinsichtWiderruf}
      defaults={(id) => ({ id, einsichtId: einsicht.id })}
      befehl={widerrufen}
      getan={`${einsicht.name} hat keine Einsicht mehr.`}
    >
      <p>{`${einsicht.name} sieht danach sofort nichts mehr, auch die eigenen Notizen nicht. Das lässt sich nicht zurücknehmen.`}</p>
      <TextAreaField name="grund" label="Grund" rows={2} maxLength={1000} hint="Die prüfende Person liest ihn." />
    </VorgangDialog>
  );
}
