import { bausteinDer } from "@kim/domain/stelle";
import type { Szenario } from "../grundstock/szenario.ts";
import type { Planstelle } from "./stellenplan.ts";
import { programmjahre } from "./stichtag.ts";

/** What was granted each year: the posts that stood in it. */
export const kontingenteAus = (plan: readonly Planstelle[], stichtag: string): Szenario["kontingente"] =>
  programmjahre(stichtag).flatMap((jahr) =>
    ([1, 2, 3] as const).flatMap((baustein) => {
      const vzaeHundertstel = plan
        .filter(({ funktion, beginn }) => bausteinDer(funktion) === baustein && beginn <= `${jahr}-12-31`)
        .reduce((summe, stelle) => summe + stelle.vzaeHundertstel, 0);
      return vzaeHundertstel > 0 ? [{ jahr, baustein, vzaeHundertstel, quelle: "Demodaten" }] : [];
    }),
  );
