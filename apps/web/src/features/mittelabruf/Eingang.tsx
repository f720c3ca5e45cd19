import { heuteInBerlin, jahrVon } from "@kim/domain/grundlagen";
import { PageHeader, Stack } from "@kim/ui";
import { Filterleiste } from "../../shared/liste/Filterleiste.tsx";
import { bausteinwahl, jahreswahl } from "../../shared/liste/wahl.ts";
import { Abruftermine } from "./Abruftermine.tsx";
import { BewilligteAbrufe } from "./BewilligteAbrufe.tsx";
import { OffeneAbrufe } from "./OffeneAbrufe.tsx";
import { RatenAuszahlung } from "./RatenAuszahlung.tsx";
import { useEingang } from "./use-eingang.ts";
import { Zahlungen } from "./Zahlungen.tsx";
import "./mittelabruf.css";

/**
 * The granting authority's desk: decide calls, pay what was approved, pay Pauschalen by schedule, keep the calendar.
 */
export function Eingang() {
  const { filter, setze } = useEingang();
  const heuer = jahrVon(heuteInBerlin(new Date()));
  const jahre = [...new Set([...Array.from({ length: heuer + 2 - 2020 }, (_, i) => 2020 + i), filter.jahr])].sort(
    (a, b) => b - a,
  );
  return (
    <Stack gap="l">
      <PageHeader
        title="Mittelabrufe"
        lead="Abrufe entscheiden, bewilligte Beträge und fällige Raten der Pauschalen auszahlen."
      />
      <Filterleiste
        auswahlen={[
          { name: "jahr", label: "Förderjahr", value: filter.jahr, options: jahreswahl(jahre) },
          { name: "baustein", label: "Baustein", placeholder: "Alle", value: filter.baustein, options: bausteinwahl() },
        ]}
        suche={{ label: "Empfänger suchen", value: filter.suche }}
        setze={setze}
      />
      <OffeneAbrufe />
      <BewilligteAbrufe />
      <RatenAuszahlung />
      <Zahlungen />
      <Abruftermine key={filter.jahr} jahr={filter.jahr} />
    </Stack>
  );
}
