import { heuteInBerlin } from "@kim/domain/grundlagen";
import { decideRueckzahlung, rueckforderungRefusalTexte, RueckzahlungEingabe } from "@kim/domain/rueckforderung";
import { CheckboxField, DateField, datum, euro, Grid, NumberField, Section, Table, TextField } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { entscheidung } from "../../../base/entscheidung.ts";
import { useTRPC } from "../../../base/trpc.ts";
import { VorgangDialog } from "../../../shared/vorgang/VorgangDialog.tsx";
import type { Forderungsansicht } from "../ansicht.ts";

/** What was credited to the claim, by its Wertstellung. */
export function ZahlungenSection({ ansicht }: { ansicht: Forderungsansicht }) {
  const { zahlungen, darfBuchen, lauf } = ansicht;
  if (zahlungen.length === 0 && !darfBuchen) return null;
  return (
    <Section title="Zahlungen" actions={darfBuchen && <ZahlungBuchen ansicht={ansicht} />}>
      {zahlungen.length === 0 ? (
        <p>Noch ist nichts eingegangen.</p>
      ) : (
        <Table
          caption="Zahlungen"
          captionHidden
          rows={zahlungen}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "am",
              header: "Wertstellung",
              rowHeader: true,
              cell: ({ am }) => datum(am),
              footer: "Summe",
            },
            { key: "kassenzeichen", header: "Kassenzeichen", cell: ({ kassenzeichen }) => kassenzeichen, footer: "" },
            { key: "von", header: "Gebucht von", cell: ({ vonName }) => vonName, footer: "" },
            {
              key: "cent",
              header: "Betrag",
              numeric: true,
              cell: ({ cent }) => euro(cent),
              footer: euro(lauf.gezahltCent),
            },
          ]}
        />
      )}
    </Section>
  );
}

function ZahlungBuchen({ ansicht: { id, kern, lauf, vorgaenge, zahlungen } }: { ansicht: Forderungsansicht }) {
  const heute = heuteInBerlin(new Date());
  const buchen = useMutation(useTRPC().rueckzahlung.create.mutationOptions());
  return (
    <VorgangDialog
      knopf="Zahlung buchen"
      look={{ icon: "add", size: "small" }}
      titel="Zahlung buchen"
      senden="Buchen"
      schema={RueckzahlungEingabe}
      defaults={(neu) => ({ id: neu, rueckforderung: { glaeubigerId: kern.glaeubigerId, id } })}
      judge={entscheidung({
        schema: RueckzahlungEingabe,
        braucht: ["am", "cent", "ueberzahlungBestaetigt"],
        saetze: rueckforderungRefusalTexte,
        decide: (eingabe) =>
          decideRueckzahlung(eingabe, { kern, vorgaenge, zahlungen }, { heute, ersteAuszahlungAm: null }),
      })}
      befehl={buchen}
      getan={({ cent }) => `${euro(cent)} sind gebucht.`}
    >
      <Grid minColumn="12rem">
        <DateField name="am" label="Wertstellung" defaultValue={heute} max={heute} />
        <NumberField
          name="cent"
          label="Betrag"
          decimals={2}
          unit="€"
          defaultValue={lauf.offenCent > 0 ? lauf.offenCent : undefined}
        />
      </Grid>
      <TextField name="kassenzeichen" label="Kassenzeichen" maxLength={100} />
      <CheckboxField
        name="ueberzahlungBestaetigt"
        label="Es ist wirklich mehr eingegangen, als offen ist."
        hint="Die Überzahlung steht dem Zahler zu."
      />
    </VorgangDialog>
  );
}
