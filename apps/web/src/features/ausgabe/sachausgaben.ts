import { ausgabeartNamen, massnahmeArtNamen, tagartNamen } from "@kim/domain/ausgabe";
import type { Ausgabenliste } from "./personalzellen.ts";

export type Sachausgabe = Ausgabenliste["sachausgaben"][number];

export const sacharten = ["arbeitsplatz", "massnahme", "prozessbegleitung"] as const;
export type Sachart = (typeof sacharten)[number];
export const istSachart = (art: string): art is Sachart => sacharten.some((sachart) => sachart === art);

/** "Maßnahme: Workshop", "Prozessbegleitung: 2 Beratungstage" */
export function artText({ art, massnahmeArt, tagArt, tage }: Sachausgabe): string {
  if (massnahmeArt) return `${ausgabeartNamen[art]}: ${massnahmeArtNamen[massnahmeArt]}`;
  if (tagArt)
    return `${ausgabeartNamen[art]}: ${tage} ${tage === 1 ? tagartNamen[tagArt].replace(/tage$/, "tag") : tagartNamen[tagArt]}`;
  return ausgabeartNamen[art];
}
