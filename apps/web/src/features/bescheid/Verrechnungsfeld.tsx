import { Verrechnung, verrechnungErklaerungen, verrechnungNamen } from "@kim/domain/grundlagen";
import { SelectField } from "@kim/ui";
import { useState } from "react";

/** R31: whether surplus of one post may cover another's shortfall; the hint says what the choice means. */
export function Verrechnungsfeld({ start }: { start: Verrechnung }) {
  const [verrechnung, setVerrechnung] = useState<string>(start);
  const gewaehlt = Verrechnung.safeParse(verrechnung).data;
  return (
    <SelectField
      name="verrechnung"
      label="Minderausgaben decken Mehrausgaben"
      value={verrechnung}
      onChange={setVerrechnung}
      hint={gewaehlt && verrechnungErklaerungen[gewaehlt]}
      options={Verrechnung.options.map((value) => ({ value, label: verrechnungNamen[value] }))}
    />
  );
}
