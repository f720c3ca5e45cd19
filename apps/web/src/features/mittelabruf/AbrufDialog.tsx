import { PlainDate } from "@kim/domain/grundlagen";
import {
  abrufeinwaende,
  abrufgegenstandNamen,
  alsFrist,
  freieAbruftage,
  MittelabrufEingabe,
  mittelabrufRefusalTexte,
  spaetestensBenoetigt,
} from "@kim/domain/mittelabruf";
import { DateField, datum, euro, Notice, NumberField, SelectField, TextAreaField } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { entscheidung } from "../../base/entscheidung.ts";
import { useAuffrischen } from "../../base/auffrischen.ts";
import { useTRPC } from "../../base/trpc.ts";
import { EingabeDialog } from "../../shared/vorgang/EingabeDialog.tsx";
import type { BescheidMittel } from "./mittel.ts";

/** A new call; proposes the next termin and the last day that R32 allows for it. */
export function AbrufDialog({ bescheid, onClose }: { bescheid: BescheidMittel; onClose: () => void }) {
  const trpc = useTRPC();
  const auffrischen = useAuffrischen();
  const [gegenstand, setGegenstand] = useState(bescheid.rahmen[0]?.gegenstand ?? null);
  const rahmen = bescheid.rahmen.find((r) => r.gegenstand === gegenstand);
  const [termin, setTermin] = useState<string>(rahmen?.vorschlag.termin ?? bescheid.von);
  const [benoetigtBis, setBenoetigtBis] = useState<string>(rahmen?.vorschlag.benoetigtBis ?? bescheid.bis);
  const { mittelfrist = null, termine = [] } = rahmen ?? {};
  const waehleGegenstand = (wert: string) => {
    const gewaehlt = bescheid.rahmen.find((r) => r.gegenstand === wert);
    if (!gewaehlt) return;
    setGegenstand(gewaehlt.gegenstand);
    setTermin(gewaehlt.vorschlag.termin);
    setBenoetigtBis(gewaehlt.vorschlag.benoetigtBis);
  };
  const waehleTermin = (tag: string) => {
    setTermin(tag);
    const gewaehlt = PlainDate.safeParse(tag);
    if (gewaehlt.success) setBenoetigtBis(spaetestensBenoetigt(gewaehlt.data, bescheid.bis, mittelfrist));
  };
  const abruf = useMutation(trpc.mittelabruf.create.mutationOptions());
  const frist = PlainDate.safeParse(termin);
  return (
    <EingabeDialog
      titel={`Mittel abrufen: Baustein ${bescheid.baustein}`}
      label="Mittel abrufen"
      senden="Abrufen"
      schema={MittelabrufEingabe}
      defaults={(id) => ({ id, bescheidId: bescheid.id })}
      befehl={abruf}
      judge={entscheidung({
        schema: MittelabrufEingabe,
        braucht: [],
        decide: (eingabe) =>
          abrufeinwaende({ ...bescheid, mittelfrist, termine, abrufbarCent: bescheid.stand.abrufbarCent }, eingabe),
        saetze: mittelabrufRefusalTexte,
      })}
      onObjection={() => void auffrischen()}
      getan={({ betragCent }) => `${euro(betragCent)} abgerufen. Die Bezirksregierung entscheidet.`}
      onClose={onClose}
    >
      {gegenstand !== null && (
        <SelectField
          name="gegenstand"
          label="Gegenstand"
          value={gegenstand}
          onChange={waehleGegenstand}
          options={bescheid.rahmen.flatMap((r) =>
            r.gegenstand ? [{ value: r.gegenstand, label: abrufgegenstandNamen[r.gegenstand] }] : [],
          )}
        />
      )}
      {mittelfrist !== null && (
        <Notice regel="R32">
          Abgerufen wird nur, was innerhalb von {alsFrist(mittelfrist)} nach dem Termin für fällige Zahlungen gebraucht
          wird.
        </Notice>
      )}
      {termine.length > 0 ? (
        <SelectField
          name="termin"
          label="Abruftermin"
          value={termin}
          onChange={waehleTermin}
          options={termine.map((tag) => ({ value: tag, label: datum(tag) }))}
        />
      ) : (
        <DateField
          name="termin"
          label="Abruftermin"
          hint={freierTermin(bescheid, gegenstand)}
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
            ? `Der letzte Tag, an dem Sie davon zahlen; spätestens der ${datum(spaetestensBenoetigt(frist.data, bescheid.bis, mittelfrist))}.`
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
    </EingabeDialog>
  );
}

function freierTermin(bescheid: BescheidMittel, gegenstand: string | null): string {
  const { von, bis } = freieAbruftage(bescheid);
  const tage = bis === null ? `ab dem ${datum(von)}` : `vom ${datum(von)} bis ${datum(bis)}`;
  const fest =
    gegenstand === "begleitung" ? "Feste Termine gelten hierfür nicht" : "Feste Termine stehen nicht mehr aus";
  return `${fest}; möglich ist jeder Tag ${tage}.`;
}
