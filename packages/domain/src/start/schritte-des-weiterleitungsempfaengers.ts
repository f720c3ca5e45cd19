import type { StartzahlenMit, Stellenzahlen } from "./startzahlen.ts";
import { angebote, stellen, wenn, zaehle, type NaechsterSchritt } from "./naechster-schritt.ts";
import { jahresschritt } from "./jahresschritt.ts";
import { schritteDesGebers } from "./schritte-des-gebers.ts";
import { schritteZuKorrekturen } from "./schritte-zu-korrekturen.ts";

type Startzahlen = StartzahlenMit<"weiterleitungsempfaenger">;

/** What a Kommune or Träger should do next, each giver for itself. */
export function schritteDesWeiterleitungsempfaengers({
  geber,
  eigene,
  jahresstand,
  gegeben,
  korrekturen = [],
}: Startzahlen): NaechsterSchritt[] {
  const gehalten = geber.reduce((summe, g) => summe + g.stellen, 0);
  return [
    ...schritteZuKorrekturen(korrekturen),
    ...geber.flatMap((g) => schritteMitGeber(g, geber.length > 1)),
    ...vakanzen(eigene, "bei Ihren eigenen Stellen", "/stellen?stand=vakant", ""),
    ...schritteDesGebers(gegeben),
    ...(jahresstand ? [jahresschritt(jahresstand)] : []),
    gehalten + eigene.stellen > 0
      ? {
          titel: eigene.stellen > 0 ? "Stellen ansehen" : "Gehaltene Stellen ansehen",
          text:
            eigene.stellen > 0
              ? `${stellen(eigene.stellen)} in Baustein 3 gehören Ihnen, ${stellen(gehalten)} halten Sie durch Weiterleitung.`
              : `Sie halten ${stellen(gehalten)} durch Weiterleitung.`,
          ziel: "/stellen",
          dringend: false,
          recht: "stelle:lesen",
        }
      : {
          titel: "Weiterleitungen ansehen",
          text: "Ihnen ist zurzeit keine Stelle weitergeleitet.",
          ziel: "/weiterleitungen",
          dringend: false,
          recht: "weiterleitung:lesen",
        },
  ];
}

/** With several givers each step names its own and leads to its own list. */
function schritteMitGeber(geber: Startzahlen["geber"][number], mehrere: boolean): NaechsterSchritt[] {
  const { offeneAngebote, offeneAenderungen, id, name } = geber;
  const [zusatz, filter] = mehrere ? [`: ${name}`, `geber=${id}`] : ["", ""];
  const ziel = (path: string, abfrage: string) =>
    [path, [abfrage, filter].filter(Boolean).join("&")].filter(Boolean).join("?");
  return [
    ...wenn(offeneAngebote > 0, {
      titel: `Angebot beantworten${zusatz}`,
      text: `${angebote(offeneAngebote)} an Sie offen. Nehmen Sie an oder lehnen Sie mit Grund ab.`,
      ziel: ziel("/weiterleitungen", "stand=angeboten"),
      dringend: true,
      recht: "weiterleitung:beantworten",
    }),
    ...wenn(offeneAenderungen > 0, {
      titel: `Änderung beantworten${zusatz}`,
      text: `${zaehle(offeneAenderungen, "Änderung eines Vertrags wartet", "Änderungen von Verträgen warten")} auf Ihre Antwort.`,
      ziel: ziel("/weiterleitungen", "stand=laufend"),
      dringend: true,
      recht: "weiterleitung:beantworten",
    }),
    ...vakanzen(geber, "bei Ihnen", ziel("/stellen", "stand=vakant"), zusatz),
  ];
}

const vakanzen = (
  { vakanteStellen, teilweiseVakanteStellen }: Stellenzahlen,
  wo: string,
  ziel: string,
  zusatz: string,
): NaechsterSchritt[] => [
  ...wenn(vakanteStellen > 0, {
    titel: `Besetzung eintragen${zusatz}`,
    text: `${stellen(vakanteStellen)} ${wo} ohne Besetzung.`,
    ziel,
    dringend: true,
    recht: "besetzung:pflegen",
  }),
  ...wenn(teilweiseVakanteStellen > 0, {
    titel: `Rest besetzen${zusatz}`,
    text: `${stellen(teilweiseVakanteStellen)} ${wo} nur zum Teil besetzt.`,
    ziel: ziel.replace("stand=vakant", "stand=teilweise"),
    dringend: false,
    recht: "besetzung:pflegen",
  }),
];
