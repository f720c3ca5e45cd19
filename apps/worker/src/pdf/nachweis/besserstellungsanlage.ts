import type { Besserstellungszeile, Teilnachweiszahlen } from "@kim/domain/nachweis";
import { absatz, ueberschrift, type Anlagenblock } from "../papier/papier.ts";
import { tabelle } from "../papier/tabelle.ts";
import { leereZeilen } from "./nachweis-anlagen.ts";

/** R80 (nachweis.md 3.3), person by person; null is the blank form, and versions without the list have no annex. */
export const besserstellungsanlage = (zahlen: Teilnachweiszahlen | null): Anlagenblock[] =>
  zahlen !== null && zahlen.besserstellungen === undefined
    ? []
    : [
        {
          art: "anlage",
          quer: zahlen === null || (zahlen.besserstellungen ?? []).length > 0,
          bloecke: [
            ueberschrift("Anlage Besserstellung"),
            absatz(
              "Wer mehr bekommt als vergleichbare Beschäftigte des Landes (TV-L): Der Unterschied ist nicht zuwendungsfähig, wenn kein eigener Tarifvertrag etwas anderes sagt.",
            ),
            tabelle<Besserstellungszeile>({
              titel: "Je Person, unter ihrem Pseudonym",
              blatt: "Besserstellung",
              leer: "Im Jahr war niemand auf der Stelle eingetragen.",
              spalten: [
                { kopf: "Person", art: "text", breite: "1fr", wert: (z) => z.pseudonym },
                { kopf: "von", art: "datum", breite: "22mm", wert: (z) => z.von },
                { kopf: "bis", art: "datum", breite: "22mm", wert: (z) => z.bis },
                { kopf: "besser gestellt", art: "text", breite: "24mm", wert: (z) => (istBesser(z) ? "ja" : "nein") },
                { kopf: "gezahlt EUR", art: "euro", breite: "30mm", wert: (z) => z.angabe?.gezahltCent ?? null },
                {
                  kopf: "vergleichbar EUR",
                  art: "euro",
                  breite: "30mm",
                  wert: (z) => z.angabe?.vergleichbarCent ?? null,
                },
                { kopf: "eigener Tarif", art: "text", breite: "22mm", wert: eigenerTarif },
                {
                  kopf: "nicht zuwendungs- fähig EUR",
                  art: "euro",
                  breite: "32mm",
                  wert: (z) => z.nichtZuwendungsfaehigCent,
                  summiert: true,
                },
              ],
              zeilen: zahlen?.besserstellungen ?? null,
              blanko: leereZeilen(8),
              summe: "Insgesamt",
            }),
          ],
        },
      ];

const istBesser = ({ angabe }: Besserstellungszeile): boolean =>
  angabe !== null && angabe.gezahltCent > angabe.vergleichbarCent;

const eigenerTarif = ({ angabe }: Besserstellungszeile): string => {
  if (angabe === null) return "–";
  return angabe.eigenerTarif ? "ja" : "nein";
};
