import { PlainDate } from "@kim/domain/grundlagen";
import { DateField, Grid, KeyFigure, KeyFigures, Notice, Section, Table, TextLink, vzae, type Column } from "@kim/ui";
import type { Ansicht } from "./ansicht.ts";
import { Zahlfeld } from "../../shared/entwurf/Zahlfeld.tsx";

type Frei = Ansicht["ergebnis"]["frei"][number];

/** Step 1: how much, for when, and which posts are free. */
export function Ausgangslage({ inhalt, ergebnis, aendere }: Ansicht) {
  const frei = ergebnis.frei.reduce((summe, { freiHundertstel }) => summe + freiHundertstel, 0);
  const setze = (feld: "beginn" | "ende") => (text: string) => {
    const tag = PlainDate.safeParse(text).data;
    if (tag) aendere({ [feld]: tag });
  };
  return (
    <Section title="1. Ausgangslage">
      <Grid minColumn="12rem">
        <Zahlfeld
          name="gesamtHundertstel"
          label="Zu verteilen (VZÄ)"
          wert={inhalt.gesamtHundertstel}
          hoechstens={20_000}
          onWert={(wert) => wert !== null && wert > 0 && aendere({ gesamtHundertstel: wert })}
        />
        <DateField name="beginn" label="Beginn" value={inhalt.beginn} onChange={setze("beginn")} />
        <DateField name="ende" label="Ende" value={inhalt.ende} onChange={setze("ende")} />
      </Grid>
      <KeyFigures>
        <KeyFigure
          label="Freie Stellen im Zeitraum"
          value={`${vzae(frei)} VZÄ`}
          note={`an ${ergebnis.frei.length} Stellen`}
        />
        <KeyFigure
          label="Davon nicht zu verteilen"
          value={`${vzae(Math.max(0, frei - inhalt.gesamtHundertstel))} VZÄ`}
          note="bleibt beim Kreis"
        />
      </KeyFigures>
      {inhalt.gesamtHundertstel > frei && (
        <Notice tone="warning" title={`Es fehlen ${vzae(inhalt.gesamtHundertstel - frei)} VZÄ`}>
          Im ganzen Zeitraum ist weniger frei, als Sie verteilen wollen. Ändern Sie den Umfang oder den Zeitraum, oder
          legen Sie Stellen an.
        </Notice>
      )}
      <Table
        caption="Freie Stellen"
        columns={columns}
        rows={ergebnis.frei}
        rowKey={({ id }) => id}
        empty="In diesem Zeitraum ist keine Stelle dieser Funktion frei."
      />
    </Section>
  );
}

const columns: Column<Frei>[] = [
  {
    key: "stelle",
    header: "Stelle",
    rowHeader: true,
    cell: ({ id, bezeichnung }) => <TextLink to={`/stellen/${id}`}>{bezeichnung}</TextLink>,
  },
  { key: "frei", header: "Zu geben (VZÄ)", numeric: true, cell: ({ freiHundertstel }) => vzae(freiHundertstel) },
];
