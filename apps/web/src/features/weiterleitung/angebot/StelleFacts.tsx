import { alsZeitraum } from "@kim/domain/grundlagen";
import { anbindungNamen, bausteinNamen, funktionNamen } from "@kim/domain/stelle";
import { gehaltenerZeitraum, hoechstbetrag, vertragsstandNamen } from "@kim/domain/weiterleitung";
import { DescriptionList, euro, vzae } from "@kim/ui";
import type { AngebotslageView } from "../ansicht.ts";

/** What the offer is cut from, the own post or a held part, and who holds which part of it. */
export function StelleFacts({ view: { lage, anbindung, herkunft, belegung } }: { view: AngebotslageView }) {
  const { stelle } = lage;
  const { von, bis } = gehaltenerZeitraum(lage);
  return (
    <DescriptionList
      items={[
        { term: "Funktion", description: `${funktionNamen[stelle.funktion]} (${bausteinNamen[stelle.baustein]})` },
        herkunft
          ? { term: "Erhalten von", description: herkunft.geberName }
          : { term: "Anbindung", description: anbindungNamen[anbindung] },
        { term: "Umfang", description: `${vzae((herkunft ?? stelle).vzaeHundertstel)} VZÄ` },
        { term: "Zeitraum", description: alsZeitraum(von, bis) },
        ...(herkunft ? [{ term: "Betrag", description: `${euro(herkunft.betragCent)}${nochFrei(lage)}` }] : []),
        {
          term: "Belegt durch",
          description:
            belegung.length === 0 ? "Niemanden" : belegung.map((b) => <div key={b.wer + b.von}>{zeile(b)}</div>),
        },
      ]}
    />
  );
}

function nochFrei({ herkunft, ...lage }: AngebotslageView["lage"]): string {
  if (herkunft === null) return "";
  // Below the owner the whole rest may go with any part.
  const { beginn: von, ende: bis, vzaeHundertstel } = herkunft;
  const cent = hoechstbetrag({ ...lage, herkunft }, { von, bis, vzaeHundertstel });
  return cent === undefined ? "" : `, davon noch nicht weitergegeben ${euro(cent)}`;
}

const zeile = ({ wer, vzaeHundertstel, von, bis, stand }: AngebotslageView["belegung"][number]): string =>
  `${wer}: ${vzae(vzaeHundertstel)} VZÄ, ${alsZeitraum(von, bis)}${stand ? ` (${vertragsstandNamen[stand]})` : ""}`;
