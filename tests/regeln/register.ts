import type { Grenze } from "./grenze.ts";
import { antraege } from "./grenzen/antraege.ts";
import { ausgaben } from "./grenzen/ausgaben.ts";
import { bescheide } from "./grenzen/bescheide.ts";
import { besetzungen } from "./grenzen/besetzungen.ts";
import { jahresrechnungen } from "./grenzen/jahresrechnungen.ts";
import { kommandozeile } from "./grenzen/kommandozeile.ts";
import { mittelabrufe } from "./grenzen/mittelabrufe.ts";
import { nachweise } from "./grenzen/nachweise.ts";
import { rueckforderungen } from "./grenzen/rueckforderungen.ts";
import { stellen } from "./grenzen/stellen.ts";
import { weiterleitungen } from "./grenzen/weiterleitungen.ts";
import { zusatzstellen } from "./grenzen/zusatzstellen.ts";

/** Every boundary that is walked, by the file in `grenzen` that holds it. */
export const register: Readonly<Record<string, readonly Grenze[]>> = {
  antraege,
  ausgaben,
  bescheide,
  besetzungen,
  jahresrechnungen,
  kommandozeile,
  mittelabrufe,
  nachweise,
  rueckforderungen,
  stellen,
  weiterleitungen,
  zusatzstellen,
};
