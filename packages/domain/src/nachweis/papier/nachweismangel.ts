import type { NachweisId } from "../../grundlagen/ids.ts";
import type { PlainDate } from "../../grundlagen/plain-date.ts";
import type { Position } from "../../jahresrechnung/begriffe.ts";
import type { Recht } from "../../organisation/rollen.ts";
import type { Nachweisfeld } from "./nachweisfelder.ts";

/** A level below that keeps this one from being prepared (R81, R84). */
export type Kettenmangel =
  | { art: "offen"; empfaengerName: string; nachweisId: NachweisId | null }
  | { art: "zurueckgestellt"; empfaengerName: string; nachweisId: NachweisId; zurueckgestelltCent: number };

/** Where something missing is mended. */
export type Behebungsort =
  | { art: "feld"; feld: string }
  | { art: "belegliste" }
  | { art: "ausgaben" }
  | { art: "einnahmen" }
  | { art: "bescheid" }
  | { art: "teilnachweis"; nachweisId: NachweisId | null }
  | { art: "zeichnung" }
  | { art: "abwarten"; ab: PlainDate };

type Grund =
  | { reason: "jahr-laeuft-noch"; ab: PlainDate }
  | { reason: "angabe-fehlt"; feld: Nachweisfeld["feld"]; name: string }
  | { reason: "text-zu-kurz"; feld: Nachweisfeld["feld"]; name: string; mindestensZeichen: number }
  | { reason: "abweichung-unbegruendet"; regel: "R31"; feld: "abweichungen"; positionen: string[] }
  | { reason: "kosten-fehlen"; regel: "R41"; stellen: string[] }
  | { reason: "belegliste-weicht-ab"; regel: "R77"; belegteCent: number; gebuchteCent: number }
  | { reason: "belegdatei-fehlt"; regel: "R77"; anzahl: number }
  | { reason: "kategorie-negativ"; regel: "R88"; position: Position; betragCent: number }
  | { reason: "identitaet-verletzt"; regel: "R41" | "R79" | "R81"; name: string; linksCent: number; rechtsCent: number }
  | { reason: "teilnachweis-offen"; regel: "R81"; empfaengerName: string }
  | { reason: "zurueckgestelltes-offen"; regel: "R84"; empfaengerName: string; zurueckgestelltCent: number }
  | { reason: "niemand-zeichnet"; regel: "R92"; am: PlainDate }
  | { reason: "vorjahr-offen"; regel: "R92b"; text: string };

/** One thing a proof lacks: where it is mended, by whom, and whether nothing goes on without it. */
export type Nachweismangel = Grund & { ort: Behebungsort; recht: Recht; sperrt: boolean };
