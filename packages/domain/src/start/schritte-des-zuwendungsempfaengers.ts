import type { StartzahlenMit } from "./startzahlen.ts";
import { jahresschritt } from "./jahresschritt.ts";
import { stellen, wenn, zaehle, type NaechsterSchritt } from "./naechster-schritt.ts";
import { schritteDesGebers } from "./schritte-des-gebers.ts";

type Startzahlen = StartzahlenMit<"zuwendungsempfaenger">;

export function schritteDesZuwendungsempfaengers(zahlen: Startzahlen): NaechsterSchritt[] {
  const { jahr, vakanteStellen, teilweiseVakanteStellen, antraege, gegeben } = zahlen;
  if (zahlen.stellen === 0) return [ersteStelle];
  return [
    ...wenn(vakanteStellen > 0, {
      titel: "Vakante Stellen besetzen",
      text: `${stellen(vakanteStellen)} ohne Besetzung; jeder vakante Tag kürzt die Förderung.`,
      ziel: "/stellen?stand=vakant",
      dringend: true,
      recht: "besetzung:pflegen",
    }),
    ...wenn(teilweiseVakanteStellen > 0, {
      titel: "Teilweise vakante Stellen besetzen",
      text: `${stellen(teilweiseVakanteStellen)} nur zum Teil besetzt; auch der freie Teil kürzt die Förderung.`,
      ziel: "/stellen?stand=teilweise",
      dringend: false,
      recht: "besetzung:pflegen",
    }),
    ...wenn(antraege.rueckfragen > 0, {
      titel: "Rückfrage beantworten",
      text: `Zu ${zaehle(antraege.rueckfragen, "Antrag", "Anträgen")} fragt die Bewilligungsbehörde nach.`,
      ziel: "/antraege",
      dringend: true,
      recht: "antrag:pflegen",
    }),
    ...schritteDesGebers(gegeben),
    ...wenn(antraege.entwuerfe > 0, {
      titel: "Antrag einreichen",
      text: `${zaehle(antraege.entwuerfe, "Antrag ist", "Anträge sind")} noch Entwurf.`,
      ziel: "/antraege",
      dringend: false,
      recht: "antrag:pflegen",
    }),
    jahresschritt(zahlen),
    {
      titel: "Förderplan ansehen",
      text: `Was das Jahr ${jahr} kostet und was gefördert wird.`,
      ziel: `/foerderplan?jahr=${jahr}`,
      dringend: false,
      recht: "foerderplan:lesen",
    },
  ];
}

const ersteStelle: NaechsterSchritt = {
  titel: "Erste Stelle anlegen",
  text: "Es ist noch keine Stelle erfasst.",
  ziel: "/stellen",
  dringend: true,
  recht: "stelle:pflegen",
};
