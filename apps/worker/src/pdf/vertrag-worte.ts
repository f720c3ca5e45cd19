import type { Vertragsform } from "@kim/domain/weiterleitung";

/** Words that differ between a contract, agreed by two, and a Bescheid, issued by one. */
export const formwoerter = {
  vertrag: {
    zeichen: "§",
    dies: "Dieser Vertrag",
    dieses: "dieses Vertrags",
    titelDativ: "Weiterleitungsvertrag",
    zwischen: "zwischen",
    und: "und",
    einleitung: "Mit diesem Vertrag gibt der Geber einen Teil dieser Mittel zweckgebunden an den Empfänger weiter.",
    unterschriftGeber: "Rechtsverbindliche Unterschrift",
    unterschriftEmpfaenger: "Rechtsverbindliche Unterschrift",
    rechtsbehelf: null,
  },
  bescheid: {
    zeichen: "Nr.",
    dies: "Dieser Bescheid",
    dieses: "dieses Bescheids",
    titelDativ: "Weiterleitungsbescheid",
    zwischen: "erlassen von",
    und: "gegenüber",
    einleitung: "Mit diesem Bescheid leitet der Geber einen Teil dieser Mittel zweckgebunden an den Empfänger weiter.",
    unterschriftGeber: "Im Auftrag, Unterschrift und Dienstsiegel",
    unterschriftEmpfaenger: "Empfang bestätigt",
    rechtsbehelf:
      "Gegen diesen Bescheid kann innerhalb eines Monats nach Bekanntgabe Klage beim Verwaltungsgericht ______________________ erhoben werden. Gericht und Belehrung sind vor dem Erlass zu ergänzen und zu prüfen.",
  },
} as const satisfies Record<Vertragsform, Record<string, string | null>>;
