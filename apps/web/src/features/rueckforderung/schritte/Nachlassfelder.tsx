import { addDays, heuteInBerlin } from "@kim/domain/grundlagen";
import { Niederschlagungsgrund, niederschlagungsgrundNamen, type Schritteingabe } from "@kim/domain/rueckforderung";
import { CheckboxField, DateField, RadioGroup } from "@kim/ui";

/** What § 27 KomHVO NRW and § 59 LHO ask before a claim is put off, given up for now, or waived. */
export function Nachlassfelder({ art }: { art: Schritteingabe["art"] }) {
  const morgen = addDays(heuteInBerlin(new Date()), 1);
  if (art === "niederschlagung")
    return (
      <>
        <RadioGroup
          name="angaben.weil"
          label="Weshalb?"
          options={Niederschlagungsgrund.options.map((value) => ({ value, label: niederschlagungsgrundNamen[value] }))}
        />
        <DateField
          name="angaben.wiedervorlageAm"
          label="Wieder vorlegen am"
          hint="Leer: unbefristet niedergeschlagen."
          min={morgen}
          optional
        />
      </>
    );
  if (art === "forderungserlass")
    return (
      <CheckboxField
        name="angaben.besondereHaerte"
        label="Den Betrag einzuziehen, wäre im einzelnen Fall eine besondere Härte."
      />
    );
  return (
    <>
      <DateField name="angaben.bis" label="Gestundet bis" min={morgen} />
      <CheckboxField name="angaben.haerte" label="Die Zahlung am Fälligkeitstag wäre eine erhebliche Härte." />
      <CheckboxField name="angaben.gesichert" label="Der Anspruch erscheint durch die Stundung nicht gefährdet." />
      <CheckboxField
        name="angaben.zinslos"
        label="Ohne Stundungszinsen"
        hint="Die Zinsen auf die Rückforderung laufen ohnehin weiter; Stundungszinsen zählen nur, wenn von jenen abgesehen wird. Kein Tag wird doppelt verzinst."
      />
    </>
  );
}
