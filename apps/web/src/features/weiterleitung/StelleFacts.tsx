import { alsZeitraum, heuteInBerlin } from "@kim/domain/grundlagen";
import { anbindungNamen, bausteinNamen, funktionNamen } from "@kim/domain/stelle";
import { vertragsbetrag, weiterleitungsanteile, vertragsstandNamen } from "@kim/domain/weiterleitung";
import { DescriptionList, euro, vzae } from "@kim/ui";
import { gehaltenerZeitraum } from "./angebot-vorschlag.ts";
import type { Angebotslage } from "./angebot-stand.ts";
import { freierBetrag, weitergegebenVon } from "./freier-anteil.ts";

/** What the offer is cut from, the own post or a held part, and who holds which part of it. */
export function StelleFacts({ umfeld, herkunft }: Pick<Angebotslage, "umfeld" | "herkunft">) {
  const { stelle } = umfeld;
  const belegung = belegungen(umfeld, herkunft);
  const gehalten = herkunft ? gehaltenerZeitraum(herkunft) : stelle;
  return (
    <DescriptionList
      items={[
        { term: "Funktion", description: `${funktionNamen[stelle.funktion]} (${bausteinNamen[stelle.baustein]})` },
        ...(herkunft
          ? [{ term: "Erhalten von", description: herkunft.geberName }]
          : [{ term: "Anbindung", description: anbindungNamen[stelle.anbindung] }]),
        { term: "Umfang", description: `${vzae(herkunft?.vzaeHundertstel ?? stelle.vzaeHundertstel)} VZÄ` },
        { term: "Zeitraum", description: alsZeitraum(gehalten.beginn, gehalten.ende) },
        ...(herkunft
          ? [
              {
                term: "Betrag",
                description: betraege(herkunft, freierBetrag(herkunft, weitergegebenVon(umfeld, herkunft.id))),
              },
            ]
          : []),
        {
          term: "Belegt durch",
          description: belegung.length === 0 ? "Niemanden" : belegung.map((zeile) => <div key={zeile}>{zeile}</div>),
        },
      ]}
    />
  );
}

const betraege = (herkunft: NonNullable<Angebotslage["herkunft"]>, freiCent: number) =>
  `${euro(vertragsbetrag(herkunft))}, davon noch nicht weitergegeben ${euro(freiCent)}`;

/** From today on; what has ended no longer holds anything. */
function belegungen(umfeld: Angebotslage["umfeld"], herkunft: Angebotslage["herkunft"]): string[] {
  const herkunftId = herkunft?.id ?? null;
  const heute = heuteInBerlin(new Date());
  const eigene = umfeld.teile.filter((teil) => teil.weiterleitungId === herkunftId).flatMap((teil) => teil.besetzungen);
  return [
    ...eigene
      .filter(({ bis }) => bis === null || bis >= heute)
      .map((b) => `${b.pseudonym}: ${vzae(b.vzaeHundertstel)} VZÄ, ${alsZeitraum(b.von, b.bis)}`),
    ...weitergegebenVon(umfeld, herkunftId).flatMap((w) =>
      weiterleitungsanteile(w)
        .filter(({ bis }) => bis >= heute)
        .map(
          (a) =>
            `${w.empfaengerName}: ${vzae(a.vzaeHundertstel)} VZÄ, ${alsZeitraum(a.von, a.bis)} (${vertragsstandNamen[w.stand]})`,
        ),
    ),
  ];
}
