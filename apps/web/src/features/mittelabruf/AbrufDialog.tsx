import { PlainDate } from "@kim/domain/grundlagen";
import { alsFrist, MittelabrufEingabe, spaetestensBenoetigt } from "@kim/domain/mittelabruf";
import {
  Button,
  DateField,
  datum,
  Dialog,
  euro,
  Form,
  FormActions,
  Notice,
  NumberField,
  RefusalNotice,
  SelectField,
  SubmitButton,
  TextAreaField,
  useStatus,
} from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { fieldErrors, formRefusal } from "../../app/api-error.ts";
import { useTRPC } from "../../trpc.ts";
import { useAuffrischen } from "./auffrischen.ts";
import type { BescheidMittel } from "./mittel.ts";

/** A new call; proposes the next termin and the last day that R32 allows for it. */
export function AbrufDialog({ bescheid, onClose }: { bescheid: BescheidMittel; onClose: () => void }) {
  const trpc = useTRPC();
  const { melde } = useStatus();
  const auffrischen = useAuffrischen();
  const [id] = useState(() => crypto.randomUUID());
  const [termin, setTermin] = useState<string>(bescheid.vorschlag.termin);
  const [benoetigtBis, setBenoetigtBis] = useState<string>(bescheid.vorschlag.benoetigtBis);
  const waehleTermin = (tag: string) => {
    setTermin(tag);
    const gewaehlt = PlainDate.safeParse(tag);
    if (gewaehlt.success) setBenoetigtBis(spaetestensBenoetigt(gewaehlt.data, bescheid.bis, bescheid.mittelfrist));
  };
  const abruf = useMutation(
    trpc.mittelabruf.create.mutationOptions({
      onSuccess: async (_, { betragCent }) => {
        melde(`${euro(betragCent)} abgerufen. Die Bezirksregierung entscheidet.`);
        await auffrischen();
        onClose();
      },
    }),
  );
  const frist = PlainDate.safeParse(termin);
  return (
    <Dialog open title={`Mittel abrufen: Baustein ${bescheid.baustein}`} onClose={onClose}>
      <Form
        schema={MittelabrufEingabe}
        defaults={{ id, bescheidId: bescheid.id }}
        label="Mittel abrufen"
        pending={abruf.isPending}
        serverErrors={fieldErrors(abruf.error)}
        onSubmit={(eingabe) => abruf.mutate(eingabe)}
      >
        <RefusalNotice refusal={formRefusal(abruf.error)} />
        <Notice regel="R32">
          Abgerufen wird nur, was innerhalb von {alsFrist(bescheid.mittelfrist)} nach dem Termin für fällige Zahlungen
          gebraucht wird.
        </Notice>
        {bescheid.termine.length > 0 ? (
          <SelectField
            name="termin"
            label="Abruftermin"
            value={termin}
            onChange={waehleTermin}
            options={bescheid.termine.map((tag) => ({ value: tag, label: datum(tag) }))}
          />
        ) : (
          <DateField
            name="termin"
            label="Abruftermin"
            hint="Feste Termine sind nicht festgelegt; jeder Tag im Bewilligungszeitraum ist möglich."
            value={termin}
            onChange={waehleTermin}
          />
        )}
        <NumberField
          name="betragCent"
          label="Betrag"
          unit="€"
          decimals={2}
          hint={`Noch abrufbar: ${euro(bescheid.stand.abrufbarCent)}.`}
        />
        <DateField
          name="benoetigtBis"
          label="Benötigt bis"
          hint={
            frist.success
              ? `Der letzte Tag, an dem Sie davon zahlen; spätestens der ${datum(spaetestensBenoetigt(frist.data, bescheid.bis, bescheid.mittelfrist))}.`
              : undefined
          }
          value={benoetigtBis}
          onChange={setBenoetigtBis}
        />
        <TextAreaField
          name="begruendung"
          label="Wofür"
          hint="Welche Zahlungen fällig werden, zum Beispiel „Gehälter Mai bis Juli“."
          maxLength={2000}
        />
        <FormActions>
          <SubmitButton>Abrufen</SubmitButton>
          <Button onClick={onClose}>Abbrechen</Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
