import type { RueckforderungRefusal } from "../../rueckforderung/rueckforderung-refusal.ts";
import { tag } from "./tag.ts";

export const refusalsDerRueckforderung = [
  { reason: "forderung-ohne-bescheinigung", regel: "R93" },
  { reason: "forderung-ohne-betrag", regel: "R96", feld: "betragCent" },
  { reason: "forderung-ueber-nachweis", regel: "R96", feld: "betragCent", hoechstensCent: 1_119_965 },
  { reason: "forderung-besteht-schon", regel: "R99b", feld: "betragCent", schonCent: 100_00, hoechstensCent: 150_00 },
  { reason: "grundlage-passt-nicht", regel: "R96", feld: "grundlage", grundlage: "pauschale" },
  { reason: "kenntnis-in-der-zukunft", regel: "R94", feld: "kenntnisAm", heute: tag },
  { reason: "nach-unten-zu-viel", regel: "R99b", feld: "betragCent", hoechstensCent: 5_000_00 },

  {
    reason: "rueckforderungsschritt-nicht-moeglich",
    schritt: "gestundet",
    stand: "anhoerung",
    recht: "verwaltungsakt",
  },
  { reason: "forderung-falsche-seite", schritt: "gestundet", seiten: ["glaeubiger"] },
  { reason: "forderung-recht-fehlt", schritt: "stellungnahme", rechte: ["nachweis:pruefen"] },
  { reason: "forderung-tag-in-der-zukunft", feld: "tag", heute: tag },
  { reason: "forderung-tag-vor-vorigem", feld: "tag", voriger: tag },
  { reason: "forderung-ohne-begruendung", feld: "text", schritt: "niedergeschlagen", mindestensZeichen: 20 },

  { reason: "anhoerungsfrist-zu-kurz", regel: "R95", feld: "bis", frueheste: tag, tage: 14 },
  { reason: "anhoerung-laeuft-noch", regel: "R95", bis: tag },
  { reason: "anhoerung-nicht-verlaengert", regel: "R106", feld: "bis", bisher: tag },

  { reason: "kein-entwurf", art: "bescheid" },
  { reason: "kein-entwurf", art: "einstellung" },
  { reason: "forderung-dieselbe-person", regel: "R85", name: "Petra Probe" },
  { reason: "ermessen-fehlt", regel: "R96", feld: "ermessen", mindestensZeichen: 30 },
  { reason: "jahresfrist-vorbei", regel: "R94", ende: tag },
  { reason: "bescheid-ueber-anhoerung", regel: "R95", feld: "betragCent", hoechstensCent: 100_00 },
  { reason: "zahlungsziel-zu-frueh", regel: "R96", feld: "zahlbarBis", frueheste: tag },

  { reason: "forderung-nichts-offen" },
  { reason: "klage-verfristet", regel: "R104", feld: "tag", bis: tag },
  { reason: "stundung-nicht-in-der-zukunft", feld: "bis", heute: tag },
  { reason: "zinsen-vor-zahlung", regel: "R97", offenCent: 100_00 },
  { reason: "zinsen-schon-entschieden", regel: "R97" },
  { reason: "kein-kleinbetrag", regel: "R99", feld: "weil", unterCent: 25_00 },

  { reason: "zahlung-ohne-betrag", feld: "cent" },
  { reason: "zahlung-in-der-zukunft", feld: "am", heute: tag },
  { reason: "zahlung-vor-der-auszahlung", feld: "am", fruehestens: tag },
  { reason: "zahlung-ueber-forderung", feld: "cent", offenCent: 100_00 },
  { reason: "zahlung-auf-beendetes", stand: "eingestellt" },

  { reason: "zins-ohne-betrag", regel: "R97", feld: "cent" },
  { reason: "zins-ohne-tage", regel: "R97", feld: "bis", von: tag, bis: tag },
  { reason: "basiszins-fehlt", regel: "R97", feld: "bis", halbjahre: [tag] },
  { reason: "basiszins-kein-halbjahr", regel: "R97", feld: "ab", ab: tag },
  { reason: "basiszins-besteht", regel: "R97", feld: "begruendung", ab: tag, mindestensZeichen: 10 },
  { reason: "basiszins-unglaubhaft", regel: "R97", feld: "prozentHundertstel" },
  { reason: "basiszins-selbst-bestaetigt", regel: "R97", name: "Petra Probe" },
  { reason: "basiszins-schon-bestaetigt", regel: "R97", ab: tag },
  { reason: "zinsverzicht-zu-vertreten", regel: "R98", feld: "nichtZuVertreten" },
  { reason: "zinsverzicht-nicht-fristgerecht", regel: "R98", feld: "gezahltAm", fristBis: tag },
  { reason: "zinsverzicht-ohne-grund", regel: "R98", feld: "begruendung", mindestensZeichen: 30 },
] as const satisfies readonly RueckforderungRefusal[];
