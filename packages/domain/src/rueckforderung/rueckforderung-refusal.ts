import type { PlainDate } from "../grundlagen/plain-date.ts";
import type { Recht } from "../organisation/rollen.ts";
import type { ZinsRefusal } from "../zins/zins-texte.ts";
import type { Forderungsrecht, Rechtsgrundlage } from "./rechtsgrundlage.ts";
import type { Entwurfsart } from "./rueckforderungsentwurf.ts";
import type { Forderungsseite, Rueckforderungsschritt, Verfahrensstand } from "./rueckforderungsschritte.ts";

export type RueckforderungRefusal = Anlage | Schritt | Anhoerung | Bescheid | Danach | Geld | ZinsRefusal;

type Anlage =
  | { reason: "forderung-ohne-bescheinigung"; regel: "R93" }
  | { reason: "forderung-ohne-betrag"; regel: "R96"; feld: "betragCent" }
  | { reason: "forderung-ueber-nachweis"; regel: "R96"; feld: "betragCent"; hoechstensCent: number }
  | { reason: "forderung-besteht-schon"; regel: "R99b"; feld: "betragCent"; schonCent: number; hoechstensCent: number }
  | { reason: "grundlage-passt-nicht"; regel: "R96"; feld: "grundlage"; grundlage: Rechtsgrundlage }
  | { reason: "kenntnis-in-der-zukunft"; regel: "R94"; feld: "kenntnisAm"; heute: PlainDate }
  | { reason: "unwirksam-vor-bewilligung"; regel: "R96"; feld: "unwirksamAb"; fruehestens: PlainDate }
  | { reason: "nach-unten-zu-viel"; regel: "R99b"; feld: "betragCent"; hoechstensCent: number };

type Schritt =
  | {
      reason: "rueckforderungsschritt-nicht-moeglich";
      schritt: Rueckforderungsschritt;
      stand: Verfahrensstand;
      recht: Forderungsrecht;
    }
  | { reason: "forderung-falsche-seite"; schritt: Rueckforderungsschritt; seiten: readonly Forderungsseite[] }
  | { reason: "forderung-recht-fehlt"; schritt: Rueckforderungsschritt; rechte: readonly Recht[] }
  | { reason: "forderung-tag-in-der-zukunft"; feld: "tag"; heute: PlainDate }
  | { reason: "forderung-tag-vor-vorigem"; feld: "tag"; voriger: PlainDate }
  | { reason: "forderung-ohne-begruendung"; feld: "text"; schritt: Rueckforderungsschritt; mindestensZeichen: number };

type Anhoerung =
  | { reason: "anhoerungsfrist-zu-kurz"; regel: "R95"; feld: "bis"; frueheste: PlainDate; tage: number }
  | { reason: "anhoerung-laeuft-noch"; regel: "R95"; bis: PlainDate }
  | { reason: "anhoerung-nicht-verlaengert"; regel: "R106"; feld: "bis"; bisher: PlainDate };

type Bescheid =
  | { reason: "kein-entwurf"; art: Entwurfsart }
  | { reason: "nachlass-schon-vorgeschlagen"; regel: "R85"; name: string }
  | { reason: "forderung-dieselbe-person"; regel: "R85"; name: string; art: Entwurfsart }
  | { reason: "ermessen-fehlt"; regel: "R96"; feld: "ermessen"; mindestensZeichen: number }
  | { reason: "jahresfrist-vorbei"; regel: "R94"; ende: PlainDate }
  | { reason: "bescheid-ueber-anhoerung"; regel: "R95"; feld: "betragCent"; hoechstensCent: number }
  | { reason: "zahlungsziel-zu-frueh"; regel: "R96"; feld: "zahlbarBis"; frueheste: PlainDate };

type Danach =
  | { reason: "forderung-nichts-offen" }
  | { reason: "klage-verfristet"; regel: "R104"; feld: "tag"; bis: PlainDate }
  | { reason: "stundung-nicht-in-der-zukunft"; feld: "bis"; heute: PlainDate }
  | { reason: "stundung-ohne-haerte"; feld: "haerte" }
  | { reason: "stundung-gefaehrdet"; feld: "gesichert" }
  | { reason: "wiedervorlage-nicht-in-der-zukunft"; feld: "wiedervorlageAm"; heute: PlainDate }
  | { reason: "erlass-ohne-haerte"; feld: "besondereHaerte" }
  | { reason: "zinsermessen-fehlt"; regel: "R98"; feld: "text"; mindestensZeichen: number }
  | { reason: "zinsen-vor-zahlung"; regel: "R97"; offenCent: number }
  | { reason: "zinsen-schon-entschieden"; regel: "R97" }
  | { reason: "kein-kleinbetrag"; regel: "R99"; feld: "weil"; unterCent: number };

type Geld =
  | { reason: "zahlung-ohne-betrag"; feld: "cent" }
  | { reason: "zahlung-in-der-zukunft"; feld: "am"; heute: PlainDate }
  | { reason: "zahlung-vor-der-auszahlung"; feld: "am"; fruehestens: PlainDate }
  | { reason: "zahlung-ueber-forderung"; feld: "cent"; offenCent: number }
  | { reason: "zahlung-auf-beendetes"; stand: Verfahrensstand };
