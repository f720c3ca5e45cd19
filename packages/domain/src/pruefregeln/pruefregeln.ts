import { berechne, type Berechnung } from "../jahresrechnung/jahresrechnung.ts";
import type { Rechnungsstand } from "../jahresrechnung/rechnungsstand.ts";
import type { Fund, Pruefung, Pruefungslage } from "./pruefregeln-lage.ts";
import {
  ausgabenVorProgrammbeginn,
  doppelteFoerderung,
  lehrkraefte,
  ohneFachqualifikation,
  produkteOhneBedarf,
  verwechselbarePersonen,
  zuVieleTage,
} from "./pruefregeln-personen.ts";
import { einzelansaetzeUeberschritten } from "./pruefregeln-ansaetze.ts";
import { ausgabenOhneBesetzung, pauschalenOhneBesetzung } from "./pruefregeln-besetzung.ts";
import {
  getrennteAnbindung,
  hoechstzahlen,
  kontingentfund,
  ueberKontingent,
  ungeradeTeile,
  vorProgrammbeginn,
  zuKleineTeile,
} from "./pruefregeln-stellen.ts";
import { mehrZugesagtAlsBewilligt } from "./pruefregeln-vertragssummen.ts";
import { drittelEmpfohlen, traegeranteil, traegerOhneErklaerung } from "./pruefregeln-verteilung.ts";

export const schweregrade = ["fehler", "hinweis", "information"] as const;
export type Schwere = (typeof schweregrade)[number];

const konzept = "Handlungskonzept KIM NRW vom 30.06.2020";

/**
 * Every rule that can be held against a recorded year, as data. `ab`: first Förderjahr it is checked in, null for all.
 * `probe`: a rule on trial; it is checked and told, as a notice whatever its severity.
 */
