import type { StellenBindungen } from "@kim/domain/stelle";
import { lebendeAnteile } from "@kim/domain/weiterleitung";
import type { StelleView } from "./ansicht.ts";

/** What binds a post's size and days: who fills it anywhere, and what of it was passed on. */
export const bindungen = ({ stelle, teile, weiterleitungen }: StelleView): StellenBindungen => ({
  stelle,
  besetzungen: teile.flatMap(({ besetzungen }) => besetzungen),
  weitergegeben: lebendeAnteile(weiterleitungen),
});
