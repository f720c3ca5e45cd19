import type { BenutzerId, OrganisationId } from "@kim/domain/grundlagen";
import { uuidOf } from "../../src/scope/ids.ts";
import { organisationIdOf } from "../grundstock/organisationen.ts";
import { demoPersonen } from "../grundstock/personen.ts";
import { kolleginnen } from "../programm/zugaenge.ts";

export type Handelnde = { vonId: BenutzerId; vonName: string };
export type Aufgabe = "bearbeitung" | "zeichnung" | "einreichung" | "pruefung" | "gegenlesen";

// Who does what in the bodies of the demo's proofs; whoever is not named works there without a login.
const namen: Readonly<Record<string, Partial<Record<Aufgabe, string>>>> = {
  "05570": { pruefung: "huesken@warendorf.example", gegenlesen: "lohmann@warendorf.example" },
  "05570004": { pruefung: "feldhaus@ahlen.example", gegenlesen: "sander@ahlen.example" },
  "bezreg-arnsberg": { pruefung: "bezirksregierung@kim.example", gegenlesen: "bezirksregierung2@kim.example" },
};

const rollen = { bearbeitung: "koordination", zeichnung: "zeichnung", einreichung: "finanzen" } as const;

const alle = [
  ...demoPersonen,
  ...kolleginnen.map((k) => ({
    ...k,
    id: uuidOf("benutzer", k.email),
    zuweisungen: k.rollen.map((rolle) => ({ organisation: k.organisation, rolle })),
  })),
];

/** Somebody of the body for this step: a login of the demo where there is one. */
export function handelnde(organisation: string, aufgabe: Aufgabe): Handelnde {
  const genannt = namen[organisation]?.[aufgabe];
  const rolle = aufgabe in rollen ? rollen[aufgabe as keyof typeof rollen] : undefined;
  const person = alle.find(({ email, zuweisungen }) =>
    genannt
      ? email === genannt
      : zuweisungen.length === 1 && zuweisungen.some((z) => z.organisation === organisation && z.rolle === rolle),
  );
  if (person) return { vonId: person.id as BenutzerId, vonName: person.name };
  return { vonId: uuidOf("nachweis-beteiligte", organisation, aufgabe) as BenutzerId, vonName: ohneZugang[aufgabe] };
}

const ohneZugang = {
  bearbeitung: "Christa Hölscher",
  zeichnung: "Dr. Ulrich Berning",
  einreichung: "Heike Tönnies",
  pruefung: "Andreas Kemper",
  gegenlesen: "Susanne Große-Lohmann",
} as const satisfies Record<Aufgabe, string>;

/** A body of the demo: its key in the register and its id. */
export type Haus = { schluessel: string; id: OrganisationId };
export const haus = (schluessel: string): Haus => ({ schluessel, id: organisationIdOf(schluessel) });