export const pruefregeln = [
  {
    regel: "R1",
    schwere: "fehler",
    quelle: `${konzept}, 2.1 und Anhang`,
    satz: "Ein Teil einer Koordinationsstelle umfasst mindestens 0,50 VZÄ.",
    abhilfe: "Den Anteil der Stelle oder der Weiterleitung vergrößern.",
    ab: null,
    probe: false,
  },
  {
    regel: "R2",
    schwere: "fehler",
    quelle: "Weiterleitung des Kreises Unna, Vorlage 141/2021",
    satz: "Ein Teil einer Stelle im Case Management umfasst mindestens 0,50 VZÄ.",
    abhilfe: "Den Anteil der Stelle oder der Weiterleitung vergrößern.",
    ab: null,
    probe: false,
  },
  {
    regel: "R3",
    schwere: "fehler",
    quelle: `${konzept}, 2.1; Vorlage 2021/1121 der Stadt Leverkusen`,
    satz: "Koordination und Verwaltungsassistenz bleiben im Anspruch des Zuwendungsempfängers.",
    abhilfe: "Eine Stelle beenden oder verkleinern, oder eine Zusatzstelle beantragen.",
    ab: null,
    probe: false,
  },
  {
    regel: "R4",
    schwere: "fehler",
    quelle: "Bescheid des Förderjahres",
    satz: "Baustein 2 und 3 umfassen nicht mehr Stellen, als der Bescheid bewilligt.",
    abhilfe: "Stellen verkleinern oder einen Änderungsbescheid abwarten.",
    ab: null,
    probe: false,
  },
  {
    regel: "R5",
    schwere: "information",
    quelle: "Vorlage 2021/1121 der Stadt Leverkusen",
    satz: "In Baustein 3 sind auch andere Anteile als halbe Stellen zulässig.",
    abhilfe: "Nichts zu tun.",
    ab: null,
    probe: false,
  },
  {
    regel: "R8",
    schwere: "hinweis",
    quelle: `${konzept}, 2.1 und Anhang`,
    satz: "Koordinationsstellen bilden ein Team; eine getrennte Anbindung wird begründet.",
    abhilfe: "An der Stelle die Begründung der Anbindung eintragen.",
    ab: null,
    probe: false,
  },
  {
    regel: "R11",
    schwere: "hinweis",
    quelle: `${konzept}, 1.6 und 2.2`,
    satz: "Mindestens ein Drittel von Baustein 2 liegt bei der Kommune, nach anderer Lesart beim Kommunalen Integrationszentrum.",
    abhilfe: "Empfohlen, nicht verlangt: bei der nächsten Weiterleitung beachten.",
    ab: null,
    probe: false,
  },
  {
    regel: "R12",
    schwere: "fehler",
    quelle: `${konzept}, Anhang Baustein 2`,
    satz: "Höchstens zwei Drittel von Baustein 2 gehen an Träger der Freien Wohlfahrtspflege.",
    abhilfe: "Weiterleitungen an Träger verkleinern oder beenden.",
    ab: null,
    probe: false,
  },
  {
    regel: "R13",
    schwere: "fehler",
    quelle: `${konzept}, 1.6 und 2.2`,
    satz: "Eine Weiterleitung an Träger braucht eine Begründung und die Erklärung, dass die Stellen nicht zu JMD oder MBE gehören.",
    abhilfe: "Die Weiterleitung mit Begründung und Erklärung neu anbieten.",
    ab: null,
    probe: false,
  },
  {
    regel: "R14",
    schwere: "fehler",
    quelle: "TIntG § 9 Absatz 4; Handlungskonzept KIM NRW, 1.7",
    satz: "Kein Anteil einer Person wird zugleich aus einem anderen Programm bezahlt.",
    abhilfe: "Unter Ausgaben den Anteil oder den Zeitraum der anderen Förderung oder der Besetzung berichtigen.",
    ab: null,
    probe: false,
  },
  {
    regel: "R15",
    schwere: "fehler",
    quelle: `${konzept}, 1.7`,
    satz: "Baustein 1 und 2 werden erst seit dem 01.07.2020 gefördert.",
    abhilfe: "Beginn der Stelle oder Datum der Ausgabe berichtigen; Früheres gehört zu § 14c TIntG.",
    ab: null,
    probe: false,
  },
  {
    regel: "R16",
    schwere: "fehler",
    quelle: `${konzept}, 1.6`,
    satz: "Lehrkräfte des Kommunalen Integrationszentrums besetzen keine KIM-Stellen.",
    abhilfe: "Die Stelle mit einer anderen Person besetzen.",
    ab: null,
    probe: false,
  },
  {
    regel: "R17",
    schwere: "fehler",
    quelle: `${konzept}, 2.3; Rahmenkonzept der Stadt Leverkusen, 1`,
    satz: "Geförderte Stellen sind zusätzlich und ersetzen keine vorhandenen.",
    abhilfe: "Beginn der Stelle berichtigen oder die Stelle aus der Förderung nehmen.",
    ab: null,
    probe: false,
  },
  {
    regel: "R18",
    schwere: "hinweis",
    quelle: `${konzept}, 2.2 und Anhang`,
    satz: "Im Case Management arbeiten Fachkräfte der Sozialen Arbeit oder vergleichbar Qualifizierte, mindestens eine davon mit zertifizierter Weiterbildung.",
    abhilfe: "Die Qualifikation prüfen und im Sachbericht erläutern.",
    ab: null,
    probe: false,
  },
  {
    regel: "R20",
    schwere: "fehler",
    quelle: `${konzept}, Anhang Prozessbegleitung`,
    satz: "Im Jahr sind höchstens 6 Beratungstage und 3 Austauschtage förderfähig, bis 2022 zu je 1.012 EUR, ab 2023 zu je 1.000 EUR.",
    abhilfe: "Überzählige Tage aus der Abrechnung nehmen.",
    ab: null,
    probe: false,
  },
  {
    regel: "R21",
    schwere: "fehler",
    quelle: `${konzept}, 2.1`,
    satz: "Ein Produkt antwortet auf einen festgestellten Bedarf.",
    abhilfe: "Den Bedarf unter Ausgaben festhalten und beim Produkt auswählen.",
    ab: null,
    probe: false,
  },
  {
    regel: "R22",
    schwere: "fehler",
    quelle: "Weiterleitung des Kreises Unna, Vorlagen 2073072 und 4501",
    satz: "Weitergeleitet wird höchstens, was der Bescheid bewilligt.",
    abhilfe: "Verträge ändern oder einen Änderungsbescheid abwarten.",
    ab: null,
    probe: false,
  },
  {
    regel: "R31",
    schwere: "hinweis",
    quelle: "ANBest-P Nr. 1.2 in der Fassung einer Weiterleitung (Annahme)",
    satz: "Ein Einzelansatz wird um höchstens 20 v. H. überschritten, und nur mit Einsparungen bei anderen Ansätzen.",
    abhilfe: "Die Überschreitung im Nachweis begründen oder einen Änderungsbescheid beantragen.",
    ab: null,
    probe: false,
  },
  {
    regel: "R35",
    schwere: "hinweis",
    quelle: "§ 29 Absatz 3 Haushaltsgesetz 2023; Besetzungen und Ausgaben des Förderjahres",
    satz: "Geld für eine Stelle wird für Tage verwendet, an denen jemand sie besetzt.",
    abhilfe: "Fehlende Besetzung nachtragen lassen, die Kosten berichtigen oder mit der anderen Seite klären.",
    ab: null,
    probe: false,
  },
] as const satisfies readonly Pruefregel[];

