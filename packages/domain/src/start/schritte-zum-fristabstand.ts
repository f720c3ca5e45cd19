import { abstandsziel } from "../frist/fristabstand.ts";
import { alsDatum } from "../grundlagen/darstellung.ts";
import { gruppiertNach } from "../grundlagen/gruppen.ts";
import type { PlainDate } from "../grundlagen/plain-date.ts";
import { hatRecht, type Rolle } from "../organisation/rollen.ts";
import type { NaechsterSchritt } from "./naechster-schritt.ts";

type Abstandsbefund = { jahr: number; obenAm: PlainDate; w: { empfaengerName: string } };

/** R108: contracts below that are due no earlier than the own proof, a step for each year. */
export const schritteZumFristabstand = (
  befunde: readonly Abstandsbefund[],
  rollen: readonly Rolle[],
): NaechsterSchritt[] =>
  !hatRecht(rollen, "nachweis:pruefen")
    ? []
    : [...gruppiertNach(befunde, ({ jahr }) => jahr)].map(([jahr, gruppe]) => {
        const oben = gruppe.map(({ obenAm }) => obenAm).toSorted()[0];
        const eigene = `der eigene Nachweis schon am ${oben ? alsDatum(oben) : ""}`;
        return {
          titel:
            gruppe.length === 1
              ? "Frist des Vertrags liegt nicht mehr vor der eigenen"
              : "Fristen von Verträgen liegen nicht mehr vor der eigenen",
          text:
            gruppe.length === 1
              ? `Teilnachweis ${jahr} von ${gruppe[0]?.w.empfaengerName ?? ""}, ${eigene}.`
              : `${gruppe.length} Teilnachweise ${jahr}, ${eigene}.`,
          ziel: abstandsziel(jahr),
          dringend: true,
          recht: "nachweis:pruefen",
        };
      });
