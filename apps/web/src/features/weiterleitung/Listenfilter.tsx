import { vertragsstaende, vertragsstandNamen } from "@kim/domain/weiterleitung";
import { Cluster, SelectField } from "@kim/ui";
import { useSearchParams } from "react-router";
import { filterAus, mitWahl } from "./listen-filter.ts";
import type { Welt } from "./welten.ts";

/** Stand, and where several gave something also who; both in the address. */
export function Listenfilter({ welten }: { welten: readonly Welt[] }) {
  const [params, setParams] = useSearchParams();
  const { stand, geberId } = filterAus(params);
  const waehle = (feld: "stand" | "geber") => (wert: string) =>
    setParams(mitWahl(params, feld, wert), { replace: true });
  return (
    <Cluster gap="m">
      <SelectField
        name="stand"
        label="Stand"
        value={stand ?? ""}
        placeholder="Alle"
        options={vertragsstaende.map((value) => ({ value, label: vertragsstandNamen[value] }))}
        onChange={waehle("stand")}
      />
      {welten.length > 1 && (
        <SelectField
          name="geber"
          label="Geber"
          value={welten.find((welt) => welt.geberId === geberId)?.geberId ?? ""}
          placeholder="Alle, getrennt"
          options={welten.map(({ geberId: value, name }) => ({ value, label: name }))}
          onChange={waehle("geber")}
        />
      )}
    </Cluster>
  );
}
