import type { OrganisationArt } from "@kim/domain/organisation";

type Empfaenger = { id: string; name: string; art: OrganisationArt };

/** The bodies an offer may go to, Kommunen before Träger. */
export const empfaengerGruppen = (empfaenger: readonly Empfaenger[]) =>
  [
    { group: "Kommunen", options: auswahl(empfaenger.filter(({ art }) => art !== "traeger")) },
    {
      group: "Träger der Freien Wohlfahrtspflege",
      options: auswahl(empfaenger.filter(({ art }) => art === "traeger")),
    },
  ].filter(({ options }) => options.length > 0);

const auswahl = (empfaenger: readonly Empfaenger[]) => empfaenger.map(({ id, name }) => ({ value: id, label: name }));
