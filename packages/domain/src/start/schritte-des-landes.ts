import type { StartzahlenMit } from "./startzahlen.ts";
import { wenn, zaehle, type NaechsterSchritt } from "./naechster-schritt.ts";

export function schritteDerBewilligungsbehoerde(zahlen: StartzahlenMit<"bewilligungsbehoerde">): NaechsterSchritt[] {
  const { jahr, empfaenger, fertigeErgebnisse, fehlgeschlageneErgebnisse, offeneAntraege, offeneAbrufe } = zahlen;
  const { offeneMitteilungen, gemeldeteAuflagen } = zahlen;
  const offen = empfaenger - fertigeErgebnisse - fehlgeschlageneErgebnisse;
  return [
    ...wenn(fehlgeschlageneErgebnisse > 0, {
      titel: "Fehlgeschlagene Ergebnisse wiederholen",
      text: `${fehlgeschlageneErgebnisse} von ${empfaenger} ließen sich nicht berechnen. Der Grund steht beim Lauf.`,
      ziel: `/land/jahreslauf?jahr=${jahr}`,
      dringend: true,
      recht: "land:jahreslauf",
    }),
    ...wenn(offen > 0, {
      titel: `Jahreslauf ${jahr} für alle starten`,
      text: `${offen} von ${empfaenger} Jahresergebnissen fehlen noch.`,
      ziel: `/land/jahreslauf?jahr=${jahr}`,
      dringend: fehlgeschlageneErgebnisse === 0,
      recht: "land:jahreslauf",
    }),
    ...wenn(offeneAntraege > 0, {
      titel: "Anträge entscheiden",
      text: `${zaehle(offeneAntraege, "Antrag ist", "Anträge sind")} eingereicht und noch nicht entschieden.`,
      ziel: "/land/antraege",
      dringend: false,
      recht: "bewilligung:entscheiden",
    }),
    ...(offeneAbrufe === null
      ? []
      : [
          {
            titel: "Mittelabrufe entscheiden",
            text: `${zaehle(offeneAbrufe.anzahl, "Mittelabruf wartet", "Mittelabrufe warten")} auf eine Entscheidung.`,
            ziel: `/land/mittelabruf?jahr=${offeneAbrufe.jahr}`,
            dringend: true,
            recht: "bewilligung:entscheiden" as const,
          },
        ]),
    ...wenn(offeneMitteilungen > 0, {
      titel: "Mitteilungen zur Kenntnis nehmen",
      text: `${zaehle(offeneMitteilungen, "Mitteilung wartet", "Mitteilungen warten")} darauf.`,
      ziel: "/land/mitteilungen",
      dringend: false,
      recht: "bewilligung:entscheiden",
    }),
    ...(gemeldeteAuflagen === null
      ? []
      : [
          {
            titel: "Erfüllte Auflagen bestätigen",
            text: `${zaehle(gemeldeteAuflagen.anzahl, "Auflage ist", "Auflagen sind")} erfüllt gemeldet, am längsten wartet ${gemeldeteAuflagen.inhaberName}.`,
            ziel: `/land/bescheide/${gemeldeteAuflagen.bescheidId}`,
            dringend: false,
            recht: "bewilligung:entscheiden" as const,
          },
        ]),
    landeskarte(jahr, `Bewilligte und besetzte Stellen aller ${empfaenger} im Jahr ${jahr}.`),
  ];
}

export function schritteDesMinisteriums(zahlen: StartzahlenMit<"ministerium">): NaechsterSchritt[] {
  const { jahr, empfaenger, fertigeErgebnisse, vakanzen } = zahlen;
  return [
    ...wenn(vakanzen.mitVakanzen > 0, {
      titel: "Vakanzen ansehen",
      text: `${vakanzen.mitVakanzen} von ${vakanzen.empfaenger} haben vakante Stellen.`,
      ziel: `/land?jahr=${vakanzen.jahr}&ansicht=tabelle`,
      dringend: false,
      recht: "land:lesen",
    }),
    landeskarte(jahr, `${fertigeErgebnisse} von ${empfaenger} Jahresergebnissen für ${jahr} liegen vor.`),
  ];
}

const landeskarte = (jahr: number, text: string): NaechsterSchritt => ({
  titel: "Landeskarte ansehen",
  text,
  ziel: `/land?jahr=${jahr}`,
  dringend: false,
  recht: "land:lesen",
});
