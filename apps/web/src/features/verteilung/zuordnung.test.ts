import { OrganisationId } from "@kim/domain/grundlagen";
import { expect, test } from "vitest";
import { ordneZu, teileZu } from "./zuordnung.ts";

const [a, b, c] = [1, 2, 3].map((n) => OrganisationId.parse(`00000000-0000-4000-8000-00000000000${n}`)) as [
  OrganisationId,
  OrganisationId,
  OrganisationId,
];

test("eine Kommune kommt zu einer anderen, wechselt und steht wieder für sich", () => {
  const zuB = ordneZu([], a, b);
  expect(zuB).toEqual([{ traegtId: b, mitgliedIds: [a] }]);
  expect(ordneZu(zuB, a, c)).toEqual([{ traegtId: c, mitgliedIds: [a] }]);
  expect(ordneZu(zuB, c, b)).toEqual([{ traegtId: b, mitgliedIds: [a, c] }]);
  expect(ordneZu(zuB, a, null)).toEqual([]);
});

test("eine Zuteilung ersetzt die vorige; ohne Zahl gilt wieder die errechnete", () => {
  expect(teileZu([{ organisationId: a, hundertstel: 50 }], a, 100)).toEqual([{ organisationId: a, hundertstel: 100 }]);
  expect(teileZu([{ organisationId: a, hundertstel: 50 }], a, null)).toEqual([]);
});
