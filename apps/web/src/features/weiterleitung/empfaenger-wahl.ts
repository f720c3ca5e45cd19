import type { Outputs } from "../../trpc.ts";

export type Empfaenger = Outputs["organisation"]["listEmpfaenger"];

/** The bodies an offer may go to, Kommunen before Träger. */
export const empfaengerGruppen = (empfaenger: Empfaenger) =>
  [
    { group: "Kommunen", options: auswahl(empfaenger.filter(({ art }) => art !== "traeger")) },
    {
      group: "Träger der Freien Wohlfahrtspflege",
      options: auswahl(empfaenger.filter(({ art }) => art === "traeger")),
    },
  ].filter(({ options }) => options.length > 0);

const auswahl = (empfaenger: Empfaenger) => empfaenger.map(({ id, name }) => ({ value: id, label: name }));
