import { Section, TileMap, vzae, type Tile, type TileLevel, type TileTone } from "@kim/ui";
import type { Uebersicht } from "./uebersicht-ansicht.ts";

type Kommune = Uebersicht["kommunen"][number];

const legende = {
  success: "ganz besetzt",
  warning: "teilweise besetzt",
  danger: "ganz vakant",
  info: "nur angeboten oder über eine andere Kommune",
  neutral: "keine Stelle",
} as const satisfies Record<Exclude<TileTone, TileLevel>, string>;

/** The Kommunen of the Kreis with what they hold of its posts; a tile leads to their rows. */
export function KommunenKarte({ kommunen }: { kommunen: readonly Kommune[] }) {
  return (
    <Section title="Kommunen des Kreises">
      <TileMap label="Kommunen des Kreises: gehaltene und besetzte VZÄ" tiles={kommunen.map(kachel)} legend={legende} />
      <p className="kern-body kern-body--small">
        Auf jeder Kachel: besetzte von gehaltenen VZÄ. Die Kacheln liegen ungefähr wie die Orte: oben Norden, links
        Westen. Was eine Kommune über eine andere erhält, ist in deren Anteil enthalten.
      </p>
    </Section>
  );
}

const kachel = (kommune: Kommune): Tile => ({
  key: kommune.id,
  row: kommune.kachel.zeile + 1,
  column: kommune.kachel.spalte + 1,
  label: kommune.name,
  short: kommune.name,
  figures: zahlen(kommune),
  tone: ton(kommune),
  to: `/uebersicht?gliederung=kommune&bei=${kommune.id}`,
});

function zahlen({
  vzaeHundertstel,
  besetztHundertstel,
  angebotenHundertstel,
  ueberAndereHundertstel,
}: Kommune): string[] {
  const zeilen = [
    ...(vzaeHundertstel > 0 ? [`${vzae(besetztHundertstel)} von ${vzae(vzaeHundertstel)}`] : []),
    ...(ueberAndereHundertstel > 0 ? [`${vzae(ueberAndereHundertstel)} über andere`] : []),
    ...(angebotenHundertstel > 0 ? [`${vzae(angebotenHundertstel)} angeboten`] : []),
  ];
  return zeilen.length > 0 ? zeilen.slice(0, 2) : ["keine"];
}

function ton({ vzaeHundertstel, besetztHundertstel, angebotenHundertstel, ueberAndereHundertstel }: Kommune): TileTone {
  if (vzaeHundertstel === 0) return angebotenHundertstel + ueberAndereHundertstel > 0 ? "info" : "neutral";
  if (besetztHundertstel === 0) return "danger";
  return besetztHundertstel < vzaeHundertstel ? "warning" : "success";
}
