import type { Angebotsvorschlag, EntwurfInhalt } from "@kim/domain/weiterleitung";
import type { AngebotslageView } from "../ansicht.ts";
import type { Gesagt } from "./angebot-anfang.ts";

/** What each group of fields gets: what was drafted, what was said since, and what is proposed to it. */
export type Felder = {
  view: AngebotslageView;
  inhalt: EntwurfInhalt;
  gesagt: Gesagt;
  vorschlag: Angebotsvorschlag;
  setze: (teil: Partial<Gesagt>) => void;
};
