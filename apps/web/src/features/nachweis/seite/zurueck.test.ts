import { expect, test } from "vitest";
import { zurueckFuer } from "./zurueck.ts";

test.each([
  ["bezirksregierung", null, "/land/pruefung"],
  ["bezirksregierung", { zurueck: "/land/pruefung?jahr=2024&befund=plan" }, "/land/pruefung?jahr=2024&befund=plan"],
  ["bezirksregierung", { zurueck: "/land/pruefungen" }, "/land/pruefung"],
  ["bezirksregierung", { zurueck: "//fremd.example/land/pruefung" }, "/land/pruefung"],
  ["bezirksregierung", "/land/pruefung?jahr=2024", "/land/pruefung"],
  ["kreis", { zurueck: "/land/pruefung?jahr=2024" }, "/nachweise"],
  ["traeger", null, "/nachweise"],
] as const)("%s mit %j: zurück nach %s", (art, state, erwartet) => {
  expect(zurueckFuer(art, state).to).toBe(erwartet);
});
