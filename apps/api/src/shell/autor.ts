import type { Person } from "./session.ts";

/** Who did something and when, as acts keep it. */
export const autorAus = ({ now, person }: { now: Date; person: Person }) => ({
  am: now,
  vonId: person.benutzerId,
  vonName: person.name,
});
