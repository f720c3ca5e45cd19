import { OrganisationId, WeiterleitungId } from "@kim/domain/grundlagen";
import { expect, test } from "vitest";
import { aVertrag, herkunftId, kreisId } from "./testing/vertrag.ts";
import { ausWelt, weltenIn } from "./welten.ts";

const coesfeldId = OrganisationId.parse("00000000-0000-4000-8000-000000000007");
const erhalten = { ...aVertrag({ id: herkunftId }), richtung: "erhalten" } as const;
const weiter = { ...aVertrag({ herkunftId }), richtung: "gegeben" } as const;
const andere = {
  ...aVertrag({
    id: WeiterleitungId.parse("00000000-0000-4000-8000-000000000008"),
    geberId: coesfeldId,
    geberName: "Kreis Coesfeld",
  }),
  richtung: "erhalten",
} as const;
const liste = [erhalten, weiter, andere];

test("Jeder Geber ist eine Welt, nach Namen geordnet; Weitergegebenes macht keine neue", () => {
  expect(weltenIn(liste).map(({ name }) => name)).toEqual(["Kreis Coesfeld", "Kreis Warendorf"]);
});

test("Zu einer Welt gehört, was von ihrem Geber kommt und was davon weitergegeben ist", () => {
  expect(ausWelt(liste, kreisId)).toEqual([erhalten, weiter]);
  expect(ausWelt(liste, coesfeldId)).toEqual([andere]);
});
