import type { LageMit } from "./lage.ts";
import { angebote, stellen, wenn, type NaechsterSchritt } from "./naechster-schritt.ts";

type Lage = LageMit<"zuwendungsempfaenger">;

export function schritteDesZuwendungsempfaengers(lage: Lage): NaechsterSchritt[] {
  const { jahr, vakanteStellen, abgelehnteAngebote, offeneAngebote } = lage;
  if (lage.stellen === 0) return [ersteStelle];
  return [
    ...wenn(vakanteStellen > 0, {
      titel: "Vakante Stellen besetzen",
      text: `${stellen(vakanteStellen)} ohne Besetzung; jeder vakante Tag kürzt die Förderung.`,
      ziel: "/stellen?stand=vakant",
      dringend: true,
      recht: "besetzung:pflegen",
    }),
    ...wenn(abgelehnteAngebote > 0, {
      titel: "Abgelehnte Angebote prüfen",
      text: `${angebote(abgelehnteAngebote)} abgelehnt. Lesen Sie den Grund und planen Sie die Stelle neu.`,
      ziel: "/weiterleitungen?stand=abgelehnt",
      dringend: true,
      recht: "weiterleitung:anbieten",
    }),
    ...wenn(offeneAngebote > 0, {
      titel: "Antworten abwarten",
      text: `${angebote(offeneAngebote)} noch nicht beantwortet.`,
      ziel: "/weiterleitungen?stand=angeboten",
      dringend: false,
      recht: "weiterleitung:lesen",
    }),
    { ziel: `/jahreslauf?jahr=${jahr}`, ...jahresschritt(lage) },
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

function jahresschritt({ jahr, jahresergebnis }: Lage): Omit<NaechsterSchritt, "ziel"> {
  const schritte = {
    fehlt: {
      titel: `Jahreslauf ${jahr} starten`,
      text: "Das Jahresergebnis ist noch nicht berechnet.",
      dringend: false,
      recht: "jahreslauf:starten",
    },
    "in-arbeit": {
      titel: `Jahreslauf ${jahr} verfolgen`,
      text: "Das Jahresergebnis wird gerade berechnet.",
      dringend: false,
      recht: "jahreslauf:lesen",
    },
    fertig: {
      titel: `Jahresergebnis ${jahr} lesen`,
      text: "Das Jahresergebnis liegt als Seite und als PDF vor.",
      dringend: false,
      recht: "jahreslauf:lesen",
    },
    fehlgeschlagen: {
      titel: `Jahreslauf ${jahr} wiederholen`,
      text: "Das Jahresergebnis ließ sich nicht berechnen. Der Grund steht beim Lauf.",
      dringend: true,
      recht: "jahreslauf:starten",
    },
  } as const satisfies Record<Lage["jahresergebnis"], Omit<NaechsterSchritt, "ziel">>;
  return schritte[jahresergebnis];
}