export type Pruefregel = {
  regel: string;
  schwere: Schwere;
  quelle: string;
  satz: string;
  abhilfe: string;
  ab: number | null;
  probe: boolean;
};
export type Regelnummer = (typeof pruefregeln)[number]["regel"];

/** A finding as people read it: number, what is the matter, where it is written, and how to mend it. */
export type Befund = Omit<Fund, "nurHinweis"> & {
  regel: Regelnummer;
  schwere: Schwere;
  probe: boolean;
  regelsatz: string;
  quelle: string;
  abhilfe: string;
};

const pruefungen = {
  R1: [zuKleineTeile("koordination")],
  R2: [zuKleineTeile("case_management")],
  R3: [hoechstzahlen],
  R4: [ueberKontingent],
  R5: [ungeradeTeile],
  R8: [getrennteAnbindung],
  R11: [drittelEmpfohlen],
  R12: [traegeranteil],
  R13: [traegerOhneErklaerung],
  R14: [doppelteFoerderung, verwechselbarePersonen],
  R15: [vorProgrammbeginn([1, 2]), ausgabenVorProgrammbeginn],
  R16: [lehrkraefte],
  R17: [vorProgrammbeginn([3])],
  R18: [ohneFachqualifikation],
  R20: [zuVieleTage],
  R21: [produkteOhneBedarf],
  R22: [mehrZugesagtAlsBewilligt],
  R31: [einzelansaetzeUeberschritten],
  R35: [pauschalenOhneBesetzung, ausgabenOhneBesetzung],
} as const satisfies Record<Regelnummer, readonly Pruefung[]>;

/** Everything the rules have to say about a recorded year, the gravest first. */
export function pruefe(
  lage: Pruefungslage,
  berechnung: Berechnung = berechne(lage),
  regeln: readonly (Pruefregel & { regel: Regelnummer })[] = pruefregeln,
): Befund[] {
  const pruefling = { lage, ...berechnung };
  return regeln
    .filter(({ ab }) => ab === null || lage.jahr >= ab)
    .flatMap((regel) =>
      pruefungen[regel.regel].flatMap((pruefung) => pruefung(pruefling)).map((fund) => alsBefund(regel, fund)),
    )
    .sort((a, b) => schweregrade.indexOf(a.schwere) - schweregrade.indexOf(b.schwere));
}

/** R4 before the granting authority: what the stored figures of one body say of it, in the words the body reads. */
export const kontingentbefunde = (jahr: number, { bausteine }: Pick<Rechnungsstand, "bausteine">): Befund[] =>
  pruefregeln
    .filter(({ regel }) => regel === "R4")
    .flatMap((regel) =>
      bausteine.flatMap(({ baustein, ueberKontingent: stand }) =>
        stand ? [alsBefund(regel, kontingentfund(baustein, stand, jahr))] : [],
      ),
    );

function alsBefund(
  { regel, satz: regelsatz, quelle, abhilfe, probe, ...rest }: Pruefregel & { regel: Regelnummer },
  { nurHinweis, ...fund }: Fund,
): Befund {
  const schwere = probe && rest.schwere === "fehler" ? "hinweis" : rest.schwere;
  return { ...fund, regel, schwere: nurHinweis ? "hinweis" : schwere, probe, regelsatz, quelle, abhilfe };
}
