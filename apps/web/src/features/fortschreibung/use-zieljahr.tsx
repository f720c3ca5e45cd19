import { zieljahre } from "@kim/domain/fortschreibung";
import { heuteInBerlin } from "@kim/domain/grundlagen";
import { SelectField } from "@kim/ui";
import type { ReactNode } from "react";
import { useSearchParams } from "react-router";
import { usePageTitle } from "../../base/page-title.ts";
import { zieljahr } from "./ansicht.ts";

/** The year that is carried into, from the address, and the field that changes it. */
export function useZieljahr(): { jahr: number; titel: string; auswahl: ReactNode } {
  const [params, setParams] = useSearchParams();
  const jahre = zieljahre(heuteInBerlin(new Date()));
  const jahr = zieljahr(params, jahre.bis);
  const titel = `Fortschreibung ${jahr}`;
  usePageTitle(titel);
  const auswahl = (
    <SelectField
      name="jahr"
      label="Zieljahr"
      value={jahr}
      options={[...new Set([jahre.von, jahre.bis, jahr])].sort().map((value) => ({ value, label: String(value) }))}
      onChange={(wert) => setParams({ jahr: wert }, { preventScrollReset: true })}
    />
  );
  return { jahr, titel, auswahl };
}
