import { alsDatum } from "../grundlagen/darstellung.ts";
import { heuteInBerlin } from "../grundlagen/plain-date.ts";
import { rollenNamen } from "./rollen-namen.ts";
import type { Rolle } from "./rollen.ts";

export type Brief = { betreff: string; text: string };

/** The letter that carries the link. It names nobody but the two bodies: who opens it may be the wrong person. */
export function einladungBrief(einladung: {
  link: string;
  von: string;
  organisation: string;
  rollen: readonly Rolle[];
  gueltigBis: Date;
  vonAussen: boolean;
}): Brief {
  const { link, von, organisation, rollen, gueltigBis, vonAussen } = einladung;
  const anlass = vonAussen
    ? `${von} bietet ${organisation} auf der KIM-Plattform Stellen des Kommunalen Integrationsmanagements an und lädt Sie ein, dort für ${organisation} zu antworten.`
    : `${organisation} lädt Sie ein, auf der KIM-Plattform mitzuarbeiten.`;
  return {
    betreff: `Einladung zur KIM-Plattform für ${organisation}`,
    text: `Guten Tag,

${anlass}

Ihre Rolle: ${rollen.map((rolle) => rollenNamen[rolle]).join(", ")}

Bitte öffnen Sie diesen Link und legen Sie Ihren Zugang an:

${link}

Der Link gilt bis zum ${alsDatum(heuteInBerlin(gueltigBis))} und nur einmal. Bitte geben Sie ihn nicht weiter.
Wenn Sie nicht wissen, worum es geht, können Sie diese Nachricht löschen; es geschieht dann nichts.

Ihre KIM-Plattform
`,
  };
}
