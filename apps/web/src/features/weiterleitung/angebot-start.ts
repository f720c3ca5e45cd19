import { PlainDate } from "@kim/domain/grundlagen";
import { gehaltenerZeitraum, nachweisvorschlag, zeitvorschlag } from "./angebot-vorschlag.ts";
import { angebotStand, type Angebotslage, type Auswahl } from "./angebot-stand.ts";

/** Where the form starts: what the draft says, and where it is silent, or only repeats it, the proposal. */
export function angebotStart(gelesen: Angebotslage, heute: PlainDate): { lage: Angebotslage; start: Auswahl } {
  const lage = ohneVorschlaege(gelesen, startAus(gelesen, heute));
  return { lage, start: startAus(lage, heute) };
}

function startAus({ umfeld, herkunft, inhalt }: Angebotslage, heute: PlainDate): Auswahl {
  const vorschlag = zeitvorschlag(herkunft ? gehaltenerZeitraum(herkunft) : umfeld.stelle, heute);
  return {
    empfaengerId: inhalt.empfaengerId ?? "",
    beginn: inhalt.beginn ?? vorschlag.beginn,
    ende: inhalt.ende ?? vorschlag.ende,
    bemessung: inhalt.bemessung ?? "pauschale",
    vzaeHundertstel: inhalt.vzaeHundertstel ?? undefined,
    betragCent: inhalt.betragCent ?? undefined,
  };
}

/** A draft also keeps proposals nobody touched; those go on following day and share. */
function ohneVorschlaege(lage: Angebotslage, start: Auswahl): Angebotslage {
  const { inhalt, eigenerNachweis } = lage;
  const { frei, vorschlagCent } = angebotStand(lage, start);
  const ende = PlainDate.safeParse(start.ende).data;
  const nachweis = ende && nachweisvorschlag(ende, eigenerNachweis(ende));
  return {
    ...lage,
    inhalt: {
      ...inhalt,
      vzaeHundertstel: inhalt.vzaeHundertstel === frei ? null : inhalt.vzaeHundertstel,
      betragCent: inhalt.betragCent === vorschlagCent ? null : inhalt.betragCent,
      nachweisFaelligAm: inhalt.nachweisFaelligAm === nachweis ? null : inhalt.nachweisFaelligAm,
    },
  };
}
