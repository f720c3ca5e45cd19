import { brokenCheck, hidden, tried, type Deed } from "./deed.ts";
import { idOf } from "./foerderung.ts";
import { ansatzSql } from "./landeshaushalt.ts";
import { scene } from "./scene.ts";

const { ministerium, behoerde, geber } = scene;
const neue = { fassung: 2, grund: "'G'", id: idOf("neuer Ansatz") };
const alle = "select from kim.landesansatz where jahr = 2040";

const by = (
  role: Deed["role"],
  who: Deed["who"],
  deed: string,
  expected: number | string,
  statement: string,
): Deed => ({ table: "landesansatz", role, who, deed: `landesansatz: ${deed}`, statement, expected });

const amt = (deed: string, expected: number | string, statement: string) =>
  by("kim_ministerium", "ministerium", deed, expected, statement);

/** The ministry adds versions and changes none; the granting authority reads, everybody else sees nothing. */
export const budgetDeeds = (): Deed[] => [
  amt("den eigenen lesen", 1, alle),
  amt("eine neue Fassung eintragen", 1, ansatzSql(ministerium, neue)),
  amt("eine neue Fassung ohne Grund eintragen", brokenCheck, ansatzSql(ministerium, { ...neue, grund: "null" })),
  amt("für einen Kreis eintragen", hidden, ansatzSql(geber)),
  amt("einen ändern", hidden, "update kim.landesansatz set cent = 2"),
  amt("einen löschen", hidden, "delete from kim.landesansatz"),
  // A body that came by the ministry's role is no ministry.
  by("kim_ministerium", "geber", "ohne Ministerium eintragen", hidden, ansatzSql(geber)),
  by("kim_bewilligung", "behoerde", "alle lesen", 2, alle),
  by("kim_bewilligung", "behoerde", "eintragen", hidden, ansatzSql(behoerde)),
  by("kim_bewilligung", "geber", "ohne Bewilligungsbehörde lesen", 0, alle),
  ...tried({
    landesansatz: [
      ["geber", "lesen", hidden, alle],
      ["geber", "eintragen", hidden, ansatzSql(geber)],
    ],
  }),
];
