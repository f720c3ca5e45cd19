import type { NaechsterSchritt } from "./naechster-schritt.ts";
import type { Jahresstand } from "./startzahlen.ts";

/** What comes next towards the yearly result, for whoever is granted something directly. */
export function jahresschritt({ jahr, jahresergebnis }: Jahresstand): NaechsterSchritt {
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
  } as const satisfies Record<Jahresstand["jahresergebnis"], Omit<NaechsterSchritt, "ziel">>;
  return { ziel: `/jahreslauf?jahr=${jahr}`, ...schritte[jahresergebnis] };
}
