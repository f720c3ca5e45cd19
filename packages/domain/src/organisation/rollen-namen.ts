import type { Rolle } from "./rollen.ts";

// Beside the schema, not in one file with it: the first page of the browser names roles and judges nothing.
export const rollenNamen = {
  koordination: "KIM-Koordination",
  ki_leitung: "Leitung des Kommunalen Integrationszentrums",
  finanzen: "Finanzen",
  case_management: "Case Management",
  pruefung: "Rechnungsprüfung",
  zeichnung: "Zeichnung von Nachweisen",
  mandantenverwaltung: "Mandantenverwaltung",
  bewilligungsbehoerde: "Bewilligungsbehörde",
  ministerium: "Ministerium",
  pruefeinsicht: "Prüfung mit Einsicht auf Zeit",
} as const satisfies Record<Rolle, string>;
